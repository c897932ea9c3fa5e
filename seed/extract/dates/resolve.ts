import { addDays, type Day } from "../../../server/domain/dates.ts";
import type {
  DateBasis,
  DatePrecision,
} from "../../../server/domain/vocabulary.ts";
import {
  dayNumber,
  dayOf,
  monthOf,
  monthStretch,
  seasonStretch,
  weekdayOf,
  weekendStretch,
  weekStretch,
  yearOf,
  yearStretch,
  ymd,
} from "./calendar.ts";
import type { Said, SaidDay } from "./said.ts";
import type { Tense } from "./tense.ts";

/** What an expression comes to; null ends where it stays open or could not be resolved. */
export interface Resolved {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** The weekday named is not that of the date. */
  readonly conflict: boolean;
}

const UNRESOLVED: Resolved = {
  from: null,
  to: null,
  precision: "UNKNOWN",
  basis: "UNKNOWN",
  conflict: false,
};

/**
 * Says which days are meant. Where the words leave the year or the week open, a past tense takes the
 * last one up to the day of publication, a future tense the next one from it, and anything else the nearest.
 */
export function resolveSaid(
  said: Said,
  publishedOn: Day | null,
  tense: Tense,
  lastNamed: Day | null,
): Resolved {
  switch (said.kind) {
    case "DAYS":
      return days(said, publishedOn, tense);
    case "DAY_OF_MONTH":
      return publishedOn === null
        ? UNRESOLVED
        : dayOfMonth(said, publishedOn, tense);
    case "MONTHS":
      return months(said, publishedOn, tense);
    case "SEASON":
      return season(said, publishedOn, tense);
    case "YEARS":
      return stated(
        yearStretch(said.from).from,
        yearStretch(said.to).to,
        "YEAR",
      );
    case "WEEKDAYS":
      return publishedOn === null
        ? UNRESOLVED
        : weekdays(said, dayNumber(publishedOn), tense);
    case "WEEK_AFTER":
      return publishedOn === null
        ? UNRESOLVED
        : weekAfter(said.weekday, dayNumber(publishedOn));
    case "OFFSET":
      return publishedOn === null ? UNRESOLVED : offset(said, publishedOn);
    case "WEEKEND":
      return publishedOn === null
        ? UNRESOLVED
        : weekend(said.which, dayNumber(publishedOn), tense);
    case "ANAPHOR": {
      if (lastNamed === null) return UNRESOLVED;
      const day = dayOf(dayNumber(lastNamed) + said.days);
      return meaning(day, day, "DAY", "INFERRED");
    }
    case "DURATION":
    case "VAGUE":
      return UNRESOLVED;
  }
}

function meaning(
  from: Day,
  to: Day,
  precision: DatePrecision,
  basis: DateBasis,
): Resolved {
  return { from, to, precision, basis, conflict: false };
}

function stated(from: Day, to: Day, precision: DatePrecision): Resolved {
  return meaning(from, to, precision, "STATED");
}

function relative(from: Day, to: Day, precision: DatePrecision): Resolved {
  return meaning(from, to, precision, "RELATIVE");
}

function days(
  said: Said & { kind: "DAYS" },
  publishedOn: Day | null,
  tense: Tense,
): Resolved {
  const year = said.from.year ?? said.to.year;
  if (year !== null)
    return onDays(
      said,
      withYear(said.from, year),
      withYear(said.to, year),
      "STATED",
    );
  if (publishedOn === null) return UNRESOLVED;
  const at = yearOf(publishedOn);
  // 29 February has no day in most years: look four years each way so that one is found.
  const candidates = [0, -1, 1, -2, 2, -3, 3, -4, 4]
    .map((plus) => ({
      from: ymd(at + plus, said.from.month, said.from.day),
      to: ymd(
        at + plus + (said.to.month < said.from.month ? 1 : 0),
        said.to.month,
        said.to.day,
      ),
    }))
    .filter((x) => x.from !== null && x.to !== null) as {
    from: Day;
    to: Day;
  }[];
  const chosen = choose(candidates, publishedOn, tense);
  return chosen === undefined
    ? UNRESOLVED
    : onDays(said, chosen.from, chosen.to, "RELATIVE");
}

function withYear(said: SaidDay, year: number): Day | null {
  return ymd(said.year ?? year, said.month, said.day);
}

function onDays(
  said: Said & { kind: "DAYS" },
  from: Day | null,
  to: Day | null,
  basis: DateBasis,
): Resolved {
  if (from === null || to === null || from > to) return UNRESOLVED;
  return {
    from,
    to,
    precision: "DAY",
    basis,
    conflict:
      said.weekday !== null && weekdayOf(dayNumber(from)) !== said.weekday,
  };
}

/** The weekday named, if one is, says which month is meant. */
function dayOfMonth(
  said: Said & { kind: "DAY_OF_MONTH" },
  publishedOn: Day,
  tense: Tense,
): Resolved {
  const candidates = [0, -1, 1, -2, 2]
    .map((plus) => {
      const { from } = monthStretch(
        yearOf(publishedOn),
        monthOf(publishedOn),
        plus,
      );
      return ymd(yearOf(from), monthOf(from), said.day);
    })
    .filter((day) => day !== null)
    .filter(
      (day) =>
        said.weekday === null || weekdayOf(dayNumber(day)) === said.weekday,
    )
    .map((day) => ({ from: day, to: day }));
  const chosen = choose(candidates, publishedOn, tense);
  return chosen === undefined
    ? UNRESOLVED
    : relative(chosen.from, chosen.to, "DAY");
}

/** The stretch that the tense points to; candidates may come in any order. */
function choose<T extends { readonly from: Day; readonly to: Day }>(
  candidates: readonly T[],
  publishedOn: Day,
  tense: Tense,
): T | undefined {
  const at = dayNumber(publishedOn);
  let best: T | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const from = dayNumber(candidate.from);
    const to = dayNumber(candidate.to);
    if (tense === "PAST" && from > at) continue;
    if (tense === "FUTURE" && to < at) continue;
    const away = from > at ? from - at : to < at ? at - to : 0;
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

function months(
  said: Said & { kind: "MONTHS" },
  publishedOn: Day | null,
  tense: Tense,
): Resolved {
  const year =
    said.year ??
    (said.yearOffset === null || publishedOn === null
      ? null
      : yearOf(publishedOn) + said.yearOffset);
  if (year !== null) {
    const { from, to, precision } = ofMonths(said, year);
    return meaning(
      from,
      to,
      precision,
      said.year === null ? "RELATIVE" : "STATED",
    );
  }
  if (publishedOn === null) return UNRESOLVED;
  const at = yearOf(publishedOn);
  const own = publishedOn.slice(0, 7);
  const candidates = [-1, 0, 1]
    .map((plus) => ofMonths(said, at + plus))
    .filter(
      // "last May" in May is a year ago, "next May" a year ahead.
      (x) =>
        (said.which !== "last" || x.from.slice(0, 7) < own) &&
        (said.which !== "next" || x.from.slice(0, 7) > own),
    );
  const chosen = choose(
    candidates,
    publishedOn,
    said.which === "last" ? "PAST" : said.which === "next" ? "FUTURE" : tense,
  );
  return chosen === undefined
    ? UNRESOLVED
    : relative(chosen.from, chosen.to, chosen.precision);
}

function ofMonths(
  said: Said & { kind: "MONTHS" },
  year: number,
): { from: Day; to: Day; precision: DatePrecision } {
  const { from } = monthStretch(year, said.month);
  const { to } = monthStretch(
    said.toMonth < said.month ? year + 1 : year,
    said.toMonth,
  );
  if (said.days === null) return { from, to, precision: "MONTH" };
  const [first, last] = said.days;
  const day = (n: number): Day =>
    n < 0 ? addDays(to, n + 1) : (ymd(year, said.month, n) as Day);
  return { from: day(first), to: day(last), precision: "DAY" };
}

function season(
  said: Said & { kind: "SEASON" },
  publishedOn: Day | null,
  tense: Tense,
): Resolved {
  if (said.year !== null) {
    const { from, to } = seasonStretch(said.season, said.year);
    return stated(from, to, "SEASON");
  }
  if (publishedOn === null) return UNRESOLVED;
  const at = yearOf(publishedOn);
  const around = [-2, -1, 0, 1].map((plus) =>
    seasonStretch(said.season, at + plus),
  );
  const chosen =
    said.which === "last"
      ? around.findLast((x) => x.to < publishedOn)
      : said.which === "next"
        ? around.find((x) => x.from > publishedOn)
        : said.which === "this"
          ? seasonOfYear(said.season, publishedOn)
          : choose(around, publishedOn, tense);
  return chosen === undefined
    ? UNRESOLVED
    : relative(chosen.from, chosen.to, "SEASON");
}

/** "this winter" in January is the one that began last year. */
function seasonOfYear(
  name: Parameters<typeof seasonStretch>[0],
  publishedOn: Day,
): { from: Day; to: Day } {
  const year = yearOf(publishedOn);
  return seasonStretch(
    name,
    name === "winter" && monthOf(publishedOn) <= 2 ? year - 1 : year,
  );
}

function weekdays(
  said: Said & { kind: "WEEKDAYS" },
  at: number,
  tense: Tense,
): Resolved {
  const length = (said.to - said.from + 7) % 7;
  const start = weekdayStart(said, at, tense, length);
  return relative(dayOf(start), dayOf(start + length), "DAY");
}

function weekdayStart(
  said: Said & { kind: "WEEKDAYS" },
  at: number,
  tense: Tense,
  length: number,
): number {
  const monday = at - weekdayOf(at);
  if (said.weekOffset !== null) return monday + 7 * said.weekOffset + said.from;
  if (said.which === "next") return monday + 7 + said.from;
  const back = (weekdayOf(at) - said.from + 7) % 7;
  if (said.which === "last") return at - (back === 0 ? 7 : back);
  if (said.which === "this" && tense !== "PAST") {
    // "will meet this coming Monday", said on a Wednesday.
    const passed = tense === "FUTURE" && monday + said.from + length < at;
    return monday + said.from + (passed ? 7 : 0);
  }
  if (tense === "PAST") return at - back;
  const ahead = (7 - back) % 7;
  // "will run from Tuesday to Thursday", said on the Wednesday: the days that run now.
  if (tense === "FUTURE" || tense === "PRESENT")
    return back <= length ? at - back : at + ahead;
  // A day that was set for something, and of which the news is that it came to nothing, is seldom long past.
  if (tense === "DUE") return back <= 2 ? at - back : at + ahead;
  return back <= ahead ? at - back : at + ahead;
}

function weekAfter(weekday: number, at: number): Resolved {
  const ahead = (weekday - weekdayOf(at) + 7) % 7 || 7;
  const day = dayOf(at + ahead + 7);
  return relative(day, day, "DAY");
}

function offset(said: Said & { kind: "OFFSET" }, publishedOn: Day): Resolved {
  const at = dayNumber(publishedOn);
  switch (said.unit) {
    case "day": {
      const day = dayOf(at + said.count);
      return relative(day, day, "DAY");
    }
    case "week": {
      const week = weekStretch(at, said.count);
      return relative(
        said.part === "later" ? publishedOn : week.from,
        said.part === "earlier" ? publishedOn : week.to,
        "DAY",
      );
    }
    case "month": {
      const { from, to } = monthStretch(
        yearOf(publishedOn),
        monthOf(publishedOn),
        said.count,
      );
      return relative(from, to, "MONTH");
    }
    case "year": {
      const { from, to } = yearStretch(yearOf(publishedOn) + said.count);
      return relative(from, to, "YEAR");
    }
  }
}

function weekend(
  which: "last" | "this" | "next" | null,
  at: number,
  tense: Tense,
): Resolved {
  const plus =
    which === "next"
      ? 1
      : which === "last" || (which === null && tense === "PAST")
        ? // On the weekend itself, a past tense may speak of its first day.
          which === null && weekdayOf(at) >= 5
          ? 0
          : -1
        : which === "this" && tense === "PAST" && weekdayOf(at) < 5
          ? -1
          : 0;
  const { from, to } = weekendStretch(at, plus);
  return relative(from, to, "DAY");
}
