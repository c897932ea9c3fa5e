/** Acronyms and the names that they stand for, where an article sets one behind the other in brackets. */
import type { Token } from "../analysis.ts";
import { isAcronym, isCapital } from "./phrases.ts";

const ACRONYM = /^\p{Lu}[\p{L}\d.-]{1,9}$/u;
const CAPITALS = /^\p{Lu}{3,8}$/u;

/** The acronym that a bracket introduces right after a name: "Tian Shan Development Fund (TSDF)". */
export function introducedAcronym(
  tokens: readonly Token[],
  first: number,
  last: number,
): { readonly token: number; readonly text: string } | null {
  const open = tokens[last + 1];
  let at = last + 2;
  // "the National Unity Government, or NUG,"
  if (open?.text === "," && tokens[at]?.norm === "or") {
    const short = tokens[at + 1];
    return short !== undefined &&
      isAcronym(short.text) &&
      abbreviates(tokens, first, last, short.text)
      ? { token: at + 1, text: short.text }
      : null;
  }
  if (open?.text !== "(") return null;
  if (/^["“'‘]$/.test(tokens[at]?.text ?? "")) at += 1;
  const acronym = tokens[at];
  if (acronym === undefined || !ACRONYM.test(acronym.text)) return null;
  const close = tokens[at + 1];
  if (close === undefined || !/^[),;"”’]$/.test(close.text)) return null;
  if (
    !isAcronym(acronym.text) &&
    !abbreviates(tokens, first, last, acronym.text)
  )
    return null;
  return { token: at, text: acronym.text };
}

/** Whether the acronym's letters begin words of the name, in order, small words left out or not. */
export function abbreviates(
  tokens: readonly Token[],
  first: number,
  last: number,
  acronym: string,
): boolean {
  const letters = acronym.replace(/[.\d-]/g, "").toLowerCase();
  let k = 0;
  for (let i = first; i <= last && k < letters.length; i += 1) {
    const word = tokens[i]?.norm ?? "";
    if (!isCapital(tokens[i]?.text ?? "") && word[0] !== letters[k]) continue;
    if (word.startsWith(letters.slice(k, k + 1))) k += 1;
  }
  return k >= Math.max(2, letters.length - 1);
}

const SMALL = new Set(["of", "the", "and", "for", "in", "on", "de", "&"]);

/** Where the name begins whose capital letters an acronym in brackets spells: "Myanma Oil and Gas Enterprise (MOGE)". */
export function definitionStart(
  tokens: readonly Token[],
  open: number,
): number | null {
  const acronym = tokens[open + 1]?.text ?? "";
  if (tokens[open]?.text !== "(" || tokens[open + 2]?.text !== ")") return null;
  if (!CAPITALS.test(acronym)) return null;
  let letter = acronym.length - 1;
  for (let i = open - 1; i >= 0 && open - i <= 12; i -= 1) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (!isCapital(token.text)) {
      if (!SMALL.has(token.norm)) return null;
      continue;
    }
    if (token.text[0] !== acronym[letter]) return null;
    letter -= 1;
    if (letter < 0) return i;
  }
  return null;
}
