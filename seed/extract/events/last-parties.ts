import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { Draft } from "./draft.ts";
import type { Memory } from "./group-members.ts";
import type { Known } from "./known.ts";

/** Whom the article has been speaking of: the first of those who took part in what was told last. */
export function protagonist(
  earlier: readonly Draft[],
  but: string,
  known: Known,
): string | null {
  const last = earlier.at(-1);
  const found = last?.participants.find(
    ({ actor }) => known.kindOf(actor) === "PERSON",
  )?.actor;
  return found === undefined ||
    found === but ||
    known.countryOf(found) === known.countryOf(but)
    ? null
    : found;
}

export function lastTalkers(earlier: readonly Draft[]): readonly string[] {
  const talk = earlier.findLast(
    ({ kind, participants }) =>
      /^(?:MEETING|NEGOTIATION|SUMMIT)$/.test(kind) && participants.length > 1,
  );
  return talk?.participants.map(({ actor }) => actor) ?? [];
}

/**
 * "The next summit is to be held in June": of the body that the last one was of, or else of those who were there; where
 * the last one is told far in front, of the first body that the article speaks of.
 */
export function lastAtSummit(
  earlier: readonly Draft[],
  { mentions }: Pick<Memory, "mentions">,
  known: Known,
): readonly string[] {
  const summits = earlier.filter(({ kind }) => kind === "SUMMIT").toReversed();
  for (const { sentence, participants } of summits) {
    const body = mentions.find(
      (one) => one.sentence === sentence && known.isOfStates(one.actor),
    );
    if (body !== undefined) return [body.actor];
    if (participants.length > 0) return participants.map(({ actor }) => actor);
  }
  const first = mentions.find(({ actor }) => known.isOfStates(actor));
  return first === undefined ? lastTalkers(earlier) : [first.actor];
}

export function lastVisitors(
  earlier: readonly Draft[],
): readonly ParticipantRecord[] {
  const visit = earlier.findLast(({ kind }) => kind === "VISIT");
  return visit?.participants.filter(({ role }) => role === "VISITOR") ?? [];
}

/** How many sentences behind a journey it may go on: "They flew on to Lima". */
const JOURNEY = 3;

/** Several who travelled together, just before. */
export function lastTravellers(
  earlier: readonly Draft[],
  sentence: number,
): readonly string[] {
  const visit = earlier.findLast(({ kind }) => kind === "VISIT");
  return visit !== undefined && sentence - visit.sentence <= JOURNEY
    ? lastVisitors([visit]).map(({ actor }) => actor)
    : [];
}

export function lastParties(
  earlier: readonly Draft[],
): Pick<Memory, "lastParties" | "lastPair" | "lastSentence" | "lastGathering"> {
  const last = earlier.findLast(({ participants }) => participants.length > 1);
  const peopleOf = earlier.map(({ participants }) =>
    participants
      .map(({ actor }) => actor)
      .filter((actor) => actor.startsWith("person:")),
  );
  const gathering = peopleOf.findLast((people) => people.length > 2);
  const pair = peopleOf.findLast((people) => people.length === 2);
  const visitors = last?.participants.filter(({ role }) => role === "VISITOR");
  // "They", behind a journey of several: those who travelled.
  const there =
    visitors !== undefined && visitors.length > 1
      ? visitors
      : last?.participants;
  return {
    lastParties: there?.map(({ actor }) => actor) ?? [],
    lastSentence: last?.sentence ?? -1,
    lastPair: pair ?? [],
    lastGathering: gathering ?? [],
  };
}
