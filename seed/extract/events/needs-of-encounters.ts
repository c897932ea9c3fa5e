import type { Token } from "../analysis.ts";
import type { RoledParty } from "./candidate.ts";
import type { Clause } from "./clause.ts";
import { groupAt } from "./groups.ts";
import type { Known } from "./known.ts";
import { inFull } from "./lists.ts";
import { ofClass } from "./noun-classes.ts";
import { partiesOf } from "./parties.ts";
import { subjectParties } from "./subject-parties.ts";
import type { SentenceView } from "./view.ts";

/** "called in Ambassador X": a person came, not only a state's envoy. */
export function isEnvoyNamed(
  view: SentenceView,
  clause: Clause,
  known: Known,
): boolean {
  const inside = clause.obliques
    .filter(({ preposition }) => preposition === "in")
    .map(({ head }) => head);
  return [...clause.objects, ...clause.nearObjects, ...inside].some(
    (at) =>
      (isTitled(view, at) || ofClass(view, at, "DIPLOMAT")) &&
      inFull(view, partiesOf(view, at)).some(
        ({ actor }) => known.kindOf(actor) === "PERSON",
      ),
  );
}

/** "Ana Cruz, the Cuban consul general", "Ambassador Cruz": the office stands beside the name. */
function isTitled(view: SentenceView, at: number): boolean {
  return view.tokens.some(
    (_, near) => Math.abs(near - at) < 7 && ofClass(view, near, "DIPLOMAT"),
  );
}

/** "spent an hour together", "spent the evening with X". */
export function isTogether(
  view: SentenceView,
  clause: Clause,
  parties: readonly RoledParty[],
): boolean {
  return (
    view.tokens
      .slice(clause.verb + 1, clause.verb + 6)
      .some(({ norm }) => norm === "together") ||
    (parties.length > 1 &&
      clause.obliques.some(({ preposition }) => preposition === "with"))
  );
}

const TALKED_ON =
  /^(?:meet|talk|speak|resume|hold|disagree|differ|sit|go|reconvene)$/;

/** "the two agreed to share the water", "they agreed on a hotline": both, and a matter of substance. */
export function isAgreedTogether(
  view: SentenceView,
  clause: Clause,
  parties: readonly RoledParty[],
): boolean {
  const group = clause.subjects.some((at) => groupAt(view, at) !== null);
  if (!group && parties.length < 2) return false;
  const next = view.tokens[clause.verb + 1]?.norm ?? "";
  const word = view.tokens[clause.verb + 2];
  if (next === "to")
    return (
      word?.xpos === "VB" &&
      !TALKED_ON.test(word.lemma) &&
      // "agreed to keep talking"
      view.tokens[clause.verb + 3]?.xpos !== "VBG"
    );
  return (
    next === "on" &&
    word !== undefined &&
    !/^(?:this|that|it|little|much|nothing|everything|one)$/.test(word.norm) &&
    !view.tokens
      .slice(clause.verb + 2, clause.verb + 6)
      .some(({ lemma }) => /^(?:need|importance|necessity|fact)$/.test(lemma))
  );
}

/** "called on the president at her residence", and not "called on the president to resign", "for restraint". */
export function isCaller(
  view: SentenceView,
  clause: Clause,
  parties: readonly RoledParty[],
  known: Known,
): boolean {
  const { tokens } = view;
  const caller = parties.some(
    ({ actor, token }) =>
      token < clause.verb && known.kindOf(actor) === "PERSON",
  );
  // "Japan's envoy called on Minister X": somebody, though nobody names the envoy.
  const stands = clause.subjects.some(
    (at) => groupAt(view, at) !== null || ofClass(view, at, "DIPLOMAT"),
  );
  if (!caller && !stands) return false;
  for (let at = clause.verb + 1; at < tokens.length; at++) {
    const { norm, xpos, text } = tokens[at] as Token;
    if (/^(?:for|not|against)$/.test(norm) || isAskedTo(tokens, at))
      return false;
    // Commas part lists and asides: "called on X, Y and Z, in a statement on Monday, to resign".
    if (/^[;.“”"]$/.test(text) || /^(?:VB[DGZP]|MD|W.*)$/.test(xpos))
      return true;
  }
  return true;
}

/** "to resign", and not "to discuss trade", which is why one calls. */
function isAskedTo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.norm === "to" &&
    next !== undefined &&
    (/^(?:VB|RB|``)/.test(next.xpos) || /^["“]$/.test(next.text)) &&
    !WHY_ONE_CALLS.test(next.norm)
  );
}

const WHY_ONE_CALLS =
  /^(?:discuss|talk|convey|thank|present|brief|congratulate|pay|bid|deliver|exchange|review|express|hand|offer)$/;

/** What people sign side by side without agreeing to anything between them. */
const ONE_SIDED =
  /^(?:letter|petition|appeal|statement|book|guestbook|article|bill|law|decree|order|contract|copy|autograph|open)$/;

/** "A and B signed rules for the crossing": of two states, where it is no letter to others. */
export function isCommonPaper(
  view: SentenceView,
  clause: Clause,
  parties: readonly RoledParty[],
  known: Known,
): boolean {
  const states = parties.map(({ actor }) => known.countryOf(actor));
  const home = states.every((state) => state !== null && state === states[0]);
  return (
    !home &&
    ![...clause.objects, ...clause.nearObjects].some((at) =>
      ONE_SIDED.test((view.tokens[at] as Token).lemma),
    )
  );
}

/** "co-chaired by A and B", "A chaired with B": both, and not whoever else the clause names. */
export function isChairedByTwo(view: SentenceView, clause: Clause): boolean {
  // "presided over the signing of an accord": the accord is theirs.
  if (
    view.tokens
      .slice(clause.verb, clause.verb + 4)
      .some(({ norm }) => norm === "signing")
  )
    return false;
  return (
    clause.obliques.some(({ preposition }) => preposition === "with") ||
    clause.subjects.flatMap((at) => subjectParties(view, at, clause.verb))
      .length > 1
  );
}
