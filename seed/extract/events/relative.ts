import type { Token } from "../analysis.ts";
import type { Oblique } from "./clause.ts";
import { inFull } from "./lists.ts";
import { partiesOf } from "./parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { surroundingsOf } from "./shallow.ts";

/** Who holds what a clause behind its noun tells of, and what hangs on the verb of holding. */
export interface RelativeClause {
  readonly parties: readonly Party[];
  /** The words for them, resolved or not ("the two leaders"). */
  readonly subjects: readonly number[];
  readonly obliques: readonly Oblique[];
}

const NONE: RelativeClause = { parties: [], subjects: [], obliques: [] };
/** How far behind its noun such a clause may begin, and how long its subject may be. */
const REACH = 16;
const HOLDS =
  /^(?:hold|have|host|plan|schedule|attend|convene|begin|start|open|resume|conduct|give|make|pay|chair|join|lead|stage|organise|organize|undertake|add|include|announce|book|arrange|want|hope|seek|request|propose|lead|broker|mediate|sign|conclude)$/;

/** "talks on water, which Iraq and Turkey were to start in Mosul": by the order of the words. */
export function relativeOf(view: SentenceView, noun: number): RelativeClause {
  const { tokens } = view;
  const opener = openerBehind(tokens, noun);
  if (opener === -1) return NONE;
  for (let at = opener + 1; at < tokens.length && at <= opener + REACH; at++) {
    const { xpos, lemma } = tokens[at] as Token;
    if (!xpos.startsWith("VB") || !HOLDS.test(lemma)) continue;
    // "had tried": an auxiliary.
    if (lemma === "have" && isVerbBehind(tokens, at)) continue;
    const first = firstVerb(tokens, opener, at);
    const { parties, subjects } = subjectBetween(view, opener, first);
    const { obliques } = surroundingsOf(tokens, at);
    return { parties, subjects, obliques };
  }
  return NONE;
}

function isVerbBehind(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some(({ xpos }) => xpos === "VBN" || xpos === "VBD");
}

/** "that" or "which" behind the noun and the phrases that hang on it; -1: there is none. */
function openerBehind(tokens: readonly Token[], noun: number): number {
  for (let at = noun + 1; at < tokens.length && at <= noun + REACH; at++) {
    const { norm, xpos } = tokens[at] as Token;
    // ", that" goes on with what somebody said.
    if (norm === "which" || (norm === "that" && tokens[at - 1]?.norm !== ","))
      return at;
    if (/^(?:VB[DZP]|MD|WP|WRB)/.test(xpos) || norm === ";") return -1;
  }
  return -1;
}

function firstVerb(
  tokens: readonly Token[],
  opener: number,
  verb: number,
): number {
  const found = tokens.findIndex(
    ({ xpos }, at) => at > opener && /^(?:VB[DZP]|MD)$/.test(xpos),
  );
  return found === -1 ? verb : Math.min(found, verb);
}

function subjectBetween(
  view: SentenceView,
  opener: number,
  verb: number,
): Pick<RelativeClause, "parties" | "subjects"> {
  const parties: Party[] = [];
  for (const mention of view.mentions) {
    if (mention.first <= opener || mention.last >= verb || mention.attributive)
      continue;
    if (parties.some(({ actor }) => actor === mention.actor)) continue;
    const { actor, first } = mention;
    parties.push({ actor, token: first, mention, head: first });
  }
  const nouns = view.tokens
    .map(({ upos }, at) => (/^(?:NOUN|PROPN|PRON|NUM)$/.test(upos) ? at : -1))
    .filter((at) => at > opener && at < verb);
  const named =
    parties.length > 0
      ? inFull(view, parties)
      : nouns.flatMap((at) => partiesOf(view, at));
  return { parties: named, subjects: nouns };
}
