/** Diaries: texts under headings that are days, and items that begin with one. */
import {
  addDays,
  type DateSpan,
  type Day,
} from "../../../server/domain/dates.ts";
import type { Analysis, Sentence, Token } from "../analysis.ts";
import { dayNumber, weekdayOf } from "../dates/calendar.ts";
import type { DateMention } from "../stages.ts";
import { looksAhead, tenseOfItem, type ItemSentence } from "./diary.ts";

const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
const ABBREVIATED = /^(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?$/;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
/** What stands between the day of an item and what it tells. */
const ENDS_HEAD = /^(?::|–|—|--?)$/;
/** A heading without a verb has few words. */
const HEADING_WORDS = 5;

/** The days of a heading, from the first to the last. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Under a heading that is a day ("MONDAY", "Tuesday and Wednesday.", "12 May: …", "12 May.") everything without a day
 * of its own happens then. Sentence by sentence; those that stand under no such heading are left out.
 */
export function headedDays(
  analysis: Pick<Analysis, "text" | "blocks" | "sentences">,
  dates: readonly DateMention[],
  publishedOn: Day | null,
): ReadonlyMap<number, DateSpan> {
  const found = new Map<number, DateSpan>();
  if (publishedOn === null) return found;
  const { sentences } = analysis;
  const ahead = looksAhead(analysis, itemsOf(sentences), dates, publishedOn);
  const opening = new Map(dates.map((date) => [date.start, date]));
  let days: Days | null = null;
  let block = -1;
  for (const sentence of sentences) {
    const named = headingDays(
      sentence,
      sentences[sentence.index + 1],
      opening,
      publishedOn,
      ahead,
      days,
    );
    if (named !== null) {
      days = named;
      block = -1;
      continue;
    }
    if (days !== null && isHeading(sentence)) days = null;
    const dated = dayAtHead(sentence, opening, publishedOn, ahead, days);
    if (dated !== null) {
      days = dated;
      block = sentence.block;
    } else if (block !== -1 && sentence.block !== block) {
      days = null;
      block = -1;
    }
    if (days !== null) found.set(sentence.index, spanOn(days));
  }
  return found;
}

/** The days that a heading consists of; null: the sentence is no such heading. */
function headingDays(
  sentence: Sentence,
  told: Sentence | undefined,
  opening: ReadonlyMap<number, DateMention>,
  publishedOn: Day,
  ahead: boolean,
  before: Days | null,
): Days | null {
  const [first, last] = weekdaysOfHeading(sentence);
  if (first !== undefined && last !== undefined) {
    const from = dayNamed(
      first,
      told?.tokens ?? [],
      publishedOn,
      ahead,
      before?.to ?? null,
    );
    return { from, to: addDays(from, (last - first + 7) % 7) };
  }
  const opens = sentence.tokens.find(({ text }) => WORD.test(text));
  const date = opening.get(opens?.start ?? -1);
  const whole =
    date !== undefined && date.end >= (wordsOf(sentence).at(-1)?.end ?? 0);
  const { from, to, precision } = date?.when ?? {};
  return whole && precision === "DAY" && from != null && to != null
    ? { from, to }
    : null;
}

function spanOn({ from, to }: Days): DateSpan {
  return {
    from,
    to,
    precision: "DAY",
    basis: "INFERRED",
    extent: "WITHIN",
    expression: null,
  };
}

function wordsOf({ tokens }: Sentence): Sentence["tokens"] {
  return tokens.filter(({ text }) => WORD.test(text));
}

/** First and last weekday of "MONDAY." or "Tuesday and Wednesday" alone, 0 for Monday; empty: no such heading. */
function weekdaysOfHeading(sentence: Sentence): readonly number[] {
  const first = sentence.tokens.find(
    ({ text, norm }) => norm !== "and" && WORD.test(text),
  );
  if (first === undefined || !WEEKDAYS.includes(first.norm)) return [];
  const words = wordsOf(sentence).filter(({ norm }) => norm !== "and");
  const days = words.map(({ norm }) => WEEKDAYS.indexOf(norm));
  if (days.length === 0 || days.length > 2 || days.includes(-1)) return [];
  return [days[0] as number, days.at(-1) as number];
}

/** "ALSO", "Looking back.", "What is off": what opens another part. */
function isHeading(sentence: Sentence): boolean {
  const words = wordsOf(sentence);
  return (
    words.length <= HEADING_WORDS &&
    // "(10:00)": an hour behind an item.
    words.some(({ text }) => LETTER.test(text)) &&
    !sentence.tokens.some(({ text }) => /^[“”"]$/.test(text)) &&
    !words.some(
      ({ upos, norm }) =>
        (upos === "VERB" && !norm.endsWith("ing")) || norm === "will",
    )
  );
}

/** "12 May: …", "Oct. 22 - …", "Wednesday: …", "Last week: …": the days that a paragraph begins with. */
function dayAtHead(
  sentence: Sentence,
  opening: ReadonlyMap<number, DateMention>,
  publishedOn: Day,
  ahead: boolean,
  before: Days | null,
): Days | null {
  const named = weekdayAtHead(sentence);
  if (named !== null) {
    const day = dayNamed(
      WEEKDAYS.indexOf(named.norm),
      sentence.tokens,
      publishedOn,
      ahead,
      before?.to ?? null,
    );
    return { from: day, to: day };
  }
  const [first, ...next] = sentence.tokens;
  // "Tues., June 17: …": of which the date is all but the weekday.
  const date =
    opening.get(first?.start ?? -1) ??
    (ABBREVIATED.test(first?.norm ?? "")
      ? opening.get(next.find(({ text }) => WORD.test(text))?.start ?? -1)
      : undefined);
  if (date === undefined || date.when.precision !== "DAY") return null;
  const { from, to } = date.when;
  const behind = sentence.tokens.find(({ start }) => start >= date.end);
  return from !== null && to !== null && ENDS_HEAD.test(behind?.text ?? "")
    ? { from, to }
    : null;
}

/** "Wednesday: …", "FRIDAY – …", "On Friday: …": which one, the items before and the tense of them all say. */
export function weekdayAtHead({ tokens }: Sentence): Token | null {
  const at = tokens[0]?.norm === "on" ? 1 : 0;
  const day = tokens[at];
  return day !== undefined &&
    WEEKDAYS.includes(day.norm) &&
    ENDS_HEAD.test(tokens[at + 1]?.text ?? "")
    ? day
    : null;
}

/** The sentences under heads that are weekdays, up to the next heading of another kind. */
function itemsOf(sentences: readonly Sentence[]): ItemSentence[] {
  const items: ItemSentence[] = [];
  let weekday = -1;
  let head = -1;
  let opens = false;
  for (const sentence of sentences) {
    const named = weekdayAtHead(sentence);
    const [heading] = named === null ? weekdaysOfHeading(sentence) : [];
    if (heading !== undefined) {
      weekday = heading;
      head = sentence.start;
      opens = true;
      continue;
    }
    if (named !== null) {
      weekday = WEEKDAYS.indexOf(named.norm);
      head = sentence.start;
      opens = true;
    } else if (weekday !== -1 && isHeading(sentence)) weekday = -1;
    if (weekday !== -1) items.push({ sentence, weekday, head, opens });
    opens = false;
  }
  return items;
}

/** So many days back from one item to the next, and the row has gone on into the coming week. */
const WRAPPED = 3;

/**
 * The day of that name next to the day of publication: the last or the coming one as the items on the whole look, but
 * behind a day to come only days to come, and "Thursday: X will meet" lies ahead in a chronicle too.
 */
function dayNamed(
  weekday: number,
  told: readonly Token[],
  publishedOn: Day,
  ahead: boolean,
  before: Day | null,
): Day {
  const away = (weekday - weekdayOf(dayNumber(publishedOn)) + 7) % 7;
  const gone = addDays(publishedOn, away === 0 ? 0 : away - 7);
  const isToCome =
    ahead ||
    (before !== null &&
      (before > publishedOn || gone < addDays(before, -WRAPPED))) ||
    tenseOfItem(told) === "AHEAD";
  if (!isToCome) return gone;
  const day = addDays(publishedOn, away);
  return before !== null && day < before ? addDays(day, 7) : day;
}
