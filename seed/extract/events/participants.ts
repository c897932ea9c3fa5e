/** Who takes part in an act, and in which role. */
import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import { isDeniedOfSelf } from "./denied.ts";
import type { Draft } from "./draft.ts";
import { groupMembers, statesSpokenOf, type Memory } from "./group-members.ts";
import { hostNamed } from "./host-named.ts";
import { inPerson, tidy } from "./in-person.ts";
import type { Known } from "./known.ts";
import {
  lastAtSummit,
  lastParties,
  lastTalkers,
  lastTravellers,
  protagonist,
} from "./last-parties.ts";
import {
  isAnotherTime,
  isNobodyTold,
  isOneSideTold,
  opensSentence,
} from "./one-side-told.ts";
import { withPlace, withStateAimedAt } from "./on-the-spot.ts";
import { partiesOf } from "./parties.ts";
import type { Reading } from "./reading.ts";
import { sayersAbove } from "./sayers.ts";
import { visitParties } from "./visitors.ts";

export function sayersOf({ view, statusWord }: Candidate): string[] {
  if (statusWord < 0) return [];
  return clauseOf(view, statusWord)
    .subjects.flatMap((at) => partiesOf(view, at))
    .map(({ actor }) => actor);
}

/** Null where the act lacks somebody it cannot do without. */
export function participantsOf(
  candidate: Candidate,
  kind: EventKind,
  place: ExtractedPlace | null,
  reading: Reading,
  earlier: readonly Draft[],
): ParticipantRecord[] | null {
  const { known, mentions, home } = reading;
  const last = lastParties(
    earlier.filter(
      ({ sentence, trigger }) =>
        sentence !== candidate.view.sentence.index ||
        trigger < candidate.trigger,
    ),
  );
  const memory: Memory = {
    mentions,
    kindOf: known.kindOf,
    sentenceStart: candidate.view.sentence.start,
    lastParties: last.lastParties,
    lastPair: last.lastPair,
    lastGathering: last.lastGathering,
    lastSentence: last.lastSentence,
    sentence: candidate.view.sentence.index,
    mayHold: known.mayHold,
    holderOf: known.holderOf,
    countryOf: known.countryOf,
  };
  const group = groupMembers(candidate.view, candidate.sides, memory);
  const travellers =
    kind === "VISIT" && group.length > 0
      ? lastTravellers(earlier, candidate.view.sentence.index)
      : [];
  const members = travellers.length > 1 ? travellers : group;
  const tidied = tidy(candidate, known, kind);
  const people =
    kind === "OTHER" ? null : inPerson(candidate.view, tidied, known);
  let parties: ParticipantRecord[] = onceEach(
    tidied.map(({ actor, role }, at) => ({
      actor: people?.[at] ?? actor,
      role,
    })),
  );
  if (parties.length === 1 && kind !== "OTHER" && kind !== "VISIT") {
    const other = otherThan(candidate, parties[0]?.actor ?? "", memory);
    if (other !== null) parties.push({ actor: other, role: "PARTY" });
  }
  const role =
    kind === "VISIT"
      ? "VISITOR"
      : kind === "OTHER" && !candidate.act.both
        ? "INITIATOR"
        : "PARTY";
  // "both Dutch ministers": they, and not the country of the adjective beside them.
  if (members.some((actor) => known.kindOf(actor) === "PERSON"))
    parties = parties.filter(
      ({ actor }) =>
        !isDescribedBy(candidate, actor) ||
        !members.some((one) => (known.countryOf(one) ?? actor) === actor),
    );
  for (const actor of members)
    if (
      !parties.some(
        (party) =>
          party.actor === actor ||
          // "the leaders agreed to talks between their militaries"
          (kind !== "OTHER" && known.countryOf(party.actor) === actor),
      )
    )
      parties.push({ actor, role });
  // "Another session, which Lima was to chair": of those who held the first.
  const talkers =
    kind === "SUMMIT"
      ? lastAtSummit(earlier, memory, known)
      : lastTalkers(earlier);
  if (
    isAnotherTime(candidate, talkers) &&
    // "Italy will host the next summit": nobody says who comes.
    parties.length < (kind === "SUMMIT" ? 1 : 2) &&
    members.length === 0 &&
    // A body that holds its next summit is told of by its name.
    !parties.some(({ actor }) => known.kindOf(actor) === "ORGANIZATION")
  )
    for (const actor of talkers)
      if (!parties.some((party) => party.actor === actor))
        parties.push({ actor, role: "PARTY" });
  if (parties.length === 1 && isOneSideTold(candidate, kind)) {
    const [first = ""] = parties.map(({ actor }) => actor);
    const other =
      sayerOfAnother(candidate, first, known) ??
      (opensSentence(candidate)
        ? (protagonist(earlier, first, known) ?? hostNamed(first, memory, home))
        : null);
    if (other !== null) parties.unshift({ actor: other, role: "PARTY" });
  }
  const states = parties.length > 0 ? [] : statesBefore(candidate, memory);
  if (isNobodyTold(candidate, kind, memory, states))
    for (const actor of states) parties.push({ actor, role: "PARTY" });
  // "denied that talks with Kyiv were under way": the other side is the denier's own.
  if (candidate.status === "DENIED" && kind !== "VISIT" && parties.length === 1)
    for (const actor of deniers(candidate, known))
      if (actor !== parties[0]?.actor) parties.push({ actor, role: "PARTY" });
  if (kind === "OTHER") {
    const struck = withPlace(
      withStateAimedAt(parties, candidate, known),
      candidate,
      place,
      () => statesBefore(candidate, memory),
    );
    if (struck === null) return null;
    parties = struck;
  }
  if (kind === "VISIT") {
    const travelled = visitParties(candidate, parties, place, reading, earlier);
    if (travelled === null) return null;
    parties = travelled;
  }
  // Of a summit those who are named take part, and only else the body that holds it.
  if (
    kind === "SUMMIT" &&
    parties.some(({ actor }) => known.kindOf(actor) === "PERSON")
  )
    parties = parties.filter(
      ({ actor }) => known.kindOf(actor) !== "ORGANIZATION",
    );
  if (kind === "MEETING" && parties.some(({ actor }) => known.isMedia(actor)))
    return null;
  return parties;
}

/** Whose side is meant to have been there: the denier's own, or he himself ("denied having met X"). */
function deniers(candidate: Candidate, known: Known): string[] {
  const { view, verb, trigger, statusWord } = candidate;
  const denied = sayersOf(candidate);
  // "said it had held no talks with X"
  const sayers =
    denied.length > 0
      ? denied
      : sayersAbove(view, verb > 0 ? verb : trigger).map(({ actor }) => actor);
  const himself =
    trigger === verb ||
    (statusWord >= 0 && isDeniedOfSelf(view.tokens, statusWord, trigger));
  return sayers.map((sayer) =>
    himself ? sayer : (known.countryOf(sayer) ?? sayer),
  );
}

function statesBefore(
  { view, trigger }: Candidate,
  memory: Memory,
): readonly string[] {
  return statesSpokenOf((view.tokens[trigger] as Token).start, memory);
}

function isDescribedBy({ parties }: Candidate, actor: string): boolean {
  return parties.some(
    (party) =>
      party.actor === actor &&
      (party.mention.attributive ||
        /^(?:DEMONYM|TITLE)$/.test(party.mention.how)),
  );
}

/** "the ministers of A and B, X and Y": one who is named by two offices is there once. */
function onceEach(parties: readonly ParticipantRecord[]): ParticipantRecord[] {
  return parties.filter(
    ({ actor, role }, at) =>
      parties.findIndex((x) => x.actor === actor && x.role === role) === at,
  );
}

/** "A meeting with X was never planned, the minister said": whoever says so of somebody of another state. */
function sayerOfAnother(
  { view, verb, trigger }: Candidate,
  but: string,
  known: Known,
): string | null {
  const sayers = [
    ...sayersAbove(view, Math.max(verb, 0)),
    ...sayersAbove(view, trigger),
  ];
  const found = sayers.find(
    ({ actor }) =>
      known.kindOf(actor) === "PERSON" &&
      known.countryOf(actor) !== known.countryOf(but),
  );
  return found?.actor ?? null;
}

/** "X received her", "met Y and saw him again": she is not X, but the last other person named before. */
function otherThan(
  { view, sides }: Candidate,
  actor: string,
  { mentions, kindOf }: Memory,
): string | null {
  const pronoun = sides.find(
    (at) =>
      /^(?:him|her)$/.test((view.tokens[at] as Token).norm) &&
      (view.covering.get(at) ?? []).every((mention) => mention.actor === actor),
  );
  if (pronoun === undefined) return null;
  const { start } = view.tokens[pronoun] as Token;
  return (
    mentions.findLast(
      (mention) =>
        mention.start < start &&
        mention.actor !== actor &&
        kindOf(mention.actor) === "PERSON",
    )?.actor ?? null
  );
}

/** Of two nations that the sentence has talk with each other, the one that does not do it. */
export function withOtherSide(
  named: readonly ParticipantRecord[],
  beside: readonly Draft[],
  known: Known,
): ParticipantRecord[] | null {
  for (const { kind, participants } of beside) {
    const sides = participants.map(({ actor }) => actor);
    if (kind === "OTHER" || sides.length !== 2) continue;
    if (!sides.every((actor) => known.kindOf(actor) === "COUNTRY")) continue;
    const other = sides.find((actor) => actor !== named[0]?.actor);
    if (other !== undefined && sides.includes(named[0]?.actor ?? ""))
      return [...named, { actor: other, role: "RECIPIENT" }];
  }
  return null;
}
