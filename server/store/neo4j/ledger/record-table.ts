import { compareText } from "../../../domain/collections.ts";
import type { CountedRecord } from "../../../domain/counted.ts";
import type { Dyad } from "../../../domain/dyads.ts";
import {
  CLAIM_KINDS,
  DATASETS,
  DATE_PRECISIONS,
  EVENT_KINDS,
  EVENT_STATUSES,
  EXTENTS,
  REVIEWS,
  type ClaimKind,
  type EventKind,
  type RollUp,
} from "../../../domain/vocabulary.ts";
import {
  createArticleFacts,
  NOT_REPLACED,
  type ArticleFactTable,
} from "./article-facts.ts";
import { createColumns, growColumns, NO_ROW, type Columns } from "./columns.ts";
import { dayNumber, dayOf, NO_DAY } from "./days.ts";
import {
  codeOf,
  createPairs,
  dyadOf,
  packDyads,
  pairIn,
  unpackDyads,
  type Pairs,
} from "./dyad-codes.ts";
import { createLists, createNames, type Lists, type Names } from "./names.ts";
import { createPostings, type Postings } from "./postings.ts";

/** Kinds of events, then of claims. */
export const KINDS: readonly (EventKind | ClaimKind)[] = [
  ...EVENT_KINDS,
  ...CLAIM_KINDS,
];
export const isEventKind = (kind: number): boolean => kind < EVENT_KINDS.length;
export const NO_STATUS = EVENT_STATUSES.length;

/** The counted records as rows of numbers: some two hundred bytes each, found by id, actor, dyad and date. */
export interface RecordTable {
  readonly names: Names;
  readonly lists: Lists;
  readonly pairs: Pairs;
  readonly facts: ArticleFactTable;
  readonly columns: Columns;
  /** Rows in use or given up. */
  readonly rows: number;
  /** Records there are. */
  readonly size: number;
  readonly idAt: (row: number) => string;
  readonly rowOf: (id: string) => number | undefined;
  readonly isLive: (row: number) => boolean;
  readonly at: (row: number) => CountedRecord;
  readonly get: (id: string) => CountedRecord | undefined;
  readonly add: (record: CountedRecord) => void;
  readonly remove: (id: string) => void;
  /** Rows of whom the columns and all that these name are there already; those without an id were given up. */
  readonly takeRows: (
    ids: readonly (string | undefined)[],
    newestFirst: Int32Array<ArrayBuffer>,
  ) => void;
  /** All rows, newest first, then by id; the undated last. */
  readonly newestFirst: () => Int32Array;
  readonly compareNewest: (x: number, y: number) => number;
  /** Ids of the records of an article. */
  readonly ofArticle: (article: string) => string[];
  /** Rows that the actor takes part in, himself or by who acts for it; given up ones too. */
  readonly ofActor: (actor: string) => Int32Array;
  readonly ofPair: (pair: number, rollUp: RollUp) => Int32Array;
  /** How many records the actor takes part in himself. */
  readonly takingPart: (actor: string) => number;
}

export function createRecordTable(): RecordTable {
  const names = createNames();
  const lists = createLists();
  const pairs = createPairs(names);
  const facts = createArticleFacts();
  const columns = createColumns();
  const ids: (string | undefined)[] = [];
  const byId = new Map<string, number>();
  const byActor = createPostings();
  const byPair: Record<RollUp, Postings> = {
    NONE: createPostings(),
    COUNTRY: createPostings(),
  };
  const partsTaken: number[] = [];
  /** By the article's number the row that came last. */
  const lastRows: number[] = [];
  let sorted = new Int32Array(0);
  let unsorted: number[] = [];
  let givenUp = 0;

  const nameList = (texts: readonly string[]): number =>
    lists.intern(texts.map(names.intern));
  const texts = (list: number): string[] => lists.at(list).map(names.at);
  const idAt = (row: number): string => ids[row] ?? "";

  function compareNewest(x: number, y: number): number {
    const [dayX = NO_DAY, dayY = NO_DAY] = [columns.to[x], columns.to[y]];
    return dayX === dayY ? compareText(idAt(x), idAt(y)) : dayY - dayX;
  }

  function dyadList(dyads: readonly Dyad[]): number {
    const codes = dyads.map((dyad) =>
      codeOf(dyad, pairs.intern(dyad.sideA, dyad.sideB)),
    );
    return packDyads(codes, lists);
  }

  /** Makes a row be found by whom it concerns. */
  function post(row: number): void {
    const c = columns;
    const article = c.article[row] ?? 0;
    c.before[row] = lastRows[article] ?? NO_ROW;
    lastRows[article] = row;
    const actors = lists.at(c.actors[row] ?? 0);
    for (const actor of new Set([
      ...actors,
      ...lists.at(c.countries[row] ?? 0),
    ]))
      byActor.add(actor, row);
    for (const actor of actors) countPart(actor, 1);
    for (const code of unpackDyads(c.dyads[row] ?? 0, lists))
      byPair.NONE.add(pairIn(code), row);
    for (const code of unpackDyads(c.countryDyads[row] ?? 0, lists))
      byPair.COUNTRY.add(pairIn(code), row);
  }

  function add(record: CountedRecord): void {
    const row = ids.length;
    if (row === columns.capacity) growColumns(columns);
    ids.push(record.id);
    byId.set(record.id, row);
    unsorted.push(row);
    const c = columns;
    c.article[row] = facts.numberOf(record.article);
    c.from[row] = dayNumber(record.from);
    c.to[row] = dayNumber(record.to);
    c.kind[row] = KINDS.indexOf(
      record.eventKind ?? record.claimKind ?? "OTHER",
    );
    c.status[row] =
      record.status === null
        ? NO_STATUS
        : EVENT_STATUSES.indexOf(record.status);
    c.precision[row] = DATE_PRECISIONS.indexOf(record.precision);
    c.extent[row] = EXTENTS.indexOf(record.extent);
    c.dataset[row] = DATASETS.indexOf(record.dataset);
    c.review[row] = REVIEWS.indexOf(record.review);
    c.headline[row] = Number(record.headline);
    c.quadClass[row] = record.quadClass ?? 0;
    c.confidence[row] = record.confidence;
    c.goldstein[row] = record.goldstein ?? Number.NaN;
    c.source[row] = names.intern(record.source);
    c.topics[row] = nameList(record.topics);
    c.places[row] = nameList(record.places);
    c.actors[row] = nameList(record.actors);
    c.countries[row] = nameList(record.countries);
    c.voices[row] = nameList(record.voices);
    c.dyads[row] = dyadList(record.dyads.NONE);
    c.countryDyads[row] = dyadList(record.dyads.COUNTRY);
    post(row);
  }

  function countPart(actor: number, by: 1 | -1): void {
    partsTaken[actor] = (partsTaken[actor] ?? 0) + by;
  }

  const dyadsIn = (packed: number): Dyad[] =>
    unpackDyads(packed, lists).map((code) => dyadOf(code, pairs));

  function at(row: number): CountedRecord {
    const c = columns;
    const kind = KINDS[c.kind[row] ?? 0];
    const isEvent = isEventKind(c.kind[row] ?? 0);
    const article = c.article[row] ?? 0;
    const replacedOn = facts.replacedOn(article);
    const goldstein = c.goldstein[row] ?? Number.NaN;
    const quadClass = c.quadClass[row] ?? 0;
    return {
      id: idAt(row),
      article: facts.idOf(article),
      eventKind: isEvent ? ((kind ?? null) as EventKind | null) : null,
      claimKind: isEvent ? null : ((kind ?? null) as ClaimKind | null),
      from: dayOf(c.from[row] ?? NO_DAY),
      to: dayOf(c.to[row] ?? NO_DAY),
      precision: DATE_PRECISIONS[c.precision[row] ?? 0] ?? "UNKNOWN",
      extent: EXTENTS[c.extent[row] ?? 0] ?? "WITHIN",
      knownFrom: dayOf(facts.knownFrom(article)),
      replacedOn:
        replacedOn === NOT_REPLACED ? null : (dayOf(replacedOn) ?? ""),
      publisher: facts.publisher(article),
      dataset: DATASETS[c.dataset[row] ?? 0] ?? "ARTICLES",
      status: EVENT_STATUSES[c.status[row] ?? NO_STATUS] ?? null,
      headline: c.headline[row] === 1,
      confidence: c.confidence[row] ?? 0,
      review: REVIEWS[c.review[row] ?? 0] ?? "NONE",
      goldstein: Number.isNaN(goldstein) ? null : goldstein,
      quadClass: quadClass === 0 ? null : (quadClass as 1 | 2 | 3 | 4),
      topics: texts(c.topics[row] ?? 0),
      places: texts(c.places[row] ?? 0),
      actors: texts(c.actors[row] ?? 0),
      countries: texts(c.countries[row] ?? 0),
      voices: texts(c.voices[row] ?? 0),
      source: names.at(c.source[row] ?? 0),
      dyads: {
        NONE: dyadsIn(c.dyads[row] ?? -1),
        COUNTRY: dyadsIn(c.countryDyads[row] ?? -1),
      },
    };
  }

  return {
    names,
    lists,
    pairs,
    facts,
    columns,
    get rows() {
      return ids.length;
    },
    get size() {
      return byId.size;
    },
    idAt,
    rowOf: (id) => byId.get(id),
    isLive: (row) => ids[row] !== undefined,
    at,
    get: (id) => {
      const row = byId.get(id);
      return row === undefined ? undefined : at(row);
    },
    add,
    remove(id) {
      const row = byId.get(id);
      if (row === undefined) return;
      for (const actor of lists.at(columns.actors[row] ?? 0))
        countPart(actor, -1);
      byId.delete(id);
      ids[row] = undefined;
      givenUp += 1;
    },
    takeRows(taken, newestFirst) {
      for (const id of taken) {
        const row = ids.length;
        ids.push(id);
        if (id === undefined) continue;
        byId.set(id, row);
        post(row);
      }
      sorted = newestFirst;
    },
    newestFirst() {
      if (unsorted.length > 0 || givenUp > 0) {
        const fresh = Int32Array.from(
          unsorted.filter((row) => ids[row] !== undefined),
        ).sort(compareNewest);
        sorted = merged(
          givenUp > 0 ? sorted.filter((row) => ids[row] !== undefined) : sorted,
          fresh,
          compareNewest,
        );
        unsorted = [];
        givenUp = 0;
      }
      return sorted;
    },
    compareNewest,
    ofArticle(article) {
      const found: string[] = [];
      let row = lastRows[facts.find(article) ?? NO_ROW] ?? NO_ROW;
      for (; row !== NO_ROW; row = columns.before[row] ?? NO_ROW) {
        const id = ids[row];
        if (id !== undefined) found.push(id);
      }
      return found;
    },
    ofActor: (actor) => byActor.at(names.find(actor) ?? -1),
    ofPair: (pair, rollUp) => byPair[rollUp].at(pair),
    takingPart: (actor) => partsTaken[names.find(actor) ?? -1] ?? 0,
  };
}

function merged(
  one: Int32Array,
  other: Int32Array,
  compare: (x: number, y: number) => number,
): Int32Array<ArrayBuffer> {
  const all = new Int32Array(one.length + other.length);
  let i = 0;
  let j = 0;
  for (let at = 0; at < all.length; at += 1) {
    const [x, y] = [one[i], other[j]];
    const takeOne = y === undefined || (x !== undefined && compare(x, y) <= 0);
    all[at] = (takeOne ? x : y) ?? 0;
    if (takeOne) i += 1;
    else j += 1;
  }
  return all;
}
