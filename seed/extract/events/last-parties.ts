import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { Draft } from "./draft.ts";
import type { Memory } from "./groups.ts";
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

export function lastVisitors(
  earlier: readonly Draft[],
): readonly ParticipantRecord[] {
  const visit = earlier.findLast(({ kind }) => kind === "VISIT");
  return visit?.participants.filter(({ role }) => role === "VISITOR") ?? [];
}

export function lastParties(
  earlier: readonly Draft[],
): Pick<Memory, "lastParties" | "lastSentence" | "lastGathering"> {
  const last = earlier.findLast(({ participants }) => participants.length > 1);
  const gathering = earlier
    .map(({ participants }) =>
      participants
        .map(({ actor }) => actor)
        .filter((actor) => actor.startsWith("person:")),
    )
    .findLast((people) => people.length > 2);
  return {
    lastParties: last?.participants.map(({ actor }) => actor) ?? [],
    lastSentence: last?.sentence ?? -1,
    lastGathering: gathering ?? [],
  };
}
