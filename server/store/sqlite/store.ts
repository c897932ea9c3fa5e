/** The store in a SQLite file: each question with what answers it. */
import type { ClaimRecord } from "../../domain/claim.ts";
import type { CorrectionRecord } from "../../domain/correction.ts";
import { isEvent } from "../../domain/dyads.ts";
import type { EventRecord } from "../../domain/event.ts";
import { candidates } from "../columns/candidates.ts";
import { dateCounts, facets } from "../columns/counts.ts";
import { actorsFound, officesHeld, peopleOf } from "../columns/people.ts";
import { onlyClaims, onlyEvents } from "../columns/select.ts";
import { compare } from "../columns/comparison.ts";
import * as tieQuestions from "../columns/ties.ts";
import { paths } from "../columns/ways.ts";
import { slotsOfActors } from "../columns/walks.ts";
import { DERIVATION } from "../derivation.ts";
import { NEWEST_FIRST, pageOf } from "../page.ts";
import type { Store } from "../store.ts";
import { actorsById, peopleIn } from "./actors.ts";
import type { Ahead } from "./ahead/ahead.ts";
import { changeSince } from "./arrivals.ts";
import { articlesById, articlesFound, kin } from "./articles.ts";
import type { OnDerived } from "./change.ts";
import { correctionsOf } from "./corrected.ts";
import { dump, restore } from "./dump.ts";
import { told } from "./failures.ts";
import { createGraphSource, type GraphSource } from "./graph.ts";
import { openDatabase, type Connection } from "./open.ts";
import { publicationDays } from "./publications.ts";
import {
  claimsAt,
  isClaim,
  linksOf,
  placesById,
  recordPage,
  recordsById,
  recordsByNewest,
  recordsIn,
  reportsOf,
} from "./records.ts";
import { search } from "./search.ts";
import { openSnapshot } from "./snapshot.ts";
import { stats } from "./stats.ts";
import { viewOf, type FileView } from "./view.ts";
import { createWriter, type Writer } from "./write.ts";

export interface SqliteOptions {
  /** Pages of 4 KiB that the file may grow to. */
  readonly mostPages?: number;
  /** Told while all is derived anew, before the store is open. */
  readonly onDerived?: OnDerived;
}

/** Opens the store in a file, which is made when it is not there. Its columns may have been read ahead. */
export function openSqliteStore(
  file: string,
  options: SqliteOptions = {},
  ahead: Promise<Ahead | null> | null = null,
): Store {
  const db = openDatabase(file);
  const { source, writer } = begun(db, file, options);
  let arriving = ahead?.then((columns) => {
    if (columns !== null) source.begin(columns);
    arriving = undefined;
  });

  /** Asks at one revision: what is in memory and what is in the file belong together, whoever writes meanwhile. */
  const reading = db.transaction(<T>(question: (view: FileView) => T): T =>
    question(viewOf(db, source.current())),
  );
  const ask = async <T>(question: (view: FileView) => T): Promise<T> => {
    if (arriving !== undefined) await arriving;
    return told(file, () => reading(question) as T);
  };

  return {
    name: "sqlite",
    ready: () => ask(() => undefined),
    close: async () => {
      db.close();
    },
    revision: () => ask(({ graph }) => String(graph.revision)),
    changeSince: (revision, first) =>
      ask((view) => changeSince(view, revision, first)),
    stats: () => ask(stats),

    actorsById: (ids) => ask((view) => actorsById(view, ids)),
    eventsById: (ids) => ask((view) => recordsById(view, ids, isEvent)),
    claimsById: (ids) => ask((view) => recordsById(view, ids, isClaim)),
    articlesById: (ids) => ask((view) => articlesById(view, ids)),
    placesById: (ids) => ask((view) => placesById(view, ids)),

    actors: (typed, kinds, page) =>
      ask((view) =>
        actorsFound(view.graph, peopleIn(view), typed, kinds, page),
      ),
    events: (filter, page) =>
      ask((view) =>
        recordPage(view, view.select(onlyEvents(filter)).slots, page),
      ),
    claims: (filter, page) =>
      ask((view) =>
        recordPage(view, view.select(onlyClaims(filter)).slots, page),
      ),
    eventsOf: (actors, filter, page) =>
      ask((view) =>
        slotsOfActors(view, actors, onlyEvents(filter)).map((slots) =>
          recordPage(view, slots, page),
        ),
      ),
    claimsOf: (actors, filter, page) =>
      ask((view) =>
        slotsOfActors(view, actors, onlyClaims(filter)).map((slots) =>
          recordPage(view, slots, page),
        ),
      ),
    articles: (words, page) => ask((view) => articlesFound(view, words, page)),
    search: (text, first) => ask((view) => search(view, text, first)),

    officesOf: (people, on) =>
      ask((view) => officesHeld(peopleIn(view), people, on)),
    peopleOf: (countries, on) =>
      ask((view) => peopleOf(peopleIn(view), countries, on)),
    claimsAt: (events) => ask((view) => claimsAt(view, events)),
    recordsIn: (articles) => ask((view) => recordsIn(view, articles)),
    linksOf: (records) => ask((view) => linksOf(view, records)),
    reportsOf: (records) => ask((view) => reportsOf(view, records)),

    ties: (filter, first) =>
      ask((view) => tieQuestions.ties(view, filter, first)),
    tiesOf: (actors, filter, first) =>
      ask((view) => tieQuestions.tiesOf(view, actors, filter, first)),
    tie: (sideA, sideB, filter) =>
      ask((view) => tieQuestions.tie(view, { sideA, sideB }, filter)),
    tieRecords: (ties, filter, page) =>
      ask((view) =>
        ties.map((sides) =>
          recordPage(view, tieQuestions.tieSlots(view, sides, filter), page),
        ),
      ),
    evolution: (sideA, sideB, bucket, filter) =>
      ask((view) =>
        tieQuestions.evolution(view, { sideA, sideB }, bucket, filter),
      ),
    dateCounts: (filter) => ask((view) => dateCounts(view, filter)),
    publicationDays: (asOf, publishers) =>
      ask((view) => publicationDays(view, asOf, publishers)),
    facets: (filter) => ask((view) => facets(view, filter)),
    compare: (before, after, filter, first) =>
      ask((view) => compare(view, { before, after }, filter, first)),
    paths: (from, to, filter, maxLength, first) =>
      ask((view) => paths(view, { from, to }, filter, maxLength, first)),

    kin: (url, fingerprint) => ask((view) => kin(view, url, fingerprint)),
    candidates: (read) =>
      ask((view) => {
        const near = candidates(view.graph, read);
        return {
          events: recordsByNewest(view, near.events) as EventRecord[],
          claims: recordsByNewest(view, near.claims) as ClaimRecord[],
        };
      }),
    snapshot: async () => {
      await arriving;
      return openSnapshot(file, db, source);
    },

    write: async (readings) => writer.write(readings),
    rewrite: async (readings) => writer.rewrite(readings),
    removeArticle: async (id) => writer.remove(id),

    corrections: (page) =>
      ask((view) => {
        const all = view.db
          .prepare<[], string>("SELECT json FROM correction")
          .pluck()
          .all()
          .map((json) =>
            withAttachment(view, JSON.parse(json) as CorrectionRecord),
          );
        return pageOf(all, ({ at, id }) => [at, id], NEWEST_FIRST, page);
      }),
    saveCorrection: async (correction) => {
      writer.saveCorrection(correction);
      return ask((view) => withAttachment(view, correction));
    },
    undoCorrection: async (id) => {
      const undone = writer.undoCorrection(id);
      return undone === null
        ? null
        : ask((view) => withAttachment(view, undone));
    },

    dump: () => dump(db),
    restore: (lines) => restore(writer, lines),
  };
}

/** What asks and what writes, the graph derived as it is derived now. */
function begun(
  db: Connection,
  file: string,
  { mostPages, onDerived = () => undefined }: SqliteOptions,
): { source: GraphSource; writer: Writer } {
  try {
    return told(file, () => {
      if (mostPages !== undefined) db.pragma(`max_page_count = ${mostPages}`);
      const source = createGraphSource(db);
      const writer = createWriter(db, source);
      const derivation = db
        .prepare<[], number>("SELECT value FROM meta WHERE key = 'derivation'")
        .pluck();
      if (![0, DERIVATION].includes(derivation.get() ?? 0)) {
        writer.deriveAll(onDerived);
      }
      return { source, writer };
    });
  } catch (error) {
    db.close();
    throw error;
  }
}

function withAttachment(
  { db, graph }: FileView,
  correction: CorrectionRecord,
): CorrectionRecord {
  const { unattached } = correctionsOf(db, graph);
  return { ...correction, attached: !unattached.has(correction.id) };
}
