import { RULES_FROM_TODAY } from "./rules-from-today.ts";
import { RULES_IN_FIGURES } from "./rules-in-figures.ts";
import { DATE_RULES, DIGIT, type DateRule } from "./rules.ts";
import type { Said } from "./said.ts";

/** A stretch of text that says when, and what it says. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly said: Said;
}

export const RULES = [...DATE_RULES, ...RULES_FROM_TODAY, ...RULES_IN_FIGURES];

/**
 * Every way of saying when, in the order of the text; of two that overlap the longer, then the earlier rule.
 * Few words can begin one: at all others no rule is tried.
 */
export function findExpressions(text: string): DateExpression[] {
  const all: DateExpression[] = [];
  // Where each rule's last match ended: its matches do not overlap.
  const from = new Int32Array(RULES.length);
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    if (!followsLetter(text, at))
      for (const which of rulesAt(text, at, end))
        if (at >= (from[which] as number))
          from[which] = tryRule(RULES[which] as DateRule, text, at, all);
    at = end;
  }
  return withoutOverlaps(all);
}

/** Adds what a rule finds here; says from where on it may be tried again. */
function tryRule(
  { pattern, read }: DateRule,
  text: string,
  at: number,
  all: DateExpression[],
): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return at;
  const said = read(match.groups ?? {});
  if (said === null) return at;
  const end = at + match[0].length;
  all.push({ start: at, end, said });
  return end;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Of the letters from a to z, large or small: no date begins with another. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The end of the run of letters, or of digits, that begins here; `at` itself where neither does. */
function wordEnd(text: string, at: number): number {
  const of = isDigit(text.charCodeAt(at)) ? isDigit : isLetter;
  let end = at;
  while (end < text.length && of(text.charCodeAt(end))) end += 1;
  return end;
}

const LETTER_LAST = /[\p{L}\p{N}]$/u;

/** Whether a letter or digit of any script stands right before. */
function followsLetter(text: string, at: number): boolean {
  if (at === 0) return false;
  const code = text.charCodeAt(at - 1);
  return code < 128
    ? isDigit(code) || isLetter(code)
    : LETTER_LAST.test(text.slice(Math.max(0, at - 2), at));
}

const rulesByWord = new Map<string, number[]>();
RULES.forEach(({ begins }, which) => {
  for (const word of new Set(begins.join(" ").split(" "))) {
    const rules = rulesByWord.get(word);
    if (rules === undefined) rulesByWord.set(word, [which]);
    else rules.push(which);
  }
});
const NO_RULES: readonly number[] = [];

/** One number for a word's first and last letters, of either case, and its length: most words have none of a rule's. */
const outlineOf = (first: number, last: number, length: number): number =>
  ((first & 31) << 10) | ((last & 31) << 5) | Math.min(length, 31);
const OUTLINES = new Uint8Array(1 << 15);
for (const word of rulesByWord.keys())
  OUTLINES[
    outlineOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)
  ] = 1;

/** The rules that may begin with a word, by their places in the list. */
function rulesAt(text: string, start: number, end: number): readonly number[] {
  const first = text.charCodeAt(start);
  if (isDigit(first)) return rulesByWord.get(DIGIT) ?? NO_RULES;
  const outline = outlineOf(first, text.charCodeAt(end - 1), end - start);
  if (OUTLINES[outline] === 0) return NO_RULES;
  return rulesByWord.get(text.slice(start, end).toLowerCase()) ?? NO_RULES;
}

function withoutOverlaps(all: readonly DateExpression[]): DateExpression[] {
  // A stable sort keeps the order of the rules among equals.
  const byStart = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateExpression[] = [];
  for (const expression of byStart) {
    const last = kept.at(-1);
    if (last === undefined || expression.start >= last.end)
      kept.push(expression);
    else if (expression.end - expression.start > last.end - last.start)
      kept[kept.length - 1] = expression;
  }
  return kept;
}
