import type { ArticleRecord } from "../../../domain/article.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { Transaction } from "../connection.ts";
import { integer, text } from "../rules.ts";
import type { Statement } from "../statement.ts";

/** What of a reading is to be written. */
export interface Part {
  /** Its place in the list of readings. */
  readonly index: number;
  readonly reading: Reading;
  /** False when the article is there and this adds to it. */
  readonly isNew: boolean;
  /** Place in the article's order of the first of its records and actors. */
  readonly start: number;
}

/**
 * What of the readings is not there yet, in their order. An article that is there stays as it is, but to event data
 * and the official record rows are added: one address can stand behind many.
 */
export async function planned(
  tx: Transaction,
  readings: readonly Reading[],
): Promise<Part[]> {
  const articles = new Map(
    (
      await tx.ask(articlesKnown(readings.map(({ article }) => article.id)))
    ).map(({ id, size }) => [id, size]),
  );
  const growing = readings.filter(
    ({ article }) => grows(article) && articles.has(article.id),
  );
  const records = new Set(
    growing.length === 0
      ? []
      : await tx.ask(recordsKnown(growing.flatMap(recordIds))),
  );
  const parts: Part[] = [];
  readings.forEach((reading, index) => {
    const { id } = reading.article;
    const size = articles.get(id);
    const added =
      size === undefined
        ? reading
        : grows(reading.article)
          ? withoutKnown(reading, records)
          : null;
    if (added === null) return;
    const start = size ?? 0;
    parts.push({ index, reading: added, isNew: size === undefined, start });
    articles.set(id, start + sizeOf(added));
    for (const record of recordIds(added)) records.add(record);
  });
  return parts;
}

/** Room that a reading takes in its article's order. */
export function sizeOf({ actors, events, claims }: Reading): number {
  return Math.max(actors.length, events.length, claims.length);
}

function grows({ kind }: ArticleRecord): boolean {
  return kind !== "ARTICLE";
}

/** What of the reading is not there yet; null when no record is. */
function withoutKnown(
  reading: Reading,
  known: ReadonlySet<string>,
): Reading | null {
  const events = reading.events.filter(({ id }) => !known.has(id));
  const claims = reading.claims.filter(({ id }) => !known.has(id));
  return events.length + claims.length === 0
    ? null
    : { ...reading, events, claims };
}

function recordIds({ events, claims }: Reading): string[] {
  return [...events, ...claims].map(({ id }) => id);
}

/** The articles that are there, with the room that their records and actors take. */
export function articlesKnown(
  ids: readonly string[],
): Statement<{ readonly id: string; readonly size: number }> {
  return {
    text: `MATCH (t:Article) WHERE t.id IN $ids RETURN t.id AS id, t.size AS size`,
    params: { ids },
    decode: (row) =>
      row.as<{ id: string; size: number }>({ id: text, size: integer }),
  };
}

function recordsKnown(ids: readonly string[]): Statement<string> {
  return {
    text: `MATCH (r:Record) WHERE r.id IN $ids RETURN r.id AS id`,
    params: { ids },
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}
