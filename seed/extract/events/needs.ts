import type { Token } from "../analysis.ts";
import type { RoledParty } from "./candidate.ts";
import type { Clause } from "./clause.ts";
import { PLACE_WORDS, type Known } from "./known.ts";
import type { Act } from "./lexicon.ts";
import { ofClass, type SentenceView } from "./parties.ts";
import { dependents, extentOf, isNominal } from "./tree.ts";

/** Whether all is there that the act cannot do without. */
export function needsMet(
  view: SentenceView,
  clause: Clause,
  { needs }: Act,
  parties: readonly RoledParty[],
  destinations: readonly number[],
  known: Known,
): boolean {
  if (
    needs.has("two persons") &&
    parties.filter(({ actor }) => known.kindOf(actor) === "PERSON").length < 2
  )
    return false;
  if (needs.has("partner") && parties.length < 2) return false;
  const initiators = parties.filter(({ role }) => role === "INITIATOR");
  const persons = parties.some(({ actor }) => known.kindOf(actor) === "PERSON");
  if (needs.has("person") && !persons && !hasPersonWord(view, clause))
    return false;
  if (needs.has("destination") && destinations.length === 0) return false;
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
