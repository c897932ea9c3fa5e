import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  VERB,
  type Dictionary,
} from "./dictionary.ts";

/** The forms that a word's letters allow, as bits, as far as the dictionary knows its stem. */
export const PLURAL = 16;
export const THIRD_PERSON = 32;
export const PAST = 64;
export const ING = 128;
export const COMPARED = 256;

/** Stems that a word may be an inflection of, by its ending: "pleaded", "plead" and "pleade". */
export function stemsOf(
  norm: string,
  ending: "s" | "ed" | "ing" | "er" | "est",
): string[] {
  if (!norm.endsWith(ending) || norm.length < ending.length + 2) return [];
  const stem = norm.slice(0, -ending.length);
  if (ending === "s") {
    if (norm.endsWith("ss")) return [];
    if (norm.endsWith("ies")) return [`${norm.slice(0, -3)}y`, stem];
    if (norm.endsWith("ves"))
      return [stem, `${norm.slice(0, -3)}f`, `${norm.slice(0, -3)}fe`];
    return norm.endsWith("es") ? [stem, norm.slice(0, -2)] : [stem];
  }
  const out = [`${stem}e`, stem];
  if (stem.endsWith("i")) out.push(`${stem.slice(0, -1)}y`);
  if (ending === "ing" && stem.endsWith("y"))
    out.push(`${stem.slice(0, -1)}ie`);
  if (stem.length > 2 && stem.at(-1) === stem.at(-2))
    out.push(stem.slice(0, -1));
  return out;
}

/** What a word can be: the dictionary's parts of speech of the word itself, and its inflections. */
export function wordForms(norm: string, dictionary: Dictionary): number {
  let forms = dictionary.partsOfSpeech(norm);
  const has = (
    ending: "s" | "ed" | "ing" | "er" | "est",
    part: number,
  ): boolean =>
    stemsOf(norm, ending).some(
      (stem) => (dictionary.partsOfSpeech(stem) & part) !== 0,
    );
  switch (norm.charCodeAt(norm.length - 1)) {
    case 115: // s
      if (has("s", NOUN)) forms |= PLURAL;
      if (has("s", VERB)) forms |= THIRD_PERSON;
      break;
    case 100: // d
      if (has("ed", VERB)) forms |= PAST;
      break;
    case 103: // g
      if (has("ing", VERB)) forms |= ING;
      break;
    case 114: // r
      if (has("er", ADJECTIVE)) forms |= COMPARED;
      break;
    case 116: // t
      if (has("est", ADJECTIVE)) forms |= COMPARED;
      break;
    default:
  }
  return forms & (NOUN | VERB | ADJECTIVE | ADVERB | 0x1f0);
}
