/** Journeys to several places: a visit to each, on the day that the words give it. */
import type { Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { alteredCandidate } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import { tokenAt } from "./date-owners.ts";
import { placeOf } from "./places.ts";
import type { SentenceView } from "./view.ts";

/** "will travel to Egypt and Jordan", "flew back and forth between A and B": a visit to each. */
export function apartByPlace(
  candidate: Candidate,
  dates: readonly DateMention[],
): Candidate[] {
  const { act, view, placeWords } = candidate;
  if (act.kind !== "VISIT") return [candidate];
  const stops: Stop[] = [];
  for (const at of [...placeWords].sort((a, b) => a - b)) {
    const country = placeOf(view, [at])?.country;
    if (country == null) continue;
    const last = stops.at(-1);
    if (last !== undefined && !isJoined(view.tokens, last.at, at)) break;
    // "will visit Quito on Thursday, Chile said": that is who says so.
    if (last !== undefined && /^VB[DZ]$/.test(view.tokens[at + 1]?.xpos ?? ""))
      break;
    if (last?.country !== country) stops.push({ at, country });
  }
  stops.push(...furtherStops(view, stops));
  if (stops.length < 2) return [candidate];
  const named = dates
    .filter(({ when }) => when.precision === "DAY")
    .map((date) => ({ date, day: tokenAt(view.sentence, date.start) }));
  const days = stops.map(({ at }, index) => {
    const inFront = named.find(({ day }) => leadsTo(view.tokens, day, at));
    const end = stops[index + 1]?.at ?? Math.min(at + 4, view.tokens.length);
    const found =
      inFront ??
      named.find(
        ({ day }) => day > at && day < end && !leadsTo(view.tokens, day, end),
      );
    return found?.date;
  });
  const dated = days.every((day) => day !== undefined);
  return stops.map(({ at }, index) =>
    alteredCandidate(candidate, {
      placeWords: [at],
      own: dated ? days[index] : undefined,
    }),
  );
}

interface Stop {
  readonly at: number;
  readonly country: string;
}

/** "will visit Quito on Monday, Bogotá on Tuesday and Caracas on Wednesday": the places with a day of their own behind the first. */
function furtherStops(view: SentenceView, stops: readonly Stop[]): Stop[] {
  const more: Stop[] = [];
  let last = stops.at(-1);
  for (
    let at = (last?.at ?? view.tokens.length) + 1;
    last !== undefined;
    at++
  ) {
    if (at >= view.tokens.length || at > last.at + FURTHER) break;
    if (view.tokens[at]?.xpos !== "NNP") continue;
    if (view.tokens[at + 1]?.norm !== "on") continue;
    const country = placeOf(view, [at])?.country;
    if (country == null || !isJoined(view.tokens, last.at, at)) continue;
    last = { at, country };
    more.push(last);
  }
  return more;
}

/** How far behind one stop the next is named. */
const FURTHER = 6;

/** "on Tuesday to Bogotá": the day stands in front of its place. */
function leadsTo(
  tokens: readonly Token[],
  day: number,
  place: number,
): boolean {
  return (
    place - day <= 2 &&
    place > day &&
    /^(?:to|in|for)$/.test(tokens[place - 1]?.norm ?? "") &&
    /^(?:,|and|then)$/.test(
      tokens[tokens[day - 1]?.norm === "on" ? day - 2 : day - 1]?.norm ?? "",
    )
  );
}

/** Nothing but names, days and "and" between two places. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return (
    between.some(({ norm }) => /^(?:,|and|then)$/.test(norm)) &&
    between.every(
      ({ norm, xpos }) =>
        /^(?:NNP|NNPS|CD|DT|POS|HYPH)$/.test(xpos) ||
        /^(?:,|and|then|to|on|in|from|until|later)$/.test(norm),
    )
  );
}
