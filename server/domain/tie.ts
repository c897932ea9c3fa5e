import { compareText, groupBy } from "./collections.ts";
import type { ClaimRecord } from "./claim.ts";
import type { CountedRecord } from "./counted.ts";
import type { Day } from "./dates.ts";
import type { Dyad } from "./dyads.ts";
import type { EventRecord } from "./event.ts";
import { tieId } from "./ids.ts";
import { PRECISION_ORDER } from "./vocabulary.ts";
import type { Direction, Presence } from "./vocabulary.ts";

/**
 * How records are summed into ties. Written down for readers in `docs/codebook.md`; the same in both stores.
 * Which dyads a record joins stands in `dyads.ts`, which records a filter lets through in `passing.ts`.
 */

/** Something that happened or something that was said. */
export type EventOrClaimRecord = EventRecord | ClaimRecord;

/** The records between two actors, summed over a window. Side A's id sorts before side B's. */
export interface TieRecord {
  readonly id: string;
  readonly sideA: string;
  readonly sideB: string;
  readonly events: number;
  readonly claims: number;
  /** Sum of the positive Goldstein scores. */
  readonly cooperation: number;
  /** Sum of the negative ones, as a negative number. */
  readonly conflict: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  /** Records done or said by side A to side B. */
  readonly fromA: number;
  readonly fromB: number;
  /** Claims that join the two only because one is accused of acting on the other: unscored, without direction. */
  readonly alleged: number;
  /** How many carry a Goldstein score. */
  readonly scored: number;
  /** Mean Goldstein score; null when nothing is scored. */
  readonly tone: number | null;
  /** Records with a contradiction between the two sides, both known by the as-of day. */
  readonly disputes: number;
  readonly articles: number;
  /** Independent sources: roots of the attribution chains where there are chains, else publishers; copies merged. */
  readonly sources: number;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
}

/** A tie within one period of its time; see `TieRecord` for the sums. */
export interface TiePeriodRecord {
  readonly from: Day;
  readonly to: Day;
  readonly events: number;
  readonly claims: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  readonly fromA: number;
  readonly fromB: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly scored: number;
  readonly tone: number | null;
  /** All articles that were published in the period, about whomever, so that silence can be told from no coverage. */
  readonly articles: number;
}

/** What became of a tie between two windows. Null: there was none in that window. */
export interface TieChangeRecord {
  readonly sideA: string;
  readonly sideB: string;
  readonly before: TieRecord | null;
  readonly after: TieRecord | null;
  readonly presence: Presence;
  /** Null under three scored records on either side. */
  readonly tone: Direction | null;
  /** Per month of window. */
  readonly volume: Direction;
  /** Ids of the records that made the change, the newest first. */
  readonly because: readonly string[];
}

/** A way from one actor to another: the actors in order, and the tie of each with the next. */
export interface PathRecord {
  readonly actors: readonly string[];
  readonly ties: readonly TieRecord[];
}

/** One report of something that joins the dyad. */
export interface TieReport {
  readonly record: CountedRecord;
  readonly dyad: Dyad;
  /** Reports of one group tell of the same, and count once. */
  readonly group: string;
  readonly disputed: boolean;
}

/** The sums of a dyad's reports; null when there are none. */
export function sumTie(reports: readonly TieReport[]): TieRecord | null {
  const [first] = reports;
  if (first === undefined) return null;
  const { sideA, sideB } = first.dyad;
  const groups = groupBy(reports, ({ group }) => group);
  const spokesmen = [...groups.values()].map(spokesmanOf);
  const days = spokesmen.flatMap(({ record }) =>
    record.from === null || record.to === null ? [] : [record],
  );
  return {
    id: tieId(sideA, sideB),
    sideA,
    sideB,
    ...sumReports(spokesmen.map(summed)),
    alleged: spokesmen.filter(({ dyad }) => dyad.alleged).length,
    disputes: [...groups.values()].filter((group) =>
      group.some(({ disputed }) => disputed),
    ).length,
    articles: new Set(reports.map(({ record }) => record.article)).size,
    sources: new Set(reports.map(({ record }) => record.source)).size,
    firstOn: least(days.map(({ from }) => from)),
    lastOn: greatest(days.map(({ to }) => to)),
  };
}

/** What is summed of records that each count once. */
export type ReportSums = Pick<
  TieRecord,
  | "events"
  | "claims"
  | "cooperation"
  | "conflict"
  | "verbalCooperation"
  | "materialCooperation"
  | "verbalConflict"
  | "materialConflict"
  | "fromA"
  | "fromB"
  | "scored"
  | "tone"
>;

/** What is summed of a report. */
export interface SummedReport {
  readonly isEvent: boolean;
  readonly quadClass: number | null;
  readonly goldstein: number | null;
  readonly by: Dyad["by"];
  readonly alleged: boolean;
}

/** What a report adds to the sums of its dyad. */
export function summed({ record, dyad }: TieReport): SummedReport {
  return {
    isEvent: record.eventKind !== null,
    quadClass: record.quadClass,
    goldstein: record.goldstein,
    by: dyad.by,
    alleged: dyad.alleged,
  };
}

/** The sums of reports that each stand for a group. What is only alleged counts, but neither scores nor points. */
export function sumReports(spokesmen: readonly SummedReport[]): ReportSums {
  const count = (test: (report: SummedReport) => boolean): number =>
    spokesmen.filter(test).length;
  const stated = spokesmen.filter(({ alleged }) => !alleged);
  const quads = (wanted: number): number =>
    stated.filter(({ quadClass }) => quadClass === wanted).length;
  const scores = stated.flatMap(({ goldstein }) => goldstein ?? []);
  const cooperation = sumScores(scores.filter((score) => score > 0));
  const conflict = sumScores(scores.filter((score) => score < 0));
  return {
    events: count(({ isEvent }) => isEvent),
    claims: count(({ isEvent }) => !isEvent),
    cooperation,
    conflict,
    verbalCooperation: quads(1),
    materialCooperation: quads(2),
    verbalConflict: quads(3),
    materialConflict: quads(4),
    fromA: count(({ by }) => by === "A"),
    fromB: count(({ by }) => by === "B"),
    scored: scores.length,
    tone: meanScore(cooperation, conflict, scores.length),
  };
}

/** Scores are summed in whole thousandths, so that no order of adding changes a digit. */
export const SCORE_UNIT = 1000;

/** Their sum, exact to the thousandth, whatever the order. */
export function sumScores(scores: readonly number[]): number {
  let sum = 0;
  for (const score of scores) sum += Math.round(score * SCORE_UNIT);
  return sum / SCORE_UNIT;
}

/** The mean of so many scores whose positive and negative ones come to these sums; null where there are none. */
export function meanScore(
  cooperation: number,
  conflict: number,
  scored: number,
): number | null {
  if (scored === 0) return null;
  return sumScores([cooperation, conflict]) / scored;
}

/**
 * The report that speaks for its group, with its score, direction and dates: what is stated before what is
 * only alleged, the more exact date before the less, the earlier publication before the later, then by id.
 */
export function spokesmanOf(group: readonly TieReport[]): TieReport {
  return group.reduce((best, report) =>
    compareReports(report, best) < 0 ? report : best,
  );
}

function compareReports(x: TieReport, y: TieReport): number {
  return (
    Number(x.dyad.alleged) - Number(y.dyad.alleged) ||
    compareExactness(x.record, y.record)
  );
}

/** Which of two reports of one thing is taken at its word: see `spokesmanOf`. */
export function compareExactness(x: CountedRecord, y: CountedRecord): number {
  return (
    exactness(x) - exactness(y) ||
    compareText(x.knownFrom ?? LAST, y.knownFrom ?? LAST) ||
    compareText(x.id, y.id)
  );
}

function exactness(record: CountedRecord): number {
  return record.from === null
    ? PRECISION_ORDER.length
    : PRECISION_ORDER.indexOf(record.precision);
}

/** Sorts after every day. */
const LAST = "~";

/** The strongest first, then by id. */
export function compareTies(x: TieRecord, y: TieRecord): number {
  return strengthOf(y) - strengthOf(x) || compareText(x.id, y.id);
}

/** How many things the tie is made of, each counted once. */
export function strengthOf(tie: TieRecord): number {
  return tie.events + tie.claims;
}

function least(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (best, day) => (best === null || (day !== null && day < best) ? day : best),
    null,
  );
}

function greatest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (best, day) => (best === null || (day !== null && day > best) ? day : best),
    null,
  );
}
