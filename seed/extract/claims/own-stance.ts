import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import { claimWords as lists } from "./claim-words.ts";
import type { Ground } from "./ground.ts";
import type { MainClause } from "./main-clause.ts";
import type { Word } from "./passage.ts";

/** What the speaker's side will do or would do. */
export function ownFuture(
  ground: Ground,
  norms: readonly string[],
  clause: MainClause,
): { kind: ClaimKind; rule: string } {
  const verb = ground.words[clause.verb]?.norm ?? "";
  if (clause.negated || takesNone(ground, clause))
    return { kind: "POSITION", rule: "own refusal" };
  if (norms.includes("unless") || norms[norms.indexOf("if") - 1] === "only")
    return { kind: "POSITION", rule: "own terms" };
  if (KEEPS_SO.test(norms.join(" ")))
    return { kind: "POSITION", rule: "own stance" };
  if (norms.includes("if"))
    return {
      kind: lists.hostile.has(verb) ? "WARNING" : "OFFER",
      rule: "own act on condition",
    };
  if (lists.hostile.has(verb) && !lists.actYield.has(verb))
    return { kind: "WARNING", rule: "own hostile act" };
  const pays =
    /^pa(?:y|id)$/.test(verb) &&
    /^visits?$/.test(ground.words[clause.verb + 2]?.norm ?? "");
  if (pays || lists.itinerary.has(verb))
    return { kind: "STATEMENT", rule: "own plan" };
  return { kind: "PROMISE", rule: "own act to come" };
}

const GIVES_WORD =
  /^(?:you have (?:my|our) (?:word|promise|assurance)|(?:i|we) (?:give|gave) (?:you|them|him|her) (?:my|our) word|rest assured)\b/;

/** "You have my word that": a promise by its own words. */
export const givesWord = (norms: readonly string[]): boolean =>
  GIVES_WORD.test(norms.slice(0, 6).join(" "));

/** "aid to Mali would double": what the speaker's side gives, though nobody is named. */
export function givesMore(
  ground: Ground,
  { subject, negated, modal }: MainClause,
): boolean {
  if (subject === null || negated || !/^(?:will|would|'ll)$/.test(modal ?? ""))
    return false;
  const { words } = ground;
  return words
    .slice(subject.first, subject.last + 1)
    .some(({ norm }) => AID.test(norm));
}

const AID =
  /^(?:aid|assistance|relief|funding|grants?|loans?|donations?|compensation|scholarships?|vaccines)$/;

/** "would take no side", "will sign nothing in a hurry"; but "will make no secret". */
function takesNone({ words }: Ground, { verb }: MainClause): boolean {
  if (!TAKES.test(words[verb]?.norm ?? "")) return false;
  const no = words[verb + 1]?.norm === "for" ? verb + 2 : verb + 1;
  const norm = words[no]?.norm ?? "";
  if (norm === "nothing" || norm === "nobody" || norm === "none") return true;
  return norm === "no" && !UNSPARING.test(words[no + 1]?.norm ?? "");
}

/** What one does with what others want; "will send no ship" gives one's word. */
const TAKES =
  /^(?:take|ask|sign|offer|seek|accept|make|give|grant|yield|cede|concede|join|tolerate|recogni[sz]e|need|negotiate|discuss|entertain|allow|pay)$/;
const UNSPARING =
  /^(?:efforts?|time|stone|expense|means|doubt|matter|secret|mistake)$/;

/** "would keep the gate shut", "will stay until the prisoners are free", "would decide on the canal alone": nothing is promised to anybody. */
const KEEPS_SO =
  /\b(?:keep|stay|remain|hold)\b.* (?:until|till|while|as long as)\b|\bkeep\b.* (?:shut|closed|sealed|frozen|suspended)\b|\b(?:decide|decision|choose|judge)\b.* (?:alone|itself|ourselves|themselves)$/;

/** "unwavering support for", "its commitment to": what is reaffirmed. */
export const holdsTo = (norms: readonly string[]): boolean =>
  norms
    .slice(0, 6)
    .some((norm) =>
      /^(?:support|backing|commitment|solidarity|opposition|neutrality|adherence)$/.test(
        norm,
      ),
    );

/** "the door to talks remains open". */
export function keepsDoorOpen(norms: readonly string[]): boolean {
  const door = norms.findIndex((norm) => norm === "door" || norm === "doors");
  return door >= 0 && norms.slice(door + 1, door + 8).includes("open");
}

/** What the speaker's side wants, holds or does not do. */
export function states(
  ground: Ground,
  clause: MainClause,
  direct: boolean,
): boolean {
  const verb = ground.words[clause.verb] as Word;
  if (/^(?:could|can|ca)$/.test(clause.modal ?? "")) return clause.negated;
  if (clause.modal !== null) return false;
  if (isProgressive(verb.norm)) return clause.negated;
  if (/^(?:come|came|travel|travell?ed|go|went)$/.test(verb.norm) && direct)
    return (
      ground.words[clause.verb + 1]?.norm === "to" &&
      ground.words[clause.verb + 2]?.upos === "VERB"
    );
  // In reported speech "wanted" may be "want", put back in time.
  if (!direct && !clause.perfect && HELD.test(verb.norm)) return true;
  return !clause.past && (clause.negated || HOLDS.test(verb.norm));
}

const HOLDS =
  /^(?:want|believe|support|oppose|seek|stand|favou?r|prefer|refuse|reject|respect|value|insist)s?$/;
const HELD =
  /^(?:wanted|believed|supported|opposed|sought|stood|favou?red|preferred|refused|rejected|respected|insisted)$/;
/** "is not looking for trouble", "was not asking for help". */
const isProgressive = (norm: string): boolean => /[a-z]{3}ing$/.test(norm);

export const onCondition = (norms: readonly string[]): boolean =>
  norms.includes("if") && norms[norms.indexOf("if") - 1] !== "only";

/** "If they wish, we can send doctors": at somebody's wish. */
export const atTheirWish = (norms: readonly string[]): boolean =>
  /\bif (?:they|you|he|she|it|asked|requested|needed|necessary|both|(?:the )?(?:two|parties|sides))\b/.test(
    norms.join(" "),
  ) && onCondition(norms);

const FOLLOWS =
  /\b(?:will|would|'ll) (?:be no|not|never|have no|lose|face|pay|bear|suffer|be forced)\b/;

/** "If the dam is filled, there will be no talks": what will follow. */
export const threatensIf = (norms: readonly string[]): boolean =>
  norms[0] === "if" && FOLLOWS.test(norms.slice(2, 30).join(" "));
