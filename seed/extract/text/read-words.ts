import type { Token } from "../analysis.ts";
import type { ReaderResources } from "../resources.ts";
import { listOf } from "./lists.ts";
import { mendTags, type Unread } from "./mend-tags.ts";
import type { Arc } from "./parser.ts";
import type { Tag } from "./tagger.ts";
import type { RawToken } from "./tokens.ts";

/** A stretch of text between quotation marks, without them. */
export interface QuotedStretch {
  readonly innerStart: number;
  readonly innerEnd: number;
}

type Word = RawToken & Tag;

/** Tags a sentence's words and hangs them on one another. */
export function readWords(
  words: readonly RawToken[],
  quoted: readonly QuotedStretch[],
  resources: ReaderResources,
): Token[] {
  const tags = resources.tag(words);
  // Pushed and not mapped: lists of words are then of one kind to the engine, however they were compiled.
  const tokens: Unread[] = [];
  words.forEach(({ start, end, text, norm }, i) => {
    const { lemma, upos, xpos } = tags[i] as Tag;
    tokens.push({
      start,
      end,
      text,
      norm,
      lemma,
      upos,
      xpos,
      head: -1,
      deprel: "dep",
    });
  });
  mendTags(tokens);
  const arcs = parseAround(tokens, quoted, resources.parse);
  tokens.forEach((token, i) => {
    const { head, deprel } = arcs[i] as Arc;
    token.head = head;
    token.deprel = deprel;
    if (!token.xpos.startsWith("NNP")) return;
    // The treebank has "United" of a name as a verb; for all that follows it is a part of the name.
    token.upos = "PROPN";
    token.lemma = token.text;
  });
  mendJoined(tokens);
  return tokens;
}

/** "confirmed the call but denied that": joined to a past tense, with a subject of that, it is one too. */
function mendJoined(tokens: readonly Unread[]): void {
  tokens.forEach((token, i) => {
    if (token.xpos !== "VBN" || token.deprel !== "conj") return;
    if (!/^(?:and|but|yet)$/.test(tokens[i - 1]?.norm ?? "")) return;
    if (tokens[token.head]?.xpos === "VBD") token.xpos = "VBD";
  });
}

/**
 * What is said in quotation marks is parsed for itself; the words around it then see its root alone.
 * So no word outside takes its subject out of the quotation, nor the other way round.
 */
function parseAround(
  words: readonly Word[],
  quoted: readonly QuotedStretch[],
  parse: ReaderResources["parse"],
): readonly Arc[] {
  const nests = quoted
    .map((stretch) => nestOf(words, stretch))
    .filter((nest) => nest !== null);
  if (nests.length === 0) return parse(words);
  const arcs: (Arc | undefined)[] = [];
  for (const _ of words) arcs.push(undefined);
  const roots: number[] = [];
  for (const { first, end } of nests)
    parse(words.slice(first, end)).forEach((arc, i) => {
      if (arc.head === -1) roots.push(first + i);
      else arcs[first + i] = { head: first + arc.head, deprel: arc.deprel };
    });
  const done = arcs as Arc[];
  if (!parseWithout(words, done, nests, roots, parse)) {
    const outer: number[] = [];
    for (let i = 0; i < words.length; i += 1)
      if (arcs[i] === undefined) outer.push(i);
    parse(listOf(outer, (i) => words[i] as Word)).forEach((arc, k) => {
      const head = arc.head === -1 ? -1 : (outer[arc.head] as number);
      arcs[outer[k] as number] = { head, deprel: arc.deprel };
    });
    for (const root of roots) liftSpeech(words, done, root, nests);
  }
  return done;
}

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/;

/**
 * “The talks failed,” the envoy said: with the quotation and its marks taken away, the rest is a plain sentence,
 * and its verb heads what is quoted. Says whether the sentence was of this shape.
 */
function parseWithout(
  words: readonly Word[],
  arcs: Arc[],
  nests: readonly Nest[],
  roots: readonly number[],
  parse: ReaderResources["parse"],
): boolean {
  const opening = nests[0] as Nest;
  if (words.slice(0, opening.first).some((word) => word.upos !== "PUNCT"))
    return false;
  const inside = (i: number): boolean =>
    nests.some(({ first, end }) => i >= first && i < end);
  const mark = (i: number): boolean =>
    words[i]?.upos === "PUNCT" &&
    (i === 0 || inside(i - 1) || isMark(words, i));
  const rest: number[] = [];
  for (let i = 0; i < words.length; i += 1)
    if (!inside(i) && !mark(i)) rest.push(i);
  const first = words[rest[0] ?? 0] as Word;
  // "said Lee": the order of the words needs the quotation before it.
  if (rest.length < 2 || /^(?:VERB|AUX|PUNCT|CCONJ|ADP)$/.test(first.upos))
    return false;
  const parsed = parse(listOf(rest, (i) => words[i] as Word));
  const top = rest[parsed.findIndex((arc) => arc.head === -1)] as number;
  if (words[top]?.upos !== "VERB" || !FINITE.test(words[top]?.xpos ?? ""))
    return false;
  parsed.forEach((arc, k) => {
    const head = arc.head === -1 ? -1 : (rest[arc.head] as number);
    arcs[rest[k] as number] = { head, deprel: arc.deprel };
  });
  for (const root of roots) arcs[root] = { head: top, deprel: "ccomp" };
  words.forEach((_, i) => {
    if (arcs[i] === undefined) arcs[i] = { head: top, deprel: "punct" };
  });
  return true;
}

const QUOTE = /^(?:["“”„‟«»‘’‚‛]|''|``)$/;

/** A quotation mark, or the comma or stop that touches one. */
function isMark(words: readonly Word[], i: number): boolean {
  const beside = (k: number): boolean => QUOTE.test(words[k]?.text ?? "");
  return (
    beside(i) || ((beside(i + 1) || beside(i - 1)) && i + 1 < words.length)
  );
}

interface Nest {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** The words of a quotation that is a clause of its own beside others; null for a quoted phrase within a clause. */
function nestOf(
  words: readonly Word[],
  { innerStart, innerEnd }: QuotedStretch,
): Nest | null {
  let first = 0;
  while (first < words.length && (words[first] as Word).start < innerStart)
    first += 1;
  let end = first;
  while (end < words.length && (words[end] as Word).end <= innerEnd) end += 1;
  // The comma before the closing mark belongs to the sentence around it.
  while (end > first && /^[,.!?…]+$/.test((words[end - 1] as Word).text))
    end -= 1;
  if (end - first < 3) return null;
  const before = words[first - 2];
  const apart = before === undefined || /^[,:—–]|^-+$/.test(before.text);
  if (!apart) return null;
  const outside = words.some(
    (word, i) => (i < first || i >= end) && word.upos === "VERB",
  );
  const clause = words.slice(first, end).some((word) => FINITE.test(word.xpos));
  return outside && clause ? { first, end } : null;
}

/** “We kept it,” she said: the verb of saying heads the sentence, and what is said hangs on it. */
function liftSpeech(
  words: readonly Word[],
  arcs: Arc[],
  root: number,
  nests: readonly Nest[],
): void {
  const { head, deprel } = arcs[root] as Arc;
  const outside = (i: number): boolean =>
    nests.every(({ first, end }) => i < first || i >= end);
  const verb = arcs.findIndex(
    (arc, i) =>
      arc.head === root &&
      /^(?:parataxis|ccomp|xcomp|advcl|conj|dep)$/.test(arc.deprel) &&
      FINITE.test(words[i]?.xpos ?? "") &&
      outside(i),
  );
  if (verb < 0) {
    // The envoy said: “We have not seen it.” Whatever the parser calls it, it is what was said.
    if (head >= 0 && words[head]?.upos === "VERB")
      arcs[root] = { head, deprel: "ccomp" };
    return;
  }
  arcs[verb] = { head, deprel };
  arcs[root] = { head: verb, deprel: "ccomp" };
  arcs.forEach((arc, i) => {
    if (arc.head === root && i !== verb && outside(i))
      arcs[i] = { head: verb, deprel: arc.deprel };
  });
}
