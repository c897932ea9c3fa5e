import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  VERB,
  type Dictionary,
} from "./dictionary.ts";

/** The forms that a word's letters allow, as bits, as far as the dictionary knows its stem. */
const PLURAL = 16;
export const THIRD_PERSON = 32;
export const PAST = 64;
export const ING = 128;
const COMPARED = 256;

type Ending = "s" | "ed" | "ing" | "er" | "est";

/** Stems that a word may be an inflection of, by its ending: "pleaded", "plead" and "pleade". */
export function stemsOf(norm: string, ending: Ending): string[] {
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
  switch (norm.charCodeAt(norm.length - 1)) {
    case 115: // s
      if (inflects(norm, "s", NOUN, dictionary)) forms |= PLURAL;
      if (inflects(norm, "s", VERB, dictionary)) forms |= THIRD_PERSON;
      break;
    case 100: // d
      if (inflects(norm, "ed", VERB, dictionary)) forms |= PAST;
      break;
    case 103: // g
      if (inflects(norm, "ing", VERB, dictionary)) forms |= ING;
      break;
    case 114: // r
      if (inflects(norm, "er", ADJECTIVE, dictionary)) forms |= COMPARED;
      break;
    case 116: // t
      if (inflects(norm, "est", ADJECTIVE, dictionary)) forms |= COMPARED;
      break;
    default:
  }
  return forms & (NOUN | VERB | ADJECTIVE | ADVERB | 0x1f0);
}

/** Whether the word without its ending is one of that part of speech. */
function inflects(
  norm: string,
  ending: Ending,
  part: number,
  dictionary: Dictionary,
): boolean {
  return stemsOf(norm, ending).some(
    (stem) => (dictionary.partsOfSpeech(stem) & part) !== 0,
  );
}
