/** Passives and negations of verbs that tell an act, by the parse. */
import type { Token } from "../analysis.ts";
import { auxiliariesBefore } from "./shallow.ts";
import {
  dependents,
  preposition,
  relation,
  type SentenceTree,
} from "./tree.ts";

const BE = new Set(["is", "are", "was", "were", "be", "been", "being", "got"]);

const HAVE = new Set(["has", "have", "had", "'ve"]);

function isObjectStart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:DT|CD|PRP\$?|NNP)$/.test(token.xpos) || token.upos === "DET")
  );
}

/** A passive by its auxiliary, or a bare participle behind its noun ("an attack launched by"). */
export function isPassive(tree: SentenceTree, verb: number): boolean {
  const token = tree.tokens[verb] as Token;
  // "has met", "was to have met"
  const before = tree.tokens[verb - 1]?.xpos === "RB" ? verb - 2 : verb - 1;
  if (/^(?:have|has|had|having|'ve)$/.test(tree.tokens[before]?.norm ?? ""))
    return false;
  if (
    dependents(tree, verb, "aux:pass").length > 0 ||
    (dependents(tree, verb, "nsubj:pass").length > 0 &&
      auxiliariesBefore(tree.tokens, verb).some((word) => BE.has(word))) ||
    (token.xpos !== "VBD" &&
      dependents(tree, verb, "obl:agent").some(
        (at) => preposition(tree, at) === "by",
      ))
  )
    return true;
  if (token.xpos !== "VBN") return false;
  const subject = dependents(tree, verb, "nsubj").some(
    (at) => (tree.tokens[at] as Token).deprel === "nsubj" && at < verb,
  );
  const auxiliaries = dependents(tree, verb, "aux");
  if (auxiliaries.length > 0) return false;
  const helpers = auxiliariesBefore(tree.tokens, verb);
  if (helpers.some((word) => BE.has(word))) return true;
  if (subject || helpers.some((word) => HAVE.has(word))) return false;
  // "a bomber killed 15 trainees": a past tense that was taken for a participle.
  if (
    dependents(tree, verb, "obj").length > 0 ||
    isObjectStart(tree.tokens[verb + 1])
  )
    return false;
  if (token.deprel === "conj" && token.head >= 0)
    return isPassive(tree, token.head);
  return relation(token) === "acl" || relation(token) === "advcl";
}

/** Whether the verb is negated: "did not meet", "never met", "nobody met". */
export function isNegated(tree: SentenceTree, verb: number): boolean {
  const near = dependents(
    tree,
    verb,
    "advmod",
    "aux",
    "det",
    "neg",
    "cc:preconj",
  );
  return near.some((at) =>
    /^(?:not|n't|n’t|never|neither|nor)$/.test((tree.tokens[at] as Token).norm),
  );
}
