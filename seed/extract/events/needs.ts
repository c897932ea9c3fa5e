import type { Token } from "../analysis.ts";
import type { RoledParty } from "./candidate.ts";
import type { Clause } from "./clause.ts";
import { isDelegation } from "./frame-fit.ts";
import { groupAt } from "./groups.ts";
import { PLACE_WORDS, type Known } from "./known.ts";
import { isByTelephone } from "./by-telephone.ts";
import {
  isAgreedTogether,
  isCaller,
  isChairedByTwo,
  isCommonPaper,
  isEnvoyNamed,
  isTogether,
} from "./needs-of-encounters.ts";
import type { Act } from "./lexicon.ts";
import { surroundingsOf } from "./shallow.ts";
import {
  isPeer,
  ofClass,
  partiesOf,
  semanticHeads,
  type SentenceView,
} from "./parties.ts";
import { dependents, extentOf, isNominal } from "./tree.ts";

/** Whether all is there that the act cannot do without. */
export function needsMet(
  view: SentenceView,
  clause: Clause,
  { needs, to }: Act,
  parties: readonly RoledParty[],
  destinations: readonly number[],
  known: Known,
): boolean {
  if (
    needs.has("two persons") &&
    parties.filter(({ actor }) => known.kindOf(actor) === "PERSON").length < 2
  )
    return false;
  if (needs.has("by telephone") && !isByTelephone(view.tokens, clause.verb))
    return false;
  if (
    needs.has("two sides") &&
    parties.filter(({ actor }) =>
      /^(?:PERSON|COUNTRY)$/.test(known.kindOf(actor) ?? ""),
    ).length < 2
  )
    return false;
  if (
    needs.has("partner") &&
    parties.length < 2 &&
    !standsForOthers(view, clause)
  )
    return false;
  if (needs.has("to talk") && !callsToTalk(view, clause)) return false;
  if (needs.has("named") && !objectNamed(view, clause)) return false;
  if (needs.has("toward") && clause.objects.length === 0)
    if (!clause.obliques.some(({ preposition }) => to.includes(preposition)))
      return false;
  if (needs.has("opponent") && !hasOpponent(view, clause, parties))
    return false;
  if (needs.has("official") && !isOfficial(view, clause, parties, known))
    return false;
  if (needs.has("fighter") && !isFighter(view, clause, parties, known))
    return false;
  if (needs.has("envoy by name") && !isEnvoyNamed(view, clause, known))
    return false;
  if (needs.has("together") && !isTogether(view, clause, parties)) return false;
  if (needs.has("agreed matter") && !isAgreedTogether(view, clause, parties))
    return false;
  if (needs.has("caller") && !isCaller(view, clause, parties, known))
    return false;
  // "are hammering out a deal", "met to hammer out a deal": they still negotiate.
  if (
    needs.has("done") &&
    !/^VB[DN]$/.test(view.tokens[clause.verb]?.xpos ?? "")
  )
    return false;
  if (needs.has("two chairs") && !isChairedByTwo(view, clause)) return false;
  if (needs.has("common paper") && !isCommonPaper(view, clause, parties, known))
    return false;
  const initiators = parties.filter(({ role }) => role === "INITIATOR");
  const persons = parties.some(({ actor }) => known.kindOf(actor) === "PERSON");
  if (needs.has("person") && !persons && !hasPersonWord(view, clause))
    return false;
  // "when it comes to Israel"
  if (needs.has("destination") && view.tokens[clause.verb - 1]?.norm === "it")
    return false;
  if (needs.has("destination") && destinations.length === 0) return false;
  if (needs.has("journey") && isPosted(view, clause, destinations, known))
    return false;
  if (needs.has("recipient") && parties.length <= initiators.length)
    return false;
  if (needs.has("initiator") && initiators.length === 0) return false;
  if (
    needs.has("both sides") &&
    (initiators.length === 0 || parties.length < 2)
  )
    return false;
  if (
    needs.has("infinitive") &&
    dependents(view, clause.verb, "xcomp").length === 0
  )
    return false;
  if (
    needs.has("gathering") &&
    !hangsOn(view, clause, ["for", "at", "in"], ["GATHERING", "TALK"])
  )
    return false;
  if (needs.has("visit") && !hangsOnVisit(view, clause)) return false;
  if (
    needs.has("place") &&
    !clause.obliques.some(
      ({ preposition }) => preposition === "to" || PLACE_WORDS.has(preposition),
    )
  )
    return false;
  if (
    needs.has("state") &&
    !initiators.some(({ actor }) =>
      ["COUNTRY", "ORGANIZATION"].includes(known.kindOf(actor) ?? ""),
    )
  )
    return false;
  if (needs.has("human shield") && !follows(view, clause.verb, "shield"))
    return false;
  if (needs.has("hostage") && !follows(view, clause.verb, "hostage"))
    return false;
  if (
    needs.has("people") &&
    !hangsOn(view, clause, ["to", "for"], ["REFUGEE", "HUMAN"])
  )
    return false;
  if (needs.has("no recipient") && parties.length > initiators.length)
    return false;
  return true;
}

/** A pronoun or a group whose members only the article tells. */
function standsForOthers(view: SentenceView, clause: Clause): boolean {
  return [...clause.subjects, ...clause.objects].some(
    (at) =>
      /^(?:him|her|them)$/.test((view.tokens[at] as Token).norm) ||
      groupAt(view, at) !== null,
  );
}

/** "called X on Friday", "called X to discuss Y", and not "called X a liar". */
function callsToTalk(view: SentenceView, clause: Clause): boolean {
  if (view.tokens[clause.verb + 1]?.norm === "off") return false;
  const object = [...clause.objects, ...clause.nearObjects].find((at) =>
    view.covering.has(at),
  );
  const mention =
    object === undefined ? undefined : view.covering.get(object)?.at(-1);
  if (mention === undefined) return false;
  const next = view.tokens[mention.last + 1];
  return (
    next === undefined ||
    /^(?:on|of|to|in|at|for|with|and|before|shortly|again|twice|early|late|last|this|later|today|yesterday|by|about|over|from|after|,|;|\.)$/.test(
      next.norm,
    ) ||
    next.norm.endsWith("day")
  );
}

/** Whoever is received has a name or a title: "hosted 200 people" is no meeting. */
function objectNamed(view: SentenceView, clause: Clause): boolean {
  if (isThingReceived(view, clause)) return false;
  return [...clause.objects, ...clause.nearObjects].some(
    (at) =>
      (view.tokens[at] as Token).upos === "PRON" ||
      semanticHeads(view, at)
        .flatMap((head) => [head, ...dependents(view, head, "flat", "appos")])
        .some((head) =>
          (view.covering.get(head) ?? []).some(
            (mention) => !mention.attributive,
          ),
        ) ||
      // "hosted his colleagues from Peru and Chile", "received a delegation from Peru"
      ((isPeer((view.tokens[at] as Token).lemma) || isDelegation(view, at)) &&
        partiesOf(view, at).length > 0),
  );
}

/** "heads the delegation to the United Nations in New York": an office there, and no journey. */
function isPosted(
  view: SentenceView,
  { verb }: Clause,
  destinations: readonly number[],
  known: Known,
): boolean {
  return (
    /^VB[ZP]$/.test((view.tokens[verb] as Token).xpos) &&
    destinations.some((at) =>
      (view.covering.get(at) ?? []).some(
        ({ actor }) => known.kindOf(actor) === "ORGANIZATION",
      ),
    )
  );
}

/** "received a letter from X": no person, whatever the parse hung on it. */
function isThingReceived(
  view: SentenceView,
  { verb, passive }: Clause,
): boolean {
  if (passive) return false;
  const [first] = surroundingsOf(view.tokens, verb).objects;
  if (first === undefined || view.covering.has(first)) return false;
  const { lemma } = view.tokens[first] as Token;
  return THING_SENT.test(lemma) || HELD.test(lemma);
}

/** "hosted talks between A and B": what is held, and nobody received. */
const HELD =
  /^(?:talk|negotiation|meeting|round|summit|conference|session|dialogue|consultation|gathering)$/;
const THING_SENT =
  /^(?:call|letter|message|note|report|request|reply|answer|invitation|copy|document|text|offer|proposal|appeal|complaint|protest|cable|assurance|warning|condolence|greeting|credential|gift|aid|support)$/;

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

function hangsOn(
  view: SentenceView,
  clause: Clause,
  prepositions: readonly string[],
  names: readonly string[],
): boolean {
  return clause.obliques.some(
    ({ preposition, head }) =>
      prepositions.includes(preposition) &&
      names.some((name) => ofClass(view, head, name)),
  );
}

const VISIT_WORDS = /^(?:visit|trip|tour|journey|mission|stop)$/;

function hangsOnVisit(view: SentenceView, clause: Clause): boolean {
  return clause.obliques.some(
    ({ preposition, head }) =>
      (preposition === "on" || preposition === "for") &&
      VISIT_WORDS.test((view.tokens[head] as Token).lemma),
  );
}

function follows(view: SentenceView, verb: number, lemma: string): boolean {
  const [, last] = extentOf(view, verb);
  for (
    let at = verb + 1;
    at <= Math.max(last, Math.min(verb + 8, view.tokens.length - 1));
    at++
  )
    if (
      isNominal(view.tokens[at] as Token) &&
      (view.tokens[at] as Token).lemma === lemma
    )
      return true;
  return false;
}
