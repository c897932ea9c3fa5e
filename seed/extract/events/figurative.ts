import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { Candidate } from "./candidate.ts";
import type { Known } from "./known.ts";

/** Acts that a single person does with his own hands. */
const BY_HAND =
  /^(?:(?:verb|noun): )?(?:kill|execute|shoot|beat|assassinate|attempt to assassinate|take hostage|hold hostage|torture|abuse sexually|suicide bombing|bombing)$/;

/** Politicians attack, fight and clash with one another in words, and hold rallies to be elected. */
export function isFigurative(
  { code, rule }: Candidate,
  participants: readonly ParticipantRecord[],
  known: Known,
): boolean {
  if (!/^(?:14|18|19|20)/.test(code) || BY_HAND.test(rule)) return false;
  const initiators = participants.filter(({ role }) => role === "INITIATOR");
  const all = (
    list: readonly ParticipantRecord[],
    test: (actor: string) => boolean,
  ): boolean => list.every(({ actor }) => test(actor));
  const isPerson = (actor: string): boolean => known.kindOf(actor) === "PERSON";
  return (
    initiators.length > 0 &&
    all(initiators, isPerson) &&
    (code.startsWith("14") ||
      all(
        participants.filter(({ role }) => role === "RECIPIENT"),
        (actor) =>
          isPerson(actor) ||
          (known.kindOf(actor) === "ORGANIZATION" &&
            !known.isArmedGroup(actor)),
      ))
  );
}
