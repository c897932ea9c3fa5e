import { scaleUtc } from "d3-scale";
import type { Day } from "../state.ts";
import { addDays, dateOf, dayOf } from "./days.ts";

/** From days to pixels and back, over the span that the timeline shows. */
export interface TimeScale {
  /** Left edge of the day. */
  readonly left: (day: Day) => number;
  /** Right edge of the day, which is the left one of the next. */
  readonly right: (day: Day) => number;
  /** The day at a place, kept within the span. */
  readonly day: (x: number) => Day;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly width: number;
}

/** Hours say nothing where a day is the least. */
const isMidnight = (date: Date): boolean => date.getTime() % 86_400_000 === 0;

/** How a tick is written: a year, a month, or a day with its month; the first one says its year too. */
function tickForm(date: Date, isFirst: boolean): string {
  const day = dayOf(date);
  if (day.endsWith("-01-01")) return "%Y";
  const form = day.endsWith("-01") ? "%B" : "%-d %b";
  return isFirst ? `${form} %Y` : form;
}

/** Room that a date's text takes. */
const TICK_WIDTH = 78;

/** Over both days and all between, in a place of so many pixels. */
export function timeScale(from: Day, to: Day, width: number): TimeScale {
  const scale = scaleUtc([dateOf(from), dateOf(addDays(to, 1))], [0, width]);
  const left = (day: Day): number => scale(dateOf(day));
  const count = Math.max(2, Math.floor(width / TICK_WIDTH));
  return {
    left,
    right: (day) => left(addDays(day, 1)),
    day: (x) => {
      const day = dayOf(scale.invert(Math.max(0, Math.min(width - 0.01, x))));
      return day < from ? from : day > to ? to : day;
    },
    ticks: scale
      .ticks(count)
      .filter(isMidnight)
      .map((date, index) => ({
        x: scale(date),
        text: scale.tickFormat(0, tickForm(date, index === 0))(date),
      }))
      .filter(readable(width)),
    width,
  };
}

/** About the width of a letter of a tick. */
const LETTER = 7;

/** Lets through what does not lie on the tick before it, nor over the right edge. */
function readable(
  width: number,
): (tick: { readonly x: number; readonly text: string }) => boolean {
  let taken = -Infinity;
  return ({ x, text }) => {
    const right = x + text.length * LETTER;
    if (x < taken || right > width + LETTER) return false;
    taken = right + LETTER / 2;
    return true;
  };
}
