import { meanScore, SCORE_UNIT, type ReportSums } from "../../domain/tie.ts";
import { isAlleged, isByA, isByB, isEventCode, quadAt } from "./codes.ts";
import { NO_SCORE, type Columns } from "./columns.ts";

/** What reports that each count once come to. */
export interface Sum {
  events: number;
  claims: number;
  /** In thousandths. */
  cooperation: number;
  conflict: number;
  /** By quad class; the first for what has none. */
  readonly quads: Int32Array;
  fromA: number;
  fromB: number;
  alleged: number;
  scored: number;
  disputes: number;
  /** 0 where all are undated. */
  firstOn: number;
  lastOn: number;
}

export function emptySum(): Sum {
  return {
    events: 0,
    claims: 0,
    cooperation: 0,
    conflict: 0,
    quads: new Int32Array(5),
    fromA: 0,
    fromB: 0,
    alleged: 0,
    scored: 0,
    disputes: 0,
    firstOn: 0,
    lastOn: 0,
  };
}

/** What is only alleged counts, but neither scores nor points: `sumReports` of the domain over columns. */
export function addReport(
  sum: Sum,
  columns: Columns,
  slot: number,
  code: number,
): void {
  if (isEventCode(columns.kind[slot] ?? 0)) sum.events += 1;
  else sum.claims += 1;
  if (isAlleged(code)) sum.alleged += 1;
  else {
    const quad = quadAt(columns.cameoClass[slot] ?? 0);
    sum.quads[quad] = (sum.quads[quad] ?? 0) + 1;
    const score = columns.score[slot] ?? NO_SCORE;
    if (score !== NO_SCORE) {
      sum.scored += 1;
      if (score > 0) sum.cooperation += score;
      else sum.conflict += score;
    }
  }
  if (isByA(code)) sum.fromA += 1;
  if (isByB(code)) sum.fromB += 1;
  const from = columns.from[slot] ?? 0;
  if (from === 0) return;
  if (sum.firstOn === 0 || from < sum.firstOn) sum.firstOn = from;
  const to = columns.to[slot] ?? 0;
  if (to > sum.lastOn) sum.lastOn = to;
}

/** The sums as they are told. */
export function sumsOf(sum: Sum): ReportSums {
  const { events, claims, quads, fromA, fromB, scored } = sum;
  const cooperation = sum.cooperation / SCORE_UNIT;
  const conflict = sum.conflict / SCORE_UNIT;
  return {
    events,
    claims,
    cooperation,
    conflict,
    verbalCooperation: quads[1] ?? 0,
    materialCooperation: quads[2] ?? 0,
    verbalConflict: quads[3] ?? 0,
    materialConflict: quads[4] ?? 0,
    fromA,
    fromB,
    scored,
    tone: meanScore(cooperation, conflict, scored),
  };
}
