import type { ArticleRecord } from "../../domain/article.ts";
import { correctRecord } from "../../domain/correct.ts";
import type { CountingContext } from "../../domain/counted.ts";
import { actorsOf, correctionsOf, officesOf } from "./corrected.ts";
import type { StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";
import { unpackRecord } from "./pack.ts";

/** What is known around records where they are counted, at the end of a change. */
export function contextOf(
  db: Connection,
  graph: StoredGraph,
  comes: ReadonlyMap<string, ArticleRecord>,
): CountingContext {
  const actors = actorsOf(db, graph);
  const offices = officesOf(db, graph);
  const articleRow = db.prepare<
    [string],
    {
      id: string;
      publisher: string | null;
      publishedOn: string | null;
      copyOf: string | null;
    }
  >(
    "SELECT id, publisher, published AS publishedOn, copy_of AS copyOf FROM article WHERE id = ?",
  );
  const replacing = db
    .prepare<[string], string | null>(
      "SELECT published FROM article WHERE supersedes = ? ORDER BY published IS NULL, published LIMIT 1",
    )
    .pluck();
  // Mostly there are none, and every article that comes would be asked for.
  const anyReplacing = db
    .prepare("SELECT 1 FROM article WHERE supersedes IS NOT NULL LIMIT 1")
    .pluck()
    .get();
  const event = db
    .prepare<[string], string>("SELECT json FROM record WHERE id = ?")
    .pluck();
  const corrections = correctionsOf(db, graph);
  const replaced = new Map<string, string | null>();
  return {
    actor: (id) => actors.get(id),
    offices,
    article: lastRemembered((id) => comes.get(id) ?? articleRow.get(id)),
    event: (id) => {
      const json = event.get(id);
      return json === undefined
        ? undefined
        : correctRecord(unpackRecord(json), corrections);
    },
    replacedOn: (article) => {
      if (anyReplacing === undefined) return null;
      const known = replaced.get(article);
      if (known !== undefined) return known;
      const day = replacing.get(article);
      const since = day === undefined ? null : (day ?? "");
      replaced.set(article, since);
      return since;
    },
  };
}

/** The records of an article come one after the other, and each asks for it several times. */
function lastRemembered<T>(find: (id: string) => T): (id: string) => T {
  let last: { readonly id: string; readonly found: T } | null = null;
  return (id) => {
    if (last?.id !== id) last = { id, found: find(id) };
    return last.found;
  };
}
