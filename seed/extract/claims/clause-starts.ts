import { chunkAt, type Ground } from "./ground.ts";
import type { Word } from "./passage.ts";
import { isAuxiliary, isFinite, isLoose } from "./verbs.ts";

/** How far a clause's verb may stand from its beginning, in words. */
const CLAUSE_REACH = 30;

/** Whether a finite clause begins here: a noun phrase and, within reach, its verb. */
export function startsClause(
  ground: Ground,
  at: number,
  limit: number,
  strict: boolean,
): boolean {
  const { words } = ground;
  const opener = words[at] as Word;
  const start = afterMeasure(ground, at);
  const chunk = chunkAt(ground, start);
  if (chunk?.temporal === true || isObjectPronoun(opener)) return false;
  if (chunk !== null && sharesVerb(ground, chunk.last + 1)) return false;
  if (chunk !== null && isSubjectPronoun(words[chunk.last + 1])) return false;
  if (chunk !== null && endsBeforeClause(ground, chunk.last + 1)) return false;
  const opens =
    (chunk !== null && (chunk.first === start || start > at)) ||
    opener.norm === "there" ||
    (!strict &&
      ((opener.norm.endsWith("ing") && opener.upos !== "ADP") ||
        opener.upos === "DET"));
  if (!opens) return false;
  let relative = false;
  for (
    let i = (chunk?.last ?? at) + 1;
    i <= limit && i < at + CLAUSE_REACH;
    i++
  ) {
    const word = words[i] as Word;
    if (word.quotation >= 0) return true;
    if (/^(?:who|which)$/.test(word.norm)) relative = true;
    if (isFinite(word) || isAuxiliary(word.norm)) {
      if (!relative) return true;
      // The verb of "who defend him", with its auxiliaries.
      relative = isAuxiliary(word.norm);
      continue;
    }
    if (word.text === "," && words[i + 1]?.norm === "but") return false;
    // "said the president preferred talks", "says 640 people crossed": a past tense that the tagger took for a participle.
    if (i === (chunk?.last ?? at) + 1 && !strict && word.xpos === "VBN")
      return true;
    if (word.text === ";" || word.text === ":" || opensThat(words, i))
      return false;
    if (!strict) continue;
    // "the talks in Vienna would", "the head of it, who came, was": go on over what hangs on the subject.
    const hangs =
      isLoose(word) ||
      word.upos === "ADP" ||
      chunkAt(ground, i) !== null ||
      (word.norm === "and" && words[i - 1]?.text !== ",") ||
      (word.text === "," && words[i + 1]?.upos !== "CCONJ");
    if (!hangs) return false;
  }
  return false;
}

/** "that" as the head of a clause; "no promise of that kind" only points. */
const opensThat = (words: readonly Word[], i: number): boolean =>
  words[i]?.norm === "that" && words[i - 1]?.upos !== "ADP";

/** Where a phrase goes on behind "not" and "at least", that make no clause of their own: "at least nine boats". */
function afterMeasure(ground: Ground, at: number): number {
  const [first = "", second = "", third = ""] = [0, 1, 2].map(
    (k) => ground.words[at + k]?.norm,
  );
  if (/^(?:at|up)$/.test(first) && /^(?:least|most|to)$/.test(second))
    return at + 2;
  if (/^(?:more|fewer|less)$/.test(first) && second === "than") return at + 2;
  // "nine out of ten boats", "four of its boats"
  if (ground.words[at]?.upos === "NUM") {
    if (second === "out" && third === "of") return at + 3;
    if (second === "of") return at + 2;
  }
  const counted = /^(?:one|a|all|every|even|enough)$/.test(second);
  return first === "not" && counted && third !== "" ? at + 1 : at;
}

/** "mentioned him": no subject of a clause; "US" is one. */
const isObjectPronoun = ({ text }: Word): boolean =>
  /^(?:him|them|me|us|himself|herself|itself|themselves)$/.test(text);

/** "told the paper he would": what stands in front of the subject is the hearer. */
const isSubjectPronoun = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^(?:he|she|they|we|i|there)$/.test(word.norm) &&
  word.quotation < 0;

/** "mentioned the plan and went on": the verb behind "and" is the speaker's own. */
function sharesVerb(ground: Ground, at: number): boolean {
  const verb = ground.words[at + 1];
  return (
    ground.words[at]?.norm === "and" && verb !== undefined && isFinite(verb)
  );
}

/** "would recall its consul if it passed", "observed a truce while talks went on": an object, and another clause. */
function endsBeforeClause({ words }: Ground, at: number): boolean {
  const norm = words[at]?.norm ?? "";
  if (/^(?:if|unless|because|although|whereas|while)$/.test(norm)) return true;
  return (
    /^(?:until|before|after|when|as|since)$/.test(norm) &&
    /^(?:it|he|she|they|we|i|there)$/.test(words[at + 1]?.norm ?? "")
  );
}
