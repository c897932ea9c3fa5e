/** Infinitives that tell what was said: “went on to say”, “was forced to admit”. */
import type { Complementation } from "./complementation.ts";
import type { VerbFrame } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { summonedBefore } from "./summons.ts";
import { verbForm } from "./verbs.ts";

const CARRIED_OUT =
  /^(?:on|quick|slow|first|last|continue|continues|continued|hastened|rushed|keen|fond|late|careful|proceeded|forward|began|begins|begun|started|starts|tried|tries|trying|sought|seeks|seeking|managed|chose|paused|used|dared)$/;
/** Ways of making oneself heard: "wrote to the agency to complain", "took to the radio to accuse". */
const MEANS =
  /^(?:wrote|called|phoned|telephoned|rang|emailed|texted|tweeted|took|used|uses|using|spoke|appeared|went|gathered|rallied|marched|held|convened|stood|rose|seized|interrupted|issued|sent|published|posted|released|returned|turned)$/;

/** "went on to say", "was quick to point out", "used the speech to accuse": an infinitive that tells what was done. */
export function isCarriedOut(
  ground: Ground,
  to: number,
  verb: number,
): boolean {
  const before = ground.words[to - 1];
  if (CARRIED_OUT.test(before?.norm ?? "")) return true;
  if (before?.upos === "NOUN" && summonedBefore(ground, to, 0)?.last === to - 1)
    return true;
  const governor = ground.words[verb]?.governor ?? -1;
  const means = ground.words[governor];
  return (
    means !== undefined &&
    governor < to &&
    means.upos === "VERB" &&
    MEANS.test(means.norm) &&
    verbForm(ground, governor).shape === "FINITE"
  );
}

/** What is left undone, or not yet done: "failed to agree that", "is scheduled to announce that". */
const UNDONE =
  /^(?:fail|refuse|decline|neglect|forget|hesitate|omit|schedule|expect|suppose|slate|plan|intend|hope|want|wish|aim|mean|prepare|wait|threaten|promise|pledge|vow|offer|agree|decide|need|have|go|ask|urge|order|invite|tell)$/;

/** "flew in to argue that", "was forced to admit that": an infinitive on a verb, which goes on to tell what was said. */
export function saysOnTheWay(
  ground: Ground,
  verb: number,
  { complement, frame }: Complementation,
): boolean {
  const { words } = ground;
  const word = words[verb];
  const governor = words[word?.governor ?? -1];
  if (word === undefined || governor?.upos !== "VERB") return false;
  if (word.governor > verb || UNDONE.test(governor.lemma)) return false;
  if (complement === "NP" && !aims(frame)) return false;
  const { shape, negated } = verbForm(ground, word.governor);
  return !negated && shape !== "MODAL";
}

/** "to defend the view that", not "to speak of the water": a thing that is only named is no report of its own. */
const aims = ({ kind }: VerbFrame): boolean =>
  kind !== null && kind !== "STATEMENT";
