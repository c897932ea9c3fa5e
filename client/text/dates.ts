import type { DatesFragment } from "../schema.generated.ts";
import type { Day, Period } from "../state.ts";
import { addDays, dateOf } from "../timeline/days.ts";

/** Dates as the page writes them: as exact as they are known, and no more. */

const MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

const partsOf = (day: Day): { year: number; month: string; date: number } => {
  const date = dateOf(day);
  return {
    year: date.getUTCFullYear(),
    month: MONTHS[date.getUTCMonth()] ?? "",
    date: date.getUTCDate(),
  };
};

/** "26 Apr 2024" */
export function dayText(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** "Nov 2023", "Nov 2023 – Apr 2024", "24–26 Apr 2024", "since 3 May 2024", "all of time". */
export function periodText(period: Period | null): string {
  if (period === null) return "All of time";
  const { from, to } = period;
  if (from === null)
    return to === null ? "All of time" : `Up to ${dayText(to)}`;
  if (to === null) return `Since ${dayText(from)}`;
  if (from === to) return dayText(from);
  const a = partsOf(from);
  const b = partsOf(to);
  const wholeMonths = from.endsWith("-01") && addDays(to, 1).endsWith("-01");
  if (wholeMonths && from.endsWith("-01-01") && to.endsWith("-12-31"))
    return a.year === b.year ? String(a.year) : `${a.year} – ${b.year}`;
  if (wholeMonths) {
    if (a.year !== b.year) return `${a.month} ${a.year} – ${b.month} ${b.year}`;
    return a.month === b.month
      ? `${a.month} ${a.year}`
      : `${a.month} – ${b.month} ${a.year}`;
  }
  if (a.year !== b.year) return `${dayText(from)} – ${dayText(to)}`;
  return a.month === b.month
    ? `${a.date}–${b.date} ${a.month} ${a.year}`
    : `${a.date} ${a.month} – ${b.date} ${b.month} ${a.year}`;
}

/** The same within a sentence: "all of time" begins small, a month's name does not. */
export const periodWords = (period: Period | null): string => {
  const text = periodText(period);
  return /^(All|Up|Since)\b/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
};

/** When a record happened: "24–26 Apr 2024", "Nov 2023", "2018", "undated". */
export function whenText(when: DatesFragment): string {
  const from = when.from ?? when.to;
  const to = when.to ?? when.from;
  if (from === null || to === null) return "undated";
  if (when.precision === "YEAR" && from.slice(0, 4) === to.slice(0, 4))
    return from.slice(0, 4);
  return periodText({ from, to });
}

/** Whether the date is more guess than word, and why; null when it stands on its own. */
export function leaning(when: DatesFragment): string | null {
  if (when.basis === "INFERRED") return "date inferred";
  if (when.anchor === "ESTIMATED" && when.basis === "RELATIVE")
    return "leans on an estimated day of publication";
  return null;
}
