import { bucketEnd, bucketStart, type Day, type Window } from "./dates.ts";
import { groupBy } from "./collections.ts";
import {
  spokesmanOf,
  summed,
  sumReports,
  type SummedReport,
  type TiePeriodRecord,
  type TieReport,
} from "./tie.ts";
import { periodStarts } from "./periods.ts";
import type { PublicationDayRecord } from "./timeline.ts";
import type { Bucket } from "./vocabulary.ts";

/** One report a group, as `spokesmen` of counting.ts gives them. */
interface PeriodReport extends SummedReport {
  readonly from: Day | null;
}

/** The periods of a dyad from its reports, in groups: see `periodsOf`. */
export function evolutionOf(
  reports: readonly TieReport[],
  publications: readonly PublicationDayRecord[],
  bucket: Bucket,
  during: Window | null,
): TiePeriodRecord[] {
  const groups = groupBy(reports, ({ group }) => group);
  const spokesmen = [...groups.values()].map((group) => {
    const report = spokesmanOf(group);
    return { ...summed(report), from: report.record.from };
  });
  return periodsOf(spokesmen, publications, bucket, during);
}

/**
 * A dyad's periods from the first with records to the last, empty ones included. A record counts in the
 * period of its first day, or of the window's first day where it began before that; undated ones in none.
 */
function periodsOf(
  reports: readonly PeriodReport[],
  publications: readonly PublicationDayRecord[],
  bucket: Bucket,
  during: Window | null,
): TiePeriodRecord[] {
  const byStart = groupBy(reports, ({ from }) => startOf(from, bucket, during));
  const articles = new Map<Day, number>();
  for (const { day, articles: count } of publications) {
    const start = bucketStart(day, bucket);
    articles.set(start, (articles.get(start) ?? 0) + count);
  }
  return periodStarts(
    [...byStart.keys()].filter((start) => start !== null),
    bucket,
  ).map((from) => ({
    from,
    to: bucketEnd(from, bucket),
    ...sumReports(byStart.get(from) ?? []),
    articles: articles.get(from) ?? 0,
  }));
}

/** First day of the period that a record counts in; null where it has no date. */
export function startOf(
  from: Day | null,
  bucket: Bucket,
  during: Window | null,
): Day | null {
  if (from === null) return null;
  const opens = during?.from ?? null;
  return bucketStart(opens !== null && from < opens ? opens : from, bucket);
}
