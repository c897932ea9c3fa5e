import { verbCues } from "./cues.ts";
import type { Word } from "./passage.ts";
import { isFinite, isLoose } from "./verbs.ts";

/** How many words the clause between a noun and its verb may have. */
const REACH = 24;

/**
 * "an official who asked not to be named denied it": where "who" stands, when a clause without commas that says who
 * somebody is lies between a verb and its subject; -1: none does.
 */
export function whoBetween(
  words: readonly Word[],
  verb: number,
  from: number,
): number {
  const { quotation } = words[verb] as Word;
  for (let i = verb - 1; i > from && i >= verb - REACH; i--) {
    const word = words[i] as Word;
    if (word.isMark || word.quotation !== quotation) return -1;
    if (word.norm !== "who") continue;
    return isNoun(words[i - 1]) && hasOnePredicate(words, i, verb) ? i : -1;
  }
  return -1;
}

/** Whether "who" has a verb of its own before the place, and only one, which does not report a clause there. */
function hasOnePredicate(
  words: readonly Word[],
  who: number,
  end: number,
): boolean {
  let predicate = who + 1;
  while (predicate < end && isLoose(words[predicate])) predicate++;
  if (!isFinite(words[predicate] as Word) || predicate >= end - 1) return false;
  // "who had been told", "who was not authorised": one predicate, auxiliaries and all.
  let last = predicate;
  while (last < end && isOfGroup(words[last] as Word)) last++;
  if (last === end) return false;
  for (let i = last; i < end; i++) {
    const word = words[i] as Word;
    if (isFinite(word) && words[i - 1]?.norm !== "to") return false;
  }
  const told = words[last]?.norm ?? "";
  return (
    /^(?:not|to)$/.test(told) ||
    words[last]?.upos === "ADP" ||
    !reportsClause(words[last - 1] as Word)
  );
}

const isOfGroup = (word: Word): boolean =>
  word.upos === "VERB" || word.upos === "AUX" || isLoose(word);

const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && (word.upos === "NOUN" || word.upos === "PROPN");

const reportsClause = ({ norm }: Word): boolean =>
  verbCues(norm).some(({ frames }) =>
    frames.some(({ takes }) => takes.has("CLAUSE")),
  );

/** A word that nobody else has seen yet. */
type FreshWord = Word & { xpos: string };

/**
 * "who asked not to be named denied that": participles to the tagger, which behind such a clause are the verb of the
 * sentence. Puts their tags right.
 */
export function restoreMainVerbs(words: readonly FreshWord[]): void {
  for (let who = 1; who < words.length; who++) {
    if (words[who]?.norm !== "who" || !isNoun(words[who - 1])) continue;
    for (let i = who + 3; i < words.length && i <= who + REACH; i++) {
      const word = words[i] as FreshWord;
      if (word.isMark || word.quotation >= 0) break;
      if (word.xpos !== "VBN" || !opensReport(words, i)) continue;
      if (whoBetween(words, i, who - 1) !== who) continue;
      word.xpos = "VBD";
      break;
    }
  }
}

/** A reporting verb with what it reports, or whom it accuses, right behind it. */
function opensReport(words: readonly Word[], at: number): boolean {
  const before = words[at - 1] as Word;
  const next = words[at + 1];
  if (next === undefined || before.upos === "AUX") return false;
  if (verbCues(words[at]?.norm ?? "").length === 0) return false;
  return (
    /^(?:that|whether)$/.test(next.norm) ||
    /^(?:DET|PRON|PROPN)$/.test(next.upos) ||
    next.quotation >= 0
  );
}

/** "asked not to be named", "spoke on condition of anonymity": how somebody is quoted, and nothing that is said. */
export function staysUnnamed(words: readonly Word[], verb: number): boolean {
  if (
    !/^(?:ask|request|declin|refus|wish|want|insist|prefer|spoke|speak)/.test(
      words[verb]?.norm ?? "",
    )
  )
    return false;
  for (let i = verb + 1; i < words.length && i <= verb + 7; i++) {
    const { norm, isMark, upos } = words[i] as Word;
    if (isMark) return false;
    if (/^(?:named|identified|anonymous|anonymity|unnamed)$/.test(norm))
      return true;
    if (norm === "quoted" && /^(?:be|being)$/.test(words[i - 1]?.norm ?? ""))
      return true;
    if (upos === "PROPN") return false;
  }
  return false;
}
