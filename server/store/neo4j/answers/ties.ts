import {
  causeSide,
  changeOf,
  compareChanges,
  MOST_CAUSES,
  monthsOf,
} from "../../../domain/change.ts";
import { reportsBetween, spokesmen } from "../../../domain/counting.ts";
import type { Day, Window } from "../../../domain/dates.ts";
import { evolutionOf } from "../../../domain/evolution.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import { shortestWays } from "../../../domain/paths.ts";
import type { TieChangeRecord, TieRecord } from "../../../domain/tie.ts";
import type { Store } from "../../store.ts";
import { dayOf } from "../ledger/days.ts";
import { strongest, sumDyads, type DyadSums } from "../ledger/dyad-sums.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { inWords } from "../ledger/reports.ts";
import { select, type Selection, type WithText } from "../ledger/select.ts";
import type { Asking } from "./asking.ts";
import { publicationsOf } from "./time.ts";

type Questions = Pick<
  Store,
  "ties" | "tiesOf" | "tie" | "evolution" | "compare" | "paths"
>;

/** Sums over dyads: the domain's rules, of what the ledger holds. */
export function tieQuestions(asking: Asking): Questions {
  return {
    ties: async (filter, first) => {
      const selection = await asking.selected(filter);
      return strongestTies(selection, sumDyads(selection), first, () => true);
    },
    tiesOf: async (actors, filter, first) => {
      const { ledger, withText } = await asking.given(filter);
      const { records } = ledger;
      return actors.map((actor) => {
        const among = records.ofActor(actor);
        const selection = select(ledger, filter, withText, among);
        return strongestTies(
          selection,
          sumDyads(selection),
          first,
          (pair) =>
            records.pairs.sideA(pair) === actor ||
            records.pairs.sideB(pair) === actor,
        );
      });
    },
    tie: async (sideA, sideB, filter) => {
      const { ledger, withText } = await asking.given(filter);
      const pair = ledger.records.pairs.find(sideA, sideB);
      if (pair === undefined) return null;
      const sums = sumDyads(selectPair(ledger, sideA, sideB, filter, withText));
      return sums.has(pair) ? sums.tie(pair) : null;
    },
    evolution: async (sideA, sideB, bucket, filter) => {
      const { ledger, withText } = await asking.given(filter);
      const selected = selectPair(ledger, sideA, sideB, filter, withText);
      return evolutionOf(
        reportsBetween(inWords(selected), sideA, sideB),
        publicationsOf(ledger, filter),
        bucket,
        filter.during,
      );
    },
    compare: async (before, after, filter, first) => {
      const { ledger, withText } = await asking.given(filter);
      const chosen = (open: Partial<RecordFilter>): Selection =>
        select(ledger, { ...filter, ...open }, withText);
      const sides = {
        before: chosen({ during: before }),
        after: chosen({ during: after }),
      };
      const ends = hasOpenEnd(before, after)
        ? endsOf(chosen({ during: null, includeUndated: false }))
        : NO_ENDS;
      const months = {
        before: monthsOf(before, ...ends),
        after: monthsOf(after, ...ends),
      };
      return changesBetween(sides, months, first);
    },
    paths: async (from, to, filter, maxLength, first) => {
      const selection = await asking.selected(filter);
      const sums = sumDyads(selection);
      const { pairs } = selection.ledger.records;
      const ways = shortestWays(
        (actor) =>
          pairs
            .of(actor)
            .filter(sums.has)
            .map((pair) => {
              const sideA = pairs.sideA(pair);
              const other = sideA === actor ? pairs.sideB(pair) : sideA;
              return [other, sums.strength(pair)] as const;
            }),
        from,
        to,
        maxLength,
        first,
      );
      return ways.map((actors) => ({
        actors,
        ties: actors.slice(1).flatMap((actor, index) => {
          const pair = pairs.find(actors[index] ?? "", actor);
          return pair === undefined ? [] : [sums.tie(pair)];
        }),
      }));
    },
  };
}

/** What the filter leaves of the records that join the two. */
export function selectPair(
  ledger: Ledger,
  sideA: string,
  sideB: string,
  filter: RecordFilter,
  withText: WithText,
): Selection {
  const { pairs, ofPair } = ledger.records;
  const among = ofPair(pairs.find(sideA, sideB) ?? -1, filter.rollUp);
  return select(ledger, filter, withText, among);
}

function strongestTies(
  selection: Selection,
  sums: DyadSums,
  first: number,
  isAsked: (pair: number) => boolean,
): TieRecord[] {
  const pairs = sums.pairs.filter(isAsked);
  return strongest(selection, pairs, sums.strength, first).map(sums.tie);
}

interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** What changed from one window to the other, the weightiest first, each with the records that made it. */
function changesBetween(
  sides: Sides<Selection>,
  months: Sides<number>,
  first: number,
): TieChangeRecord[] {
  const { ledger, filter } = sides.before;
  const { pairs: table, ofPair } = ledger.records;
  const before = sumDyads(sides.before);
  const after = sumDyads(sides.after);
  const weight = (pair: number): number =>
    before.strength(pair) + after.strength(pair);
  const pairs = [...new Set([...before.pairs, ...after.pairs])];
  return heaviest(pairs, weight, first)
    .flatMap((pair) => {
      const change = changeOf(
        before.has(pair) ? before.tie(pair) : null,
        after.has(pair) ? after.tie(pair) : null,
        months,
      );
      return change === null ? [] : [{ pair, change }];
    })
    .sort((x, y) => compareChanges(x.change, y.change))
    .slice(0, first)
    .map(({ pair, change }) => {
      const side = sides[causeSide(change)];
      const between = {
        ...side,
        rows: ofPair(pair, filter.rollUp).filter(side.has),
      };
      const [sideA, sideB] = [table.sideA(pair), table.sideB(pair)];
      return { ...change, because: newestCauses(between, sideA, sideB) };
    });
}

/** At least the `first` heaviest, in no order: what is lighter is not looked at. */
function heaviest(
  pairs: readonly number[],
  weight: (pair: number) => number,
  first: number,
): number[] {
  const sorted = Float64Array.from(pairs, weight).sort();
  const least = sorted[Math.max(0, sorted.length - first)] ?? 0;
  return pairs.filter((pair) => weight(pair) >= least);
}

/** Ids of the records that made the change, the newest first. */
function newestCauses(
  selection: Selection,
  sideA: string,
  sideB: string,
): string[] {
  const { rowOf, idAt, compareNewest } = selection.ledger.records;
  return spokesmen(reportsBetween(inWords(selection), sideA, sideB))
    .flatMap(({ id }) => rowOf(id) ?? [])
    .sort(compareNewest)
    .slice(0, MOST_CAUSES)
    .map(idAt);
}

type Ends = readonly [first: Day | null, last: Day | null];

const NO_ENDS: Ends = [null, null];

/** The first and the last day of the records, which stand for a window's open end. */
function endsOf({ ledger, rows }: Selection): Ends {
  const { from, to } = ledger.records.columns;
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    first = Math.min(first, from[row] ?? first);
    last = Math.max(last, to[row] ?? last);
  }
  return rows.length === 0 ? NO_ENDS : [dayOf(first), dayOf(last)];
}

function hasOpenEnd(...windows: readonly Window[]): boolean {
  return windows.some(({ from, to }) => from === null || to === null);
}
