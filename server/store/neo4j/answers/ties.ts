import {
  causeSide,
  changeOf,
  compareChanges,
  MOST_CAUSES,
  monthsOf,
} from "../../../domain/change.ts";
import {
  reportsBetween,
  spokesmen,
  tieIn,
  tiesIn,
  type Selected,
} from "../../../domain/counting.ts";
import type { Day, Window } from "../../../domain/dates.ts";
import { evolutionOf } from "../../../domain/evolution.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import { dyadKey, panelOf } from "../../../domain/panel.ts";
import { shortestPaths } from "../../../domain/paths.ts";
import type { TieChangeRecord, TieRecord } from "../../../domain/tie.ts";
import { IN_ORDER, pageOf } from "../../page.ts";
import type { Store } from "../../store.ts";
import { compareNewest } from "../ledger/record-index.ts";
import { select } from "../ledger/select.ts";
import type { Asking } from "./asking.ts";
import { publicationsOf } from "./time.ts";

type Questions = Pick<
  Store,
  "ties" | "tiesOf" | "tie" | "evolution" | "panel" | "compare" | "paths"
>;

/** Sums over dyads: the domain's own, of what the ledger holds. */
export function tieQuestions(asking: Asking): Questions {
  return {
    ties: async (filter, first) =>
      tiesIn(await asking.selected(filter)).slice(0, first),
    tiesOf: async (actors, filter, first) => {
      const { ledger, withText } = await asking.given(filter);
      return actors.map((actor) => {
        const among = ledger.records.ofActor(actor);
        return tiesIn(select(ledger, filter, withText, among))
          .filter(({ sideA, sideB }) => sideA === actor || sideB === actor)
          .slice(0, first);
      });
    },
    tie: async (sideA, sideB, filter) => {
      const { ledger, withText } = await asking.given(filter);
      const among = ledger.records.ofDyad(sideA, sideB, filter.rollUp);
      return tieIn(select(ledger, filter, withText, among), sideA, sideB);
    },
    evolution: async (sideA, sideB, bucket, filter) => {
      const { ledger, withText } = await asking.given(filter);
      const among = ledger.records.ofDyad(sideA, sideB, filter.rollUp);
      const selected = select(ledger, filter, withText, among);
      return evolutionOf(
        reportsBetween(selected, sideA, sideB),
        publicationsOf(ledger, filter),
        bucket,
        filter.during,
      );
    },
    panel: async (filter, bucket, directed, page) =>
      pageOf(
        panelOf(await asking.selected(filter), bucket, directed),
        dyadKey,
        IN_ORDER,
        page,
      ),
    compare: async (before, after, filter, first) => {
      const { ledger, withText } = await asking.given(filter);
      const chosen = (open: Partial<RecordFilter>): Selected =>
        select(ledger, { ...filter, ...open }, withText);
      const sides = {
        before: chosen({ during: before }),
        after: chosen({ during: after }),
      };
      const ends = hasOpenEnd(before, after)
        ? endsOf(chosen({ during: null, includeUndated: false }))
        : NO_ENDS;
      return changesBetween(sides, {
        before: monthsOf(before, ...ends),
        after: monthsOf(after, ...ends),
      })
        .slice(0, first)
        .map((change) => ({ ...change, because: causesOf(change, sides) }));
    },
    paths: async (from, to, filter, maxLength, first) =>
      shortestPaths(
        tiesIn(await asking.selected(filter)),
        from,
        to,
        maxLength,
        first,
      ),
  };
}

interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

type Change = Omit<TieChangeRecord, "because">;

function changesBetween(
  sides: Sides<Selected>,
  months: Sides<number>,
): Change[] {
  const before = byId(tiesIn(sides.before));
  const after = byId(tiesIn(sides.after));
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap(
      (id) =>
        changeOf(before.get(id) ?? null, after.get(id) ?? null, months) ?? [],
    )
    .sort(compareChanges);
}

/** Ids of the records that made the change, the newest first. */
function causesOf(change: Change, sides: Sides<Selected>): string[] {
  const { sideA, sideB } = change;
  return spokesmen(reportsBetween(sides[causeSide(change)], sideA, sideB))
    .sort(compareNewest)
    .slice(0, MOST_CAUSES)
    .map(({ id }) => id);
}

type Ends = readonly [first: Day | null, last: Day | null];

const NO_ENDS: Ends = [null, null];

/** The first and the last day of the records, which stand for a window's open end. */
function endsOf({ records }: Selected): Ends {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const { from, to } of records) {
    if (from !== null && (first === null || from < first)) first = from;
    if (to !== null && (last === null || to > last)) last = to;
  }
  return [first, last];
}

function hasOpenEnd(...windows: readonly Window[]): boolean {
  return windows.some(({ from, to }) => from === null || to === null);
}

function byId(ties: readonly TieRecord[]): Map<string, TieRecord> {
  return new Map(ties.map((tie) => [tie.id, tie]));
}
