import type { ActorRecord } from "../domain/actor.ts";
import type { ArticleRecord, Citation } from "../domain/article.ts";
import type { ClaimRecord } from "../domain/claim.ts";
import type { CorrectionRecord } from "../domain/correction.ts";
import type { Day, Window } from "../domain/dates.ts";
import type { EventRecord, PlaceRecord } from "../domain/event.ts";
import type { RecordFilter } from "../domain/filter.ts";
import type { LinkRecord } from "../domain/link.ts";
import type { TenureRecord } from "../domain/offices.ts";
import type { PanelDyadRecord } from "../domain/panel.ts";
import type { Reading } from "../domain/reading.ts";
import type {
  DateCountRecord,
  FacetsRecord,
  PublicationDayRecord,
} from "../domain/timeline.ts";
import type {
  EventOrClaimRecord,
  PathRecord,
  TieChangeRecord,
  TiePeriodRecord,
  TieRecord,
} from "../domain/tie.ts";
import type { ActorKind, Bucket } from "../domain/vocabulary.ts";

/**
 * The questions that the API asks of the graph, without any query language in them. Two stores answer,
 * with the same answers in the same order; `test/contract/` is the proof.
 *
 * Orders: records newest first (last day of their dates, then id; undated last); actors by how many
 * records they take part in, then name, then id; ties by records, then id; articles newest first, undated last.
 */
export interface Store {
  readonly name: "sqlite" | "neo4j";

  /** Resolves once the store answers and its constraints and indexes stand; rejects with StoreUnavailable. */
  ready(): Promise<void>;
  close(): Promise<void>;

  /** Changes with every change of the graph, and only then. */
  revision(): Promise<string>;
  /** The revision now, and the first of the articles that came, or grew, since another; whoever brought them. */
  changeSince(revision: string, first: number): Promise<ChangeSince>;
  stats(): Promise<StatsRecord>;

  /** In the order of `ids`; null where the graph does not know one. The same holds for every question ending in "ById". */
  actorsById(ids: readonly string[]): Promise<(ActorRecord | null)[]>;
  eventsById(ids: readonly string[]): Promise<(EventRecord | null)[]>;
  claimsById(ids: readonly string[]): Promise<(ClaimRecord | null)[]>;
  articlesById(ids: readonly string[]): Promise<(ArticleRecord | null)[]>;
  placesById(ids: readonly string[]): Promise<(PlaceRecord | null)[]>;

  /** Names and aliases that begin, or have a word that begins, with what was typed; case and diacritics aside. */
  actors(
    search: string | null,
    kinds: readonly ActorKind[] | null,
    page: PageRequest,
  ): Promise<Page<ActorRecord>>;
  events(filter: RecordFilter, page: PageRequest): Promise<Page<EventRecord>>;
  claims(filter: RecordFilter, page: PageRequest): Promise<Page<ClaimRecord>>;
  /** A page of the events that each of the actors takes part in: `events` with `actors: [it]` added to the filter. */
  eventsOf(
    actors: readonly string[],
    filter: RecordFilter,
    page: PageRequest,
  ): Promise<Page<EventRecord>[]>;
  /** A page of the claims that each of the actors takes part in. */
  claimsOf(
    actors: readonly string[],
    filter: RecordFilter,
    page: PageRequest,
  ): Promise<Page<ClaimRecord>[]>;
  articles(
    search: string | null,
    page: PageRequest,
  ): Promise<Page<ArticleRecord>>;
  /** Actors, or the ties of two that are named; places, topics, and words of what was done and said. */
  search(text: string, first: number): Promise<SearchHitRecord[]>;

  /** Offices held by each of the people, each once, by first day; on the day, when one is given. */
  officesOf(
    people: readonly string[],
    on: Day | null,
  ): Promise<TenureRecord[][]>;
  /** People who act for each of the countries; who held its office on the day, when one is given. */
  peopleOf(countries: readonly string[], on: Day | null): Promise<string[][]>;
  /** Ids of the claims said at each of the events. */
  claimsAt(events: readonly string[]): Promise<string[][]>;
  /** Ids of the records of each of the articles, in the order of the text. */
  recordsIn(
    articles: readonly string[],
  ): Promise<{ events: string[]; claims: string[] }[]>;
  /** Links of each of the records, at either end; rejected ones too. */
  linksOf(records: readonly string[]): Promise<LinkRecord[][]>;
  /** How often each of the records is told of, and what other records tell of the same. */
  reportsOf(records: readonly string[]): Promise<ReportsRecord[]>;

  /** The strongest ties that the filter leaves. */
  ties(filter: RecordFilter, first: number): Promise<TieRecord[]>;
  /** The strongest ties of each of the actors. */
  tiesOf(
    actors: readonly string[],
    filter: RecordFilter,
    first: number,
  ): Promise<TieRecord[][]>;
  /** Null when nothing joins the two. */
  tie(
    sideA: string,
    sideB: string,
    filter: RecordFilter,
  ): Promise<TieRecord | null>;
  /** The records of each of the ties: what its sums are made of, reports of the same once. */
  tieRecords(
    ties: readonly TieSides[],
    filter: RecordFilter,
    page: PageRequest,
  ): Promise<Page<EventOrClaimRecord>[]>;
  /** One row a bucket from the first to the last with records, empty ones included; undated records are in none. */
  evolution(
    sideA: string,
    sideB: string,
    bucket: Bucket,
    filter: RecordFilter,
  ): Promise<TiePeriodRecord[]>;
  /**
   * How many records lie on each span of days, by first and last day; undated ones in a row of null.
   * Reports of the same count once. `timelineOf` makes the periods.
   */
  dateCounts(filter: RecordFilter): Promise<DateCountRecord[]>;
  /** How many articles were published on each day, by day, up to `asOf` and by the publishers, where given. */
  publicationDays(
    asOf: Day | null,
    publishers: readonly string[] | null,
  ): Promise<PublicationDayRecord[]>;
  /** How many records there are of each sort, the most first, then by value; each list as if the filter did not restrict that sort. At most 100 a list. */
  facets(filter: RecordFilter): Promise<FacetsRecord>;
  compare(
    before: Window,
    after: Window,
    filter: RecordFilter,
    first: number,
  ): Promise<TieChangeRecord[]>;
  /** The shortest ways from one to the other over ties, the strongest first among the equally short. */
  paths(
    from: string,
    to: string,
    filter: RecordFilter,
    maxLength: number,
    first: number,
  ): Promise<PathRecord[]>;

  /**
   * Articles with the URL or with a band of the fingerprint: what a new one may be a version or a copy of. Oldest first.
   * Event data and the official record, which name addresses too, are not among them.
   */
  kin(
    url: string | null,
    fingerprint: readonly string[],
  ): Promise<ArticleRecord[]>;

  /** Records already stored that a new reading may be linked with: those that share a party with it, or a party's country, and are near in time; newest first. */
  candidates(
    reading: Reading,
  ): Promise<{ events: EventRecord[]; claims: ClaimRecord[] }>;

  /** The graph as it is now, kept for one reader while others change it. To be closed: what is kept takes room. */
  snapshot(): Promise<Snapshot>;

  /**
   * Takes the readings in, all in one transaction; resolves once committed. An article that is there already changes
   * nothing, unless its kind is EVENT_DATA or OFFICIAL_RECORD: one address can stand behind many rows, so to such an
   * article the records that it does not have yet are added.
   */
  write(readings: readonly Reading[]): Promise<WriteOutcome[]>;
  /** Writes articles anew, as a better reader reads them, all in one transaction; those not there are taken in. */
  rewrite(readings: readonly Reading[]): Promise<void>;
  /** Removes an article and what only it supported; false when there is none. */
  removeArticle(id: string): Promise<boolean>;

  /** Newest first, undone ones too. */
  corrections(page: PageRequest): Promise<Page<CorrectionRecord>>;
  /** Keeps the correction and applies it to what is stored; every later load applies it again. */
  saveCorrection(correction: CorrectionRecord): Promise<CorrectionRecord>;
  /** Takes it back; null when there is none of this id. Undoing twice changes nothing. */
  undoCorrection(id: string): Promise<CorrectionRecord | null>;

  /** Everything, one value at a time, in an order that `restore` can take it in. */
  dump(): AsyncIterable<DumpLine>;
  restore(lines: AsyncIterable<DumpLine>): Promise<number>;
}

/**
 * The graph at one revision, for who reads much of it while others are answered, and change it. Lists come in parts,
 * the next made when the one before was taken, so that as much memory is needed for a million as for a thousand.
 * A store that cannot keep a revision whole breaks a list off with `StoreChanged`, before it gives what is of another.
 */
export interface Snapshot extends Pick<
  Store,
  | "revision"
  | "actorsById"
  | "actors"
  | "linksOf"
  | "reportsOf"
  | "evolution"
  | "dateCounts"
> {
  events(filter: RecordFilter): Parts<EventRecord>;
  claims(filter: RecordFilter): Parts<ClaimRecord>;
  /** What names each of the articles; their texts are not read for it. */
  citationsById(ids: readonly string[]): Promise<(Citation | null)[]>;
  /** The articles that the records of the filter were read from; null: all articles. */
  articles(filter: RecordFilter | null): Parts<ArticleRecord>;
  /** Who takes part in the records of the filter, by id. */
  takingPart(filter: RecordFilter): Promise<string[]>;
  ties(filter: RecordFilter): Parts<TieRecord>;
  /** Who is at an end of a tie of the filter, by id. */
  tied(filter: RecordFilter): Promise<string[]>;
  /** The dyads over time, by source, then target: what panel models eat. */
  panel(
    filter: RecordFilter,
    bucket: Bucket,
    directed: boolean,
  ): Parts<PanelDyadRecord>;
  close(): Promise<void>;
}

/** A list that need not be in memory as a whole; no part is empty. */
export type Parts<T> = AsyncIterable<readonly T[]>;

/** The two actors of a tie, in any order. */
export interface TieSides {
  readonly sideA: string;
  readonly sideB: string;
}

export interface PageRequest {
  readonly first: number;
  /** The `endCursor` of the page before; null for the first page. */
  readonly after: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** One for each item. */
  readonly cursors: readonly string[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

export interface ChangeSince {
  readonly revision: string;
  /** Ids, in the order in which they were taken in. */
  readonly articles: readonly string[];
}

export interface StatsRecord {
  readonly revision: string;
  readonly articles: number;
  /** Articles of unknown date, which no `asOf` lets through. */
  readonly undatedArticles: number;
  readonly actors: number;
  readonly events: number;
  readonly claims: number;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
}

export interface ReportsRecord {
  /** Articles that tell of it. */
  readonly reports: number;
  /** Independent sources. */
  readonly sources: number;
  /** Ids of the other records of the same event, or of the same words on the same occasion. */
  readonly sameAs: readonly string[];
}

export interface SearchHitRecord {
  readonly label: string;
  readonly kind: "ACTOR" | "TIE" | "PLACE" | "TOPIC" | "EVENT" | "CLAIM";
  /** Id of the actor, tie, place or record; the topic itself. */
  readonly id: string;
  /** Of a tie: its sums over `EVERYTHING`. */
  readonly tie?: TieRecord;
}

export interface WriteOutcome {
  readonly article: string;
  readonly alreadyLoaded: boolean;
}

export type DumpLine =
  | { readonly type: "reading"; readonly value: Reading }
  | { readonly type: "correction"; readonly value: CorrectionRecord };
