import type { Token } from "../analysis.ts";
import { alteredToken } from "./altered.ts";
import { startsLower, startsUpper } from "./letters.ts";
import { listOf } from "./lists.ts";
import type { RawToken } from "./tokens.ts";

/** What may stand inside a name: "Kenya's Ruto", "Biden-Xi". */
const JOINT = /^(?:['’]s?|[-‐‑])$/;

/**
 * "Peru, Chile hold talks": the last comma between the names that a headline opens with is its "and". Where it stands
 * among the words; -1: nowhere.
 */
export function commaAsAnd(words: readonly RawToken[]): number {
  let comma = -1;
  let at = 0;
  for (; at < words.length; at++) {
    const { text, norm } = words[at] as RawToken;
    if (text === ",") comma = at;
    else if (!startsUpper(text) && !(at > 0 && JOINT.test(norm))) break;
  }
  const behind = words[at];
  return comma > 0 &&
    comma < at - 1 &&
    behind !== undefined &&
    startsLower(behind.text) &&
    startsUpper((words[at - 1] as RawToken).text) &&
    !words.slice(at).some(({ text }) => text === ",")
    ? comma
    : -1;
}

/** The words as they are read, with "and" for such a comma. */
export function withAnd(
  words: readonly RawToken[],
  comma: number,
): readonly RawToken[] {
  if (comma === -1) return words;
  return listOf(words, (word, at) =>
    at === comma
      ? { start: word.start, end: word.end, text: "and", norm: "and" }
      : word,
  );
}

/** What was read, as it is written. */
export function asWritten(tokens: Token[], comma: number): Token[] {
  const token = comma < 0 ? undefined : tokens[comma];
  if (token !== undefined) tokens[comma] = alteredToken(token, { text: "," });
  return tokens;
}
