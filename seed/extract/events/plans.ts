import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import { callsOff } from "./calls-off.ts";
import { EXPECTING, verbOver } from "./shallow.ts";
import type { SentenceTree } from "./tree.ts";

/** "is to meet", "are due to sit down", "is not expected to travel", by the order of the words. */
export function isToBe(
  { tokens }: SentenceTree,
  verb: number,
): EventStatus | null {
  // "was to have met": and did not.
  const missed =
    tokens[verb]?.xpos === "VBN" &&
    tokens[verb - 1]?.norm === "have" &&
    tokens[verb - 2]?.norm === "to";
  // "is to be received by X"
  const passive = tokens[verb - 1]?.norm === "be";
  const to = missed || passive ? verb - 2 : verb - 1;
  const bare = missed || passive || tokens[verb]?.xpos === "VB";
  if (tokens[to]?.norm !== "to" || !bare) return null;
  if (isHeadlinePlan(tokens, to)) return "PLANNED";
  let at = to - 1;
  let negated = false;
  while (at >= 0 && at >= to - 5) {
    const { norm } = tokens[at] as Token;
    if (norm === "not" || norm === "n't") negated = true;
    else if (/^(?:is|are|was|were|be|been)$/.test(norm)) {
      if (missed) return norm.startsWith("w") ? "CANCELLED" : null;
      return negated ? "DENIED" : "PLANNED";
    } else if (!EXPECTING.has(norm) && tokens[at]?.xpos !== "RB") return null;
    at--;
  }
  return null;
}

/** "Chilean minister Luis Paz to visit Peru next week": a name, "to" and no other verb at all. */
function isHeadlinePlan(tokens: readonly Token[], to: number): boolean {
  return (
    tokens[to - 1]?.xpos.startsWith("NNP") === true &&
    !tokens.some(
      ({ xpos }, at) =>
        /^(?:VB[DZP]|MD)$/.test(xpos) || (at < to && xpos.startsWith("VB")),
    )
  );
}

/**
 * "has no plans to meet", "no intention of meeting", "there are no plans for X to meet", "dropped plans to meet", by the
 * order of the words; null: nothing of the kind.
 */
export function plansBefore(
  { tokens }: SentenceTree,
  verb: number,
): "DENIED" | "CANCELLED" | null {
  const link = tokens[verb - 1]?.norm;
  const { xpos } = tokens[verb] as Token;
  if (!(link === "to" && xpos === "VB") && !(link === "of" && xpos === "VBG"))
    return null;
  let at = verb - 2;
  while (at > 0 && at > verb - 10 && NAMING.test(tokens[at]?.xpos ?? "")) {
    if (PLANS.test(tokens[at]?.lemma ?? "")) break;
    at--;
  }
  return PLANS.test(tokens[at]?.lemma ?? "") ? fateOfPlans(tokens, at) : null;
}

export const PLANS = /^(?:plan|intention)$/;

export function fateOfPlans(
  tokens: readonly Token[],
  plans: number,
): "DENIED" | "CANCELLED" | null {
  if (
    tokens
      .slice(Math.max(0, plans - 2), plans)
      .some(({ norm }) => norm === "no")
  )
    return "DENIED";
  const verb = verbOver(tokens, plans);
  return verb !== -1 && callsOff(tokens, verb) ? "CANCELLED" : null;
}

const NAMING = /^(?:NN|DT|JJ|IN|POS|HYPH|PRP\$)/;
