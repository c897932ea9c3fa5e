/** What an act cannot do without, by its entry in the lexicon: a second party, a person, a state, an opponent. */
import type { Token } from "../analysis.ts";
import type { RoledParty } from "./candidate.ts";
import type { Clause } from "./clause.ts";
import { groupAt } from "./groups.ts";
import type { Known } from "./known.ts";
import type { Need } from "./lexicon.ts";
import {
  isOfClause,
  type NeedOfClause,
  type Telling,
} from "./needs-of-clause.ts";
import {
  isAgreedTogether,
  isCaller,
  isCommonPaper,
  isTogether,
} from "./needs-of-encounters.ts";
import { ofClass } from "./noun-classes.ts";
import type { SentenceView } from "./view.ts";

type NeedOfParties = Exclude<Need, NeedOfClause>;
type Parties = readonly RoledParty[];

const ofParties: Readonly<
  Record<NeedOfParties, (of: Telling, parties: Parties) => boolean>
> = {
  partner: ({ view, clause }, parties) =>
    parties.length > 1 || standsForOthers(view, clause),
  person: ({ view, clause, known }, parties) =>
    parties.some(({ actor }) => known.kindOf(actor) === "PERSON") ||
    hasPersonWord(view, clause),
  recipient: (_, parties) => parties.length > initiatorsOf(parties).length,
  initiator: (_, parties) => initiatorsOf(parties).length > 0,
  "both sides": (_, parties) =>
    initiatorsOf(parties).length > 0 && parties.length > 1,
  "no recipient": (_, parties) =>
    parties.length === initiatorsOf(parties).length,
  state: ({ known }, parties) =>
    initiatorsOf(parties).some(({ actor }) =>
      ["COUNTRY", "ORGANIZATION"].includes(known.kindOf(actor) ?? ""),
    ),
  "two persons": ({ view, clause, known }, parties) =>
    parties.filter(({ actor }) => known.kindOf(actor) === "PERSON").length +
      (isWithHim(view, clause) ? 1 : 0) >
    1,
  "two talkers": (of, parties) =>
    of.clause.subjects.some((at) => groupAt(of.view, at) !== null) ||
    ofParties["two persons"](of, parties),
  // "sent its minister, X, to Lima", and not "sent soldiers".
  "person sent": ({ known }, parties) =>
    parties.some(({ actor }) => known.kindOf(actor) === "PERSON"),
  "two sides": ({ known }, parties) =>
    parties.filter(({ actor }) =>
      /^(?:PERSON|COUNTRY)$/.test(known.kindOf(actor) ?? ""),
    ).length > 1,
  opponent: ({ view, clause }, parties) => hasOpponent(view, clause, parties),
  official: ({ view, clause, known }, parties) =>
    isOfficial(view, clause, parties, known),
  fighter: ({ view, clause, known }, parties) =>
    isFighter(view, clause, parties, known),
  together: ({ view, clause }, parties) => isTogether(view, clause, parties),
  "agreed matter": ({ view, clause }, parties) =>
    isAgreedTogether(view, clause, parties),
  caller: ({ view, clause, known }, parties) =>
    isCaller(view, clause, parties, known),
  "common paper": ({ view, clause, known }, parties) =>
    isCommonPaper(view, clause, parties, known),
};

function initiatorsOf(parties: Parties): Parties {
  return parties.filter(({ role }) => role === "INITIATOR");
}

/** Whether the act has the parties that it cannot do without. */
export function partiesMeet(of: Telling, parties: Parties): boolean {
  for (const need of of.act.needs)
    if (!isOfClause(need) && !ofParties[need](of, parties)) return false;
  return true;
}

/** "had spoken with him by phone": whom, the article tells, and not the subject over again. */
function isWithHim(view: SentenceView, { obliques }: Clause): boolean {
  return obliques.some(
    ({ preposition, head }) =>
      preposition === "with" &&
      /^(?:him|her)$/.test((view.tokens[head] as Token).norm),
  );
}

/** A pronoun or a group whose members only the article tells. */
function standsForOthers(view: SentenceView, clause: Clause): boolean {
  return [...clause.subjects, ...clause.objects].some(
    (at) =>
      /^(?:him|her|them)$/.test((view.tokens[at] as Token).norm) ||
      groupAt(view, at) !== null,
  );
}

/** People fight for votes and against poverty; here somebody fights somebody. */
function hasOpponent(
  view: SentenceView,
  clause: Clause,
  parties: readonly RoledParty[],
): boolean {
  return (
    parties.length > 1 ||
    [...clause.subjects, ...clause.objects].some(
      (at) => ofClass(view, at, "TROOP") || ofClass(view, at, "IRREGULAR"),
    )
  );
}

/** Who leaves an office of state, not a firm. */
function isOfficial(
  view: SentenceView,
  clause: Clause,
  parties: readonly RoledParty[],
  known: Known,
): boolean {
  return (
    parties.some(({ actor }) => known.countryOf(actor) !== null) ||
    clause.subjects.some((at) => ofClass(view, at, "LEADERJOB"))
  );
}

/** Forces, states and armed groups strike; a politician who hits another does so in words. */
function isFighter(
  view: SentenceView,
  clause: Clause,
  parties: readonly RoledParty[],
  known: Known,
): boolean {
  return (
    parties.some(
      ({ actor, role }) =>
        role === "INITIATOR" &&
        (known.kindOf(actor) === "COUNTRY" || known.isArmedGroup(actor)),
    ) ||
    clause.subjects.some(
      (at) =>
        ofClass(view, at, "TROOP") ||
        ofClass(view, at, "IRREGULAR") ||
        ofClass(view, at, "AIRPOWER"),
    )
  );
}

function hasPersonWord(view: SentenceView, clause: Clause): boolean {
  return clause.subjects.some(
    (at) =>
      ofClass(view, at, "HUMAN") ||
      /^(?:he|she|they|delegation|team)$/.test((view.tokens[at] as Token).norm),
  );
}
