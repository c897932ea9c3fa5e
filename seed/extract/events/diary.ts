import type { Day } from "../../../server/domain/dates.ts";
import type { Analysis, Sentence, Token } from "../analysis.ts";
import { dayNumber, weekdayOf } from "../dates/calendar.ts";
import { outlookOf } from "../dates/outlook.ts";
import type { DateMention } from "../stages.ts";

/** A sentence under the heads that are weekdays. */
export interface ItemSentence {
  readonly sentence: Sentence;
  /** The weekday of its head, 0 for Monday. */
  readonly weekday: number;
  /** Where the head begins. */
  readonly head: number;
  /** Whether it is the first behind its head, or holds it. */
  readonly opens: boolean;
}

/** How much more the title says than what is told under the heads. */
const TITLE = 4;
const DAY_OF_WRITING = 2;

/**
 * Whether the weekdays at the heads of an article's items lie ahead. Its title and first lines say so, or the days they
 * give; else where the day of publication stands in the row, and the tenses. A diary tells of what will be in the
 * present tense, a chronicle of what was in the past, or in the present too: but then people also speak in it ("she
 * tells reporters", "answers the envoy").
 */
export function looksAhead(
  analysis: Pick<Analysis, "text" | "blocks">,
  items: readonly ItemSentence[],
  dates: readonly DateMention[],
  publishedOn: Day,
): boolean {
  const [first] = items;
  if (first === undefined) return false;
  const range = rangeInFront(dates, first.head);
  if (range !== undefined) {
    if (range > publishedOn) return true;
    if (range < publishedOn) return false;
  }
  const outlook = outlookOf(analysis);
  const title = outlook === null ? 0 : outlook === "AHEAD" ? TITLE : -TITLE;
  return title + byDayOfWriting(items, publishedOn) + byTenses(items) > 0;
}

/** "Monday 9 June to Sunday 15 June", in front of the items: its first day. */
function rangeInFront(
  dates: readonly DateMention[],
  items: number,
): Day | undefined {
  const range = dates.find(
    ({ start, when: { from, to, precision } }) =>
      start < items &&
      precision === "DAY" &&
      from !== null &&
      to !== null &&
      from !== to,
  );
  return range?.when.from ?? undefined;
}

/** Written the day after the last of them, a row of days is past; written the day before the first, it is to come. */
function byDayOfWriting(
  items: readonly ItemSentence[],
  publishedOn: Day,
): number {
  const today = weekdayOf(dayNumber(publishedOn));
  const toFirst = ((items[0]?.weekday ?? 0) - today + 7) % 7;
  const sinceLast = (today - (items.at(-1)?.weekday ?? 0) + 7) % 7;
  if (toFirst <= 1 && sinceLast > 1) return DAY_OF_WRITING;
  if (toFirst < 3 || sinceLast >= toFirst) return 0;
  return sinceLast <= 1 && toFirst > 3 ? -DAY_OF_WRITING : -1;
}

function byTenses(items: readonly ItemSentence[]): number {
  let heads = 0;
  let spoken = 0;
  let planned = 0;
  for (const { sentence, opens } of items) {
    const tense = tenseOfItem(sentence.tokens);
    if (tense === "AHEAD") planned++;
    if (opens && tense !== null) heads += tense === "BACK" ? -1 : 1;
    spoken += sentence.tokens.filter(isSpeaking).length;
  }
  if (heads <= 0) return -1;
  return Math.min(planned, 3) + 2 - Math.min(spoken, 6);
}

/** "met", "will meet", "meets": of the main clause; null: no verb, or one in the perfect, which looks neither way. */
export function tenseOfItem(
  tokens: readonly Token[],
): "AHEAD" | "BACK" | "PRESENT" | null {
  const at = mainVerb(tokens);
  const verb = tokens[at];
  if (verb === undefined || verb.lemma === "have") return null;
  if (verb.xpos === "VBD")
    return verb.lemma === "be" && isToBe(tokens, at) ? null : "BACK";
  if (/^(?:will|shall|'ll)$/.test(verb.norm)) return "AHEAD";
  if (/^(?:is|are)$/.test(verb.norm) && isToBe(tokens, at)) return "AHEAD";
  return "PRESENT";
}

/** "is to meet", "is due", "are expected". */
function isToBe(tokens: readonly Token[], be: number): boolean {
  const [next, after] = [tokens[be + 1], tokens[be + 2]];
  const word = next?.xpos === "RB" ? after : next;
  return /^(?:to|due|expected|scheduled|set|planned)$/.test(word?.norm ?? "");
}

function mainVerb(tokens: readonly Token[]): number {
  const root = tokens.findIndex(({ head }) => head < 0);
  const isFinite = ({ xpos }: Token): boolean => /^(?:VB[DZP]|MD)$/.test(xpos);
  const main = tokens.findIndex(
    (token, at) =>
      isFinite(token) &&
      (at === root ||
        (token.head === root && /^(?:aux|cop)/.test(token.deprel))),
  );
  return main === -1 ? tokens.findIndex(isFinite) : main;
}

/** What nobody plans to do on a day. */
function isSpeaking({ xpos, lemma }: Token): boolean {
  return (
    xpos === "VBZ" &&
    /^(?:say|tell|add|reply|retort|complain|insist|answer|assure|announce|respond|warn|deny|reject|denounce|condemn|praise|demand)$/.test(
      lemma,
    )
  );
}
