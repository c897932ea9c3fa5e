import { compareText } from "../domain/collections.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import { BadInput } from "../errors.ts";
import type { Page, PageRequest } from "./store.ts";

/** Where an item stands in its list. A cursor holds it, so that what is added meanwhile shifts nothing. */
export type PageKey = readonly (string | number)[];
export interface PageOrder {
  /** Whether such a list can have an item with this key. */
  readonly has: (key: PageKey) => boolean;
  readonly compare: (x: PageKey, y: PageKey) => number;
}

const isText = (part: string | number | undefined): part is string =>
  typeof part === "string";

/** Keys of `[last day or "", id]`: newest first, then by id; what has no day comes last. */
export const NEWEST_FIRST: PageOrder = {
  has: ([day, id, ...more]) =>
    isText(day) &&
    /^(?:\d{4}-\d\d-\d\d|$)/.test(day) &&
    isText(id) &&
    more.length === 0,
  compare: ([dayX, idX], [dayY, idY]) =>
    compareText(String(dayY), String(dayX)) ||
    compareText(String(idX), String(idY)),
};

/** The key of a record in such a list. */
export const newestKey = ({
  when,
  id,
}: Pick<EventOrClaimRecord, "when" | "id">): PageKey => [
  when.to ?? when.from ?? "",
  id,
];

/** Keys of `[number, …text]`: the most first, then by the texts. */
export const MOST_FIRST: PageOrder = {
  has: ([count, ...texts]) =>
    typeof count === "number" && texts.length > 0 && texts.every(isText),
  compare: ([countX, ...x], [countY, ...y]) =>
    Number(countY) - Number(countX) ||
    x.reduce<number>(
      (order, text, index) =>
        order || compareText(String(text), String(y[index])),
      0,
    ),
};

/** The page of a list that is all there, in any order. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => PageKey,
  order: PageOrder,
  { first, after }: PageRequest,
): Page<T> {
  const start = after === null ? null : decodeCursor(after, order);
  const keyed = items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((x, y) => order.compare(x.key, y.key));
  const rest =
    start === null
      ? keyed
      : keyed.filter(({ key }) => order.compare(key, start) > 0);
  const shown = rest.slice(0, first);
  return {
    items: shown.map(({ item }) => item),
    cursors: shown.map(({ key }) => encodeCursor(key)),
    totalCount: items.length,
    hasNextPage: rest.length > shown.length,
  };
}

/** The key of a row, opaque to those who send it back. */
export function encodeCursor(key: PageKey): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key in a cursor; BadInput where a list of this order has no such keys. */
export function decodeCursor(cursor: string, order: PageOrder): PageKey {
  const key = parse(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(key) || !order.has(key)) {
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
