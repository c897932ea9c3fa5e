import { decodeCursor, encodeCursor, NEWEST_FIRST } from "../../page.ts";
import type { Page, PageRequest } from "../../store.ts";
import { dayOf, NO_DAY } from "../ledger/days.ts";
import type { RecordTable } from "../ledger/record-table.ts";

/** The page of rows that are there newest first, as `pageOf` gives it of a list in any order; items are ids. */
export function pageOfRows(
  table: RecordTable,
  rows: Int32Array,
  { first, after }: PageRequest,
): Page<string> {
  const keyOf = (row: number): [string, string] => [
    dayOf(table.columns.to[row] ?? NO_DAY) ?? "",
    table.idAt(row),
  ];
  const start = after === null ? 0 : firstBehind(rows, keyOf, after);
  const shown = [...rows.subarray(start, start + first)];
  return {
    items: shown.map(table.idAt),
    cursors: shown.map((row) => encodeCursor(keyOf(row))),
    totalCount: rows.length,
    hasNextPage: start + shown.length < rows.length,
  };
}

/** The same page with each item in full; what was removed meanwhile is left out. */
export function inFull<T>(
  page: Page<string>,
  full: ReadonlyMap<string, T>,
): Page<T> {
  const known = page.items.map((id) => full.get(id));
  return {
    ...page,
    items: known.flatMap((item) => item ?? []),
    cursors: page.cursors.filter((_, index) => known[index] !== undefined),
  };
}

/** By halves: lists may be long. */
function firstBehind(
  rows: Int32Array,
  keyOf: (row: number) => [string, string],
  cursor: string,
): number {
  const start = decodeCursor(cursor);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && NEWEST_FIRST(keyOf(row), start) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
