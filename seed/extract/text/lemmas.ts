/** The dictionary form of a word. */
import irregular from "../../lexicon/irregular.json" with { type: "json" };
import { ADJECTIVE, NOUN, VERB, type Dictionary } from "./dictionary.ts";
import { interned, rememberToken } from "./remember.ts";
import { stemsOf } from "./word-forms.ts";

const VERBS = new Map<string, string>();
for (const [lemma, forms] of Object.entries(irregular.verbs))
  for (const form of forms) VERBS.set(form, lemma);
const NOUNS = new Map<string, string>(Object.entries(irregular.nouns));
const PRONOUNS = new Map<string, string>(Object.entries(irregular.pronouns));
const ADJECTIVES = new Map<string, string>(
  Object.entries(irregular.adjectives),
);

/** A word's dictionary form. Names keep their own, all else is in lower case. */
export function lemmaOf(
  text: string,
  norm: string,
  upos: string,
  xpos: string,
  stemOf: Stems,
): string {
  switch (upos) {
    case "PROPN":
      return text;
    case "VERB":
    case "AUX":
      return verbLemma(norm, xpos, stemOf);
    case "NOUN":
      return xpos === "NNS" ? nounLemma(norm, stemOf) : norm;
    case "ADJ":
    case "ADV":
      return /^(?:JJ|RB)[RS]$/.test(xpos)
        ? (ADJECTIVES.get(norm) ?? compared(norm, stemOf))
        : norm;
    case "PRON":
    case "DET":
      // "her" of "her car" is her own.
      return xpos === "PRP$" ? norm : (PRONOUNS.get(norm) ?? norm);
    case "PART":
      return norm === "n't" || norm === "not" ? "not" : norm;
    default:
      return norm;
  }
}

const SHORT = new Set(
  [...VERBS.keys()].filter(
    (form) => form.startsWith("'") || /^(?:am|are|ca|wo|sha)$/.test(form),
  ),
);

function verbLemma(norm: string, xpos: string, stemOf: Stems): string {
  const known = VERBS.get(norm);
  const base = xpos === "VB" || xpos === "VBP" || xpos === "MD";
  // "found" and "lay" are also dictionary forms of their own; "’re" and "ca" of "can’t" never are.
  if (known !== undefined && (!base || SHORT.has(norm))) return known;
  if (base) return norm;
  const ending = xpos === "VBZ" ? "s" : xpos === "VBG" ? "ing" : "ed";
  return stemOf[ending](norm);
}

function nounLemma(norm: string, stemOf: Stems): string {
  const known = NOUNS.get(norm);
  if (known !== undefined) return known;
  if (norm.endsWith("men") && norm.length > 5)
    return interned(`${norm.slice(0, -2)}an`);
  return stemOf.ofPlural(norm);
}

function compared(norm: string, stemOf: Stems): string {
  return stemOf[norm.endsWith("est") ? "est" : "er"](norm);
}

/** Finds the words that others are forms of, by their endings. */
export type Stems = Readonly<
  Record<Ending | "ofPlural", (norm: string) => string>
>;

type Ending = "s" | "ed" | "ing" | "er" | "est";

export function stems(dictionary: Dictionary): Stems {
  const by = (ending: Ending, part: number): ((norm: string) => string) =>
    rememberToken((norm) =>
      interned(firstKnown(norm, ending, part, dictionary)),
    );
  return {
    ofPlural: by("s", NOUN),
    s: by("s", VERB),
    ed: by("ed", VERB),
    ing: by("ing", VERB),
    er: by("er", ADJECTIVE),
    est: by("est", ADJECTIVE),
  };
}

function firstKnown(
  norm: string,
  ending: Ending,
  part: number,
  dictionary: Dictionary,
): string {
  const stems = stemsOf(norm, ending);
  const found = stems.find(
    (stem) => (dictionary.partsOfSpeech(stem) & part) !== 0,
  );
  if (found !== undefined) return found;
  // Not in the dictionary: the plainest reading of the ending.
  if (stems.length === 0) return norm;
  return ending === "s" && /(?:ss|x|z|ch|sh)es$/.test(norm)
    ? norm.slice(0, -2)
    : norm.slice(0, -ending.length);
}
