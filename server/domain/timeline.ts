/** How the records that a filter leaves lie in time, and of which sorts they are. */
import { bucketEnd, bucketStart, type Day } from "./dates.ts";
import { periodStarts } from "./periods.ts";
import { meanScore, sumScores } from "./tie.ts";
import type { Bucket, DatePrecision, Extent } from "./vocabulary.ts";

/** The records on one span of days. All null for the undated. */
export interface DateCountRecord {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: DatePrecision;
  readonly extent: Extent;
  readonly events: number;
  readonly claims: number;
  /** Sum of the positive Goldstein scores. */
  readonly cooperation: number;
  /** Sum of the negative ones, as a negative number. */
  readonly conflict: number;
  readonly scored: number;
}

/** How many articles were published on a day. */
export interface PublicationDayRecord {
  readonly day: Day;
  readonly articles: number;
}

/** How many records there are of a value, reports of the same counted once. */
export interface FacetCountRecord {
  readonly value: string;
  readonly count: number;
}

/** How many records there are of each value of each sort. */
export interface FacetsRecord {
  readonly eventKinds: readonly FacetCountRecord[];
  readonly claimKinds: readonly FacetCountRecord[];
  readonly cameoClasses: readonly FacetCountRecord[];
  readonly publishers: readonly FacetCountRecord[];
  /** Values are ids of countries. */
  readonly countries: readonly FacetCountRecord[];
  readonly topics: readonly FacetCountRecord[];
}

/** A period of all records that a filter leaves. */
export interface TimelinePeriodRecord {
  readonly from: Day;
  readonly to: Day;
  readonly events: number;
  readonly claims: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly scored: number;
  readonly tone: number | null;
  readonly articles: number;
}

/** Records that were on some day of these, and of which no period can be told. */
export interface VagueDatesRecord {
  readonly from: Day;
  readonly to: Day;
  readonly events: number;
  readonly claims: number;
}

/** All of them in time: by period, those of no one period, those of no day. */
export interface TimelineRecord {
  readonly periods: readonly TimelinePeriodRecord[];
  readonly vague: readonly VagueDatesRecord[];
  readonly undatedEvents: number;
  readonly undatedClaims: number;
}

/**
 * The periods from the first dated record or article to the last, empty ones included. A record that was on some day
 * within two periods or more is in neither: it goes to `vague`. One that fills its days counts in the first.
 */
export function timelineOf(
  counts: readonly DateCountRecord[],
  publications: readonly PublicationDayRecord[],
  bucket: Bucket,
): TimelineRecord {
  const sums = new Map<Day, Sum>();
  const sumAt = (day: Day): Sum => {
    const start = bucketStart(day, bucket);
    const known = sums.get(start);
    if (known !== undefined) return known;
    const fresh = emptySum();
    sums.set(start, fresh);
    return fresh;
  };
  const vague: VagueDatesRecord[] = [];
  let undatedEvents = 0;
  let undatedClaims = 0;
  for (const count of counts) {
    const from = count.from ?? count.to;
    const to = count.to ?? count.from;
    if (from === null || to === null) {
      undatedEvents += count.events;
      undatedClaims += count.claims;
      continue;
    }
    const start = bucketStart(from, bucket);
    if (count.extent === "WITHIN" && bucketStart(to, bucket) !== start) {
      vague.push({ from, to, events: count.events, claims: count.claims });
      sumAt(from);
      sumAt(to);
      continue;
    }
    const sum = sumAt(from);
    sum.events += count.events;
    sum.claims += count.claims;
    sum.cooperation = sumScores([sum.cooperation, count.cooperation]);
    sum.conflict = sumScores([sum.conflict, count.conflict]);
    sum.scored += count.scored;
  }
  for (const { day, articles } of publications) sumAt(day).articles += articles;
  return {
    periods: periodsOf(sums, bucket),
    vague: mergeVague(vague),
    undatedEvents,
    undatedClaims,
  };
}

interface Sum {
  events: number;
  claims: number;
  cooperation: number;
  conflict: number;
  scored: number;
  articles: number;
}

const emptySum = (): Sum => ({
  events: 0,
  claims: 0,
  cooperation: 0,
  conflict: 0,
  scored: 0,
  articles: 0,
});

function periodsOf(
  sums: ReadonlyMap<Day, Sum>,
  bucket: Bucket,
): TimelinePeriodRecord[] {
  return periodStarts([...sums.keys()], bucket).map((from) => {
    const sum = sums.get(from) ?? emptySum();
    const tone = meanScore(sum.cooperation, sum.conflict, sum.scored);
    return { from, to: bucketEnd(from, bucket), ...sum, tone };
  });
}

/** One entry a span, whatever the precision said, by first day, then last. */
function mergeVague(vague: readonly VagueDatesRecord[]): VagueDatesRecord[] {
  const merged = new Map<string, VagueDatesRecord>();
  for (const one of vague) {
    const key = `${one.from}/${one.to}`;
    const known = merged.get(key);
    merged.set(key, {
      ...one,
      events: one.events + (known?.events ?? 0),
      claims: one.claims + (known?.claims ?? 0),
    });
  }
  return [...merged.values()].sort((a, b) =>
    `${a.from}/${a.to}` < `${b.from}/${b.to}` ? -1 : 1,
  );
}
