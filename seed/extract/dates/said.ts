import type { Season } from "./calendar.ts";

/** "last", "this" or "next" in front of a weekday, a month or a season; null where none stands there. */
export type Which = "last" | "this" | "next" | null;

export type Unit = "day" | "week" | "month" | "year";

/** A day and month as written; null: not written. */
export interface SaidDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** What an expression says by itself, before anybody asks when the article appeared. */
export type Said =
  | {
      readonly kind: "DAYS";
      readonly from: SaidDay;
      readonly to: SaidDay;
      /** 0 for Monday, null where no weekday is named. */
      readonly weekday: number | null;
    }
  /** "Tuesday 18", "on the 21st": of this month or of one beside it. */
  | {
      readonly kind: "DAY_OF_MONTH";
      readonly day: number;
      /** 0 for Monday, null where no weekday is named. */
      readonly weekday: number | null;
    }
  | {
      readonly kind: "MONTHS";
      readonly year: number | null;
      /** Years from the year of publication, "May of last year"; null: not said. */
      readonly yearOffset: number | null;
      readonly month: number;
      readonly toMonth: number;
      readonly which: Which;
      /** The first and the last day of a half or a week of the month, from its end below zero; null: all of it. */
      readonly days: readonly [number, number] | null;
    }
  | {
      readonly kind: "SEASON";
      readonly season: Season;
      readonly year: number | null;
      readonly which: Which;
    }
  | { readonly kind: "YEARS"; readonly from: number; readonly to: number }
  | {
      readonly kind: "WEEKDAYS";
      readonly from: number;
      readonly to: number;
      readonly which: Which;
      /** "Monday of last week": weeks from the week of publication; null: not said. */
      readonly weekOffset: number | null;
    }
  /** "Friday week": seven days behind the next Friday. */
  | { readonly kind: "WEEK_AFTER"; readonly weekday: number }
  | {
      readonly kind: "OFFSET";
      readonly unit: Unit;
      readonly count: number;
      /** Earlier or later within the week: cut off at the day of publication. */
      readonly part: "earlier" | "later" | null;
    }
  | { readonly kind: "WEEKEND"; readonly which: Which }
  /** So many days after the last day that the text named. */
  | { readonly kind: "ANAPHOR"; readonly days: number }
  | { readonly kind: "DURATION"; readonly days: number | null }
  /** "in the coming weeks": a date is meant, none is said. */
  | { readonly kind: "VAGUE" };
