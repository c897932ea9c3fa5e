import { compareText, groupBy } from "../../../domain/collections.ts";
import { isDisputedBetween } from "../../../domain/dispute.ts";
import { tieId } from "../../../domain/ids.ts";
import { dyadPasses } from "../../../domain/passing.ts";
import {
  meanScore,
  SCORE_UNIT,
  spokesmanOf,
  type TieRecord,
  type TieReport,
} from "../../../domain/tie.ts";
import { dayOf, NO_DAY } from "./days.ts";
import { opponentsAt } from "./derived.ts";
import {
  byIn,
  dyadOf,
  isAllegedIn,
  pairIn,
  unpackDyads,
} from "./dyad-codes.ts";
import { isEventKind } from "./record-table.ts";
import type { Selection } from "./select.ts";
import { remembered } from "./tester.ts";

/** The sums of every dyad of a selection: as `tiesIn` of the domain makes them, in one go over the rows. */
export interface DyadSums {
  /** Pairs that something joins. */
  readonly pairs: readonly number[];
  readonly has: (pair: number) => boolean;
  /** How many things the pair's tie is made of, each counted once; 0 where there is none. */
  readonly strength: (pair: number) => number;
  /** The tie. To count its articles and sources takes all its records: for ties that are shown. */
  readonly tie: (pair: number) => TieRecord;
}

/** Places of a dyad's counts. */
const EVENTS = 0;
const CLAIMS = 1;
const QUADS = 1; // classes 1 to 4 at 2 to 5
const FROM = 5; // sides 1 and 2 at 6 and 7
const ALLEGED = 8;
const SCORED = 9;
const DISPUTES = 10;
const FIRST = 11;
const LAST = 12;
/** One cache line a dyad. */
const WIDTH = 16;
const NO_FIRST = 0x7fffffff;

const made = new WeakMap<Selection, DyadSums>();

export function sumDyads(selection: Selection): DyadSums {
  const known = made.get(selection);
  if (known !== undefined) return known;
  const sums = sumAnew(selection);
  made.set(selection, sums);
  return sums;
}

function sumAnew(selection: Selection): DyadSums {
  const { ledger, filter, rows, groups } = selection;
  const { columns, lists, pairs: table, at, idAt, rowOf } = ledger.records;
  const { kind, quadClass, goldstein, from, to } = columns;
  const packed =
    filter.rollUp === "NONE" ? columns.dyads : columns.countryDyads;
  const opponents = opponentsAt(ledger);
  const counts = pairTest(selection);
  const slots = new Int32Array(table.count).fill(-1);
  const pairs: number[] = [];
  let sums = new Int32Array(WIDTH * 64);
  /** Thousandths of a point: more than fit into the counts. */
  let cooperation = new Float64Array(64);
  let conflict = new Float64Array(64);

  function slotOf(pair: number): number {
    const known = slots[pair] ?? -1;
    if (known >= 0) return known;
    const slot = pairs.length;
    if (slot === cooperation.length) {
      sums = doubled(sums, new Int32Array(sums.length * 2));
      cooperation = doubled(cooperation, new Float64Array(slot * 2));
      conflict = doubled(conflict, new Float64Array(slot * 2));
    }
    sums[slot * WIDTH + FIRST] = NO_FIRST;
    sums[slot * WIDTH + LAST] = NO_DAY;
    slots[pair] = slot;
    pairs.push(pair);
    return slot;
  }
  function bump(place: number): void {
    sums[place] = (sums[place] ?? 0) + 1;
  }

  function add(row: number, code: number): void {
    const slot = slotOf(pairIn(code));
    const start = slot * WIDTH;
    bump(start + (isEventKind(kind[row] ?? 0) ? EVENTS : CLAIMS));
    const by = byIn(code);
    if (by > 0) bump(start + FROM + by);
    if (isAllegedIn(code)) bump(start + ALLEGED);
    else {
      const quad = quadClass[row] ?? 0;
      if (quad > 0) bump(start + QUADS + quad);
      const score = goldstein[row] ?? Number.NaN;
      if (!Number.isNaN(score)) {
        bump(start + SCORED);
        const units = Math.round(score * SCORE_UNIT);
        if (units > 0) cooperation[slot] = (cooperation[slot] ?? 0) + units;
        else conflict[slot] = (conflict[slot] ?? 0) + units;
      }
    }
    const first = from[row] ?? NO_DAY;
    if (first === NO_DAY) return;
    if (first < (sums[start + FIRST] ?? 0)) sums[start + FIRST] = first;
    const last = to[row] ?? NO_DAY;
    if (last > (sums[start + LAST] ?? 0)) sums[start + LAST] = last;
  }

  // What is in a group, or has something said against it, is little, and is summed by the domain's own rules.
  const apart = new Map<number, TieReport[]>();
  function setApart(row: number, code: number): void {
    const record = at(row);
    const dyad = dyadOf(code, table);
    const { rollUp, asOf } = filter;
    const report = {
      record,
      dyad,
      group: groups.get(row) ?? record.id,
      disputed: isDisputedBetween(record.id, dyad, rollUp, asOf, opponents),
    };
    const known = apart.get(pairIn(code));
    if (known === undefined) apart.set(pairIn(code), [report]);
    else known.push(report);
  }

  const someApart = groups.size > 0 || opponents.size > 0;
  const isApart = (row: number): boolean =>
    someApart && (groups.has(row) || opponents.has(idAt(row)));
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const dyads = packed[row] ?? -1;
    if (dyads >= 0 && !someApart) {
      if (counts(pairIn(dyads))) add(row, dyads);
      continue;
    }
    const sum = isApart(row) ? setApart : add;
    for (const code of unpackDyads(dyads, lists))
      if (counts(pairIn(code))) sum(row, code);
  }
  for (const [pair, reports] of apart)
    for (const group of groupBy(reports, (one) => one.group).values()) {
      const row = rowOf(spokesmanOf(group).record.id) ?? 0;
      for (const code of unpackDyads(packed[row] ?? -1, lists))
        if (pairIn(code) === pair) add(row, code);
      if (group.some(({ disputed }) => disputed))
        bump(slotOf(pair) * WIDTH + DISPUTES);
    }

  const breadth = breadthCounter(selection);
  const slotAt = (pair: number): number => slots[pair] ?? -1;
  const tie = (pair: number): TieRecord => {
    const slot = slotAt(pair);
    const sum = (place: number): number => sums[slot * WIDTH + place] ?? 0;
    const [sideA, sideB] = [table.sideA(pair), table.sideB(pair)];
    const good = (cooperation[slot] ?? 0) / SCORE_UNIT;
    const bad = (conflict[slot] ?? 0) / SCORE_UNIT;
    return {
      id: tieId(sideA, sideB),
      sideA,
      sideB,
      events: sum(EVENTS),
      claims: sum(CLAIMS),
      cooperation: good,
      conflict: bad,
      verbalCooperation: sum(QUADS + 1),
      materialCooperation: sum(QUADS + 2),
      verbalConflict: sum(QUADS + 3),
      materialConflict: sum(QUADS + 4),
      fromA: sum(FROM + 1),
      fromB: sum(FROM + 2),
      scored: sum(SCORED),
      tone: meanScore(good, bad, sum(SCORED)),
      alleged: sum(ALLEGED),
      disputes: sum(DISPUTES),
      ...breadth(pair),
      firstOn: sum(FIRST) === NO_FIRST ? null : dayOf(sum(FIRST)),
      lastOn: dayOf(sum(LAST)),
    };
  };
  return {
    pairs,
    has: (pair) => slotAt(pair) >= 0,
    strength: (pair) => {
      const slot = slotAt(pair);
      if (slot < 0) return 0;
      const start = slot * WIDTH;
      return (sums[start + EVENTS] ?? 0) + (sums[start + CLAIMS] ?? 0);
    },
    tie,
  };
}

function doubled<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Which pairs the filter draws a line between. */
function pairTest({ ledger, filter }: Selection): (pair: number) => boolean {
  if (filter.actorKinds === null && filter.between === null) return () => true;
  const { pairs } = ledger.records;
  return remembered(pairs.count, (pair) =>
    dyadPasses({ sideA: pairs.sideA(pair), sideB: pairs.sideB(pair) }, filter),
  );
}

/** Counts a pair's articles and sources, by marking each with the turn in which it was seen last. */
function breadthCounter({
  ledger,
  filter,
  has,
}: Selection): (pair: number) => Pick<TieRecord, "articles" | "sources"> {
  const { records } = ledger;
  const { columns, facts, names } = records;
  let seenArticle: Int32Array | null = null;
  let seenSource: Int32Array | null = null;
  let turn = 0;
  return (pair) => {
    seenArticle ??= new Int32Array(facts.count);
    seenSource ??= new Int32Array(names.count);
    turn += 1;
    let articles = 0;
    let sources = 0;
    for (const row of records.ofPair(pair, filter.rollUp)) {
      if (!has(row)) continue;
      const article = columns.article[row] ?? 0;
      if (seenArticle[article] !== turn) {
        seenArticle[article] = turn;
        articles += 1;
      }
      const source = columns.source[row] ?? 0;
      if (seenSource[source] !== turn) {
        seenSource[source] = turn;
        sources += 1;
      }
    }
    return { articles, sources };
  };
}

/** The `first` strongest of the pairs, then by the tie's id; without sorting those that are not shown. */
export function strongest(
  selection: Selection,
  pairs: readonly number[],
  strength: (pair: number) => number,
  first: number,
): number[] {
  const { pairs: table } = selection.ledger.records;
  const sorted = Float64Array.from(pairs, strength).sort();
  const least = sorted[Math.max(0, sorted.length - first)] ?? 0;
  return pairs
    .filter((pair) => strength(pair) >= least)
    .map((pair) => ({
      pair,
      id: tieId(table.sideA(pair), table.sideB(pair)),
    }))
    .sort(
      (x, y) => strength(y.pair) - strength(x.pair) || compareText(x.id, y.id),
    )
    .slice(0, first)
    .map(({ pair }) => pair);
}
