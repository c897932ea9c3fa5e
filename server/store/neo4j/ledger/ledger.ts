import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import { correctRecord } from "../../../domain/correct.ts";
import { counted } from "../../../domain/counted.ts";
import type { CountingContext } from "../../../domain/counted.ts";
import type { Day } from "../../../domain/dates.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { replacedSince } from "../../../domain/versions.ts";
import { UNEDITED, type Editing } from "./editing.ts";
import { createFullRecords, type FullRecords } from "./full-records.ts";
import { addTo, removeFrom } from "./multimap.ts";
import { NOBODY, type PeopleAsRead } from "./people.ts";
import {
  addCounted,
  copyTable,
  createRecordTable,
  removeCounted,
  setReplaced,
  slotsOfArticle,
  type RecordTable,
} from "./record-table.ts";
import type { ArticleEntry, StoreState } from "./rows.ts";

/**
 * What counting needs to know of the whole graph, kept in this process at one revision: the sums of the domain
 * are made of it, so that they are the same as in any other store. Neo4j holds the graph; this is a copy that
 * follows it.
 */
export interface Ledger {
  state: StoreState;
  peopleAsRead: PeopleAsRead;
  /** What editors decided; actors, offices and counted records have it applied, links have not. */
  editing: Editing;
  actors: ReadonlyMap<string, ActorRecord>;
  /** By holder. */
  offices: ReadonlyMap<string, readonly OfficeRecord[]>;
  articles: Map<string, ArticleEntry>;
  /** Ids of the articles that replace, or copy, each article. */
  readonly replacedBy: Map<string, Set<string>>;
  readonly copiedBy: Map<string, Set<string>>;
  records: RecordTable;
  readonly full: FullRecords;
  readonly links: Map<string, LinkRecord>;
  /** Ids of the links at each record. */
  readonly linksAt: Map<string, Set<string>>;
}

export function createLedger(state: StoreState): Ledger {
  return {
    state,
    peopleAsRead: NOBODY,
    editing: UNEDITED,
    actors: new Map(),
    offices: new Map(),
    articles: new Map(),
    replacedBy: new Map(),
    copiedBy: new Map(),
    records: createRecordTable(),
    full: createFullRecords(),
    links: new Map(),
    linksAt: new Map(),
  };
}

/** Before anything changes: what somebody holds on to stays as it is, and what followed from it is forgotten. */
export function beginChange(ledger: Ledger): void {
  if (ledger.records.graph.pins > 0) {
    ledger.records = copyTable(ledger.records);
    ledger.articles = new Map(ledger.articles);
  }
  ledger.records.graph.memo.clear();
}

/** In the place of what was known of it; its records are gone, and come after it. */
export function setArticle(ledger: Ledger, article: ArticleEntry): void {
  dropArticle(ledger, article.id);
  ledger.articles.set(article.id, article);
  const { id, supersedes, copyOf } = article;
  if (copyOf !== null) addTo(ledger.copiedBy, copyOf, id);
  if (supersedes !== null) {
    addTo(ledger.replacedBy, supersedes, id);
    tellReplaced(ledger, supersedes);
  }
}

/** With its records and their links. */
export function dropArticle(ledger: Ledger, id: string): void {
  dropRecordsOf(ledger, id);
  const article = ledger.articles.get(id);
  if (article === undefined) return;
  ledger.articles.delete(id);
  const { supersedes, copyOf } = article;
  if (copyOf !== null) removeFrom(ledger.copiedBy, copyOf, id);
  if (supersedes !== null) {
    removeFrom(ledger.replacedBy, supersedes, id);
    tellReplaced(ledger, supersedes);
  }
}

/** The records of an article come to know of newer versions that came or went. */
function tellReplaced(ledger: Ledger, id: string): void {
  setReplaced(ledger.records, id, replacedOn(ledger, id));
}

function replacedOn(
  { articles, replacedBy }: Ledger,
  id: string,
): Day | "" | null {
  const newer = [...(replacedBy.get(id) ?? [])];
  return replacedSince(newer.flatMap((one) => articles.get(one) ?? []));
}

/** The records of an article, and every link that ends at one. */
export function dropRecordsOf(ledger: Ledger, article: string): void {
  const { records, full, linksAt } = ledger;
  for (const slot of slotsOfArticle(records, article)) {
    const id = records.ids[slot] ?? "";
    removeCounted(records, id);
    full.drop(id);
    for (const link of linksAt.get(id) ?? []) dropLink(ledger, link);
  }
}

/** Counts a record in. Events come before the claims that were made at them. */
export function addRecord(
  ledger: Ledger,
  record: EventOrClaimRecord,
  events: ReadonlyMap<string, EventRecord>,
): void {
  const corrected = correctRecord(record, ledger.editing.corrections);
  addCounted(ledger.records, counted(corrected, contextOf(ledger, events)));
}

/** One that leads to what is not there is left out: it comes again with its end. */
export function addLink(ledger: Ledger, link: LinkRecord): void {
  const { slots } = ledger.records;
  if (!slots.has(link.from) || !slots.has(link.to)) return;
  ledger.links.set(link.id, link);
  addTo(ledger.linksAt, link.from, link.id);
  addTo(ledger.linksAt, link.to, link.id);
}

function dropLink(ledger: Ledger, id: string): void {
  const link = ledger.links.get(id);
  if (link === undefined) return;
  ledger.links.delete(id);
  removeFrom(ledger.linksAt, link.from, id);
  removeFrom(ledger.linksAt, link.to, id);
}

function contextOf(
  ledger: Ledger,
  events: ReadonlyMap<string, EventRecord>,
): CountingContext {
  const { actors, offices, articles } = ledger;
  return {
    actor: (id) => actors.get(id),
    offices: (holder) => offices.get(holder) ?? [],
    article: (id) => articles.get(id),
    event: (id) => events.get(id),
    replacedOn: (article) => replacedOn(ledger, article),
  };
}

/** The events with a place, by id: claims take theirs from where they were made. */
export function eventsWithPlace(
  events: readonly EventRecord[],
): Map<string, EventRecord> {
  return new Map(
    events
      .filter(({ place }) => place !== null)
      .map((event) => [event.id, event]),
  );
}
