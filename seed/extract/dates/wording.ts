import type { Said, SaidDay, Which } from "./said.ts";

/** What the words of a date stand for: numbers of months and days, directions, ranges. */

const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

export function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

export function weekdayIndex(name: string | undefined): number | null {
  if (name === undefined) return null;
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}

export function numberOf(word: string | undefined): number {
  const lower = (word ?? "").toLowerCase();
  if (lower === "a" || lower === "an") return 1;
  if (lower === "a couple of") return 2;
  const at = NUMBERS.indexOf(lower);
  return at >= 0 ? at : Number(lower);
}

export function whichOf(word: string | undefined): Which {
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  if (lower.endsWith("coming"))
    return lower.startsWith("the") ? "next" : "this";
  if (lower === "this past" || lower === "past") return "last";
  return lower as Which;
}

export function offsetOf(which: string): number {
  return which === "last" ? -1 : which === "next" ? 1 : 0;
}

export function day(
  d: string | undefined,
  m: string | undefined,
  y: string | null,
): SaidDay {
  return {
    year: y === null ? null : Number(y),
    month: monthNumber(m),
    day: Number.parseInt(d ?? "", 10),
  };
}

export function oneDay(said: SaidDay, weekday: number | null): Said {
  return { kind: "DAYS", from: said, to: said, weekday };
}

/** One year written for both ends; the earlier end may lie in the year before. */
export function range(
  from: SaidDay,
  to: SaidDay,
  weekday: string | undefined,
): Said {
  const year = to.year ?? from.year;
  const turns = from.month > to.month;
  return {
    kind: "DAYS",
    from: {
      year: from.year ?? (year === null ? null : turns ? year - 1 : year),
      month: from.month,
      day: from.day,
    },
    to: {
      year: to.year ?? (year === null ? null : turns ? year + 1 : year),
      month: to.month,
      day: to.day,
    },
    weekday: weekdayIndex(weekday),
  };
}

/** The days of a part of a month; below zero they count from its end, the last day being -1. */
const DAYS_OF: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["first half", [1, 15]],
  ["second half", [16, -1]],
  ["first week", [1, 7]],
  ["second week", [8, 14]],
  ["third week", [15, 21]],
  ["last week", [-7, -1]],
]);

export function monthSaid(
  m: string | undefined,
  y: string | undefined,
  which: string | undefined,
  yearWhich: string | undefined,
  part?: string,
): Said {
  const month = monthNumber(m);
  const days = DAYS_OF.get(part?.toLowerCase() ?? "") ?? null;
  return monthsSaid(month, month, y, yearWhich, whichOf(which), days);
}

/** From one month to another of a year. */
export function monthsSaid(
  month: number,
  toMonth: number,
  y: string | undefined,
  yearWhich: string | undefined,
  which: Which = null,
  days: readonly [number, number] | null = null,
): Said {
  return {
    kind: "MONTHS",
    year: y === undefined ? null : Number(y),
    yearOffset: yearWhich === undefined ? null : offsetOf(yearWhich),
    month,
    toMonth,
    which,
    days,
  };
}
