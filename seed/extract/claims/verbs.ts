/** How a verb stands in its clause: finite, passive, negated, with which auxiliaries; by tags and closed lists. */
import type { Ground } from "./ground.ts";
import type { Word } from "./passage.ts";

const BE = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "am",
  "'s",
  "'re",
  "'m",
  "get",
  "got",
  "gets",
]);
const HAVE = new Set(["have", "has", "had", "having", "'ve", "'d"]);
const DO = new Set(["do", "does", "did"]);
const MODAL = new Set([
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "shall",
  "should",
  "must",
  "'ll",
  "ca",
  "wo",
]);
const NEGATION = new Set(["not", "n't", "never", "no", "nor"]);
/** Adverbs and the like that stand among auxiliaries whatever their tag. */
const LOOSE = new Set([
  "also",
  "then",
  "now",
  "later",
  "once",
  "even",
  "still",
  "all",
  "both",
  "just",
  "again",
  "too",
  "already",
  "long",
  "earlier",
  "recently",
  "repeatedly",
  "late",
  "early",
  "first",
  "only",
  "himself",
  "herself",
  "itself",
  "themselves",
  "yet",
  "so",
  "far",
  "since",
  "ever",
  "quickly",
  "instead",
  "thus",
  "therefore",
  "soon",
  "overall",
  "alone",
  "elsewhere",
  "have",
]);

/** How a verb stands in its clause. */
export interface VerbForm {
  /** First word of the verb group: the first auxiliary, or the verb. */
  readonly first: number;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "to say", "saying", "said" after a noun: no subject of its own. */
  readonly shape: "FINITE" | "INFINITIVE" | "PARTICIPLE" | "MODAL";
  readonly modal: string | null;
}

/** The auxiliaries, adverbs and negations in front of a verb, read from tags and closed lists. */
export function verbForm(ground: Ground, verb: number): VerbForm {
  const { words } = ground;
  const word = words[verb] as Word;
  let first = verb;
  let negated = false;
  let be = false;
  let have = false;
  let doing = false;
  let modal: string | null = null;
  let infinitive = false;
  for (let i = verb - 1; i >= 0; i--) {
    const left = words[i] as Word;
    if (left.isMark || left.quotation !== word.quotation) break;
    if (NEGATION.has(left.norm)) {
      negated = true;
      continue;
    }
    if (BE.has(left.norm) && left.xpos !== "POS") be = true;
    else if (HAVE.has(left.norm)) have = true;
    else if (DO.has(left.norm)) doing = true;
    else if (MODAL.has(left.norm)) modal = left.norm;
    else if (left.norm === "to") {
      infinitive = true;
      first = i;
      break;
    } else if (left.upos === "ADV" || LOOSE.has(left.norm)) continue;
    else break;
    first = i;
  }
  const ing = word.norm.endsWith("ing") && word.norm.length > 4;
  const passive = be && !ing && word.xpos !== "VB";
  const finite =
    !infinitive &&
    modal === null &&
    (be ||
      have ||
      doing ||
      (!ing && (word.xpos !== "VBN" || followsNoun(words, verb))));
  return {
    first,
    passive,
    negated,
    modal,
    shape: infinitive
      ? "INFINITIVE"
      : modal !== null
        ? "MODAL"
        : finite
          ? "FINITE"
          : "PARTICIPLE",
  };
}

/** "the ministry offered": what a tagger takes for a participle after its noun is more often the verb of the clause. */
function followsNoun(words: readonly Word[], verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && isLoose(words[at])) at--;
  if (at > 0 && isPassingPhrase(words[at - 1], words[at] as Word)) at -= 2;
  const left = words[at];
  const next = words[verb + 1]?.norm ?? "";
  if (left === undefined || next === "by" || next === "of") return false;
  return (
    left.upos === "PROPN" ||
    left.upos === "NOUN" ||
    left.upos === "PRON" ||
    /^[,)—–]$/.test(left.text) ||
    left.norm === "and"
  );
}

export const isNegation = (norm: string): boolean => NEGATION.has(norm);
export const isAuxiliary = (norm: string): boolean =>
  BE.has(norm) || HAVE.has(norm) || DO.has(norm) || MODAL.has(norm);
export const isModal = (norm: string): boolean => MODAL.has(norm);
export const isBe = (norm: string): boolean => BE.has(norm);
/** An adverb or the like, which stands between a verb and what belongs to it; false past the last word. */
export const isLoose = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((word.upos === "ADV" && !word.isMark) || LOOSE.has(word.norm));

/** A word that can be the finite verb of a clause. */
export function isFinite(word: Word): boolean {
  // Nobody begins what news reports with "May": the month.
  if (word.text === "May") return false;
  if (word.upos === "AUX") return true;
  if (MODAL.has(word.norm) || DO.has(word.norm) || HAVE.has(word.norm))
    return true;
  return word.upos === "VERB" && /^VB[DZP]$/.test(word.xpos);
}

const TITLE_CASE = /^\p{Lu}\p{Ll}/u;

/** Prepositions with the form of a verb. */
const PREPOSITIONS = /^(?:regarding|concerning|including|following|excluding)$/;

/** Verbs of saying whatever the tagger took them for. */
const SAYS = new Set(["said", "says", "told"]);

/** A capital inside a sentence makes a name of what may look like a verb: "Mr. Welch", "Hope Hicks". */
export function isVerb(word: Word): boolean {
  if (word.upos !== "VERB" && !SAYS.has(word.norm)) return false;
  if (word.place > 0 && TITLE_CASE.test(word.text)) return false;
  return !PREPOSITIONS.test(word.norm);
}

/** "in particular", "for one": two words between subject and verb that belong to neither. */
export function isPassingPhrase(
  first: Word | undefined,
  second: Word,
): boolean {
  const norm = first?.norm ?? "";
  if (norm === "in")
    return /^(?:particular|turn|fact|general|effect|private|public|part)$/.test(
      second.norm,
    );
  if (norm === "of") return second.norm === "course";
  return norm === "for" && /^(?:one|instance|example)$/.test(second.norm);
}
