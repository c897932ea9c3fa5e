import { Temporal } from "temporal-polyfill";
import type { Bucket, DateBasis, DatePrecision, Extent } from "./vocabulary.ts";

/** An ISO 8601 calendar date, "2024-04-26". Days compare as text. */
export type Day = string;

/** When something happened, as exactly as the source says and no more exactly. Both ends inclusive. */
export interface DateSpan {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  readonly extent: Extent;
  /** The words that say when, as the source has them. */
  readonly expression: string | null;
}

/** A span of time asked about; an open end is null. Both ends inclusive. */
export interface Window {
  readonly from: Day | null;
  readonly to: Day | null;
}

export const UNDATED: DateSpan = {
  from: null,
  to: null,
  precision: "UNKNOWN",
  basis: "UNKNOWN",
  extent: "WITHIN",
  expression: null,
};

/** Whether the text is a day that exists: "2024-02-30" is none. Asked of every day of an answer. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const year = numberAt(text, 0, 4);
  const day = numberAt(text, 8, 10);
  return year >= 0 && day >= 1 && day <= daysIn(year, numberAt(text, 5, 7));
}

/**
 * The number that the digits of a text make, NaN where they are none: three texts cut out of each day would be most of
 * what a day costs.
 */
export function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

const ZERO = "0".charCodeAt(0);

/** How many days the month has; none where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return MONTH_LENGTHS[month - 1] ?? 0;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether dates and window have a day in common; undated never does. */
export function overlaps(
  when: { readonly from: Day | null; readonly to: Day | null },
  window: Window,
): boolean {
  const from = when.from ?? when.to;
  const to = when.to ?? when.from;
  if (from === null || to === null) return false;
  return (
    (window.from === null || to >= window.from) &&
    (window.to === null || from <= window.to)
  );
}

/** So many days later, earlier where there are fewer than none; the calendar ends with the years 0 and 9999. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const text = date.toISOString();
  if (text.startsWith("+")) return "9999-12-31";
  return text.startsWith("-") ? "0000-01-01" : text.slice(0, 10);
}

/** How many days later the second is; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {
    largestUnit: "day",
  }).days;
}

/** Length of a closed window in months of 365.25 / 12 days, for sums per month. */
export function monthsIn(from: Day, to: Day): number {
  return (daysBetween(from, to) + 1) / (365.25 / 12);
}

/** First day of the bucket that the day lies in; weeks begin on Monday (ISO 8601). */
export function bucketStart(day: Day, bucket: Bucket): Day {
  switch (bucket) {
    case "DAY":
      return day;
    case "WEEK": {
      const date = new Date(`${day}T00:00:00Z`);
      return addDays(day, -((date.getUTCDay() + 6) % 7));
    }
    case "MONTH":
      return `${day.slice(0, 7)}-01`;
    case "QUARTER": {
      const month = Number(day.slice(5, 7));
      const first = month - ((month - 1) % 3);
      return `${day.slice(0, 5)}${twoDigits(first)}-01`;
    }
    case "YEAR":
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** Last day of the bucket that begins on the day. */
export function bucketEnd(start: Day, bucket: Bucket): Day {
  if (bucket === "DAY") return start;
  if (bucket === "WEEK") return addDays(start, 6);
  const month = Number(start.slice(5, 7)) + MONTHS[bucket] - 1;
  return dayAt(Number(start.slice(0, 4)), month, "last");
}

/** First day of the bucket that follows the one that begins on the day. */
export function bucketAfter(start: Day, bucket: Bucket): Day {
  if (bucket === "DAY") return addDays(start, 1);
  if (bucket === "WEEK") return addDays(start, 7);
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7)) + MONTHS[bucket];
  return month > 12
    ? dayAt(year + 1, month - 12, "first")
    : dayAt(year, month, "first");
}

const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

function dayAt(year: number, month: number, which: "first" | "last"): Day {
  const day = which === "first" ? 1 : daysIn(year, month);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (number: number): string =>
  number < 10 ? `0${number}` : String(number);
