import {
  causeSide,
  changeOf,
  compareChanges,
  monthsOf,
  MOST_CAUSES,
} from "../../domain/change.ts";
import type { Window } from "../../domain/dates.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import type { TieChangeRecord, TieRecord } from "../../domain/tie.ts";
import { NEWEST_FIRST } from "../page.ts";
import { dayOf } from "./codes.ts";
import { spokesmenAt } from "./dyad-reports.ts";
import { nearest } from "./slot-page.ts";
import { dyadOf, strengthsOf } from "./strengths.ts";
import { strongest } from "./strongest.ts";
import { reportsOf, sumDyads, type Strengths } from "./sums.ts";
import type { View } from "./view.ts";

/** What became of the ties that are strongest in two windows together, the weightiest first. */
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
  const sides = {
    before: changeSide(view, before, chosen),
    after: changeSide(view, after, chosen),
  };
  const ids = new Set([
    ...sides.before.ties.keys(),
    ...sides.after.ties.keys(),
  ]);
  const changes = [...ids]
    .flatMap(
      (id) =>
        changeOf(
          sides.before.ties.get(id) ?? null,
          sides.after.ties.get(id) ?? null,
          months,
        ) ?? [],
    )
    .sort(compareChanges);
  const rowOf = new Map(chosen.map((dyad, row) => [dyad, row]));
  const causes = causesOf(
    view,
    changes.map((change) =>
      sides[causeSide(change)].told(
        rowOf.get(dyadOf(view, change) ?? -1) ?? -1,
      ),
    ),
  );
  return changes.map((change, index) => ({
    ...change,
    because: causes[index] ?? [],
  }));
}

/** The ties of a window, by id, and the slots of what is told of the one in a row of the chosen. */
function changeSide(
  view: View,
  strengths: Strengths,
  chosen: readonly number[],
): {
  readonly ties: ReadonlyMap<string, TieRecord>;
  readonly told: (row: number) => Int32Array;
} {
  const { graph } = view;
  const reports = reportsOf(graph, strengths, chosen);
  const ties = sumDyads(graph, strengths, view.links(), chosen, reports);
  return {
    ties: new Map(ties.map((one) => [one.id, one])),
    told: (row) => spokesmenAt(view, strengths.groups, reports, row),
  };
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

/** Ids of the newest of each of the slots. */
function causesOf(view: View, all: readonly Int32Array[]): string[][] {
  const { to } = view.graph.columns;
  const newest = all.map((slots) => [
    ...nearest(to, slots, Infinity, MOST_CAUSES),
  ]);
  const idOf = view.idsAt(newest.flat());
  return newest.map((slots) =>
    slots
      .map((slot) => [dayOf(to[slot] ?? 0) ?? "", idOf(slot)] as const)
      .sort(NEWEST_FIRST.compare)
      .slice(0, MOST_CAUSES)
      .map(([, id]) => id),
  );
}
