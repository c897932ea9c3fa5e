import {
  addDays,
  type DateSpan,
  type Day,
} from "../../../server/domain/dates.ts";
import type { Analysis, Sentence } from "../analysis.ts";
import { dayNumber, weekdayOf } from "../dates/calendar.ts";
import type { DateMention } from "../stages.ts";

const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
/** A heading without a verb has few words. */
const HEADING_WORDS = 5;

/**
 * Under a heading that is a day ("MONDAY", "Tuesday.", "12 May: …") everything without a day of its own happens then.
 * Sentence by sentence; those that stand under no such heading are left out.
 */
export function headedDays(
  { sentences }: Pick<Analysis, "sentences">,
  dates: readonly DateMention[],
  publishedOn: Day | null,
): ReadonlyMap<number, DateSpan> {
  const found = new Map<number, DateSpan>();
  if (publishedOn === null) return found;
  const ahead = looksAhead(sentences);
  const opening = new Map(dates.map((date) => [date.start, date]));
  let day: Day | null = null;
  let block = -1;
  for (const sentence of sentences) {
    const weekday = weekdayOfHeading(sentence);
    if (weekday !== -1) {
      day = dayNamed(weekday, publishedOn, ahead, day);
      block = -1;
      continue;
    }
    if (isHeading(sentence)) day = null;
    const dated = dayAtHead(sentence, opening);
    if (dated !== null) {
      day = dated;
      block = sentence.block;
    } else if (block !== -1 && sentence.block !== block) {
      day = null;
      block = -1;
    }
    if (day !== null) found.set(sentence.index, spanOn(day));
  }
  return found;
}

function spanOn(day: Day): DateSpan {
  return {
    from: day,
    to: day,
    precision: "DAY",
    basis: "INFERRED",
    extent: "WITHIN",
    expression: null,
  };
}

function wordsOf({ tokens }: Sentence): Sentence["tokens"] {
  return tokens.filter(({ upos }) => upos !== "PUNCT");
}

/** 0 for "MONDAY." or "Monday" alone; -1: no such heading. */
function weekdayOfHeading(sentence: Sentence): number {
  const words = wordsOf(sentence);
  return words.length === 1 ? WEEKDAYS.indexOf(words[0]?.norm ?? "") : -1;
}

/** "ALSO", "Looking back.", "What is off": what opens another part. */
function isHeading(sentence: Sentence): boolean {
  const words = wordsOf(sentence);
  return (
    words.length <= HEADING_WORDS &&
    !sentence.tokens.some(({ text }) => /^[“”"]$/.test(text)) &&
    !words.some(
      ({ upos, norm }) =>
        (upos === "VERB" && !norm.endsWith("ing")) || norm === "will",
    )
  );
}

/** "12 May: …", "Oct. 22 - …": the day that a paragraph begins with. */
function dayAtHead(
  sentence: Sentence,
  opening: ReadonlyMap<number, DateMention>,
): Day | null {
  const date = opening.get(sentence.start);
  if (date === undefined || date.when.precision !== "DAY") return null;
  const behind = sentence.tokens.find(({ start }) => start >= date.end);
  return behind !== undefined && /^[:–—-]$/.test(behind.text)
    ? date.when.from
    : null;
}

/** A diary tells of what will be in the present tense, a chronicle of what was in the past. */
function looksAhead(sentences: readonly Sentence[]): boolean {
  let present = 0;
  let past = 0;
  sentences.forEach((sentence, at) => {
    if (weekdayOfHeading(sentence) === -1) return;
    const verb = sentences[at + 1]?.tokens.find(({ xpos }) =>
      /^(?:VB[DZP]|MD)$/.test(xpos),
    );
    if (verb?.xpos === "VBD") past++;
    else if (verb !== undefined) present++;
  });
  return present > past;
}

/** The day of that name next to the day of publication, behind the one that the heading before named. */
function dayNamed(
  weekday: number,
  publishedOn: Day,
  ahead: boolean,
  before: Day | null,
): Day {
  const today = dayNumber(publishedOn);
  const away = (weekday - weekdayOf(today) + 7) % 7;
  if (!ahead) return addDays(publishedOn, away === 0 ? 0 : away - 7);
  const day = addDays(publishedOn, away);
  return before !== null && day < before ? addDays(day, 7) : day;
}
