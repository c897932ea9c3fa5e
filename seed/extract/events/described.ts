/** Nouns that a relative clause describes: “the agreement that Cyprus signed”. */
import type { Token } from "../analysis.ts";
import { ancestors, dependents, type SentenceTree } from "./tree.ts";

const RELATIVE = new Set(["who", "which", "that", "whom"]);

/** "the agreement that Cyprus signed with": by the order of the words, the noun that the clause describes. */
export function describedBefore(
  tokens: readonly Token[],
  verb: number,
): number[] {
  let at = verb - 1;
  while (
    at > 0 &&
    verb - at < 12 &&
    /^(?:NN|JJ|DT|POS|CC|PRP\$|VBD|VBZ|VBP|RB|,)/.test(
      (tokens[at] as Token).xpos,
    ) &&
    !RELATIVE.has((tokens[at] as Token).norm) &&
    (!(tokens[at] as Token).xpos.startsWith("VB") ||
      /^(?:be|have|do)$/.test((tokens[at] as Token).lemma))
  )
    at--;
  const opener = tokens[at];
  return at < verb - 1 &&
    (opener?.norm === "that" || opener?.norm === "which") &&
    /^NNS?$/.test(tokens[at - 1]?.xpos ?? "")
    ? [at - 1]
    : [];
}

/** "officials, as the two nations worked": what "as" opens describes no noun. */
function conjunctionBetween(
  { tokens }: SentenceTree,
  head: number,
  verb: number,
): boolean {
  return tokens
    .slice(head + 1, verb)
    .some(({ norm }) =>
      /^(?:as|while|when|because|although|though|after|before|since|and|but)$/.test(
        norm,
      ),
    );
}

/** A clause without "who" or "that" behind its noun is the sentence's own that the parse misplaced. */
export function hasRelative(
  tree: SentenceTree,
  head: number,
  verb: number,
): boolean {
  for (let at = head + 1; at < verb; at++)
    if (
      (tree.tokens[at] as Token).xpos.startsWith("W") ||
      RELATIVE.has((tree.tokens[at] as Token).norm)
    )
      return true;
  return false;
}

/** "who" and "which" stand for the noun that their clause describes. */
export function antecedents(
  tree: SentenceTree,
  verb: number,
  subject: number,
): number[] {
  const token = tree.tokens[subject] as Token;
  if (!RELATIVE.has(token.norm)) return [subject];
  const clause = [verb, ...ancestors(tree, verb)].find(
    (at) => (tree.tokens[at] as Token).deprel === "acl:relcl",
  );
  return clause === undefined ? [] : [(tree.tokens[clause] as Token).head];
}

/** "the treaty that they signed": the noun described is the object where the clause has none. */
export function relativeObject(
  tree: SentenceTree,
  verb: number,
  hasObject: boolean,
): number[] {
  const token = tree.tokens[verb] as Token;
  const pronoun = dependents(tree, verb, "obj").some((at) =>
    RELATIVE.has((tree.tokens[at] as Token).norm),
  );
  if (pronoun && token.deprel !== "acl:relcl") return nounsBefore(tree, verb);
  if (token.deprel !== "acl:relcl" || (hasObject && !pronoun)) return [];
  const subjects = dependents(tree, verb, "nsubj");
  const relativeSubject = subjects.some((at) =>
    RELATIVE.has((tree.tokens[at] as Token).norm),
  );
  if (relativeSubject || subjects.length === 0) return [];
  if (hasRelative(tree, token.head, verb)) return [token.head];
  return conjunctionBetween(tree, token.head, verb) ||
    isTitleOf(tree, token.head, subjects)
    ? []
    : [token.head];
}

/** "envoy Hans Weber met": the noun in front of a name is its title, whatever the parse hung on it. */
function isTitleOf(
  tree: SentenceTree,
  noun: number,
  subjects: readonly number[],
): boolean {
  return subjects.some(
    (at) =>
      at > noun &&
      tree.tokens
        .slice(noun + 1, at + 1)
        .every(({ xpos }) => xpos.startsWith("NNP")),
  );
}

/** The nouns that "which" may stand for, where the parse does not say. */
function nounsBefore(tree: SentenceTree, verb: number): number[] {
  const found: number[] = [];
  let seen = false;
  for (let at = verb - 1; at >= 0 && at > verb - 16; at--) {
    const token = tree.tokens[at] as Token;
    if (RELATIVE.has(token.norm)) seen = true;
    else if (seen && token.upos === "VERB") break;
    else if (seen && token.upos === "NOUN") found.push(at);
  }
  return found;
}
