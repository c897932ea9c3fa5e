import { compareText } from "../domain/collections.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import { BadInput } from "../errors.ts";
import type { Page, PageRequest } from "./store.ts";

/** Where an item stands in its list. A cursor holds it, so that what is added meanwhile shifts nothing. */
export type PageKey = readonly (string | number)[];
export type PageOrder = (x: PageKey, y: PageKey) => number;

/** Keys of `[last day or "", id]`: newest first, then by id; what has no day comes last. */
export const NEWEST_FIRST: PageOrder = ([dayX, idX], [dayY, idY]) =>
  compareText(String(dayY), String(dayX)) ||
  compareText(String(idX), String(idY));

/** The key of a record in such a list. */
export const newestKey = ({
  when,
  id,
}: Pick<EventOrClaimRecord, "when" | "id">): PageKey => [
  when.to ?? when.from ?? "",
  id,
];

/** Keys of `[number, …text]`: the most first, then by the texts. */
export const MOST_FIRST: PageOrder = ([countX, ...x], [countY, ...y]) =>
  Number(countY) - Number(countX) ||
  x.reduce<number>(
    (order, text, index) =>
      order || compareText(String(text), String(y[index])),
    0,
  );

/** The page of a list that is all there, in any order. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => PageKey,
  order: PageOrder,
  { first, after }: PageRequest,
): Page<T> {
  const start = after === null ? null : decodeCursor(after);
  const keyed = items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((x, y) => order(x.key, y.key));
  const rest =
    start === null ? keyed : keyed.filter(({ key }) => order(key, start) > 0);
  const shown = rest.slice(0, first);
  return {
    items: shown.map(({ item }) => item),
    cursors: shown.map(({ key }) => encodeCursor(key)),
    totalCount: items.length,
    hasNextPage: rest.length > shown.length,
  };
}

export function encodeCursor(key: PageKey): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

export function decodeCursor(cursor: string): PageKey {
  const key = parse(Buffer.from(cursor, "base64url").toString());
  if (
    !Array.isArray(key) ||
    !key.every((part) => typeof part === "string" || typeof part === "number")
  ) {
    throw new BadInput(
      `\`after\` must be the cursor of an edge of the same list, not ${JSON.stringify(cursor)}.`,
    );
  }
  return key;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
