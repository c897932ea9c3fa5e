import type { Token } from "../analysis.ts";
import { SPELLS, type Standing } from "./fate.ts";
import { plain, standing, words } from "./status.ts";
import type { SentenceTree } from "./tree.ts";

/** Verbs of going somewhere, of being there and of seeing somebody, which one does for talks. */
const GOING = words(
  "fly travel go head come arrive return journey drive sail stop visit cross leave depart be meet receive welcome join gather convene assemble",
);
/** "is due in Lima for talks" */
const EXPECTED = /^(?:due|expected|awaited|scheduled)$/;
/** How far from its verb "for talks" may stand. */
const REACH = 24;

/**
 * "will fly to Lima on Monday for talks", "was to have flown": what somebody goes somewhere for stands as the journey
 * does, by the order of the words, since a parse hangs it on any of those between. Null: it is the purpose of none, or
 * of one that was made.
 */
export function standingByPurpose(
  tree: SentenceTree,
  noun: number,
): Standing | null {
  const verb = journeyBefore(tree.tokens, purposeBefore(tree.tokens, noun));
  if (verb === -1) return null;
  const { norm, lemma } = tree.tokens[verb] as Token;
  const found = standing(tree, verb, 0);
  if (found.status !== "OCCURRED") return found;
  return EXPECTED.test(norm) && lemma !== "be" ? plain("PLANNED") : null;
}

/** "for" in front of the noun's phrase, "a second round of talks"; -1: another word or none. */
function purposeBefore(tokens: readonly Token[], noun: number): number {
  for (let at = noun - 1; at >= 0 && at > noun - 8; at--) {
    const { norm, xpos } = tokens[at] as Token;
    if (norm === "for") return at;
    const counted = norm === "of" && SPELLS.has(tokens[at - 1]?.lemma ?? "");
    if (!counted && !/^(?:DT|JJ|NN|CD|HYPH|VB[NG]|PRP\$|POS)/.test(xpos))
      return -1;
  }
  return -1;
}

/** The verb or adjective of going in front of "for", in the same clause; -1: another verb is nearer. */
function journeyBefore(tokens: readonly Token[], purpose: number): number {
  for (let at = purpose - 1; at >= 0 && at > purpose - REACH; at--) {
    const { norm, lemma, xpos, text } = tokens[at] as Token;
    if (EXPECTED.test(norm)) return at;
    if (/^[;:“”"]$/.test(text) || /^(?:W|MD)/.test(xpos)) return -1;
    if (/^VB[DZPN]?$/.test(xpos)) return GOING.has(lemma) ? at : -1;
  }
  return -1;
}
