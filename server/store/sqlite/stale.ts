import type { ArticleRecord } from "../../domain/article.ts";
import { articlesDecidedAnew, articlesNaming } from "./affected.ts";
import type { StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";

/** What a change brought and took that other records lean on. */
export interface Surroundings {
  readonly comes: ReadonlyMap<string, ArticleRecord>;
  /** Ids of articles that went, and of those that they replaced. */
  readonly goes: ReadonlySet<string>;
  /** What each holder's offices came to before, by `termsOf`. */
  readonly terms: ReadonlyMap<string, string>;
  /** Ids of actors that are others now. */
  readonly actors: ReadonlySet<string>;
  /** Ids of actors that are new or gone. */
  readonly appearing: ReadonlySet<string>;
}

/** Articles whose records come to count otherwise by what came or went around them. */
export function staleArticles(
  db: Connection,
  graph: StoredGraph,
  { terms, actors, appearing, comes, goes }: Surroundings,
): number[] {
  const moved = [...terms]
    .filter(([holder, before]) => termsOf(graph, holder) !== before)
    .map(([holder]) => holder);
  const people = [...moved, ...actors];
  const copies = db
    .prepare<[string], number>(
      `WITH RECURSIVE copy (n, id) AS (
         SELECT n, id FROM article WHERE copy_of = ?
         UNION SELECT article.n, article.id FROM article JOIN copy ON article.copy_of = copy.id
       ) SELECT n FROM copy`,
    )
    .pluck();
  const hasCopies = db
    .prepare("SELECT 1 FROM article WHERE copy_of IS NOT NULL LIMIT 1")
    .pluck()
    .get();
  const find = db
    .prepare<[string], number>("SELECT n FROM article WHERE id = ?")
    .pluck();
  const replaced = [...comes.values()].flatMap(
    ({ supersedes }) => supersedes ?? [],
  );
  return [
    ...(people.length === 0 ? [] : articlesNaming(db, graph, people)),
    ...articlesDecidedAnew(db, graph, {
      actors: appearing,
      articles: new Set([...comes.keys(), ...goes]),
    }),
    ...(hasCopies === undefined
      ? []
      : [...comes.keys(), ...goes].flatMap((id) => copies.all(id))),
    ...[...replaced, ...goes].flatMap((id) => find.get(id) ?? []),
  ];
}

/** What of a holder's offices decides for whom they act. */
export function termsOf(graph: StoredGraph, holder: string): string {
  const offices = [...(graph.offices.get(holder)?.values() ?? [])];
  const terms = offices.map(
    ({ office: { of, from, to } }) => `${of} ${from} ${to}`,
  );
  return [...new Set(terms)].sort().join();
}
