import { compareText, groupBy } from "./collections.ts";
import { eachReport, type Selected } from "./counting.ts";
import { bucketEnd, type Day } from "./dates.ts";
import { startOf } from "./evolution.ts";
import {
  spokesmanOf,
  summed,
  sumReports,
  type ReportSums,
  type TieReport,
} from "./tie.ts";
import type { Bucket } from "./vocabulary.ts";

/**
 * A dyad over time, as panel models want it: only its periods with records. In a directed panel both ways of a dyad
 * are there, one of them perhaps without any.
 */
export interface PanelDyadRecord {
  /** Who acts, where the panel is directed; else the side whose id sorts first. */
  readonly source: string;
  readonly target: string;
  readonly periods: readonly PanelPeriodRecord[];
}

/** A dyad's sums within one period, in a directed panel of one way. */
export interface PanelPeriodRecord extends Omit<ReportSums, "fromA" | "fromB"> {
  readonly from: Day;
  readonly to: Day;
  readonly disputes: number;
  readonly articles: number;
  /** Independent sources. */
  readonly sources: number;
}

/**
 * The dyads of what was selected, by source, then target. A record counts in the period of its first day, as in
 * `evolutionOf`. In a directed panel what one side did counts for its direction, and what both did for both.
 */
export function panelOf(
  selected: Selected,
  bucket: Bucket,
  directed: boolean,
): PanelDyadRecord[] {
  const dyads = groupBy(
    eachReport(selected),
    ({ dyad: { sideA, sideB } }) => `${sideA} ${sideB}`,
  );
  return [...dyads.values()]
    .flatMap((reports) => {
      const ways = waysOf(reports, directed).map(
        ({ source, target, reports: told }) => ({
          source,
          target,
          periods: periodsOf(told, bucket, selected),
        }),
      );
      return ways.some(({ periods }) => periods.length > 0) ? ways : [];
    })
    .sort(
      (x, y) =>
        compareText(x.source, y.source) || compareText(x.target, y.target),
    );
}

interface Way {
  readonly source: string;
  readonly target: string;
  readonly reports: readonly TieReport[];
}

/** A dyad one way, or each way with what was done that way or by both. */
function waysOf(reports: readonly TieReport[], directed: boolean): Way[] {
  const [first] = reports;
  if (first === undefined) return [];
  const { sideA, sideB } = first.dyad;
  if (!directed) return [{ source: sideA, target: sideB, reports }];
  return [
    {
      source: sideA,
      target: sideB,
      reports: reports.filter(({ dyad: { by } }) => by !== "B"),
    },
    {
      source: sideB,
      target: sideA,
      reports: reports.filter(({ dyad: { by } }) => by !== "A"),
    },
  ];
}

function periodsOf(
  reports: readonly TieReport[],
  bucket: Bucket,
  { filter }: Selected,
): PanelPeriodRecord[] {
  const groups = [...groupBy(reports, ({ group }) => group).values()].map(
    (group) => ({ group, spokesman: spokesmanOf(group) }),
  );
  const byStart = groupBy(groups, ({ spokesman }) =>
    startOf(spokesman.record.from, bucket, filter.during),
  );
  return [...byStart]
    .flatMap(([from, told]) => {
      if (from === null) return [];
      const all = told.flatMap(({ group }) => group);
      const {
        fromA: _a,
        fromB: _b,
        ...sums
      } = sumReports(told.map(({ spokesman }) => summed(spokesman)));
      return [
        {
          from,
          to: bucketEnd(from, bucket),
          ...sums,
          disputes: told.filter(({ group }) =>
            group.some(({ disputed }) => disputed),
          ).length,
          articles: new Set(all.map(({ record }) => record.article)).size,
          sources: new Set(all.map(({ record }) => record.source)).size,
        },
      ];
    })
    .sort((x, y) => compareText(x.from, y.from));
}
