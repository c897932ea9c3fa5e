import type { Bucket } from "../schema.generated.ts";
import type { Day, Period } from "../state.ts";

/** Calendar days on the page, all in UTC, so that no time zone moves a date. */

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: "2024-02-30" is none. */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}

/** Midnight of the day, in UTC. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The calendar that the page knows ends with the year 9999, and so does what leads beyond it. */
export function dayOf(date: Date): Day {
  const text = date.toISOString();
  if (text.startsWith("+")) return "9999-12-31";
  return text.startsWith("-") ? "0000-01-01" : text.slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** How many days later the second is; negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);

const MONTHS_IN: Readonly<Record<Bucket, number>> = {
  DAY: 0,
  WEEK: 0,
  MONTH: 1,
  QUARTER: 3,
  YEAR: 12,
};

/** First day of the bucket that the day lies in; weeks begin on Monday. */
export function bucketStart(day: Day, bucket: Bucket): Day {
  if (bucket === "DAY") return day;
  const date = dateOf(day);
  if (bucket === "WEEK") return addDays(day, -((date.getUTCDay() + 6) % 7));
  const month = date.getUTCMonth();
  date.setUTCDate(1);
  date.setUTCMonth(month - (month % MONTHS_IN[bucket]));
  return dayOf(date);
}

/** First day of the bucket so many buckets on. */
export function addBuckets(start: Day, bucket: Bucket, count: number): Day {
  if (bucket === "DAY") return addDays(start, count);
  if (bucket === "WEEK") return addDays(start, 7 * count);
  const date = dateOf(start);
  date.setUTCMonth(date.getUTCMonth() + count * MONTHS_IN[bucket]);
  return dayOf(date);
}

/** The last day of the bucket that begins on this one. */
export const bucketEnd = (start: Day, bucket: Bucket): Day =>
  addDays(addBuckets(start, bucket, 1), -1);

/** The finest bucket that keeps a span of days legible. */
export function bucketFor(from: Day, to: Day): Bucket {
  const days = daysBetween(from, to) + 1;
  if (days <= 92) return "DAY";
  if (days <= 550) return "WEEK";
  if (days <= 366 * 16) return "MONTH";
  if (days <= 366 * 35) return "QUARTER";
  return "YEAR";
}

/** Whole buckets from the one with the first day to the one with the last. */
export function snap(period: Period, bucket: Bucket): Period {
  return {
    from: period.from === null ? null : bucketStart(period.from, bucket),
    to:
      period.to === null
        ? null
        : bucketEnd(bucketStart(period.to, bucket), bucket),
  };
}

/**
 * The window so many buckets later (earlier when negative). One of whole buckets stays one of whole
 * buckets, as many as before, although months differ in length.
 */
export function shift(period: Period, bucket: Bucket, by: number): Period {
  const { from, to } = period;
  if (from === null || to === null)
    return {
      from:
        from === null
          ? null
          : addBuckets(bucketStart(from, bucket), bucket, by),
      to:
        to === null
          ? null
          : bucketEnd(addBuckets(bucketStart(to, bucket), bucket, by), bucket),
    };
  const whole = snap(period, bucket);
  if (whole.from === from && whole.to === to)
    return {
      from: addBuckets(from, bucket, by),
      to: addDays(addBuckets(addDays(to, 1), bucket, by), -1),
    };
  const moved = addBuckets(bucketStart(from, bucket), bucket, by);
  const days = daysBetween(bucketStart(from, bucket), moved);
  return { from: addDays(from, days), to: addDays(to, days) };
}

/** Whether a period and a window have a day in common; no window is all of time. */
export const overlaps = (
  one: { readonly from: Day; readonly to: Day },
  window: Period | null,
): boolean =>
  window === null ||
  ((window.from === null || one.to >= window.from) &&
    (window.to === null || one.from <= window.to));

/** Length in months of 365.25 / 12 days, for numbers per month. */
export const monthsIn = (from: Day, to: Day): number =>
  (daysBetween(from, to) + 1) / (365.25 / 12);
