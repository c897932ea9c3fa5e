import type { Sentence, Token } from "../analysis.ts";
import { listOf } from "./lists.ts";

/**
 * Questions about a sentence's dependency tree. Words are asked for by their index among the
 * sentence's tokens, and answered so; -1 says that there is none.
 */

const childrenOf = new WeakMap<readonly Token[], number[][]>();

/** The words that hang on a word, in the order of the text. */
export function children(sentence: Sentence, word: number): readonly number[] {
  let known = childrenOf.get(sentence.tokens);
  if (known === undefined) {
    const all = listOf(sentence.tokens, (): number[] => []);
    sentence.tokens.forEach(({ head }, i) => all[head]?.push(i));
    childrenOf.set(sentence.tokens, all);
    known = all;
  }
  return known[word] ?? [];
}

export const rootOf = (sentence: Sentence): number =>
  sentence.tokens.findIndex((token) => token.head === -1);

/** The relation without its subtype: "nsubj" for "nsubj:pass". */
export const relation = (token: Token): string =>
  token.deprel.split(":", 1)[0] ?? "";

/** The first child with one of the relations; "nsubj" stands for "nsubj:pass" too. */
export function child(
  sentence: Sentence,
  word: number,
  ...relations: readonly string[]
): number {
  return (
    children(sentence, word).find((i) => {
      const token = sentence.tokens[i] as Token;
      return (
        relations.includes(token.deprel) || relations.includes(relation(token))
      );
    }) ?? -1
  );
}

/** A word with all that hangs on it: first and last word, both inclusive. The words between need not all belong to it. */
function subtreeSpan(
  sentence: Sentence,
  word: number,
  leave: (token: Token, index: number) => boolean = () => false,
): { readonly first: number; readonly last: number } {
  let first = word;
  let last = word;
  const open = [word];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const i of children(sentence, at))
      if (!leave(sentence.tokens[i] as Token, i)) open.push(i);
  }
  return { first, last };
}

/** Whether a word hangs on another, however far down, or is it. */
export function isWithin(
  sentence: Sentence,
  word: number,
  above: number,
): boolean {
  for (
    let at = word, steps = 0;
    at >= 0 && steps <= sentence.tokens.length;
    steps += 1
  ) {
    if (at === above) return true;
    at = sentence.tokens[at]?.head ?? -1;
  }
  return false;
}

/** Whether a verb is in the passive. */
export function isPassive(sentence: Sentence, verb: number): boolean {
  return (
    child(sentence, verb, "aux:pass", "nsubj:pass", "csubj:pass") >= 0 ||
    child(sentence, verb, "obl:agent") >= 0
  );
}

/** A verb's subject: its own, or the one that it shares with the verb it is joined to or depends on. */
export function subjectOf(sentence: Sentence, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 6; steps += 1) {
    const own = child(sentence, at, "nsubj", "csubj");
    if (own >= 0) return own;
    const token = sentence.tokens[at];
    if (token === undefined || token.head < 0) return -1;
    const up = relation(token);
    // "who said" and "a man saying": the noun that the clause says more of.
    if (up === "acl") return token.xpos === "VBN" ? -1 : token.head;
    if (up !== "conj" && up !== "xcomp" && up !== "advcl") return -1;
    // "asked him to go": the object goes.
    const controller = sentence.tokens[token.head];
    const object = child(sentence, token.head, "obj", "iobj");
    if (
      up === "xcomp" &&
      object >= 0 &&
      controller !== undefined &&
      controller.lemma !== "promise"
    )
      return object;
    at = token.head;
  }
  return -1;
}

/** Whether a verb is denied: "did not go", "never went", "no longer goes". */
export function isNegated(sentence: Sentence, verb: number): boolean {
  return children(sentence, verb).some((i) => {
    const token = sentence.tokens[i] as Token;
    return (
      token.lemma === "not" ||
      (relation(token) === "advmod" &&
        /^(?:never|nor|neither|hardly)$/.test(token.norm))
    );
  });
}

/** The last word of the clause that a verb heads, marks that end a sentence apart. */
export function clauseEnd(sentence: Sentence, verb: number): number {
  let { last } = subtreeSpan(sentence, verb);
  while (last > verb && /^[.!?…]+$/.test(sentence.tokens[last]?.text ?? ""))
    last -= 1;
  return last;
}
