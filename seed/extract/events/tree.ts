import type { Sentence, Token } from "../analysis.ts";
import { listOf } from "../text/lists.ts";
import { interned, remember } from "../text/remember.ts";

/** A sentence with its words' dependents at hand. */
export interface SentenceTree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Of those words that have any. */
  readonly children: readonly (readonly number[] | undefined)[];
  /** Relations without their subtypes, word by word. */
  readonly relations: readonly string[];
  /** What was found out of a word before: the same is asked many times over. */
  readonly known: Known;
}

interface Known {
  readonly clauses: Map<number, unknown>;
  readonly heads: Map<number, readonly number[]>;
  readonly modifiers: Map<number, readonly string[]>;
  readonly prepositions: Map<number, string>;
  readonly standings: Map<number, unknown>;
  /** Of each word two: without places and with them. */
  readonly parties: readonly [Map<number, unknown>, Map<number, unknown>];
}

export function treeOf(sentence: Sentence): SentenceTree {
  const children: (number[] | undefined)[] = [];
  const relations: string[] = [];
  for (const token of sentence.tokens) {
    children.push(undefined);
    relations.push(relation(token));
  }
  sentence.tokens.forEach(({ head }, index) => {
    if (head < 0) return;
    const known = children[head];
    if (known === undefined) children[head] = [index];
    else known.push(index);
  });
  return {
    sentence,
    tokens: sentence.tokens,
    children,
    relations,
    known: {
      clauses: new Map(),
      heads: new Map(),
      modifiers: new Map(),
      prepositions: new Map(),
      standings: new Map(),
      parties: [new Map(), new Map()],
    },
  };
}

/** The relation without its subtype, "obl" of "obl:tmod". */
export const relation = ({ deprel }: Token): string => withoutSubtype(deprel);

const withoutSubtype = remember((deprel) =>
  interned(deprel.split(":", 1)[0] ?? ""),
);

/** The dependents by any of the relations; a relation without a subtype stands for all its subtypes. */
export function dependents(
  { tokens, children, relations }: SentenceTree,
  head: number,
  ...wanted: readonly string[]
): number[] {
  const found: number[] = [];
  for (const child of children[head] ?? [])
    if (
      wanted.includes(relations[child] as string) ||
      wanted.includes((tokens[child] as Token).deprel)
    )
      found.push(child);
  return found;
}

/** The head and everything coordinated with it, in the order of the text. */
export function coordinated(tree: SentenceTree, head: number): number[] {
  const found = [head];
  for (let at = 0; at < found.length; at++)
    for (const child of dependents(tree, found[at] as number, "conj"))
      if (sameNature(tree, head, child)) found.push(child);
  return found;
}

/** A parser at times hangs a whole clause on a noun as its conjunct. */
function sameNature(
  { tokens, children }: SentenceTree,
  head: number,
  conjunct: number,
): boolean {
  const a = tokens[head] as Token;
  const b = tokens[conjunct] as Token;
  if (isNominal(a)) {
    if (isNominal(b)) return !hasSubject(tokens, children, conjunct);
    return false;
  }
  return a.upos === b.upos || (isVerbal(a) && isVerbal(b));
}

function hasSubject(
  tokens: readonly Token[],
  children: SentenceTree["children"],
  head: number,
): boolean {
  return (children[head] ?? []).some((child) =>
    (tokens[child] as Token).deprel.startsWith("nsubj"),
  );
}

export function isNominal(token: Token): boolean {
  return (
    token.upos === "NOUN" ||
    token.upos === "PROPN" ||
    token.upos === "PRON" ||
    token.upos === "NUM"
  );
}

export function isVerbal(token: Token): boolean {
  return token.upos === "VERB" || token.upos === "AUX";
}

/** The words in front of a dependent that mark it, "out of" or "ahead of"; empty when there are none. */
export function preposition(tree: SentenceTree, index: number): string {
  const known = tree.known.prepositions.get(index);
  if (known !== undefined) return known;
  const found = findPreposition(tree, index);
  tree.known.prepositions.set(index, found);
  return found;
}

function findPreposition(tree: SentenceTree, index: number): string {
  const cases = dependents(tree, index, "case");
  if (cases.length === 0) return "";
  const words = cases
    .flatMap((at) => [at, ...dependents(tree, at, "fixed")])
    .sort((a, b) => a - b);
  return listOf(words, (at) => (tree.tokens[at] as Token).norm)
    .filter((word) => word !== "'s" && word !== "'")
    .join(" ");
}

/** First and last token of everything below the head. */
export function extentOf(
  tree: SentenceTree,
  head: number,
  without: ReadonlySet<string> = new Set(),
): readonly [number, number] {
  let first = head;
  let last = head;
  const stack = [head];
  const seen = new Set(stack);
  while (stack.length > 0) {
    const at = stack.pop() as number;
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const child of tree.children[at] ?? []) {
      if (seen.has(child)) continue;
      if (without.has(relation(tree.tokens[child] as Token))) continue;
      seen.add(child);
      stack.push(child);
    }
  }
  return [first, last];
}

/** What "is" in "is due" hangs on; any other word itself. */
export function beingHead({ tokens }: SentenceTree, at: number): number {
  const { deprel, head, lemma } = tokens[at] as Token;
  return lemma === "be" && /^(?:cop|aux)/.test(deprel) ? head : at;
}

/** The chain of heads above a word, nearest first; stops at the root or where the parser made a ring. */
export function ancestors({ tokens }: SentenceTree, index: number): number[] {
  const chain: number[] = [];
  let at = (tokens[index] as Token).head;
  while (at >= 0 && at !== index && !chain.includes(at)) {
    chain.push(at);
    at = (tokens[at] as Token).head;
  }
  return chain;
}

/** A noun's modifiers in front of it, as lemmas: "humanitarian", "food" of "humanitarian food aid". */
export function modifiersOf(
  tree: SentenceTree,
  head: number,
): readonly string[] {
  const known = tree.known.modifiers.get(head);
  if (known !== undefined) return known;
  const found = findModifiers(tree, head);
  tree.known.modifiers.set(head, found);
  return found;
}

function findModifiers(tree: SentenceTree, head: number): string[] {
  const found: string[] = [];
  for (const at of dependents(tree, head, "amod", "compound", "nmod"))
    found.push(...formsOf(tree.tokens[at] as Token));
  // Whatever the parse says, the words straight in front of a noun belong to it.
  for (let at = head - 1; at >= 0 && at >= head - 3; at--) {
    const token = tree.tokens[at] as Token;
    if (token.xpos === "HYPH") continue;
    if (!/^(?:NN|JJ|VBG|VBN)/.test(token.xpos)) break;
    found.push(...formsOf(token));
  }
  return found;
}

/** "peacekeeping" may have been taken for a form of a verb. */
function formsOf({ lemma, norm }: Token): string[] {
  return [lemma.toLowerCase(), norm];
}
