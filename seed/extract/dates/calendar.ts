import type { Day } from "../../../server/domain/dates.ts";

/**
 * Days as numbers since 1970-01-01, and the weeks, months, seasons and years they lie in.
 * Plain integers, since a long article asks for thousands of them.
 */

const MS_PER_DAY = 86_400_000;

/** Both ends inclusive, ISO 8601. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

export function dayOf(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day, or null where the month has no such day. */
export function ymd(year: number, month: number, day: number): Day | null {
  if (day < 1 || month < 1 || month > 12 || day > daysInMonth(year, month))
    return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The month so many months after the given one, as its first and last day. */
export function monthStretch(year: number, month: number, plus = 0): Stretch {
  const index = year * 12 + (month - 1) + plus;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return {
    from: ymd(y, m, 1) as Day,
    to: ymd(y, m, daysInMonth(y, m)) as Day,
  };
}

export function yearStretch(year: number): Stretch {
  return { from: ymd(year, 1, 1) as Day, to: ymd(year, 12, 31) as Day };
}

/** Monday to Sunday of the week so many weeks after the day's own. */
export function weekStretch(number: number, plus = 0): Stretch {
  const monday = number - weekdayOf(number) + 7 * plus;
  return { from: dayOf(monday), to: dayOf(monday + 6) };
}

/** Saturday and Sunday of the week so many weeks after the day's own. */
export function weekendStretch(number: number, plus = 0): Stretch {
  const saturday = number - weekdayOf(number) + 5 + 7 * plus;
  return { from: dayOf(saturday), to: dayOf(saturday + 1) };
}

export type Season = "spring" | "summer" | "autumn" | "winter";

const SEASON_STARTS: Readonly<Record<Season, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  winter: 12,
};

/** March to May and so on; a winter belongs to the year in which it begins. */
export function seasonStretch(season: Season, year: number): Stretch {
  const month = SEASON_STARTS[season];
  return {
    from: monthStretch(year, month).from,
    to: monthStretch(year, month, 2).to,
  };
}
