/** How personal names are built: first names and family names in either order, particles, suffixes. */
import type { Token } from "../analysis.ts";
import { type ActorLexicon, isProper, isTitleWord, WORDS } from "./lexicon.ts";
import { singularOf } from "./office-heads.ts";
import { foldWord, isCapital } from "./phrases.ts";

const INITIAL = /^\p{Lu}\.$/u;
const SPELT = /^\p{Lu}\p{Ll}{2}/u;
const ARTICLE = /^(?:al|el)-\p{Lu}/u;

/** A run that begins with a first name or a family name that stands first, or has a particle inside. */
export function isPersonal(
  tokens: readonly Token[],
  first: number,
  last: number,
  lexicon: ActorLexicon,
): boolean {
  const start = foldWord(tokens[first]?.norm ?? "");
  if (lexicon.given.has(start) || lexicon.given.has(start.split("-")[0] ?? ""))
    return true;
  if (lexicon.alsoPlaces.has(start) && isSurname(tokens, first + 1, lexicon))
    return true;
  if (lexicon.familyFirst.has(start) && last - first <= 4) return true;
  for (let i = first + 1; i < last; i += 1) {
    const word = tokens[i];
    if (
      word !== undefined &&
      !isCapital(word.text) &&
      WORDS.particles.has(word.norm) &&
      word.norm !== "la" &&
      word.norm !== "y" &&
      word.norm !== "e"
    )
      return true;
    if (word !== undefined && INITIAL.test(word.text)) return true;
  }
  return ARTICLE.test(tokens[last]?.text ?? "");
}

/** "Ibrahim", not "H.H." or "HE". */
function isWord(token: Token | undefined): boolean {
  return token !== undefined && SPELT.test(token.text);
}

/** Titles that are names too where a first name stands in front of them. */
const NAMED_AFTER =
  /^(?:sheikh|shaikh|cheikh|haji|hajji|sultan|imam|mullah|sayyid)$/;

/** Where a name ends that a title follows without a mark: "Jordan Foreign Minister Ayman Safadi". */
export function personEnd(
  tokens: readonly Token[],
  at: number,
  run: number,
): number {
  for (let i = at + 1; i <= run; i += 1) {
    const norm = tokens[i]?.norm ?? "";
    if (singularOf(norm) === null || (WORDS.honorifics.has(norm) && i === run))
      continue;
    if (i === run && i - at < 2) continue;
    // "Ibrahim Sheikh Muhyadin": between two names, a title is a name.
    if (i < run && i === at + 1 && NAMED_AFTER.test(norm) && isWord(tokens[at]))
      continue;
    let cut = i;
    while (cut - 1 > at && WORDS.modifiers.has(tokens[cut - 1]?.norm ?? ""))
      cut -= 1;
    return cut - 1;
  }
  return run;
}

/** After "Georgia" or "Jordan": a word that can only be a surname. */
export function isSurname(
  tokens: readonly Token[],
  i: number,
  lexicon: ActorLexicon,
): boolean {
  const word = tokens[i];
  return (
    word !== undefined &&
    isProper(word, lexicon) &&
    !isTitleWord(word.norm) &&
    !WORDS.organizationHeads.has(word.text) &&
    !WORDS.otherHeads.has(word.text) &&
    !lexicon.isCommonWord(word.norm) &&
    lexicon.phrases.longest(tokens, i) === null
  );
}

export function suffixAfter(tokens: readonly Token[], last: number): number {
  const next = tokens[last + 1];
  return next !== undefined && WORDS.suffixes.has(next.text) ? last + 1 : last;
}
