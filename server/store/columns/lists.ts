import type { Columns } from "./columns.ts";

/** The lists that a record's slot holds, in the order in which they are kept. */
export const LISTS = {
  actors: 0,
  countries: 1,
  voices: 2,
  topics: 3,
  places: 4,
} as const;

export type ListName = keyof typeof LISTS;

/** Lengths of all lists but the last, which is what is left. */
export const HEAD = 4;

/** Whether one of the numbers in the record's list is wanted: `wanted` has a one for it. */
export function listHas(
  { lists, listsAt }: Columns,
  slot: number,
  list: number,
  wanted: Uint8Array,
): boolean {
  const { values } = lists;
  const at = listsAt[slot] ?? 0;
  const from = startOf(values, at, list);
  const to = endOf(values, at, list, from);
  for (let i = from; i < to; i += 1) {
    if (wanted[values[i] ?? 0] === 1) return true;
  }
  return false;
}

/** Calls back with each number of the record's list. */
export function eachOf(
  { lists, listsAt }: Columns,
  slot: number,
  list: number,
  use: (number: number) => void,
): void {
  const { values } = lists;
  const at = listsAt[slot] ?? 0;
  const from = startOf(values, at, list);
  const to = endOf(values, at, list, from);
  for (let i = from; i < to; i += 1) use(values[i] ?? 0);
}

/** Where the list begins, of the record whose lists are at this place. */
function startOf(values: Int32Array, at: number, list: number): number {
  let from = at + 1 + HEAD;
  for (let i = 0; i < list; i += 1) from += values[at + 1 + i] ?? 0;
  return from;
}

/** Where the list that begins there ends, exclusive. */
function endOf(
  values: Int32Array,
  at: number,
  list: number,
  from: number,
): number {
  return list === HEAD
    ? at + 1 + (values[at] ?? 0)
    : from + (values[at + 1 + list] ?? 0);
}
