import type { EventOrClaimRecord } from "../../domain/tie.ts";
import { decodeCursor, encodeCursor, NEWEST_FIRST } from "../page.ts";
import type { Page, PageRequest } from "../store.ts";
import { dayCode, dayOf, isEventCode } from "./codes.ts";
import { idsAt, recordsAt } from "./records.ts";
import type { View } from "./view.ts";

/** Slots of events only, or of claims only. */
export function ofSort(
  { graph }: View,
  slots: Int32Array,
  sort: "event" | "claim",
): Int32Array {
  const { kind } = graph.columns;
  const events = sort === "event";
  return slots.filter((slot) => isEventCode(kind[slot] ?? 0) === events);
}

/**
 * A page of the records, newest first, then by id, undated last. Only the ids of those few days are looked up that the
 * page can be on.
 */
export function recordPage<T extends EventOrClaimRecord>(
  view: View,
  slots: Int32Array,
  { first, after }: PageRequest,
): Page<T> {
  const { to } = view.graph.columns;
  const start = after === null ? null : decodeCursor(after);
  const latest =
    start === null ? Infinity : start[0] === "" ? 0 : dayCode(String(start[0]));
  const near = nearest(to, slots, latest, first);
  const ids = idsAt(view, near);
  const rest = [...near]
    .map((slot) => ({
      slot,
      key: [dayOf(to[slot] ?? 0) ?? "", ids.get(slot) ?? ""] as const,
    }))
    .filter(({ key }) => start === null || NEWEST_FIRST(key, start) > 0)
    .sort((x, y) => NEWEST_FIRST(x.key, y.key));
  const shown = rest.slice(0, first);
  return {
    items: recordsAt(
      view,
      shown.map(({ slot }) => slot),
    ) as T[],
    cursors: shown.map(({ key }) => encodeCursor(key)),
    totalCount: slots.length,
    hasNextPage: rest.length > shown.length,
  };
}

/** The slots of the days up to the latest, whole days, with at least one more than `first` of earlier days if there are. */
function nearest(
  to: Int32Array,
  slots: Int32Array,
  latest: number,
  first: number,
): Int32Array {
  const earlier = slots.filter((slot) => (to[slot] ?? 0) <= latest);
  const days = earlier
    .map((slot) => to[slot] ?? 0)
    .filter((day) => day < latest);
  if (days.length <= first) return earlier;
  const least = greatestButFew(days, first);
  return earlier.filter((slot) => (to[slot] ?? 0) >= least);
}

/** The number that has `few` greater or equal ones before it, were they sorted from the greatest. */
function greatestButFew(numbers: Int32Array, few: number): number {
  // By halves: sorting a million days takes longer than the rest of the question.
  let low = 0;
  let high = 0;
  for (const number of numbers) if (number > high) high = number;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    let count = 0;
    for (let i = 0; i < numbers.length; i += 1) {
      if ((numbers[i] ?? 0) >= middle) count += 1;
    }
    if (count > few) low = middle;
    else high = middle - 1;
  }
  return low;
}
