import type { ArticleRecord } from "../../domain/article.ts";
import { correctRecord } from "../../domain/correct.ts";
import { counted } from "../../domain/counted.ts";
import type { EventOrClaimRecord } from "../../domain/tie.ts";
import { CHUNK, EMPTY } from "../columns/columns.ts";
import { eachOf, LISTS } from "../columns/lists.ts";
import { dropRecord, putRecord } from "../columns/put-record.ts";
import { DERIVATION } from "../derivation.ts";
import { keepArrivals } from "./arrivals.ts";
import { encodeChunk } from "./chunks.ts";
import { correctionsOf } from "./corrected.ts";
import { contextOf } from "./counting-context.ts";
import { meaningOf } from "./failures.ts";
import type { GraphSource, StoredGraph } from "./graph.ts";
import { keepDyads } from "./kept-dyads.ts";
import { keepTerms } from "./kept-terms.ts";
import type { Connection } from "./open.ts";
import { unpackRecord } from "./pack.ts";
import { staleArticles, termsOf } from "./stale.ts";

/** What happens to the graph in one transaction; what is derived follows at its end. */
export interface Change {
  readonly graph: StoredGraph;
  /** The revision that the graph will have. */
  readonly revision: number;
  articleComes(n: number, article: ArticleRecord): void;
  /** One that is there gets more records. */
  articleGrows(n: number): void;
  articleGoes(article: ArticleRecord): void;
  recordComes(n: number, article: number, record: EventOrClaimRecord): void;
  recordGoes(n: number): void;
  /** Ids of the places that went with the last record that had them; what comes in the same change is not seen. */
  placesGone(): string[];
  /** Said before the holder's offices change. */
  officesChange(holder: string): void;
  actorChanges(id: string): void;
  /** One whom nothing named before, or names any more. */
  actorComesOrGoes(id: string): void;
  linksChange(): void;
  correctionComes(articles: readonly number[]): void;
  /** All records are to be derived anew; tells which part of them is, from 0 to 1. */
  derivesAll(articles: readonly number[], onDerived: OnDerived): void;
  /** One more article of event data names the actor. */
  rowComes(actor: number): void;
}

/** Told of long work which part of it is done, from 0 to 1. */
export type OnDerived = (share: number) => void;

interface Pending {
  any: boolean;
  altered: boolean;
  links: boolean;
  readonly fresh: { n: number; article: number; record: EventOrClaimRecord }[];
  readonly chunks: Set<number>;
  /** Articles whose records are to be derived anew, by row number. */
  readonly stale: Set<number>;
  readonly comes: Map<string, ArticleRecord>;
  /** Articles that come or grow, by row number. */
  readonly arrivals: Set<number>;
  readonly goes: Set<string>;
  /** Numbers of the terms that records which went had for places. */
  readonly places: Set<number>;
  /** What each holder's offices came to before. */
  readonly terms: Map<string, string>;
  readonly actors: Set<string>;
  /** Ids of actors that are new or gone. */
  readonly appearing: Set<string>;
  /** By kind, day and publisher: how many articles more. */
  readonly publications: Map<string, Publication>;
  /** How many articles of event data more name each actor. */
  readonly rows: Map<number, number>;
  /** Null: nobody is told. */
  onDerived: OnDerived | null;
}

interface Publication {
  readonly kind: string;
  readonly day: string;
  readonly who: string;
  readonly articles: number;
}

/** Runs changes, each in a transaction of its own that keeps records and what is derived of them together. */
export function createChanger(
  db: Connection,
  source: GraphSource,
): <T>(work: (change: Change) => T) => T {
  return (work) => {
    const run = db.transaction(() => {
      const graph = source.forChange();
      const pending = nothingPending();
      const result = work(changeOf(graph, pending));
      if (pending.any) settle(db, graph, pending);
      return result;
    });
    try {
      return run.immediate();
    } catch (error) {
      source.forget();
      throw meaningOf(db.name, error);
    }
  };
}

function changeOf(graph: StoredGraph, pending: Pending): Change {
  const publish = (
    { kind, publishedOn, publisher }: ArticleRecord,
    by: number,
  ) => {
    if (publishedOn === null) return;
    // By publisher only what is asked for by publisher.
    const who = kind === "ARTICLE" ? (publisher ?? "") : "";
    const key = `${kind} ${publishedOn} ${who}`;
    const articles = (pending.publications.get(key)?.articles ?? 0) + by;
    pending.publications.set(key, { kind, day: publishedOn, who, articles });
  };
  return {
    graph,
    revision: graph.revision + 1,
    articleComes(n, article) {
      pending.any = true;
      pending.arrivals.add(n);
      pending.comes.set(article.id, article);
      publish(article, 1);
    },
    articleGrows(n) {
      pending.arrivals.add(n);
    },
    articleGoes(article) {
      pending.any = true;
      pending.altered = true;
      pending.links = true;
      pending.goes.add(article.id);
      if (article.supersedes !== null) pending.goes.add(article.supersedes);
      publish(article, -1);
    },
    recordComes(n, article, record) {
      pending.any = true;
      pending.fresh.push({ n, article, record });
    },
    recordGoes(n) {
      eachOf(graph.columns, n, LISTS.places, (term) => {
        pending.places.add(term);
      });
      dropRecord(graph, n);
      pending.chunks.add(Math.floor(n / CHUNK));
    },
    placesGone: () => unusedOf(pending.places, graph),
    officesChange(holder) {
      if (!pending.terms.has(holder)) {
        pending.terms.set(holder, termsOf(graph, holder));
      }
    },
    actorChanges(id) {
      pending.actors.add(id);
    },
    actorComesOrGoes(id) {
      pending.appearing.add(id);
    },
    rowComes(actor) {
      pending.rows.set(actor, (pending.rows.get(actor) ?? 0) + 1);
    },
    linksChange() {
      pending.links = true;
    },
    correctionComes(articles) {
      pending.any = true;
      pending.links = true;
      pending.altered = true;
      for (const n of articles) pending.stale.add(n);
    },
    derivesAll(articles, onDerived) {
      this.correctionComes(articles);
      pending.onDerived = onDerived;
    },
  };
}

/** The texts of those of these terms that no record has for a place. */
function unusedOf(
  places: ReadonlySet<number>,
  { columns, terms }: StoredGraph,
): string[] {
  const unused = new Set(places);
  for (let slot = 0; slot < columns.size && unused.size > 0; slot += 1) {
    if (columns.kind[slot] === EMPTY) continue;
    eachOf(columns, slot, LISTS.places, (term) => unused.delete(term));
  }
  return [...unused].map((term) => terms.texts[term] ?? "");
}

/** Derives what is to be derived and keeps it, under the next revision. */
function settle(db: Connection, graph: StoredGraph, pending: Pending): void {
  const revision = graph.revision + 1;
  graph.memo.clear();
  for (const n of staleArticles(db, graph, pending)) pending.stale.add(n);
  const context = contextOf(db, graph, pending.comes);
  const put = (
    n: number,
    article: number,
    record: EventOrClaimRecord,
  ): void => {
    putRecord(graph, n, article, counted(record, context));
    pending.chunks.add(Math.floor(n / CHUNK));
  };
  const corrections = correctionsOf(db, graph);
  for (const { n, article, record } of pending.fresh) {
    put(n, article, correctRecord(record, corrections));
  }
  const recordsOf = db.prepare<[number], { n: number; json: string }>(
    "SELECT n, json FROM record WHERE article = ?",
  );
  let derived = 0;
  for (const article of pending.stale) {
    for (const { n, json } of recordsOf.all(article)) {
      const record = unpackRecord(json);
      put(n, article, correctRecord(record, corrections));
    }
    derived += 1;
    pending.onDerived?.(derived / pending.stale.size);
  }
  keepTerms(db, graph);
  keepDyads(db, graph, revision);
  keepChunks(db, graph, pending.chunks, revision);
  keepPublications(db, pending.publications);
  keepArrivals(db, pending.arrivals, revision);
  const addRows = db.prepare("UPDATE actor SET rows = rows + ? WHERE n = ?");
  for (const [actor, count] of pending.rows) addRows.run(count, actor);
  const set = db.prepare("UPDATE meta SET value = ? WHERE key = ?");
  set.run(revision, "revision");
  set.run(DERIVATION, "derivation");
  if (pending.altered) set.run(revision, "altered");
  if (pending.links) set.run(revision, "links");
  graph.revision = revision;
  graph.memo.clear();
}

function keepChunks(
  db: Connection,
  graph: StoredGraph,
  chunks: ReadonlySet<number>,
  revision: number,
): void {
  const put = db.prepare(
    "INSERT OR REPLACE INTO record_chunk VALUES (?, ?, ?)",
  );
  for (const chunk of chunks) {
    put.run(chunk, revision, encodeChunk(graph.columns, chunk));
  }
}

function keepPublications(
  db: Connection,
  publications: ReadonlyMap<string, Publication>,
): void {
  const add = db.prepare(
    `INSERT INTO publication VALUES (@kind, @day, @who, @articles)
     ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
  );
  for (const publication of publications.values()) add.run(publication);
  if ([...publications.values()].some(({ articles }) => articles < 0)) {
    db.prepare("DELETE FROM publication WHERE articles <= 0").run();
  }
}

function nothingPending(): Pending {
  return {
    any: false,
    altered: false,
    links: false,
    fresh: [],
    chunks: new Set(),
    stale: new Set(),
    comes: new Map(),
    arrivals: new Set(),
    goes: new Set(),
    places: new Set(),
    terms: new Map(),
    actors: new Set(),
    appearing: new Set(),
    publications: new Map(),
    rows: new Map(),
    onDerived: null,
  };
}
