import type { CountedRecord } from "../../../domain/counted.ts";
import { decodeCursor, encodeCursor, NEWEST_FIRST } from "../../page.ts";
import type { Page, PageRequest } from "../../store.ts";

/** The page of a list that is there in its order, as `pageOf` gives it of one in any order. */
export function pageOfSorted(
  records: readonly CountedRecord[],
  { first, after }: PageRequest,
): Page<CountedRecord> {
  const start = after === null ? 0 : firstBehind(records, after);
  const items = records.slice(start, start + first);
  return {
    items,
    cursors: items.map((record) => encodeCursor(keyOf(record))),
    totalCount: records.length,
    hasNextPage: start + items.length < records.length,
  };
}

/** The same page with each item in full; what was removed meanwhile is left out. */
export function inFull<T>(
  page: Page<CountedRecord>,
  full: ReadonlyMap<string, T>,
): Page<T> {
  const known = page.items.map(({ id }) => full.get(id));
  return {
    ...page,
    items: known.flatMap((item) => item ?? []),
    cursors: page.cursors.filter((_, index) => known[index] !== undefined),
  };
}

function keyOf({ to, id }: CountedRecord): [string, string] {
  return [to ?? "", id];
}

/** By halves: lists may be long. */
function firstBehind(
  records: readonly CountedRecord[],
  cursor: string,
): number {
  const start = decodeCursor(cursor);
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    if (record !== undefined && NEWEST_FIRST(keyOf(record), start) > 0)
      high = middle;
    else low = middle + 1;
  }
  return low;
}
