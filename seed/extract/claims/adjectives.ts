import type { Candidate } from "./candidates.ts";
import { adjectiveFrame, verbCues } from "./cues.ts";
import type { Ground } from "./ground.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import { subjectBefore } from "./subjects.ts";
import { isBe, isLoose, isNegation, verbForm } from "./verbs.ts";
import { complementOfWord } from "./word-complements.ts";

/** "is worried about", "felt certain that". */
export function adjectiveCue(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const { words } = ground;
  const word = words[at] as Word;
  const frame = adjectiveFrame(word.norm);
  if (frame === undefined || word.upos === "NOUN" || word.upos === "PROPN")
    return null;
  let be = at - 1;
  let negated = false;
  while (
    be > stretch.first &&
    (isLoose(words[be]) || isNegation(words[be]?.norm ?? ""))
  ) {
    if (isNegation(words[be]?.norm ?? "")) negated = true;
    be--;
  }
  const verb = words[be];
  if (
    verb === undefined ||
    !(
      isBe(verb.norm) ||
      /^(?:feel|feels|felt|remain|remains|remained|seemed)$/.test(verb.norm)
    )
  )
    return null;
  if (verbCues(word.norm).length > 0 && words[at + 1]?.norm === "by")
    return null;
  const content = complementOfWord(ground, frame, at + 1, stretch, at, false);
  if (content === null) return null;
  const form = verbForm(ground, be);
  if (form.modal !== null || form.shape === "INFINITIVE") return null;
  const subject = subjectBefore(ground, be, stretch.first);
  if (
    subject === null ||
    /^(?:it|this|there|which)$/.test(words[subject.head]?.norm ?? "")
  )
    return null;
  return {
    rule: `adjective, ${content.how}`,
    stretch: index,
    cue: { first: at, last: at },
    lemma: word.norm,
    source: subject,
    antecedent: subject.antecedent,
    content: content.run,
    complement: content.complement,
    kind: frame.kind,
    cameo: frame.cameo,
    roles: [],
    negated: negated || form.negated,
    passive: false,
    resumes: null,
  };
}
