import { compareText } from "../../domain/collections.ts";
import { slotsIn, type Marked } from "./marked.ts";
import type { View } from "./view.ts";

/** Slots whose ids are looked up together; a day that has more is looked up whole. */
const LEAST = 200;
/** Slots that are put in order by day together, whole days too. */
const TOGETHER = 50_000;

/** All marked slots in parts: newest first, then by id, undated last. Only the ids of a part are in memory. */
export function* newestFirst(
  view: View,
  { marks }: Pick<Marked, "marks">,
): Generator<number[]> {
  const { to } = view.graph.columns;
  for (const some of daysTogether(to, marks)) {
    const { inOrder, ends } = byDay(to, some);
    let start = 0;
    for (const [index, end] of ends.entries()) {
      if (end - start < LEAST && index < ends.length - 1) continue;
      yield sorted(view, inOrder.subarray(start, end));
      start = end;
    }
  }
}

/** The slots of whole days, the latest days first: a list of all in order would be as long as they are many. */
function* daysTogether(
  to: Int32Array,
  marks: Uint8Array,
): Generator<Int32Array> {
  const counts = countsByDay(to, slotsIn(marks));
  let last = Infinity;
  let count = 0;
  let left = counts.size;
  for (const day of latestFirst(counts)) {
    count += counts.get(day) ?? 0;
    left -= 1;
    if (count < TOGETHER && left > 0) continue;
    yield ofDays(to, marks, { from: day, before: last }, count);
    last = day;
    count = 0;
  }
}

function ofDays(
  to: Int32Array,
  marks: Uint8Array,
  { from, before }: { readonly from: number; readonly before: number },
  count: number,
): Int32Array {
  const slots = new Int32Array(count);
  let length = 0;
  for (let slot = 0; slot < marks.length; slot += 1) {
    const day = to[slot] ?? 0;
    if (marks[slot] === 1 && from <= day && day < before)
      slots[length++] = slot;
  }
  return slots;
}

/** The ids are let go of with the answer: who goes through a part may take long. */
function sorted(view: View, slots: Int32Array): number[] {
  const idOf = view.idsAt(slots);
  return Array.from(slots).sort(newestOrder(view.graph.columns.to, idOf));
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
  const counts = countsByDay(to, [slots]);
  const next = new Map<number, number>();
  const ends: number[] = [];
  let at = 0;
  for (const day of latestFirst(counts)) {
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

function countsByDay(
  to: Int32Array,
  parts: Iterable<Int32Array>,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const slots of parts)
    for (const slot of slots) {
      const day = to[slot] ?? 0;
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  return counts;
}

const latestFirst = (counts: ReadonlyMap<number, number>): number[] =>
  [...counts.keys()].sort((x, y) => y - x);
