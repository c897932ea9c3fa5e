/** Whether what is said is said of the speaker, or of the speaker's own side. */
import type { Ground, Run } from "./ground.ts";
import type { MainClause } from "./main-clause.ts";

const FIRST_PERSON = /^(?:i|we|our|my|us|me|ours|mine)$/;
const THIRD_PERSON = /^(?:he|she|it|they|his|her|its|their)$/;
/** Arms of a state that a speaker for it speaks of as his own where no other is named. */
const ARMS =
  /^(?:army|armies|navy|troops|forces|soldiers|sailors|engineers|doctors|medics|rescuers|rescue|ministry|ministries|government|cabinet|parliament|authorities|police|coastguards?|guards|delegation|negotiators|diplomats|officials|inspectors|embassy|consulate|units|ships|planes|aircraft|crews?|teams?)$/;

/** Whether the subject of what is said is the speaker or the speaker's side. */
export function isOwnSide(
  ground: Ground,
  subject: Run,
  source: Run | null,
  direct: boolean,
  sameSide: (run: Run) => boolean | null,
): boolean {
  const first = ground.words[subject.first]?.norm ?? "";
  if (FIRST_PERSON.test(first)) return true;
  // In somebody's own words "he" and "they" are others.
  if (direct && /^(?:he|she|they)$/.test(first)) return false;
  const same = sameSide(subject);
  if (same !== null) return same;
  if (!direct && source !== null && isArm(ground, subject)) return true;
  if (direct || !THIRD_PERSON.test(first)) return false;
  // Nobody knows whom the pronoun means: one person is not many.
  const plural = ground.words[source?.last ?? -1]?.xpos === "NNS";
  return !(plural && /^(?:he|she|his|her)$/.test(first));
}

/** "medics", "the government": nobody else's, for nobody else is named. */
function isArm(ground: Ground, { first, last }: Run): boolean {
  if (!ARMS.test(ground.words[last]?.norm ?? "")) return false;
  for (let i = first; i <= last; i++)
    if (ground.words[i]?.upos === "PROPN") return false;
  return true;
}

export const isFirstPerson = (norm: string): boolean => FIRST_PERSON.test(norm);

export function hasPronounSubject(ground: Ground, clause: MainClause): boolean {
  const first = ground.words[clause.subject?.first ?? -1]?.norm ?? "";
  return FIRST_PERSON.test(first) || THIRD_PERSON.test(first);
}
