import { compareText } from "../../domain/collections.ts";
import type { View } from "./view.ts";

/** Slots whose ids are looked up together; a day that has more is looked up whole. */
const LEAST = 200;

/** All of the slots in parts: newest first, then by id, undated last. Only the ids of a part are in memory. */
export function* newestFirst(
  view: View,
  slots: Int32Array,
): Generator<number[]> {
  const { to } = view.graph.columns;
  const { inOrder, ends } = byDay(to, slots);
  let start = 0;
  for (const [index, end] of ends.entries()) {
    if (end - start < LEAST && index < ends.length - 1) continue;
    const part = Array.from(inOrder.subarray(start, end));
    const idOf = view.idsAt(part);
    yield part.sort(newestOrder(to, idOf));
    start = end;
  }
}

/** Newest first, then by id; what has no day comes last. */
export function newestOrder(
  to: Int32Array,
  idOf: (slot: number) => string,
): (x: number, y: number) => number {
  return (x, y) => (to[y] ?? 0) - (to[x] ?? 0) || compareText(idOf(x), idOf(y));
}

/** The slots by day, the latest first, and where each day ends. Counted: that is faster than sorting. */
function byDay(
  to: Int32Array,
  slots: Int32Array,
): { inOrder: Int32Array; ends: number[] } {
  const counts = new Map<number, number>();
  for (const slot of slots) {
    const day = to[slot] ?? 0;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const next = new Map<number, number>();
  const ends: number[] = [];
  let at = 0;
  for (const day of [...counts.keys()].sort((x, y) => y - x)) {
    next.set(day, at);
    at += counts.get(day) ?? 0;
    ends.push(at);
  }
  const inOrder = new Int32Array(slots.length);
  for (const slot of slots) {
    const day = to[slot] ?? 0;
    const place = next.get(day) ?? 0;
    inOrder[place] = slot;
    next.set(day, place + 1);
  }
  return { inOrder, ends };
}
