import type { Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import { withCasualties } from "./casualties.ts";
import { clauseOf } from "./clause.ts";
import { departureAct } from "./departures.ts";
import { nounEntries, verbEntries } from "./lexicon.ts";
import {
  isGerundNoun,
  isNamedGathering,
  isRound,
  nounAct,
} from "./noun-acts.ts";
import { semanticHeads } from "./noun-classes.ts";
import type { SentenceView } from "./view.ts";
import { outcomesOf } from "./outcomes.ts";
import { placeOf } from "./places.ts";
import { presenceAct } from "./presence.ts";
import type { Reading } from "./reading.ts";
import { isVerbal } from "./tree.ts";
import { verbAct } from "./verb-acts.ts";

/** Whether a word is one that the list of acts knows, as verb or as noun. */
export function mayTell({ lemma, norm }: Token): boolean {
  return (
    verbEntries(lemma).length > 0 ||
    nounEntries(lemma.toLowerCase()).length > 0 ||
    nounEntries(norm).length > 0
  );
}

/** The acts of a sentence, verbs before nouns, the main one first. */
export function candidatesIn(
  view: SentenceView,
  reading: Reading,
): Candidate[] {
  const { known } = reading;
  const found: Candidate[] = [];
  const taken = new Set<number>();
  view.tokens.forEach((token, at) => {
    if (!isVerbal(token) && !token.xpos.startsWith("VB")) return;
    if (isGerundNoun(view.tokens, at)) return;
    // "government-sanctioned" describes.
    if (view.tokens[at - 1]?.xpos === "HYPH") return;
    if (isGuest(view.tokens, at)) return;
    const departure = departureAct(view, at, known, reading.home);
    if (departure !== null) found.push(departure);
    const candidate =
      verbAct(view, at, known) ??
      presenceAct(view, at, reading.known, reading.home);
    if (candidate === null) return;
    if (departure !== null && isSameStay(candidate, departure)) return;
    found.push(candidate);
    if (isEmpty(candidate)) return;
    const { objects, nearObjects } = clauseOf(view, at);
    const near = candidate.act.kind === "OTHER" ? nearObjects : [];
    for (const object of [...objects, ...near])
      for (const head of semanticHeads(view, object)) taken.add(head);
  });
  view.tokens.forEach((token, at) => {
    const noun =
      token.upos === "NOUN" ||
      isRound(view.tokens, at) ||
      isNamedGathering(view, at);
    if (!noun && !isGerundNoun(view.tokens, at)) return;
    const candidate = nounAct(view, at, known);
    if (candidate === null) return;
    // "Talks were called off": the talks are told of too, not only their end.
    if (taken.has(at) && !isCalledOff(candidate)) return;
    found.push(candidate);
  });
  return withCasualties([...found, ...outcomesOf(view, found)])
    .filter(
      (candidate) =>
        !mediatesNobody(candidate, found) && !isOnlyHosting(candidate, found),
    )
    .sort((a, b) => a.rank - b.rank);
}

/** "flew out of Lima after two days in Peru": the country that was left, and no other to go to. */
function isSameStay(one: Candidate, left: Candidate): boolean {
  return (
    one.act.kind === "VISIT" &&
    placeOf(one.view, one.placeWords)?.country ===
      placeOf(left.view, left.placeWords)?.country
  );
}

/** Nobody does it, or a mediator mediates between nobody: the noun that it governs says more. */
function isEmpty({ act, parties }: Candidate): boolean {
  return act.kind === "OTHER"
    ? parties.length === 0
    : act.code === "045" && parties.length < 2;
}

/** "talks mediated by Chile": the talks name the mediator, and have the date. */
function mediatesNobody(
  { act, parties, trigger }: Candidate,
  all: readonly Candidate[],
): boolean {
  const [only] = parties;
  return (
    act.code === "045" &&
    parties.length === 1 &&
    all.some(
      (other) =>
        other.trigger !== trigger &&
        other.parties.some(
          ({ role, actor }) => role === "MEDIATOR" && actor === only?.actor,
        ),
    )
  );
}

/** "talks between A and B, hosted by C": the talks name their host. */
function isOnlyHosting(
  { act, parties, trigger }: Candidate,
  all: readonly Candidate[],
): boolean {
  return (
    act.rule === "receive" &&
    all.some(
      (other) =>
        other.trigger < trigger &&
        other.parties.some(
          ({ role, actor, token }) =>
            role === "HOST" &&
            token > trigger &&
            parties.some((party) => party.actor === actor),
        ),
    )
  );
}

function isCalledOff({ act, status }: Candidate): boolean {
  return act.kind !== "OTHER" && status === "CANCELLED";
}

/** "met with visiting Kazakh Prime Minister X": who visits is described, whom he visits is not said. */
function isGuest(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]?.norm === "visiting" &&
    before !== undefined &&
    (/^(?:with|the|a|his|her|their|to|between|by|and)$/.test(before.norm) ||
      /^VB[DZP]$/.test(before.xpos)) &&
    /^(?:JJ|NN)/.test(tokens[at + 1]?.xpos ?? "") &&
    !/^(?:start|stop|keep|begin|be)$/.test(before.lemma)
  );
}
