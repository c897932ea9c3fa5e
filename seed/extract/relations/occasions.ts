import type {
  ExtractedClaim,
  ExtractedEvent,
} from "../../../server/domain/extraction.ts";
import { alteredClaim } from "./altered.ts";
import type { EventStage } from "../stages.ts";

/** How far apart a meeting and what was said at it may stand in the text, in UTF-16 units. */
const NEAR = 400;

/** At which interview or meeting claims were made, and when, where they do not say so themselves. */
export function placeClaims(stage: EventStage): readonly ExtractedClaim[] {
  const interviews = stage.events.filter(
    (event) => event.kind === "INTERVIEW" && event.status === "OCCURRED",
  );
  const meetings = stage.events.filter(
    (event) =>
      ["MEETING", "SUMMIT", "CALL", "NEGOTIATION"].includes(event.kind) &&
      event.status === "OCCURRED",
  );
  if (interviews.length === 0 && meetings.length === 0) return stage.claims;
  return stage.claims.map((claim) => {
    const event = interviewOf(claim, interviews) ?? meetingOf(claim, meetings);
    if (event === null) return claim;
    const undated = claim.when.from === null;
    return alteredClaim(claim, {
      event: event.id,
      when: undated ? event.when : claim.when,
    });
  });
}

/** The speaker's only interview of the article, for words quoted or said to the interviewer. */
function interviewOf(
  claim: ExtractedClaim,
  interviews: readonly ExtractedEvent[],
): ExtractedEvent | null {
  const own = interviews.filter((event) =>
    event.participants.some(
      ({ actor, role }) =>
        role !== "INTERVIEWER" && claim.speakers.includes(actor),
    ),
  );
  const [event] = own;
  if (event === undefined || own.length > 1) return null;
  const others = event.participants
    .filter(({ actor }) => !claim.speakers.includes(actor))
    .map(({ actor }) => actor);
  const heard = others.some(
    (id) => claim.addressees.includes(id) || claim.attribution.includes(id),
  );
  const quoted = claim.quoted !== "INDIRECT" && claim.addressees.length === 0;
  const nested = claim.attribution.some((id) => !others.includes(id));
  return (heard || quoted) && !nested ? event : null;
}

/** A meeting told of right before, between the speaker and whoever is said to have heard it. */
function meetingOf(
  claim: ExtractedClaim,
  meetings: readonly ExtractedEvent[],
): ExtractedEvent | null {
  if (claim.addressees.length === 0) return null;
  const at = claim.spans[0]?.start ?? claim.content.start;
  return (
    meetings.findLast((event) => {
      const told = event.spans[0];
      if (told === undefined || told.start > at || at - told.end > NEAR)
        return false;
      const present = (ids: readonly string[]) =>
        event.participants.some(({ actor }) => ids.includes(actor));
      return present(claim.speakers) && present(claim.addressees);
    }) ?? null
  );
}
