import {
  causeSide,
  changeOf,
  compareChanges,
  monthsOf,
  MOST_CAUSES,
} from "../../domain/change.ts";
import { compareText } from "../../domain/collections.ts";
import type { Window } from "../../domain/dates.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import { shortestWays } from "../../domain/paths.ts";
import type {
  PathRecord,
  TieChangeRecord,
  TiePeriodRecord,
  TieRecord,
} from "../../domain/tie.ts";
import type { Bucket } from "../../domain/vocabulary.ts";
import { NEWEST_FIRST } from "../page.ts";
import { partsOf } from "../parts.ts";
import type { TieSides } from "../store.ts";
import { dayOf } from "./codes.ts";
import { spokesmenByDyad, spokesmenOf } from "./dyad-reports.ts";
import { findDyad } from "./dyad-table.ts";
import { periodsOf } from "./evolution.ts";
import type { SlotReport } from "./groups.ts";
import { dyadsBySide, postingsAt, slotsOfDyads } from "./postings.ts";
import { recently } from "./recent.ts";
import { nearest } from "./slot-page.ts";
import { strongest } from "./strongest.ts";
import { countDyads, sumDyads, tieSummer, type Strengths } from "./sums.ts";
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
  const strengths = strengthsOf(view, filter);
  const tieOf = tieSummer(graph, strengths, view.links());
  const dyads = strongest(graph, strengths.counts, Infinity);
  for (const some of partsOf(dyads, PART)) yield some.map(tieOf);
}

/** Who is at an end of a tie, by id. */
export function tied(view: View, filter: RecordFilter): string[] {
  const { dyads, terms } = view.graph;
  const { counts } = strengthsOf(view, filter);
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
  const distinct = [...new Set(chosen.flat())];
  const summed = new Map(
    sumDyads(graph, strengths, view.links(), distinct).map((tie, index) => [
      distinct[index],
      tie,
    ]),
  );
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

export function compare(
  view: View,
  windows: { readonly before: Window; readonly after: Window },
  filter: RecordFilter,
  first: number,
): TieChangeRecord[] {
  const { graph } = view;
  const months = monthsOfWindows(view, windows, filter);
  const before = strengthsOf(view, { ...filter, during: windows.before });
  const after = strengthsOf(view, { ...filter, during: windows.after });
  const both = before.counts.slice();
  for (let dyad = 0; dyad < both.length; dyad += 1) {
    both[dyad] = (both[dyad] ?? 0) + (after.counts[dyad] ?? 0);
  }
  const chosen = strongest(graph, both, first);
  const summed = {
    before: byId(sumDyads(graph, before, view.links(), chosen)),
    after: byId(sumDyads(graph, after, view.links(), chosen)),
  };
  const among = new Set(chosen);
  const told = {
    before: spokesmenByDyad(view, before.selection, among),
    after: spokesmenByDyad(view, after.selection, among),
  };
  const ids = new Set([...summed.before.keys(), ...summed.after.keys()]);
  const changes = [...ids]
    .flatMap(
      (id) =>
        changeOf(
          summed.before.get(id) ?? null,
          summed.after.get(id) ?? null,
          months,
        ) ?? [],
    )
    .sort(compareChanges);
  const causes = causesOf(
    view,
    changes.map(
      (change) => told[causeSide(change)].get(dyadOf(view, change) ?? -1) ?? [],
    ),
  );
  return changes.map((change, index) => ({
    ...change,
    because: causes[index] ?? [],
  }));
}

/** The shortest ways over ties, the strongest first among the equally short. */
export function paths(
  view: View,
  ends: { readonly from: string; readonly to: string },
  filter: RecordFilter,
  maxLength: number,
  first: number,
): PathRecord[] {
  const { graph } = view;
  const { sideA, sideB } = graph.dyads;
  const strengths = strengthsOf(view, filter);
  const bySide = dyadsBySide(graph);
  const textOf = (term: number): string => graph.terms.texts[term] ?? "";
  const ways = shortestWays(
    (actor) => {
      const own = numberOf(view, actor);
      return [...postingsAt(bySide, own)].flatMap((dyad) => {
        const strength = strengths.counts[dyad] ?? 0;
        const a = sideA[dyad] ?? 0;
        const other = a === own ? (sideB[dyad] ?? 0) : a;
        return strength === 0 ? [] : [[textOf(other), strength] as const];
      });
    },
    ends.from,
    ends.to,
    maxLength,
    first,
  );
  return ways.map((actors) => {
    const chosen = actors
      .slice(1)
      .flatMap(
        (actor, index) =>
          dyadOf(view, { sideA: actors[index] ?? "", sideB: actor }) ?? [],
      );
    return {
      actors,
      ties: sumDyads(graph, strengths, view.links(), chosen),
    };
  });
}

function strengthsOf(
  view: View,
  filter: RecordFilter,
  candidates: Int32Array | null = null,
): Strengths {
  const count = (): Strengths =>
    countDyads(view.graph, view.select(filter, candidates), view.links());
  return candidates === null
    ? recently(view, "strengths", filter, count)
    : count();
}

function selectDyad(view: View, dyad: number, filter: RecordFilter) {
  const slots = slotsOfDyads(view.graph, view.links(), [dyad]);
  return view.select(filter, slots);
}

function numberOf({ graph }: View, text: string): number {
  return graph.terms.numbers.get(text) ?? 0;
}

function dyadOf(view: View, { sideA, sideB }: TieSides): number | undefined {
  const [first, second] = sideA < sideB ? [sideA, sideB] : [sideB, sideA];
  const a = numberOf(view, first);
  const b = numberOf(view, second);
  return a === 0 || b === 0 ? undefined : findDyad(view.graph.dyads, a, b);
}

function byId(all: readonly TieRecord[]): Map<string, TieRecord> {
  return new Map(all.map((one) => [one.id, one]));
}

/** An open end is the first or the last day of what the filter leaves of all time. */
function monthsOfWindows(
  view: View,
  { before, after }: { readonly before: Window; readonly after: Window },
  filter: RecordFilter,
): { before: number; after: number } {
  const isOpen = [before, after].some(
    ({ from, to }) => from === null || to === null,
  );
  const { columns } = view.graph;
  let first = 0;
  let last = 0;
  if (isOpen) {
    const all = { ...filter, during: null, includeUndated: false };
    for (const slot of view.select(all).slots) {
      const from = columns.from[slot] ?? 0;
      const to = columns.to[slot] ?? 0;
      if (first === 0 || from < first) first = from;
      if (to > last) last = to;
    }
  }
  return {
    before: monthsOf(before, dayOf(first), dayOf(last)),
    after: monthsOf(after, dayOf(first), dayOf(last)),
  };
}

/** Ids of the newest of each of the reports. */
function causesOf(
  view: View,
  all: readonly (readonly SlotReport[])[],
): string[][] {
  const { to } = view.graph.columns;
  const newest = all.map((reports) => {
    const slots = Int32Array.from(reports, ({ slot }) => slot);
    return [...nearest(to, slots, Infinity, MOST_CAUSES)];
  });
  const idOf = view.idsAt(newest.flat());
  return newest.map((slots) =>
    slots
      .map((slot) => [dayOf(to[slot] ?? 0) ?? "", idOf(slot)] as const)
      .sort(NEWEST_FIRST)
      .slice(0, MOST_CAUSES)
      .map(([, id]) => id),
  );
}
