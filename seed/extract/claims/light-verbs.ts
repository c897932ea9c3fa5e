import { isLightVerb } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { sharedSubject } from "./participles.ts";
import type { Stretch } from "./stretches.ts";
import { type Subject, subjectBefore } from "./subjects.ts";
import { summonedBefore } from "./summons.ts";
import { isLoose, verbForm } from "./verbs.ts";

/** "lodged" of "lodged a protest": the verb that makes a noun an act, and whose. */
export interface LightVerb {
  readonly verb: number;
  readonly subject: Subject;
  readonly negated: boolean;
}

/** The verb in front of the noun phrase that begins at `object`. */
export function lightVerbBefore(
  ground: Ground,
  stretch: Stretch,
  object: number,
): LightVerb | null {
  const { words } = ground;
  let at = object - 1;
  // "expressed his country's concern", "voiced to reporters his concern": only what is next to the noun phrase.
  while (at > stretch.first && isLoose(words[at])) at--;
  const verb = words[at];
  if (verb === undefined || at < stretch.first || verb.upos !== "VERB")
    return null;
  if (!isLightVerb(verb.norm)) return null;
  const form = verbForm(ground, at);
  if (form.passive || form.shape === "MODAL") return null;
  if (
    form.shape === "INFINITIVE" &&
    summonedBefore(ground, at, stretch.first) === null
  )
    return null;
  const subject =
    form.shape === "INFINITIVE"
      ? sharedSubject(ground, stretch, at)
      : subjectBefore(ground, at, stretch.first);
  return subject === null ? null : { verb: at, subject, negated: form.negated };
}
