/** How strong ties are, over columns, and the few that are asked for summed. */
import type { RecordFilter } from "../../domain/filter.ts";
import type { TieRecord } from "../../domain/tie.ts";
import { findDyad } from "./dyad-table.ts";
import { recently } from "./recent.ts";
import { createRoom } from "./room.ts";
import type { TieSides } from "../store.ts";
import {
  countDyads,
  countMarked,
  sumDyads,
  type MarkedStrengths,
  type Strengths,
} from "./sums.ts";
import type { View } from "./view.ts";

const room = createRoom(Int32Array);

/**
 * How strong each dyad is under the filter, over all slots or over some candidates; of the latter only until the next
 * are asked for.
 */
export function strengthsOf(
  view: View,
  filter: RecordFilter,
  candidates: Int32Array | null = null,
): Strengths {
  const { graph } = view;
  const count = (reports?: Int32Array<ArrayBuffer>): Strengths =>
    countDyads(graph, view.select(filter, candidates), view.links(), reports);
  return candidates === null
    ? recently(view, "strengths", filter, () => count())
    : count(room(graph.dyads.size).fill(0));
}

const lastMarked = new WeakMap<View, MarkedStrengths>();

/** The same over all slots, for who goes through all of it; kept until another filter is asked of the same view. */
export function markedStrengths(
  view: View,
  filter: RecordFilter,
): MarkedStrengths {
  const known = lastMarked.get(view);
  if (known?.marked.filter === filter) return known;
  const marked = view.mark(filter);
  const strengths = countMarked(view.graph, marked, view.links());
  lastMarked.set(view, strengths);
  return strengths;
}

/** The ties of the dyads, each summed once however often it is among them. */
export function sumsByDyad(
  view: View,
  strengths: Strengths,
  dyads: readonly number[],
): Map<number, TieRecord> {
  const distinct = [...new Set(dyads)].filter(
    (dyad) => (strengths.counts[dyad] ?? 0) > 0,
  );
  const ties = sumDyads(view.graph, strengths, view.links(), distinct);
  return new Map(
    distinct.flatMap((dyad, index) => {
      const tie = ties[index];
      return tie === undefined ? [] : [[dyad, tie] as const];
    }),
  );
}

/** 0 for what is named nowhere. */
export function numberOf({ graph }: View, text: string): number {
  return graph.terms.numbers.get(text) ?? 0;
}

/** The number of the dyad, whichever side is named first; undefined where nothing has ever joined the two. */
export function dyadOf(
  view: View,
  { sideA, sideB }: TieSides,
): number | undefined {
  const [first, second] = sideA < sideB ? [sideA, sideB] : [sideB, sideA];
  const a = numberOf(view, first);
  const b = numberOf(view, second);
  return a === 0 || b === 0 ? undefined : findDyad(view.graph.dyads, a, b);
}
