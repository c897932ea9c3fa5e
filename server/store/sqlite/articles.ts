import type { ArticleRecord, Citation } from "../../domain/article.ts";
import { compareText } from "../../domain/collections.ts";
import { correctArticle } from "../../domain/correct.ts";
import { slotsIn } from "../columns/marked.ts";
import { decodeCursor, encodeCursor, NEWEST_FIRST } from "../page.ts";
import type { Page, PageRequest } from "../store.ts";
import { correctionsOf } from "./corrected.ts";
import { unpackArticle } from "./pack.ts";
import { prepared } from "./prepared.ts";
import { matchAll, type FileView } from "./view.ts";

/** Whole, with the corrections applied; in the order of the ids. */
export function articlesById(
  view: FileView,
  ids: readonly string[],
): (ArticleRecord | null)[] {
  const corrections = correctionsOf(view.db, view.graph);
  const find = prepared<[string], string>(
    view.db,
    "SELECT json FROM article WHERE id = ?",
  ).pluck();
  return ids.map((id) => {
    const json = find.get(id);
    return json === undefined
      ? null
      : correctArticle(unpackArticle(json), corrections);
  });
}

/** What names articles, without their texts and mentions, which would have to be read as well. */
export function citationsById(
  { db }: FileView,
  ids: readonly string[],
): (Citation | null)[] {
  const find = prepared<[string], Citation>(
    db,
    `SELECT id, json ->> '$.title' AS title, publisher, published AS publishedOn, url
     FROM article WHERE id = ?`,
  );
  return ids.map((id) => find.get(id) ?? null);
}

/** Articles that have all of the words, newest first, undated last. */
export function articlesFound(
  view: FileView,
  search: string | null,
  { first, after }: PageRequest,
): Page<ArticleRecord> {
  const query = search === null ? null : matchAll(search);
  const found =
    query === null
      ? ""
      : "AND n IN (SELECT rowid FROM article_text WHERE article_text MATCH @query)";
  const start = after === null ? null : decodeCursor(after, NEWEST_FIRST);
  const params = {
    query,
    day: start?.[0] ?? null,
    id: start?.[1] ?? null,
    // One more than is shown says whether there are more.
    limit: first + 1,
  };
  const rows = prepared<[typeof params], { id: string; day: string | null }>(
    view.db,
    `SELECT id, published AS day FROM article
     WHERE ${afterCursor(start?.[0])} ${found}
     ORDER BY published DESC, id LIMIT @limit`,
  ).all(params);
  const total = prepared<[typeof params], number>(
    view.db,
    `SELECT count(*) FROM article WHERE true ${found}`,
  )
    .pluck()
    .get(params);
  const shown = rows.slice(0, first);
  return {
    items: articlesById(
      view,
      shown.map(({ id }) => id),
    ).filter((article) => article !== null),
    cursors: shown.map(({ day, id }) => encodeCursor([day ?? "", id])),
    totalCount: total ?? 0,
    hasNextPage: rows.length > first,
  };
}

/** Articles whose ids are looked up together. */
const PART = 500;
/** Fewer than these are found by their numbers: hundreds of thousands take a second to go through. */
const FEW = 10_000;

/** The articles that have a one at their number, newest first, undated last; null: all. */
export function* newestArticles(
  { db }: FileView,
  read: Uint8Array | null,
): Generator<string[]> {
  const few = read === null ? null : fewIn(read);
  const rows =
    few === null
      ? db.prepare<[], Numbered>(inOrder("")).iterate()
      : db
          .prepare<[string], Numbered>(
            inOrder("WHERE n IN (SELECT value FROM json_each(?))"),
          )
          .iterate(JSON.stringify(few));
  let part: string[] = [];
  for (const { n, id } of rows) {
    if (read !== null && read[n] !== 1) continue;
    part.push(id);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  yield part;
}

interface Numbered {
  readonly n: number;
  readonly id: string;
}

const inOrder = (where: string): string =>
  `SELECT n, id FROM article ${where} ORDER BY published DESC, id`;

/** The numbers that have a one; null where they are many. */
function fewIn(read: Uint8Array): number[] | null {
  const numbers: number[] = [];
  for (const some of slotsIn(read)) {
    numbers.push(...some);
    if (numbers.length >= FEW) return null;
  }
  return numbers;
}

/** SQLite takes null for less than any day, so that the undated come last. */
function afterCursor(day: string | number | undefined): string {
  if (day === undefined) return "true";
  return day === ""
    ? "published IS NULL AND id > @id"
    : "(published < @day OR published IS NULL OR (published = @day AND id > @id))";
}

/** Articles with the URL or with a band of the fingerprint, oldest first. */
export function kin(
  view: FileView,
  url: string | null,
  fingerprint: readonly string[],
): ArticleRecord[] {
  const ids = prepared<[{ url: string | null; bands: string }], string>(
    view.db,
    `SELECT id FROM article WHERE url = @url AND kind = 'ARTICLE'
     UNION
     SELECT id FROM article WHERE n IN (
       SELECT article FROM fingerprint WHERE band IN (SELECT value FROM json_each(@bands)))`,
  )
    .pluck()
    .all({ url, bands: JSON.stringify(fingerprint) });
  return articlesById(view, ids)
    .filter((article) => article !== null)
    .sort(
      (x, y) =>
        compareText(x.publishedOn ?? "~", y.publishedOn ?? "~") ||
        compareText(x.loadedAt, y.loadedAt) ||
        compareText(x.id, y.id),
    );
}
