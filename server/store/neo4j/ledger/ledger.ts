import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import { correctRecord } from "../../../domain/correct.ts";
import { counted } from "../../../domain/counted.ts";
import type { CountingContext } from "../../../domain/counted.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { replacedSince } from "../../../domain/versions.ts";
import { UNEDITED, type Editing } from "./editing.ts";
import { createFullRecords, type FullRecords } from "./full-records.ts";
import { addTo, removeFrom } from "./multimap.ts";
import { NOBODY, type PeopleAsRead } from "./people.ts";
import { createRecordTable, type RecordTable } from "./record-table.ts";
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
  readonly articles: Map<string, ArticleEntry>;
  /** Ids of the articles that replace, or copy, each article. */
  readonly replacedBy: Map<string, Set<string>>;
  readonly copiedBy: Map<string, Set<string>>;
  readonly records: RecordTable;
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

export function setArticle(ledger: Ledger, article: ArticleEntry): void {
  dropArticle(ledger, article.id);
  ledger.articles.set(article.id, article);
  const { id, supersedes, copyOf } = article;
  if (copyOf !== null) addTo(ledger.copiedBy, copyOf, id);
  if (supersedes !== null) {
    addTo(ledger.replacedBy, supersedes, id);
    setFacts(ledger, supersedes);
  }
  setFacts(ledger, id);
}

export function dropArticle(ledger: Ledger, id: string): void {
  dropRecordsOf(ledger, id);
  const article = ledger.articles.get(id);
  if (article === undefined) return;
  ledger.articles.delete(id);
  const { supersedes, copyOf } = article;
  if (copyOf !== null) removeFrom(ledger.copiedBy, copyOf, id);
  if (supersedes !== null) {
    removeFrom(ledger.replacedBy, supersedes, id);
    setFacts(ledger, supersedes);
  }
}

/** What all records of an article have in common. */
function setFacts(ledger: Ledger, id: string): void {
  const { articles, replacedBy, records } = ledger;
  const article = articles.get(id);
  if (article === undefined) return;
  const newer = [...(replacedBy.get(id) ?? [])];
  records.facts.set(id, {
    knownFrom: article.publishedOn,
    replacedOn: replacedSince(newer.flatMap((one) => articles.get(one) ?? [])),
    publisher: article.publisher,
  });
}

/** The records of an article, and every link that ends at one. */
export function dropRecordsOf(ledger: Ledger, article: string): void {
  for (const record of ledger.records.ofArticle(article)) {
    ledger.records.remove(record);
    ledger.full.drop(record);
    for (const link of ledger.linksAt.get(record) ?? []) dropLink(ledger, link);
  }
}

/** Counts a record in. Events come before the claims that were made at them. */
export function addRecord(
  ledger: Ledger,
  record: EventOrClaimRecord,
  events: ReadonlyMap<string, EventRecord>,
): void {
  const corrected = correctRecord(record, ledger.editing.corrections);
  ledger.records.add(counted(corrected, contextOf(ledger, events)));
}

export function addLink(ledger: Ledger, link: LinkRecord): void {
  const known =
    ledger.records.get(link.from) !== undefined &&
    ledger.records.get(link.to) !== undefined;
  if (!known) return;
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
  { actors, offices, articles }: Ledger,
  events: ReadonlyMap<string, EventRecord>,
): CountingContext {
  return {
    actor: (id) => actors.get(id),
    offices: (holder) => offices.get(holder) ?? [],
    article: (id) => articles.get(id),
    event: (id) => events.get(id),
    // Kept once an article: see `setFacts`.
    replacedOn: () => null,
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
