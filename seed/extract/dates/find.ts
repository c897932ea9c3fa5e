/** Every expression of time in an article, and the days that it means. */
import type { WarningRecord } from "../../../server/domain/article.ts";
import type { DateSpan, Day } from "../../../server/domain/dates.ts";
import { spanOf } from "../../../server/domain/span.ts";
import type { Analysis, Sentence } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { findExpressions, type DateExpression } from "./expressions.ts";
import { outlookOf } from "./outlook.ts";
import { resolveSaid, type Resolved } from "./resolve.ts";
import type { Said } from "./said.ts";
import { type Tense, tenseAt } from "./tense.ts";

export interface FoundDates {
  readonly dates: readonly DateMention[];
  readonly warnings: readonly WarningRecord[];
}

/** "by Friday", "since March": the date bounds the time at one end only. */
const UP_TO = /\b(?:by|until|till|before)\s(?:the\s)?$/i;
const FROM = /\b(?:since|after|as of|starting|from)\s(?:the\s)?$/i;

/** Every stretch of the article's sentences that says when, resolved against the day of publication. */
export function datesIn(
  analysis: Analysis,
  publishedOn: Day | null,
): FoundDates {
  const dates: DateMention[] = [];
  const warnings: WarningRecord[] = [];
  const { text, sentences } = analysis;
  const isChronicle = outlookOf(analysis) === "BACK";
  let lastNamed: Day | null = null;
  let lastHead: Day | null = null;
  let at = 0;
  for (const expression of findExpressions(text)) {
    while (
      at < sentences.length &&
      (sentences[at] as Sentence).end <= expression.start
    )
      at++;
    const sentence = sentences[at];
    if (sentence === undefined) break;
    if (expression.start < sentence.start || expression.end > sentence.end)
      continue;
    const index = tokenAt(sentence, expression.start);
    const head = isChronicle && opensItem(analysis, sentence, expression);
    const tense = tenseAt(sentence, index);
    const resolveIn = (seen: Tense): Resolved =>
      resolveSaid(expression.said, publishedOn, seen, lastNamed);
    const told = resolveIn(
      head || (tense === "PRESENT" && isChronicle) ? "PAST" : tense,
    );
    // The days of a chronicle stand in a row, whatever "is to" says; its last ones may lie ahead.
    const resolved: Resolved =
      head && told.from !== null && lastHead !== null && told.from < lastHead
        ? resolveIn("FUTURE")
        : told;
    if (head) lastHead = resolved.from;
    if (resolved.precision === "DAY" && resolved.from === resolved.to)
      lastNamed = resolved.from;
    const when = dateSpan(text, expression, resolved);
    dates.push({
      start: expression.start,
      end: expression.end,
      sentence: sentence.index,
      when,
      days: expression.said.kind === "DURATION" ? expression.said.days : null,
    });
    const warning = warningOf(text, expression, resolved, publishedOn);
    if (warning !== null) warnings.push(warning);
  }
  return { dates, warnings };
}

/** "Aug. 15: …", at the head of a paragraph. */
function opensItem(
  { text, blocks }: Analysis,
  { block }: Sentence,
  { start, end }: DateExpression,
): boolean {
  return (
    blocks[block]?.start === start &&
    /^\s?[:–—-]/.test(text.slice(end, end + 2))
  );
}

function tokenAt(sentence: Sentence, start: number): number {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dateSpan(
  text: string,
  { start, end, said }: DateExpression,
  { from, to, precision, basis }: Resolved,
): DateSpan {
  const before = text.slice(Math.max(0, start - 16), start);
  const range = hasTwoEnds(said);
  return {
    from: from !== null && UP_TO.test(before) ? null : from,
    to: to !== null && !range && FROM.test(before) ? null : to,
    precision,
    basis,
    extent: "WITHIN",
    expression: text.slice(start, end),
  };
}

/** "from 21 to 23 October": here "from" opens a range that is closed. */
function hasTwoEnds(said: Said): boolean {
  switch (said.kind) {
    case "DAYS":
      return said.from.day !== said.to.day || said.from.month !== said.to.month;
    case "MONTHS":
      return said.month !== said.toMonth;
    case "WEEKDAYS":
    case "YEARS":
      return said.from !== said.to;
    default:
      return false;
  }
}

function warningOf(
  text: string,
  { start, end, said }: DateExpression,
  resolved: Resolved,
  publishedOn: Day | null,
): WarningRecord | null {
  const span = spanOf(text, start, end);
  if (resolved.conflict)
    return {
      code: "DATE_CONFLICT",
      message: `The weekday in “${span.quote}” is not that of ${resolved.from}.`,
      record: null,
      span,
    };
  const open = ["DURATION", "VAGUE", "ANAPHOR"].includes(said.kind);
  if (resolved.from !== null || open) return null;
  return {
    code: "UNRESOLVED_DATE",
    message:
      publishedOn === null
        ? `“${span.quote}” depends on a day of publication that nobody states.`
        : `“${span.quote}” names no day that exists.`,
    record: null,
    span,
  };
}
