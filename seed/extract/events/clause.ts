import type { Token } from "../analysis.ts";
import {
  antecedents,
  describedBefore,
  hasRelative,
  relativeObject,
} from "./described.ts";
import { auxiliariesBefore, subjectBefore, surroundingsOf } from "./shallow.ts";
import {
  ancestors,
  coordinated,
  dependents,
  isNominal,
  isVerbal,
  preposition,
  relation,
  type SentenceTree,
} from "./tree.ts";
import { isPassive } from "./voice.ts";

/** A noun phrase that hangs on a verb or a noun by a preposition. */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
}

/** A verb with those around it, active and passive alike: `subjects` do it, `objects` undergo it. */
export interface Clause {
  readonly verb: number;
  readonly passive: boolean;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  /** The one to whom something is given. */
  readonly indirect: readonly number[];
  readonly obliques: readonly Oblique[];
  /** Bare noun phrases behind the verb, whatever the parser made of them. */
  readonly nearObjects: readonly number[];
}

/** Verbs that leave the act of their infinitive to their object: "ordered the army to fire". */
const OBJECT_CONTROL = new Set(
  "order ask urge tell force allow permit let help get make enable cause lead invite authorize authorise instruct direct command encourage compel see have".split(
    " ",
  ),
);

export function clauseOf(tree: SentenceTree, verb: number): Clause {
  const known = tree.known.clauses.get(verb) as Clause | undefined;
  if (known !== undefined) return known;
  const clause = findClause(tree, verb);
  tree.known.clauses.set(verb, clause);
  return clause;
}

function findClause(tree: SentenceTree, verb: number): Clause {
  const passive = isPassive(tree, verb);
  const parsed = subjectsOf(tree, verb, 0);
  const before = parsed.length > 0 ? -1 : subjectBefore(tree.tokens, verb);
  const surface = before === -1 ? parsed : [firstConjunct(tree, before)];
  const near = surroundingsOf(tree.tokens, verb);
  const told = isTold(tree, verb);
  const own = dependents(tree, verb, "obj")
    .filter((at) => !told || (tree.tokens[at] as Token).norm !== "that")
    .map((at) => countedBy(tree.tokens, at));
  const hanging = obliquesOf(tree, verb);
  const obliques = [
    ...hanging,
    ...near.obliques.filter(
      (each) => !hanging.some(({ head }) => head === each.head),
    ),
  ];
  const agents = obliques.filter(
    ({ preposition: word, head }) =>
      (tree.tokens[head] as Token).deprel === "obl:agent" ||
      (passive && word === "by"),
  );
  const gap = told ? [] : relativeObject(tree, verb, own.length > 0);
  return {
    verb,
    passive,
    subjects: passive ? agents.map(({ head }) => head) : surface,
    objects: passive
      ? [...surface, ...own]
      : own.length + gap.length > 0
        ? [...own, ...gap]
        : bareObjects(tree, verb).filter((at) => near.objects.includes(at)),
    indirect: dependents(tree, verb, "iobj"),
    obliques,
    nearObjects: passive
      ? surface
      : near.objects.length > 0
        ? near.objects
        : describedBefore(tree.tokens, verb),
  };
}

/** "workers" of "deported 60 Tajik workers", where the parse took the number for the whole. */
function countedBy(tokens: readonly Token[], number: number): number {
  if (tokens[number]?.xpos !== "CD") return number;
  let at = number;
  while (
    /^(?:JJ|NN|VBN|CD)/.test(tokens[at + 1]?.xpos ?? "") &&
    at < number + 5
  )
    at++;
  return tokens[at]?.xpos === "NNS" ? at : number;
}

/** The noun that the phrase of a word hangs on: "Negotiators" over "Peru", "ministers" over "last". */
function phraseAbove({ tokens }: SentenceTree, word: number): number {
  let at = word;
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head } = tokens[at] as Token;
    if (!/^(?:nmod|amod|advmod)$/.test(deprel) || head < 0 || head > at) break;
    at = head;
  }
  return at;
}

/** "told reporters that he would": what was told, though the parse hangs it on those who heard it. */
function isTold(tree: SentenceTree, verb: number): boolean {
  const { deprel, head } = tree.tokens[verb] as Token;
  const hearer = deprel === "acl:relcl" ? tree.tokens[head] : undefined;
  return (
    hearer !== undefined &&
    /^(?:obj|iobj)$/.test(hearer.deprel) &&
    /^(?:tell|inform|assure|remind|notify)$/.test(
      tree.tokens[hearer.head]?.lemma ?? "",
    )
  );
}

const NO_OBJECT =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|week|month|year|day|night|morning|evening|afternoon|time|january|february|march|april|may|june|july|august|september|october|november|december|hour|minute|way|home)s?$/;

/** A noun without a preposition behind its verb that the parser called an adjunct. */
function bareObjects(tree: SentenceTree, verb: number): number[] {
  return [verb, ...dependents(tree, verb, "xcomp")]
    .flatMap((at) => dependents(tree, at, "obl"))
    .filter((at) => {
      const token = tree.tokens[at] as Token;
      return (
        at > verb &&
        /^(?:NN|CD|PRP)/.test(token.xpos) &&
        !NO_OBJECT.test(token.norm) &&
        !/^\d{4}$/.test(token.norm) &&
        preposition(tree, at) === ""
      );
    })
    .slice(0, 1);
}

/** The grammatical subject, through coordination, control, participles and relative clauses. */
function subjectsOf(tree: SentenceTree, verb: number, depth: number): number[] {
  if (depth > 6) return [];
  const token = tree.tokens[verb] as Token;
  const own = dependents(tree, verb, "nsubj", "csubj").filter(
    (at) =>
      (isNominal(tree.tokens[at] as Token) ||
        (tree.tokens[at] as Token).upos === "DET") &&
      !NO_OBJECT.test((tree.tokens[at] as Token).norm) &&
      // "Vienna: Serbia and Croatia resume talks": a label.
      !(tree.tokens[at + 1]?.norm === ":" && at + 2 < verb),
  );
  // Of several, the nearest in front: the others belong to a clause that the parse ran together.
  // "The heads of state agreed": of two, the state is none.
  const free = own.filter((at) => preposition(tree, at) !== "of");
  const nearest = free.findLast((at) => at < verb) ?? free[0] ?? own[0];
  if (nearest !== undefined)
    return own
      .filter((at) => at === nearest || samePhrase(tree, at, nearest))
      .flatMap((at) => antecedents(tree, verb, at));
  const head = token.head;
  if (head < 0) return [];
  const above = tree.tokens[head] as Token;
  switch (relation(token)) {
    case "conj": {
      const near = adjacentSubject(tree, verb);
      if (near !== -1) return [near];
      const joined =
        isVerbal(above) || above.upos === "ADJ"
          ? head
          : verbJoinedTo(tree, verb);
      return joined === -1 ? [] : subjectsOf(tree, joined, depth + 1);
    }
    case "xcomp": {
      const objects = dependents(tree, head, "obj", "iobj");
      if (OBJECT_CONTROL.has(above.lemma)) {
        if (objects.length > 0) return objects;
        if (isPassive(tree, head)) return subjectsOf(tree, head, depth + 1);
      }
      return subjectsOf(tree, head, depth + 1);
    }
    case "advcl":
    case "ccomp":
    case "parataxis":
      // With an auxiliary of its own ("is suing") it is a clause whose subject the parse lost.
      return /^VB[GN]?$/.test(token.xpos) &&
        auxiliariesBefore(tree.tokens, verb).length === 0
        ? subjectsOf(tree, head, depth + 1)
        : [];
    case "acl": {
      if (token.deprel === "acl:relcl")
        return hasRelative(tree, head, verb) ? [head] : [];
      // "no intention of telephoning X": whoever has it.
      const governed = tree.tokens[verb - 1]?.norm === "of";
      if (token.xpos === "VBN" || (token.xpos === "VBG" && !governed))
        return [head];
      // "Negotiators from Peru and Chile met": finite, and no clause about Peru.
      if (token.xpos === "VBD") return [phraseAbove(tree, head)];
      // "a plan to attack", "the decision to withdraw": whoever has the plan.
      const owners = dependents(tree, head, "nmod:poss");
      if (owners.length > 0) return owners;
      const governor = ancestors(tree, head).find((at) =>
        isVerbal(tree.tokens[at] as Token),
      );
      return governor === undefined
        ? []
        : subjectsOf(tree, governor, depth + 1);
    }
    default:
      return [];
  }
}

/** "met X in Gdansk and saw him": behind "and", the finite verb before, where the parse joined it to a noun; -1: none. */
function verbJoinedTo({ tokens }: SentenceTree, verb: number): number {
  const auxiliaries = auxiliariesBefore(tokens, verb).length;
  const first = verb - auxiliaries;
  const and = [1, 2].some((back) => tokens[first - back]?.norm === "and");
  const finite =
    auxiliaries > 0 || /^VB[DZP]$/.test((tokens[verb] as Token).xpos);
  return and && finite
    ? tokens.findLastIndex(
        ({ xpos, upos }, at) =>
          at < verb && /^VB[DZP]$/.test(xpos) && upos !== "AUX",
      )
    : -1;
}

/** "as the two nations worked": a finite verb's own subject stands straight in front of it. */
function adjacentSubject({ tokens }: SentenceTree, verb: number): number {
  if (!/^VB[DZP]$/.test((tokens[verb] as Token).xpos)) return -1;
  const near = subjectBefore(tokens, verb);
  return near !== -1 &&
    tokens.slice(near + 1, verb).every(({ xpos }) => /^(?:MD|VB|RB)/.test(xpos))
    ? near
    : -1;
}

/** Whether only words of a noun phrase stand between the two. */
function samePhrase(tree: SentenceTree, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!/^(?:NN|JJ|HYPH|POS|CC|DT|,)/.test((tree.tokens[at] as Token).xpos))
      return false;
  return from < to;
}

/** The first of "X and Y" where a word is found to be its second. */
function firstConjunct(tree: SentenceTree, word: number): number {
  let at = word;
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head } = tree.tokens[at] as Token;
    if (!/^(?:flat|compound)$/.test(deprel) || head < 0) break;
    at = head;
  }
  const token = tree.tokens[at] as Token;
  if (token.deprel !== "conj" || token.head < 0 || token.head > at) return at;
  const first = tree.tokens[token.head] as Token;
  return isNominal(first) ? token.head : at;
}

/** What hangs on the word by a preposition; on its objects too, since a parser cannot know whose "on Iran" is. */
export function obliquesOf(tree: SentenceTree, head: number): Oblique[] {
  const found: Oblique[] = [];
  collect(tree, head, found, 0);
  for (const object of dependents(tree, head, "obj", "xcomp"))
    collect(tree, object, found, 1);
  return found;
}

/** Phrases in a row hang on one another in a parse more often than in the sentence: "talks in Jerusalem with X". */
function collect(
  tree: SentenceTree,
  at: number,
  found: Oblique[],
  depth: number,
): void {
  for (const child of dependents(tree, at, "obl", "nmod")) {
    if (UNMARKED.test((tree.tokens[child] as Token).deprel)) continue;
    const word = preposition(tree, child);
    if (word === "" || (depth > 1 && word === "of")) continue;
    for (const each of coordinated(tree, child)) {
      const other = each === child ? "" : preposition(tree, each);
      found.push({ preposition: other === "" ? word : other, head: each });
    }
    if (depth < 3 && !REASON.test(word)) collect(tree, child, found, depth + 1);
  }
}

/** What is told as the reason says nothing of where and with whom. */
const REASON = /^(?:because of|due to|owing to|despite|in spite of)$/;
const UNMARKED = /:(?:poss|tmod|unmarked|npmod)$/;
