import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { Draft } from "./draft.ts";

/** Who takes part in an event, all or those of one role. */
export function actorsOf(
  { participants }: Draft,
  role?: ParticipantRecord["role"],
): Set<string> {
  return new Set(
    participants
      .filter((x) => role === undefined || x.role === role)
      .map(({ actor }) => actor),
  );
}

/** The country visited. */
export function hostOf({ participants }: Draft): string | undefined {
  return participants.find(({ role }) => role === "HOST")?.actor;
}
