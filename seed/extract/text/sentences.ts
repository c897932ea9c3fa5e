/** Where sentences end. */
import lists from "../../lexicon/tokens.json" with { type: "json" };
import type { RawToken } from "./tokens.ts";
import { startsUpper } from "./letters.ts";

const TITLES = new Set([...lists.titles, ...lists.beforeNumbers]);
const STARTERS = new Set(lists.starters);
const SPEECH = new Set(lists.speech);

const LETTER = /\p{L}/u;
const LOW_WORD = /^\p{Ll}+$/u;
const TITLE_CASE = /^\p{Lu}\p{Ll}/u;

/** Longer runs without a full stop are cut here, so that nothing later has to read a megabyte at once. */
const LONGEST_SENTENCE = 300;

const CLOSING = new Set(['"', "'", "”", "’", "''", ")", "]", "»"]);
const OPENING = new Set(['"', "'", "“", "‘", "``", "(", "[", "«"]);

/** Splits a block's tokens into sentences: index ranges, end exclusive. */
export function splitSentences(
  tokens: readonly RawToken[],
): [first: number, end: number][] {
  const out: [number, number][] = [];
  let first = 0;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as RawToken;
    let end = i + 1;
    if (endsSentence(token)) {
      end = afterClosing(tokens, i + 1);
      if (breaksAt(tokens, first, i, end)) {
        out.push([first, end]);
        first = end;
      }
    } else if (end - first >= LONGEST_SENTENCE) {
      out.push([first, end]);
      first = end;
    }
    i = end;
  }
  if (first < tokens.length) out.push([first, tokens.length]);
  return out;
}

const ENDS = new Set(".!?…。！？۔؟।");

function endsSentence(token: RawToken): boolean {
  return ENDS.has(token.text.slice(-1));
}

/** Past the marks that close a quotation or bracket and touch what stands before them. */
function afterClosing(tokens: readonly RawToken[], from: number): number {
  let end = from;
  while (end < tokens.length) {
    const token = tokens[end] as RawToken;
    const before = tokens[end - 1] as RawToken;
    const touches = token.start === before.end;
    const more = touches && /^[.!?…]+$/.test(token.text);
    if (!more && !(touches && CLOSING.has(token.text))) break;
    end += 1;
  }
  return end;
}

function breaksAt(
  tokens: readonly RawToken[],
  first: number,
  stop: number,
  end: number,
): boolean {
  const token = tokens[stop] as RawToken;
  let next = end;
  while (next < tokens.length && OPENING.has((tokens[next] as RawToken).text))
    next += 1;
  const word = tokens[next];
  if (word === undefined) return next >= tokens.length && end >= tokens.length;
  if (LOW_WORD.test(word.text) && next === end) return false;
  const gap =
    (tokens[end - 1] as RawToken).end < (tokens[end] as RawToken).start;
  const bare = token.text === ".";
  if (/^[.!?…]+$/.test(token.text) || !LETTER.test(token.text)) {
    if (!gap) return bare && TITLE_CASE.test(word.text) && end === stop + 1;
    if (/^[,;:—–-]/.test(word.text)) return false;
    // "1. Introduction": a number that begins the block is no sentence.
    if (
      bare &&
      stop === first + 1 &&
      /^\d{1,3}$/.test(tokens[first]?.text ?? "")
    )
      return false;
    if (/^[!?]/.test(token.text) && end > stop + 1 && next === end)
      return !speechFollows(tokens, next);
    return true;
  }
  // An abbreviation with its full stop.
  const stem = token.norm.slice(0, -1);
  if (TITLES.has(stem)) return false;
  if (end > stop + 1 && /["”]/.test((tokens[end - 1] as RawToken).text))
    return startsUpper(word.text) && !speechFollows(tokens, next);
  if (next > end) return startsUpper(word.text);
  if (/^[ap]\.m$/.test(stem)) return startsUpper(word.text);
  return startsUpper(word.text) && STARTERS.has(word.norm);
}

/** “Why?” the minister asked: the sentence goes on after the mark. */
function speechFollows(tokens: readonly RawToken[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 6); i += 1) {
    const token = tokens[i] as RawToken;
    if (SPEECH.has(token.norm)) return true;
    if (/^[.!?"“”]/.test(token.text)) return false;
  }
  return false;
}
