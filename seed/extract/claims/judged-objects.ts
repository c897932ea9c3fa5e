import type { Complementation } from "./complementation.ts";
import type { VerbCue } from "./cues.ts";
import type { Ground, Run } from "./ground.ts";
import { phraseEnd } from "./phrase-extents.ts";

/**
 * "called the map absurd", "dubbed the sanctions economic terrorism": what something is called stands right behind it,
 * and the two look like one phrase. A verb that takes both has them apart where an adjective closes the clause, or
 * where a noun of several is followed by one.
 */
export function judgedObject(
  ground: Ground,
  cue: VerbCue,
  object: Run,
  limit: number,
  cueLast: number,
): Complementation | null {
  const frame = cue.frames.find(
    ({ takes, prepositions }) =>
      takes.has("PREDICATE") && prepositions.size === 0,
  );
  if (frame === undefined) return null;
  const at = predicateWithin(ground, object, limit);
  if (at < 0) return null;
  return {
    complement: "PREDICATE",
    frame,
    content: { first: object.first, last: phraseEnd(ground, at, limit, false) },
    roles: [{ role: "TARGET", run: { first: object.first, last: at - 1 } }],
    preposition: null,
    cueLast,
    rule: "predicate",
  };
}

/** Where the judgement begins within a phrase; -1 where there is none. */
function predicateWithin(
  ground: Ground,
  { first, last }: Run,
  limit: number,
): number {
  const { words } = ground;
  for (let i = first + 1; i < last; i += 1)
    if (words[i]?.xpos === "NNS" && words[i + 1]?.upos === "ADJ") return i + 1;
  const isNamed = /^(?:NOUN|PROPN)$/.test(words[last - 1]?.upos ?? "");
  return last > first && isNamed && isLastJudgement(ground, last, limit)
    ? last
    : -1;
}

/** An adjective behind which the clause is over, whatever the tagger took it for. */
export function isLastJudgement(
  { words }: Ground,
  at: number,
  limit: number,
): boolean {
  const word = words[at];
  const next = words[at + 1];
  const ends = at === limit || next === undefined || next.isMark;
  if (word === undefined || !ends) return false;
  return (
    word.upos === "ADJ" ||
    (JUDGES.test(word.norm) && !/^(?:PROPN|ADV)$/.test(word.upos))
  );
}

/** How adjectives end that say what somebody thinks of something. */
const JUDGES =
  /(?:(?:[^tc]a|i)ble|ful|ous|less|flawed|misguided|biased|rigged|absurd|unfair|unjust|unwise|illegal|unlawful|premature|obsolete|outdated|dead|inadequate|insufficient|hostile|wrong|naive|crude|cruel|weak)$/;
