import type { RecordFilter } from "../../../domain/filter.ts";
import { dyadPasses, kindOf } from "../../../domain/passing.ts";
import {
  CLAIM_KINDS,
  DATASETS,
  EVENT_KINDS,
  EVENT_STATUSES,
  REVIEWS,
  type ActorKind,
} from "../../../domain/vocabulary.ts";
import { NOT_REPLACED } from "./article-facts.ts";
import { dayNumber, NO_DAY } from "./days.ts";
import { pairIn, unpackDyads } from "./dyad-codes.ts";
import type { Names } from "./names.ts";
import type { RecordTable } from "./record-table.ts";

/** What a filter asks that a row alone does not say. */
export interface TestingContext {
  readonly hasText: (row: number) => boolean;
  readonly isDisputed: (row: number) => boolean;
}

/**
 * Whether the filter lets a row through: the same as `passes` of the domain, worked out beforehand as far as it can
 * be, and once for each article and each list of names that many rows share.
 */
export function tester(
  table: RecordTable,
  filter: RecordFilter,
  context: TestingContext,
): (row: number) => boolean {
  const { columns } = table;
  const kinds = kindsAllowed(filter);
  const datasets = DATASETS.map((name) => filter.datasets.includes(name));
  const statuses = [
    ...EVENT_STATUSES.map((name) => filter.statuses.includes(name)),
    true,
  ];
  const reviews = REVIEWS.map(
    (name) =>
      (filter.includeRejected || name !== "REJECTED") &&
      (!filter.reviewedOnly || name === "CONFIRMED"),
  );
  const { includeUndated, includeHeadlines, during } = filter;
  const opens = during === null ? NO_DAY : dayNumber(during.from);
  const closes =
    during === null || during.to === null ? Infinity : dayNumber(during.to);
  const least = filter.minConfidence ?? -Infinity;
  const { minTone, maxTone } = filter;
  const article = articleTest(table, filter);
  const about = aboutTest(table, filter);
  const text = filter.text === null ? null : context.hasText;
  const { disputed } = filter;

  return (row) => {
    const from = columns.from[row] ?? NO_DAY;
    if (from === NO_DAY) {
      if (!includeUndated) return false;
    } else if (from > closes || (columns.to[row] ?? NO_DAY) < opens)
      return false;
    if (kinds[columns.kind[row] ?? 0] !== true) return false;
    if (datasets[columns.dataset[row] ?? 0] !== true) return false;
    if (statuses[columns.status[row] ?? 0] !== true) return false;
    if (reviews[columns.review[row] ?? 0] !== true) return false;
    if (!includeHeadlines && columns.headline[row] === 1) return false;
    if ((columns.confidence[row] ?? 0) < least) return false;
    const score = columns.goldstein[row] ?? Number.NaN;
    // NaN, no score, passes no bound.
    if (minTone !== null && !(score >= minTone)) return false;
    if (maxTone !== null && !(score <= maxTone)) return false;
    return (
      table.isLive(row) &&
      article(columns.article[row] ?? 0) &&
      (about === null || about(row)) &&
      (text === null || text(row)) &&
      (disputed === null || context.isDisputed(row) === disputed)
    );
  };
}

function kindsAllowed({ eventKinds, claimKinds }: RecordFilter): boolean[] {
  return [
    ...EVENT_KINDS.map((kind) => eventKinds?.includes(kind) ?? true),
    ...CLAIM_KINDS.map((kind) => claimKinds?.includes(kind) ?? true),
  ];
}

function articleTest(
  { facts }: RecordTable,
  { asOf, publishers }: RecordFilter,
): (article: number) => boolean {
  const day = asOf === null ? null : dayNumber(asOf);
  const isKnown = (article: number): boolean => {
    const replacedOn = facts.replacedOn(article);
    if (day === null) return replacedOn === NOT_REPLACED;
    const knownFrom = facts.knownFrom(article);
    if (knownFrom === NO_DAY || knownFrom > day) return false;
    return replacedOn === NO_DAY || replacedOn > day;
  };
  return remembered(facts.count, (article) => {
    const publisher = facts.publisher(article);
    return (
      isKnown(article) &&
      (publishers === null ||
        (publisher !== null && publishers.includes(publisher)))
    );
  });
}

function aboutTest(
  table: RecordTable,
  filter: RecordFilter,
): ((row: number) => boolean) | null {
  const { columns, names, lists } = table;
  const { rollUp, between } = filter;
  const shares = (asked: readonly string[] | null) => {
    const numbers = numbersOf(names, asked);
    return remembered(lists.count, (list) =>
      lists.at(list).some((name) => numbers.has(name)),
    );
  };
  const [topics, places] = [shares(filter.topics), shares(filter.places)];
  const [actors, countries] = [shares(filter.actors), shares(filter.countries)];
  const pair = remembered(table.pairs.count, (number) =>
    dyadPasses(
      { sideA: table.pairs.sideA(number), sideB: table.pairs.sideB(number) },
      filter,
    ),
  );
  const kinds: readonly ActorKind[] | null =
    between === null ? filter.actorKinds : null;
  const actorKinds = remembered(lists.count, (list) =>
    lists.at(list).some((name) => kinds?.includes(kindOf(names.at(name)))),
  );
  const dyadColumn = rollUp === "NONE" ? "dyads" : "countryDyads";
  const tests: ((row: number) => boolean)[] = [];
  if (filter.actors !== null)
    tests.push(
      (row) =>
        actors(columns.actors[row] ?? 0) ||
        (rollUp === "COUNTRY" && actors(columns.countries[row] ?? 0)),
    );
  if (filter.countries !== null)
    tests.push((row) => countries(columns.countries[row] ?? 0));
  if (filter.topics !== null)
    tests.push((row) => topics(columns.topics[row] ?? 0));
  if (filter.places !== null)
    tests.push((row) => places(columns.places[row] ?? 0));
  if (filter.actorKinds !== null || between !== null)
    tests.push(
      (row) =>
        unpackDyads(columns[dyadColumn][row] ?? -1, lists).some((code) =>
          pair(pairIn(code)),
        ) ||
        (kinds !== null && actorKinds(columns.actors[row] ?? 0)),
    );
  const [only] = tests;
  if (only === undefined) return null;
  return tests.length === 1 ? only : (row) => tests.every((test) => test(row));
}

function numbersOf(
  names: Names,
  texts: readonly string[] | null,
): ReadonlySet<number> {
  return new Set((texts ?? []).flatMap((text) => names.find(text) ?? []));
}

/** The test, asked once for each number. */
export function remembered(
  count: number,
  test: (number: number) => boolean,
): (number: number) => boolean {
  const answers = new Uint8Array(count);
  return (number) => {
    const known = answers[number];
    if (known !== 0 && known !== undefined) return known === 2;
    const answer = test(number);
    answers[number] = answer ? 2 : 1;
    return answer;
  };
}
