import type { ArticleRecord } from "../../domain/article.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import { StoreUnavailable } from "../../errors.ts";
import { dateCounts } from "../columns/counts.ts";
import { newestFirst } from "../columns/newest.ts";
import { panelParts } from "../columns/panel.ts";
import { actorsFound } from "../columns/people.ts";
import { onlyClaims, onlyEvents } from "../columns/select.ts";
import { allTies, evolution, tied } from "../columns/ties.ts";
import { articlesRead, takingPart } from "../columns/walks.ts";
import { breath, partsOf } from "../parts.ts";
import type { Parts, Snapshot } from "../store.ts";
import { actorsById, peopleIn } from "./actors.ts";
import { articlesById, citationsById, newestArticles } from "./articles.ts";
import { told } from "./failures.ts";
import type { GraphSource, StoredGraph } from "./graph.ts";
import { connectionBeside, type Connection } from "./open.ts";
import { linksOf, recordsAt, reportsOf } from "./records.ts";
import { viewOf, type FileView } from "./view.ts";

/**
 * Records, or articles, that are read at a time: few, so that V8 finds what they are made of dead when it next looks
 * through the young ones.
 */
const PART = 25;
/** How often it is tried to see the file and what is in memory at one revision, while another process writes. */
const TRIES = 100;

/** The graph in memory, which is held on to, and the file, in a transaction of a connection of its own. */
export function openSnapshot(
  file: string,
  db: Connection,
  source: GraphSource,
): Snapshot {
  const { own, graph } = told(file, () => holdOn(file, db, source));
  graph.pins += 1;
  let open = true;
  const view = viewOf(own, graph);
  const ask = async <T>(question: () => T): Promise<T> => told(file, question);
  async function* parts<T>(list: () => Iterable<readonly T[]>): Parts<T> {
    const rest = told(file, () => list()[Symbol.iterator]());
    try {
      for (;;) {
        await breath();
        const { done, value } = told(file, () => rest.next());
        if (done === true) return;
        if (value.length > 0) yield value;
      }
    } finally {
      rest.return?.();
    }
  }

  return {
    revision: async () => String(graph.revision),
    actorsById: (ids) => ask(() => actorsById(view, ids)),
    citationsById: (ids) => ask(() => citationsById(view, ids)),
    actors: (typed, kinds, page) =>
      ask(() => actorsFound(graph, peopleIn(view), typed, kinds, page)),
    linksOf: (records) => ask(() => linksOf(view, records)),
    reportsOf: (records) => ask(() => reportsOf(view, records)),
    evolution: (sideA, sideB, bucket, filter) =>
      ask(() => evolution(view, { sideA, sideB }, bucket, filter)),
    dateCounts: (filter) => ask(() => dateCounts(view, filter)),

    events: (filter) => parts(() => records(view, onlyEvents(filter))),
    claims: (filter) => parts(() => records(view, onlyClaims(filter))),
    articles: (filter) => parts(() => articles(view, filter)),
    takingPart: (filter) => ask(() => takingPart(view, filter)),
    ties: (filter) => parts(() => allTies(view, filter)),
    tied: (filter) => ask(() => tied(view, filter)),
    panel: (filter, bucket, directed) =>
      parts(() => panelParts(view, filter, { bucket, directed })),
    async close() {
      if (!open) return;
      open = false;
      graph.pins -= 1;
      own.close();
    },
  };
}

/** Both at one revision, though another process may write to the file meanwhile. */
function holdOn(
  file: string,
  db: Connection,
  source: GraphSource,
): { own: Connection; graph: StoredGraph } {
  const together = db.transaction(() => {
    const revision = revisionIn(db);
    const own = connectionBeside(db);
    own.exec("BEGIN");
    if (revisionIn(own) === revision) return { own, graph: source.current() };
    own.close();
    return null;
  });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const held = together();
    if (held !== null) return held;
  }
  throw new StoreUnavailable(
    `Other processes change the store ${file} without a pause. Try again.`,
  );
}

function revisionIn(db: Connection): number | undefined {
  return db
    .prepare<[], number>("SELECT value FROM meta WHERE key = 'revision'")
    .pluck()
    .get();
}

function* records<T>(view: FileView, filter: RecordFilter): Generator<T[]> {
  for (const part of newestFirst(view, view.mark(filter)))
    for (const some of partsOf(part, PART)) yield recordsAt(view, some) as T[];
}

function* articles(
  view: FileView,
  filter: RecordFilter | null,
): Generator<ArticleRecord[]> {
  const read = filter === null ? null : articlesRead(view, filter);
  for (const part of newestArticles(view, read))
    for (const ids of partsOf(part, PART))
      yield articlesById(view, ids).filter((article) => article !== null);
}
