import { verbCues } from "./cues.ts";
import type { Passage, Word } from "./passage.ts";

/** A noun phrase without what hangs on it by a preposition; both ends inclusive. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
  readonly pronoun: boolean;
  /** Says when and never acts: "Tuesday", "last week". */
  readonly temporal: boolean;
}

export interface Chunks {
  readonly list: readonly Chunk[];
  /** The chunk a word is in; -1 for none. */
  readonly at: Int32Array;
}

/** The phrase that a word is in. What a list has at -1 is not asked, as in passage.ts. */
export function chunkOver(
  { list, at }: Chunks,
  word: number,
): Chunk | undefined {
  const chunk = word < 0 ? -1 : (at[word] ?? -1);
  return chunk < 0 ? undefined : list[chunk];
}

const POSSESSIVES = new Set([
  "my",
  "your",
  "his",
  "her",
  "its",
  "our",
  "their",
]);
const RELATIVES = new Set(["who", "which", "that", "whom"]);
const PRONOUNS = new Set([
  "i",
  "you",
  "he",
  "she",
  "it",
  "we",
  "they",
  "me",
  "him",
  "her",
  "us",
  "them",
  "this",
  "these",
  "those",
  "that",
  "both",
  "some",
  "many",
  "others",
  "most",
  "all",
  "several",
  "few",
  "one",
  "another",
  "everyone",
  "everybody",
  "someone",
  "somebody",
  "nobody",
  "anyone",
  "neither",
  "none",
  "himself",
  "herself",
  "itself",
  "themselves",
  "ourselves",
  "myself",
  "each",
  "either",
]);
const TIMES = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "today",
  "yesterday",
  "tomorrow",
  "tonight",
  "week",
  "month",
  "year",
  "weeks",
  "months",
  "years",
  "morning",
  "afternoon",
  "evening",
  "night",
  "weekend",
  "january",
  "february",
  "march",
  "april",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
  "sept",
  "oct",
  "nov",
  "dec",
  "jan",
  "feb",
  "aug",
  "decade",
  "day",
  "days",
  "hours",
  "minutes",
  "time",
]);
const TIME_COMPANY =
  /^(?:last|this|next|late|early|earlier|later|the|a|an|same|every|each|that|past|previous|one|two|three|four|five|six|\d.*|several|few|ago|first|second|third)$/;

/** Noun phrases of a passage, from tags alone: one pass. */
export function findChunks(passage: Passage): Chunks {
  const { words } = passage;
  const list: Chunk[] = [];
  const at = new Int32Array(words.length).fill(-1);
  let i = 0;
  while (i < words.length) {
    const chunk = chunkFrom(words, i);
    if (chunk === null) {
      i++;
      continue;
    }
    at.fill(list.length, chunk.first, chunk.last + 1);
    list.push(chunk);
    i = chunk.last + 1;
  }
  return { list, at };
}

const DAYS = new Set(["yesterday", "today", "tomorrow", "tonight"]);

const NO_PART = new Set([
  "VERB",
  "AUX",
  "ADP",
  "ADV",
  "CCONJ",
  "SCONJ",
  "PART",
]);
const NAMES_SOMEBODY = new Set([
  ...POSSESSIVES,
  ...PRONOUNS,
  ...RELATIVES,
  "her",
  "his",
]);

/** Half of all words: of a class that no phrase begins with, and none of the words that stand for somebody. */
const opensNothing = ({ upos, xpos, norm }: Word): boolean =>
  NO_PART.has(upos) && xpos !== "PRP$" && !NAMES_SOMEBODY.has(norm);

function chunkFrom(words: readonly Word[], first: number): Chunk | null {
  const word = words[first];
  if (word === undefined || word.isMark || opensNothing(word)) return null;
  if (isPronoun(word, words[first + 1]))
    return { first, last: first, pronoun: true, temporal: false };
  if (!opensChunk(word, words[first + 1])) return null;
  let last = -1;
  let i = first;
  for (; i < words.length; i++) {
    const here = words[i] as Word;
    const next = i + 1 < words.length ? words[i + 1] : undefined;
    if (here.quotation !== word.quotation) break;
    if (i > first && here.upos === "DET" && !isLater(words, i)) break;
    // "the ministry yesterday accused": a day behind the phrase, and no part of it.
    if (last === i - 1 && last >= first && DAYS.has(here.text)) break;
    if (
      isNominal(here) ||
      isVerbalNoun(words, i, first, last, next) ||
      (i > first && headsAsAdjective(here, next))
    ) {
      last = i;
      continue;
    }
    // A possessive 's, an inner hyphen, an ampersand or the "and" of a name go on with the phrase.
    if (here.xpos === "POS" && last === i - 1) continue;
    if (
      (here.text === "-" || here.text === "&" || here.text === "–") &&
      isNominalOrModifier(next) &&
      i > first
    )
      continue;
    // "a very serious threat", "her most surprising claim"
    if (
      i > first &&
      (last < 0 || words[i - 1]?.xpos === "POS") &&
      here.upos === "ADV" &&
      next?.upos === "ADJ" &&
      followedByNominal(words, i)
    )
      continue;
    // "a serious, immediate apology"
    if (
      here.text === "," &&
      last < 0 &&
      !/^(?:ADV|AUX)$/.test(words[first - 1]?.upos ?? "") &&
      words[i - 1]?.upos === "ADJ" &&
      next?.upos === "ADJ"
    )
      continue;
    if (i > first && last === i - 1 && isPossessive(here)) break;
    if (isModifier(here) && (last < 0 || followedByNominal(words, i))) continue;
    break;
  }
  // "his guest" with a noun that the tagger takes for an adjective; "the poor", "the two".
  const opener = words[first] as Word;
  const headless =
    last < 0 &&
    i > first + 1 &&
    (opener.upos === "DET" || isPossessive(opener)) &&
    /^(?:ADJ|NUM)$/.test(words[i - 1]?.upos ?? "");
  if (headless) last = i - 1;
  if (last < 0) return yearAt(words, first);
  return {
    first,
    last,
    pronoun: false,
    temporal: isTemporal(words, first, last),
  };
}

/** "the hearing", "its findings": a gerund under a determiner that nothing else is head of. */
function isVerbalNoun(
  words: readonly Word[],
  i: number,
  first: number,
  last: number,
  next: Word | undefined,
): boolean {
  const here = words[i] as Word;
  return (
    i > first &&
    last < 0 &&
    here.norm.endsWith("ing") &&
    here.upos === "VERB" &&
    words[i - 1]?.upos === "DET" &&
    (next === undefined || !isNominalOrModifier(next))
  );
}

/** "A Somali official said": an adjective to the tagger, the head of the phrase by what follows. */
function headsAsAdjective(here: Word, next: Word | undefined): boolean {
  if (here.upos !== "ADJ" || next === undefined) return false;
  return next.upos === "VERB" && verbCues(next.norm).length > 0;
}

/** A year that stands alone: "in 2022". */
function yearAt(words: readonly Word[], first: number): Chunk | null {
  return /^(?:1[5-9]|20)\d\d$/.test(words[first]?.norm ?? "")
    ? { first, last: first, pronoun: false, temporal: true }
    : null;
}

function isLater(words: readonly Word[], i: number): boolean {
  return words[i - 1]?.norm === "all" || words[i - 1]?.norm === "both";
}

function opensChunk(word: Word, next: Word | undefined): boolean {
  if (word.upos === "DET" || isPossessive(word))
    return next !== undefined && !next.isMark;
  return isNominal(word) || isModifier(word);
}

function isPossessive(word: Word): boolean {
  return (
    word.xpos === "PRP$" || (POSSESSIVES.has(word.norm) && word.norm !== "her")
  );
}

function isPronoun(word: Word, next: Word | undefined): boolean {
  if (word.norm === "her" || word.norm === "his")
    return (
      !isNominalOrModifier(next) &&
      !/^(?:most|more|very)$/.test(next?.norm ?? "")
    );
  if (word.xpos === "PRP$") return false;
  if (RELATIVES.has(word.norm))
    return word.upos === "PRON" || word.xpos === "WDT" || word.xpos === "WP";
  // A noun by its finer tag is none, whatever the coarser one: "embassy".
  const noun = word.xpos.startsWith("NN") && !PRONOUNS.has(word.norm);
  if (word.upos === "PRON" && !noun && !POSSESSIVES.has(word.norm)) return true;
  return PRONOUNS.has(word.norm) && !isNominalOrModifier(next);
}

function isNominal(word: Word): boolean {
  if (word.isMark) return false;
  return (
    word.upos === "NOUN" ||
    word.upos === "PROPN" ||
    word.upos === "SYM" ||
    (word.upos === "PRON" &&
      word.xpos.startsWith("NN") &&
      !PRONOUNS.has(word.norm))
  );
}

function isModifier(word: Word): boolean {
  return (
    word.upos === "DET" ||
    word.upos === "ADJ" ||
    word.upos === "NUM" ||
    isPossessive(word)
  );
}

function isNominalOrModifier(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.isMark &&
    (isNominal(word) || (isModifier(word) && word.upos !== "DET"))
  );
}

/** Whether a modifier after a noun belongs to a further noun: "Tehran's nuclear chief", but not "officials present". */
function followedByNominal(words: readonly Word[], i: number): boolean {
  for (let j = i + 1; j < words.length && j < i + 4; j++) {
    const word = words[j];
    if (word === undefined) return false;
    if (isNominal(word)) return true;
    if (!isModifier(word)) return false;
  }
  return false;
}

function isTemporal(
  words: readonly Word[],
  first: number,
  last: number,
): boolean {
  let time = false;
  for (let i = first; i <= last; i++) {
    const { norm } = words[i] as Word;
    if (TIMES.has(norm) || opensTime(words, i, last)) time = true;
    else if (!TIME_COMPANY.test(norm)) return false;
  }
  return time;
}

const PARTS = /^(?:end|middle|beginning|start|close|turn)$/;

/** "the end" of "the end of May". */
function opensTime(words: readonly Word[], at: number, last: number): boolean {
  if (at !== last || !PARTS.test(words[at]?.norm ?? "")) return false;
  if (words[at + 1]?.norm !== "of") return false;
  return [words[at + 2], words[at + 3]].some(
    (word) =>
      word !== undefined && (TIMES.has(word.norm) || word.text === "May"),
  );
}
