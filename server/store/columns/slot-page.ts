import { decodeCursor, encodeCursor, NEWEST_FIRST } from "../page.ts";
import type { Page, PageRequest } from "../store.ts";
import { dayCode, dayOf } from "./codes.ts";
import type { View } from "./view.ts";

/**
 * A page of the slots, newest first, then by id, undated last. Only the ids of those few days are looked up that the
 * page can be on.
 */
export function slotPage(
  view: View,
  slots: Int32Array,
  { first, after }: PageRequest,
): Page<number> {
  const { to } = view.graph.columns;
  const start = after === null ? null : decodeCursor(after, NEWEST_FIRST);
  const latest =
    start === null ? Infinity : start[0] === "" ? 0 : dayCode(String(start[0]));
  const near = nearest(to, slots, latest, first);
  const idOf = view.idsAt(near);
  const rest = [...near]
    .map((slot) => ({
      slot,
      key: [dayOf(to[slot] ?? 0) ?? "", idOf(slot)] as const,
    }))
    .filter(({ key }) => start === null || NEWEST_FIRST.compare(key, start) > 0)
    .sort((x, y) => NEWEST_FIRST.compare(x.key, y.key));
  const shown = rest.slice(0, first);
  return {
    items: shown.map(({ slot }) => slot),
    cursors: shown.map(({ key }) => encodeCursor(key)),
    totalCount: slots.length,
    hasNextPage: rest.length > shown.length,
  };
}

/** The slots of the months up to the latest day, whole months, that hold more than `first` of earlier days, if there are. */
export function nearest(
  to: Int32Array,
  slots: Int32Array,
  latest: number,
  first: number,
): Int32Array {
  if (slots.length <= FEW) return withinDays(to, slots, latest, first);
  let greatest = 0;
  for (let i = 0; i < slots.length; i += 1) {
    greatest = Math.max(greatest, to[slots[i] ?? 0] ?? 0);
  }
  // Counted by month: to put a million days in order takes longer than the rest of the question.
  const months = new Int32Array(Math.floor(greatest / 100) + 1);
  for (let i = 0; i < slots.length; i += 1) {
    const day = to[slots[i] ?? 0] ?? 0;
    if (day < latest) {
      const month = (day / 100) | 0;
      months[month] = (months[month] ?? 0) + 1;
    }
  }
  let month = months.length - 1;
  for (let left = first; month > 0; month -= 1) {
    left -= months[month] ?? 0;
    if (left < 0) break;
  }
  const least = month * 100;
  const near: number[] = [];
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0;
    const day = to[slot] ?? 0;
    if (day >= least && day <= latest) near.push(slot);
  }
  return withinDays(to, Int32Array.from(near), latest, first);
}

/** So few are put in order as they are. */
const FEW = 2048;

/** Of these only the days that are needed: their order is what costs. */
function withinDays(
  to: Int32Array,
  near: Int32Array,
  latest: number,
  first: number,
): Int32Array {
  const days = near
    .map((slot) => to[slot] ?? 0)
    .filter((day) => day < latest)
    .sort();
  const least = days[days.length - 1 - first] ?? 0;
  return near.filter((slot) => {
    const day = to[slot] ?? 0;
    return day >= least && day <= latest;
  });
}
