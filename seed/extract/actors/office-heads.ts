import type { Token } from "../analysis.ts";
import { WORDS } from "./lexicon.ts";
import { isCapital } from "./phrases.ts";
import type { Item } from "./items.ts";

/** Articles by what they say of the noun. */
export const ARTICLES: ReadonlyMap<string, "the" | "a"> = new Map([
  ["the", "the"],
  ["a", "a"],
  ["an", "a"],
]);

export function isOfficeHead(
  tokens: readonly Token[],
  i: number,
  covering: ReadonlyMap<number, Item>,
): boolean {
  const token = tokens[i];
  if (token === undefined || covering.has(i)) return false;
  if (token.norm === "number" && tokens[i - 1]?.norm === "opposite")
    return true;
  // "embassy man"
  if (
    (token.norm === "man" || token.norm === "woman") &&
    WORDS.organs.has(tokens[i - 1]?.norm ?? "")
  )
    return true;
  const singular = singularOf(token.norm);
  if (singular === null) return false;
  const next = tokens[i + 1];
  if (WORDS.alsoOtherWords.has(singular) && !isNounHere(tokens, i, covering))
    return false;
  // "foreign minister": the last of several heads closes the phrase; a hyphen joins "secretary-general".
  if (next === undefined) return true;
  const joined = /^[-‐‑]$/.test(next.text) ? tokens[i + 2] : next;
  if (
    joined !== undefined &&
    !covering.has(i + 1) &&
    singularOf(joined.norm) !== null &&
    (joined.upos === "NOUN" || joined.upos === "PROPN") &&
    (/^[-‐‑]$/.test(next.text) ||
      isCapital(joined.text) === isCapital(token.text))
  )
    return false;
  // "the envoy post", "minister level"
  const modifies =
    next.xpos === "NN" &&
    !isCapital(token.text) &&
    !isCapital(next.text) &&
    !/^(?:today|yesterday|tomorrow|tonight)$/.test(next.norm);
  return !modifies && !(WORDS.organs.has(next.norm) && next.upos === "NOUN");
}

/** "an Omani official said" against "an official visit", "the chief of staff" against "the chief reason". */
function isNounHere(
  tokens: readonly Token[],
  i: number,
  covering: ReadonlyMap<number, Item>,
): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.upos === "NOUN" || token?.upos === "PROPN") return true;
  if (isCapital(next?.text ?? "")) return true;
  if (token?.upos === "ADJ")
    return next === undefined || !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.upos);
  return covering.has(i - 1) || WORDS.modifiers.has(tokens[i - 1]?.norm ?? "");
}

/** The singular of an office word; null for other words. */
export const singularOf = (norm: string): string | null =>
  SINGULARS.get(norm) ?? null;

/** Of all that an office word can look like: every word of a text is looked up here, and a few hundred are at hand. */
const SINGULARS = new Map<string, string>();
for (const head of [...WORDS.heads, ...WORDS.privateHeads])
  for (const form of [
    head,
    `${head}s`,
    head.replace(/y$/, "ies"),
    head.replace(/man$/, "men"),
  ]) {
    const singular = findSingular(form);
    if (singular !== null) SINGULARS.set(form, singular);
  }

function findSingular(norm: string): string | null {
  if (WORDS.heads.has(norm) || WORDS.privateHeads.has(norm)) return norm;
  if (!norm.endsWith("s") && !norm.endsWith("men")) return null;
  const bare = norm.endsWith("ies")
    ? `${norm.slice(0, -3)}y`
    : norm.endsWith("men")
      ? `${norm.slice(0, -2)}an`
      : norm.endsWith("ss")
        ? null
        : norm.slice(0, -1);
  return bare !== null &&
    (WORDS.heads.has(bare) || WORDS.privateHeads.has(bare))
    ? bare
    : null;
}
