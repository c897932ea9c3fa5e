import { compareText } from "../../domain/collections.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import type { TiePeriodRecord, TieRecord } from "../../domain/tie.ts";
import type { Bucket } from "../../domain/vocabulary.ts";
import { gathered } from "../parts.ts";
import type { TieSides } from "../store.ts";
import { spokesmenOf } from "./dyad-reports.ts";
import { periodsOf } from "./evolution.ts";
import { dyadsBySide, postingsAt, slotsOfDyads } from "./postings.ts";
import {
  dyadOf,
  markedStrengths,
  numberOf,
  strengthsOf,
  sumsByDyad,
} from "./strengths.ts";
import { strongest, strongestFirst } from "./strongest.ts";
import { sumDyads, tieSummer } from "./sums.ts";
import type { View } from "./view.ts";

/** The strongest ties that the filter leaves. */
export function ties(
  view: View,
  filter: RecordFilter,
  first: number,
): TieRecord[] {
  const strengths = strengthsOf(view, filter);
  const chosen = strongest(view.graph, strengths.counts, first);
  return sumDyads(view.graph, strengths, view.links(), chosen);
}

/** Ties that are summed at a time. */
const PART = 200;

/** All ties that the filter leaves, the strongest first: only the sums of a part are in memory. */
export function* allTies(
  view: View,
  filter: RecordFilter,
): Generator<TieRecord[]> {
  const { graph } = view;
  const strengths = markedStrengths(view, filter);
  const tieOf = tieSummer(graph, strengths, view.links());
  const dyads = strongestFirst(graph, strengths.counts);
  for (const some of gathered(dyads, PART)) yield some.map(tieOf);
}

/** Who is at an end of a tie, by id. */
export function tied(view: View, filter: RecordFilter): string[] {
  const { dyads, terms } = view.graph;
  const { counts } = markedStrengths(view, filter);
  const isTied = new Uint8Array(terms.texts.length);
  counts.forEach((count, dyad) => {
    if (count === 0) return;
    isTied[dyads.sideA[dyad] ?? 0] = 1;
    isTied[dyads.sideB[dyad] ?? 0] = 1;
  });
  return terms.texts.filter((_, number) => isTied[number]).sort(compareText);
}

/** The strongest ties of each of the actors. */
export function tiesOf(
  view: View,
  actors: readonly string[],
  filter: RecordFilter,
  first: number,
): TieRecord[][] {
  const { graph } = view;
  const own = actors.map((actor) =>
    postingsAt(dyadsBySide(graph), numberOf(view, actor)),
  );
  const all = new Set(own.flatMap((dyads) => [...dyads]));
  const slots = slotsOfDyads(graph, view.links(), all);
  const strengths = strengthsOf(view, filter, slots);
  const chosen = own.map((dyads) =>
    strongest(graph, strengths.counts, first, dyads),
  );
  const summed = sumsByDyad(view, strengths, chosen.flat());
  return chosen.map((dyads) => dyads.flatMap((dyad) => summed.get(dyad) ?? []));
}

/** Null when nothing joins the two. */
export function tie(
  view: View,
  sides: TieSides,
  filter: RecordFilter,
): TieRecord | null {
  const dyad = dyadOf(view, sides);
  if (dyad === undefined) return null;
  const slots = slotsOfDyads(view.graph, view.links(), [dyad]);
  const strengths = strengthsOf(view, filter, slots);
  if (strengths.counts[dyad] === 0) return null;
  return sumDyads(view.graph, strengths, view.links(), [dyad])[0] ?? null;
}

/** What the tie's sums are made of. */
export function tieSlots(
  view: View,
  sides: TieSides,
  filter: RecordFilter,
): Int32Array {
  const dyad = dyadOf(view, sides);
  return dyad === undefined
    ? new Int32Array(0)
    : spokesmenOf(view, selectDyad(view, dyad, filter), dyad);
}

/** One row for each period with a record, and those between; none where nothing joins the two. */
export function evolution(
  view: View,
  sides: TieSides,
  bucket: Bucket,
  filter: RecordFilter,
): TiePeriodRecord[] {
  const dyad = dyadOf(view, sides);
  if (dyad === undefined) return [];
  return periodsOf(view, selectDyad(view, dyad, filter), dyad, bucket);
}

function selectDyad(view: View, dyad: number, filter: RecordFilter) {
  const slots = slotsOfDyads(view.graph, view.links(), [dyad]);
  return view.select(filter, slots);
}
