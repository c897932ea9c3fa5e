import type { Day } from "../../../domain/dates.ts";

/** Days as numbers since 1970-01-01. */

/** What has no day; before every one. */
export const NO_DAY = -0x80000000;

const MS_PER_DAY = 86_400_000;
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

export function dayNumber(day: Day | null): number {
  if (day === null) return NO_DAY;
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(day) / MS_PER_DAY;
  numbers.set(day, number);
  days.set(number, day);
  return number;
}

/** The day of a number that `dayNumber` gave. */
export function dayOf(number: number): Day | null {
  return number === NO_DAY ? null : (days.get(number) ?? null);
}
