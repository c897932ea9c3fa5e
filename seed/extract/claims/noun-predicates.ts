import type { Candidate } from "./candidates.ts";
import { nounFrame } from "./cues.ts";
import { clauseEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import { isBe, isLoose, isNegation } from "./verbs.ts";

/** Nouns that say what somebody makes of something only in "his answer is that". */
const PREDICATED =
  /^(?:assumption|answer|reply|response|explanation|verdict|thesis|case|advice|idea|excuse|calculation|fear|lesson)s?$/;

/** "Her main claim is that", "the ministry's view was that": the noun is the cue, whoever has it the source. */
export function nounPredicate(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
  ownerOf: (chunk: Run) => Run | null,
): Candidate | null {
  const { words } = ground;
  const { upos, norm } = words[at] as Word;
  if (upos !== "NOUN") return null;
  const frame = nounFrame(norm);
  if (frame === undefined && !PREDICATED.test(norm)) return null;
  const chunk = chunkAt(ground, at);
  if (chunk?.last !== at) return null;
  const of = words[at + 1]?.norm === "of" ? chunkAt(ground, at + 2) : null;
  const owner = ownerOf(chunk) ?? of;
  if (owner === null) return null;
  let be = (of?.last ?? at) + 1;
  while (be < stretch.last && isLoose(words[be])) be++;
  const that = isNegation(words[be + 1]?.norm ?? "") ? be + 2 : be + 1;
  if (!isBe(words[be]?.norm ?? "") || words[that]?.norm !== "that") return null;
  if (that + 1 >= stretch.last || words[that]?.quotation !== -1) return null;
  return {
    rule: "noun of somebody and be, that",
    stretch: index,
    cue: { first: at, last: at },
    lemma: norm,
    source: owner,
    antecedent: owner,
    content: {
      first: that + 1,
      last: clauseEnd(ground, that + 1, stretch.last, at),
    },
    complement: "CLAUSE",
    kind: frame?.kind ?? null,
    cameo: frame?.cameo ?? "010",
    roles: [],
    negated: that === be + 2,
    passive: false,
    resumes: null,
  };
}
