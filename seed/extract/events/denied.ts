import type { Token } from "../analysis.ts";

/** The longest way from "denied" to what is denied: "on Monday that a delegation of the ministry had ever held any". */
const REACH = 14;
/** What is denied of a meeting: that it was held, had or planned. */
const HOLDS =
  /^(?:be|have|do|hold|conduct|take|attend|engage|enter|open|start|begin|plan|schedule|arrange|seek|request|discuss|make|pay|receive)$/;
const BETWEEN =
  /^(?:P?DT|PRP\$?|EX|NN|NNS|NNPS?|JJ|RB|CD|POS|HYPH|MD|VB[DGNPZ]?|TO)$/;
const LINK = /^(?:that|of|on|in|about|any|part)$/;

/**
 * "denied that it had held talks", "denied any talks", "denied reports of talks": the verb of denying whose object or
 * clause a noun belongs to, by the order of the words; -1: none.
 */
export function denialOver(tokens: readonly Token[], noun: number): number {
  for (let at = noun - 1; at >= 0 && at >= noun - REACH; at--) {
    const { norm, lemma, xpos } = tokens[at] as Token;
    if (lemma === "deny" || norm === "denied")
      return isTakenForGranted(tokens, at, noun) ? -1 : at;
    if (LINK.test(norm)) continue;
    if (!BETWEEN.test(xpos)) return -1;
    if (xpos.startsWith("VB") && !HOLDS.test(lemma)) return -1;
  }
  return -1;
}

/** "denied that the talks had failed": the talks there were. */
function isTakenForGranted(
  tokens: readonly Token[],
  denial: number,
  noun: number,
): boolean {
  const that = tokens.findIndex(
    ({ norm }, at) => at > denial && at < noun && norm === "that",
  );
  return (
    that !== -1 &&
    /^(?:the|its|his|her|their)$/.test(tokens[that + 1]?.norm ?? "") &&
    tokens
      .slice(that + 2, noun)
      .every(({ xpos }) => !xpos.startsWith("VB") || xpos === "VBN") &&
    !tokens
      .slice(noun + 1, noun + REACH)
      .some(({ norm }) => /^(?:place|held|way|planned|happened)$/.test(norm))
  );
}

/** "denied that he had held talks", "denied holding talks": the one who denies it was meant to be there himself. */
export function isDeniedOfSelf(
  tokens: readonly Token[],
  denial: number,
  noun: number,
): boolean {
  return tokens
    .slice(denial + 1, noun)
    .some(({ norm, xpos }) => /^(?:he|she|they)$/.test(norm) || xpos === "VBG");
}
