import { wordsOf } from "./words.ts";

/** Words that may stand between two names and are part of neither. */
const BETWEEN: ReadonlySet<string> = new Set(["and", "with", "vs", "versus"]);

/** Nobody names two in more words than these. */
const MAX_WORDS = 12;

/** Wherever one name may end and another begin: the words before, and those after. */
export function gapsOf(text: string): [string, string][] {
  const words = wordsOf(text);
  if (words.length > MAX_WORDS) return [];
  return words.slice(1).flatMap((word, index): [string, string][] => {
    const at = index + 1;
    const after = words.slice(BETWEEN.has(word) ? at + 1 : at);
    return after.length === 0
      ? []
      : [[words.slice(0, at).join(" "), after.join(" ")]];
  });
}
