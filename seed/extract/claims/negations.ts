/** Whether a claim says that something is not so, or refuses it. */
import { claimWords as lists, findPhrase, findWord } from "./claim-words.ts";
import { isChargeNoun } from "./kinds-by-cue.ts";
import type { Ground, Run } from "./ground.ts";
import type { MainClause } from "./main-clause.ts";
import { isFirstPerson } from "./own-side.ts";
import { isBe } from "./verbs.ts";
import { accuses } from "./wrongdoing.ts";

const LIES_SOMEWHERE =
  /^(?:with|in|on|at|between|within|beyond|behind|ahead|entirely|squarely|solely|elsewhere)$/;

/** Whether a content says that something is not so or was not done. */
export function denies(
  ground: Ground,
  run: Run,
  norms: readonly string[],
  clause: MainClause | null,
  own: boolean,
): boolean {
  const untrue = findWord(norms.slice(0, 12), lists.denialWords);
  // "The responsibility lies with Chad": where it is, and nothing told.
  if (untrue >= 0)
    if (
      norms[untrue] !== "lies" ||
      !LIES_SOMEWHERE.test(norms[untrue + 1] ?? "")
    )
      return true;
  if (isLie(norms)) return true;
  const phrase = findPhrase(norms, lists.denialPhrases);
  if (phrase >= 0) {
    const never = norms[phrase] === "never";
    if (!never || (own && clause !== null && clause.past)) return true;
  }
  if (belittlesCharge(ground, clause) || noneOfTheKind(norms)) return true;
  if (harmsNobody(norms) || isNotOurs(norms)) return true;
  if (nothingThere(norms) || nothingDone(norms, clause)) return true;
  if (clause?.modal === null && notPlanned(norms)) return true;
  if (clause === null || clause.modal !== null) return false;
  if (own && clause.negated && accuses(norms)) return true;
  return own && notDone(ground, run, norms, clause);
}

/** "It was not our drone", "those are not ours": another's. */
const isNotOurs = (norms: readonly string[]): boolean =>
  /^(?:it|that|this|these|those|they)$/.test(norms[0] ?? "") &&
  isBe(norms[1] ?? "") &&
  /^(?:not|n't)$/.test(norms[2] ?? "") &&
  /^(?:ours?|us|my|mine|me)$/.test(norms[3] ?? "") &&
  !OFFICES.test(norms[4] ?? "");

/** "It is not our business": what somebody has no call to do. */
const OFFICES =
  /^(?:turn|job|place|task|business|problem|way|role|style|policy|habit|concern|choice|duty)$/;

const HARMS =
  /^(?:harm|hurt|threaten|target|endanger|damage|wound|injure)(?:s|ed|ing)?$/;

/** "the dam harmed no one", "the ship threatens nobody". */
const harmsNobody = (norms: readonly string[]): boolean =>
  norms.some(
    (norm, i) =>
      HARMS.test(norm) &&
      /^(?:no|nobody|nothing|none)$/.test(norms[i + 1] ?? ""),
  );

/** "That is a lie", "It was an outright lie": of words, and not of who lies. */
const isLie = (norms: readonly string[]): boolean =>
  norms
    .slice(0, 12)
    .some(
      (norm, i) =>
        norm === "lie" &&
        norms
          .slice(Math.max(0, i - 4), i)
          .some(
            (word, at, before) =>
              isBe(word) && /^an?$/.test(before[at + 1] ?? ""),
          ),
    );

/** "signed nothing and promised nothing": no word was given. */
export const gaveNothing = (norms: readonly string[]): boolean =>
  norms.some(
    (norm, i) =>
      GIVES.has(norm) &&
      norms
        .slice(i + 1, i + 3)
        .some((next) => next === "nothing" || next === "none"),
  );

const GIVES = new Set(
  "promised pledged vowed committed agreed offered signed guaranteed undertook undertaken conceded".split(
    " ",
  ),
);

/** Not in anybody's plans. */
const PLANNED =
  /^(?:planned|scheduled|foreseen|envisaged|arranged|intended|pencilled)$/;
const PLANS =
  /^(?:agenda|programme|program|table|cards|calendar|schedule|diary|works|plans?|offing|pipeline|itinerary)$/;

/** "is not planned", "was not on the agenda". */
function notPlanned(norms: readonly string[]): boolean {
  return norms.some((norm, i) => {
    if (!isBe(norm) || !/^(?:not|n't)$/.test(norms[i + 1] ?? "")) return false;
    const [first = "", second = "", third = "", fourth = ""] = norms.slice(
      i + 2,
    );
    if (PLANNED.test(first)) return true;
    return (
      /^(?:on|in)$/.test(first) &&
      (PLANS.test(second) || PLANS.test(third) || PLANS.test(fourth))
    );
  });
}

/** "had made no commitment of this kind": what somebody else has told of. */
function noneOfTheKind(norms: readonly string[]): boolean {
  const no = norms.findIndex(
    (norm) => norm === "no" || norm === "nothing" || norm === "any",
  );
  if (no < 0) return false;
  return norms
    .slice(no + 1, no + 6)
    .some(
      (norm, k, near) =>
        norm === "of" &&
        /^(?:this|that|the)$/.test(near[k + 1] ?? "") &&
        /^(?:kind|sort|nature)$/.test(norms[no + k + 3] ?? ""),
    );
}

/** Needs and qualities whose lack is a view, not a denial: "there is no alternative". */
const VIEWS =
  /^(?:alternative|need|doubt|reason|excuse|place|time|room|question|way|chance|justification|solution|substitute|winners?|losers?|point|hope|choice|option|hurry|rush|limit|peace|progress|trust|guarantee|change|contradiction|military)$/;

/** "There is no such visit", "there was not one soldier": nothing of the kind is there. */
function nothingThere(norms: readonly string[]): boolean {
  const at = norms.findIndex(
    (norm, i) =>
      i < 8 &&
      norm === "there" &&
      (isBe(norms[i + 1] ?? "") ||
        /^(?:has|had|have)$/.test(norms[i + 1] ?? "")),
  );
  if (at < 0) return false;
  const rest = norms.slice(at + 2, at + 7).filter((norm) => norm !== "been");
  const [first = "", second = "", third = ""] = rest;
  if (/^(?:nobody|nothing|none)$/.test(first)) return true;
  if (/^(?:not|n't|never)$/.test(first))
    return /^(?:a|an|one|any)$/.test(second) && !VIEWS.test(third);
  return first === "no" && !VIEWS.test(second) && !VIEWS.test(third);
}

/** "no trawler was boarded", "none of its men had been there", "nobody has written to us": nothing of the kind was done. */
function nothingDone(
  norms: readonly string[],
  clause: MainClause | null,
): boolean {
  if (clause === null || clause.modal !== null) return false;
  const [first = "", second = ""] = norms;
  const nobody =
    first === "none" ||
    first === "nothing" ||
    first === "nobody" ||
    (first === "no" && second === "one");
  if (nobody) return clause.perfect || isBe(norms[nobodyLength(norms)] ?? "");
  const thing =
    (first === "no" && !VIEWS.test(second)) ||
    (first === "not" && /^(?:a|an|one|any)$/.test(second));
  return thing && (clause.past || norms.slice(0, 12).some(isBe));
}

/** Words of "none of its staff", which stand before the verb. */
function nobodyLength(norms: readonly string[]): number {
  const at = norms.findIndex(
    (norm, i) => i > 0 && (isBe(norm) || norm === "had" || norm === "has"),
  );
  return at < 0 ? 1 : at;
}

/** "its crews did not cross the line", "they had cut no net", "sank no one": said of the speaker's own side. */
function notDone(
  ground: Ground,
  run: Run,
  norms: readonly string[],
  clause: MainClause,
): boolean {
  const verb = ground.words[clause.verb]?.norm ?? "";
  if (verb.endsWith("ing") && !clause.perfect) return false;
  if (leftOut(ground, clause) || isRefusal(ground, clause)) return false;
  const subject = ground.words[clause.subject?.first ?? -1]?.norm ?? "";
  // "We did not eat", "I did not see the boats": tales, not denials.
  const tale = isFirstPerson(subject) && !clause.perfect;
  if (clause.negated && clause.past && !tale && !isBe(verb)) return true;
  const next = ground.words[clause.verb + 1]?.norm ?? "";
  if (
    clause.past &&
    clause.verb < run.last &&
    (next === "no" || next === "nothing" || next === "none")
  )
    return !tale;
  const [last = "", before = ""] = norms.toReversed();
  return (
    clause.past && (last === "nobody" || (last === "one" && before === "no"))
  );
}

const ASSENTS =
  /^(?:agreed?|consent(?:ed)?|accept(?:ed)?|approved?|endorsed?)$/;

/** "had not agreed to the list", "did not accept the terms": told of what the own side will not have, not of what is untrue. */
export function isRefusal(
  { words }: Ground,
  { verb, negated, modal }: MainClause,
): boolean {
  if (!negated || modal !== null) return false;
  if (!ASSENTS.test(words[verb]?.norm ?? "")) return false;
  const next = words[verb + 1];
  if (next?.norm === "to")
    return /^(?:DET|PRON|NOUN|PROPN|ADJ)$/.test(words[verb + 2]?.upos ?? "");
  return /^(?:DET|PRON)$/.test(next?.upos ?? "") && next?.norm !== "any";
}

/** "had not been consulted": a complaint of others, who did not do it. */
function leftOut({ words }: Ground, { verb }: MainClause): boolean {
  return (
    /^(?:been|was|were|being)$|^n['’]t$|^not$|^never$/.test(
      words[verb - 1]?.norm ?? "",
    ) &&
    /^(?:consulted|informed|notified|told|briefed|invited|asked|heard|involved|warned)$/.test(
      words[verb]?.norm ?? "",
    ) &&
    words.slice(Math.max(0, verb - 3), verb).some(({ norm }) => isBe(norm))
  );
}

const STANDS =
  /^(?:true|correct|right|accurate|serious|credible|grave|real|justified|under|being|due|clear|very|also)$/;

const MADE_UP =
  /^(?:invented|concocted|manufactured|exaggerated|inflated|doctored|contrived|false|wrong|incorrect|inaccurate|misleading|imaginary)$/;

/** "the report is 'a bad joke'", "the charges were a bad joke": what is said of what was said, unless that it is so. */
function belittlesCharge(ground: Ground, clause: MainClause | null): boolean {
  if (clause === null || clause.negated || clause.subject === null)
    return false;
  const { words } = ground;
  const { last } = clause.subject;
  if (!isChargeNoun(words[last]?.norm ?? "")) return false;
  if (!isBe(words[last + 1]?.norm ?? "")) return false;
  const next = words[last + 2];
  const marked = next?.isMark === true && next.text !== ",";
  const after = marked ? words[last + 3] : next;
  const article = /^(?:a|an|the|just|only|nothing|pure|mere|simply)$/;
  return (
    (marked ||
      article.test(after?.norm ?? "") ||
      MADE_UP.test(after?.norm ?? "")) &&
    !STANDS.test(after?.norm ?? "")
  );
}
