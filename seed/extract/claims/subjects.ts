/** The subject of a verb, in front of it or behind, and the noun phrases that it is made of. */
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { whoBetween } from "./restrictive.ts";
import { isLoose, isPassingPhrase, verbForm } from "./verbs.ts";
import { startsLower } from "../text/letters.ts";

export interface Subject extends Run {
  /** Where the phrase's head stands; "who" and "which" stand for the noun before them. */
  readonly head: number;
  /** The noun that a relative pronoun stands for, else the phrase itself. */
  readonly antecedent: Run;
  readonly rule: string;
}

/** How far back a subject is looked for, in words. */
const REACH = 60;
const OPENS_ASIDE = new Set([
  "who",
  "which",
  "whose",
  "whom",
  "where",
  "when",
  "a",
  "an",
  "the",
  "now",
  "then",
  "also",
  "formerly",
]);

/** The subject in front of a verb, from tags: next to it, over an aside between commas, or shared with a verb before. */
export function subjectBefore(
  ground: Ground,
  verb: number,
  from: number,
): Subject | null {
  return before(ground, verb, from, 0);
}

function before(
  ground: Ground,
  verb: number,
  from: number,
  depth: number,
): Subject | null {
  const { words } = ground;
  const form = verbForm(ground, verb);
  let at = skipLoose(ground, form.first - 1, from);
  if (at < from) return null;
  const word = words[at] as Word;
  if (word.quotation !== words[verb]?.quotation) return null;
  const who = whoBetween(words, form.first, from);
  const told = who < 0 ? null : phraseEndingAt(ground, who - 1, from);
  if (told !== null) return subjectOf(ground, told, "over a clause");
  const near = phraseEndingAt(ground, at, from);
  // "his favoured plan", "her vote": whose it is, and no subject.
  if (near !== null)
    return word.xpos === "PRP$" ? null : subjectOf(ground, near, "near");
  if (
    word.text === "," ||
    word.text === "—" ||
    word.text === "–" ||
    word.text === "-" ||
    word.text === ")"
  ) {
    const over = overAside(ground, at, from);
    if (over !== null) return subjectOf(ground, over, "aside");
  }
  if (/^(?:and|but|or|then|yet|nor)$/.test(word.norm) || word.text === ",") {
    if (depth > 3) return null;
    // "met him on Monday and asked": what the verb before has for a subject.
    for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
      const earlier = words[i] as Word;
      if (
        earlier.quotation !== word.quotation ||
        earlier.upos !== "VERB" ||
        verbForm(ground, i).shape === "PARTICIPLE" ||
        verbForm(ground, i).shape === "INFINITIVE"
      )
        continue;
      const shared = before(ground, i, from, depth + 1);
      if (shared !== null) return asShared(shared);
      if (depth > 0) return null;
    }
  }
  return null;
}

/** The noun phrase right after a verb: "said the minister". */
export function subjectAfter(ground: Ground, verb: number): Subject | null {
  const phrase = phraseStartingAt(ground, verb + 1);
  return phrase === null ? null : subjectOf(ground, phrase, "inverted");
}

function skipLoose(ground: Ground, at: number, from: number): number {
  const { words } = ground;
  let i = at;
  while (i >= from) {
    const word = words[i] as Word;
    const chunk = chunkAt(ground, i);
    if (chunk?.temporal === true && chunk.first >= from) {
      i = chunk.first - 1;
      if (i >= from && words[i]?.upos === "ADP") i--;
      continue;
    }
    if (chunk === null && isLoose(word)) {
      i--;
      continue;
    }
    if (isPassingPhrase(words[i - 1], word) && i - 1 > from) {
      i -= 2;
      continue;
    }
    return i;
  }
  return i;
}

/** A noun phrase with the prepositional phrases hanging on it: "a spokesman for the ministry". */
export function phraseEndingAt(
  ground: Ground,
  at: number,
  from: number,
): Run | null {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (
    chunk === null ||
    chunk.last !== at ||
    chunk.temporal ||
    chunk.first < from
  )
    return null;
  let first = chunk.first;
  for (let hops = 0; hops < 5; hops++) {
    const link = words[first - 1];
    if (
      link === undefined ||
      first - 2 < from ||
      link.quotation !== words[at]?.quotation
    )
      break;
    const known = INFORMED.has(words[first - 2]?.norm ?? "") ? 3 : 2;
    const left = chunkAt(ground, first - known);
    const joins =
      link.upos === "ADP" ||
      link.text === "&" ||
      (link.norm === "and" && left !== null && !left.pronoun);
    if (!joins || left === null || left.temporal || left.pronoun) break;
    first = left.first;
  }
  return { first, last: at };
}

/** "two people familiar with the matter", "a diplomat briefed on the talks": of those who know. */
const INFORMED = new Set([
  "familiar",
  "briefed",
  "close",
  "aware",
  "involved",
  "privy",
  "acquainted",
]);

export function phraseStartingAt(ground: Ground, at: number): Run | null {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.first !== at || chunk.temporal) return null;
  let last = chunk.last;
  for (let hops = 0; hops < 4 && !chunk.pronoun; hops++) {
    const link = words[last + 1];
    if (link === undefined || link.quotation !== words[at]?.quotation) break;
    if (!/^(?:of|for|at|in|from|and|&)$/.test(link.norm)) break;
    const right = chunkAt(ground, last + 2);
    if (right === null || right.temporal || right.first !== last + 2) break;
    if (right.pronoun) break;
    last = right.last;
  }
  return { first: at, last };
}

/** "Eslami, Tehran's nuclear chief," and "Wang Yi, who was not invited,": the phrase before the aside. */
function overAside(ground: Ground, comma: number, from: number): Run | null {
  const { words } = ground;
  const end = words[comma] as Word;
  const opening = end.text === ")" ? "(" : end.text;
  const listed = opening === "," ? namedAmong(ground, comma, from) : null;
  if (listed !== null) return listed;
  let best: Run | null = null;
  for (let i = comma - 1; i > from && i > comma - REACH; i--) {
    const word = words[i] as Word;
    if (word.text !== opening) continue;
    const phrase = phraseEndingAt(
      ground,
      beforeBracket(ground, i - 1, from),
      from,
    );
    if (phrase === null) continue;
    const next = words[i + 1] as Word;
    const aside =
      opening !== "," ||
      OPENS_ASIDE.has(next.norm) ||
      next.upos === "ADP" ||
      next.upos === "NUM" ||
      next.upos === "ADJ" ||
      next.upos === "NOUN" ||
      next.upos === "PROPN" ||
      next.upos === "SCONJ" ||
      next.upos === "ADV" ||
      next.upos === "VERB" ||
      next.upos === "DET" ||
      next.upos === "PRON";
    if (!aside) continue;
    // Further to the left only a name can be what an aside of asides hangs on.
    if (best !== null && words[phrase.last]?.upos !== "PROPN") return best;
    best = phrase;
    // An aside of asides ("X, a lawyer, who left,") goes on to the left only from another aside.
    const lead = words[phrase.first];
    const inAside =
      words[phrase.first - 1]?.text === "," &&
      (OPENS_ASIDE.has(lead?.norm ?? "") || startsLower(lead?.text ?? ""));
    if (!inAside) return best;
  }
  return best;
}

/** "leaders, including A, B and C, said": those who are named; null: the aside names no such list. */
function namedAmong(ground: Ground, comma: number, from: number): Run | null {
  const { words } = ground;
  for (let i = comma - 2; i > from && i > comma - REACH; i--) {
    const word = words[i] as Word;
    if (word.upos === "VERB" && word.norm !== "including") return null;
    if (word.norm !== "including" || words[i - 1]?.text !== ",") continue;
    return { first: i + 1, last: comma - 1 };
  }
  return null;
}

/** "Sen. Vidal (R-Ariz.), who": the place before a bracket that ends here. */
function beforeBracket(ground: Ground, at: number, from: number): number {
  if (ground.words[at]?.text !== ")") return at;
  for (let i = at - 1; i >= from && i > at - 12; i--)
    if (ground.words[i]?.text === "(") return i - 1;
  return at;
}

/** "spoke by telephone with Ada Obi, who": the name itself, not what stands before its preposition. */
function nameEndingAt(ground: Ground, at: number): Run | null {
  const chunk = chunkAt(ground, at);
  const named =
    chunk !== null &&
    chunk.last === at &&
    !chunk.temporal &&
    ground.words[at]?.upos === "PROPN" &&
    !/^(?:of|for)$/.test(ground.words[chunk.first - 1]?.norm ?? "");
  return named
    ? { first: chunk.first, last: chunk.last }
    : phraseEndingAt(ground, at, 0);
}

function subjectOf(ground: Ground, run: Run, rule: string): Subject {
  const { words } = ground;
  const head = words[run.first] as Word;
  if (run.first === run.last && /^(?:who|which|that)$/.test(head.norm)) {
    let at = run.first - 1;
    while (at > 0 && words[at]?.text === ",") at--;
    const noun =
      head.norm === "who"
        ? nameEndingAt(ground, at)
        : phraseEndingAt(ground, at, 0);
    return {
      first: run.first,
      last: run.last,
      head: run.first,
      antecedent: noun ?? run,
      rule: "relative",
    };
  }
  return subjectOn(run, chunkAt(ground, run.first)?.last ?? run.last, rule);
}

/** A phrase that is meant itself. */
export const subjectOn = (run: Run, head: number, rule: string): Subject => ({
  first: run.first,
  last: run.last,
  head,
  antecedent: run,
  rule,
});

/** What another verb has for a subject. */
export const asShared = ({
  first,
  last,
  head,
  antecedent,
}: Subject): Subject => ({ first, last, head, antecedent, rule: "shared" });
