import type { Act, Named } from "./draft.ts";
import type { AnyRecord } from "./panels/records.ts";
import type { ParticipantRole } from "./schema.generated.ts";

/** Who takes part in a record, as a correction sets it: an event's participants, or a claim's four lists. Pure. */

export const CLAIM_ROLES = [
  "SPEAKER",
  "ADDRESSEE",
  "TARGET",
  "AFFECTED",
] as const;
export const EVENT_ROLES: readonly ParticipantRole[] = [
  "PARTY",
  "HOST",
  "VISITOR",
  "INITIATOR",
  "RECIPIENT",
  "INTERVIEWER",
  "INTERVIEWEE",
  "MEDIATOR",
];

export type PartyRole = ParticipantRole | (typeof CLAIM_ROLES)[number];

export interface Party {
  readonly actor: Named;
  readonly role: PartyRole;
}

/** Those who take part in a record, in the order in which it has them. */
export function partiesOf(record: AnyRecord): Party[] {
  const named = ({ id, name }: Named): Named => ({ id, name });
  if (record.__typename === "Event")
    return record.participants.map(({ role, actor }) => ({
      role,
      actor: named(actor),
    }));
  return CLAIM_ROLES.flatMap((role) =>
    listOf(record, role).map((actor) => ({ role, actor: named(actor) })),
  );
}

function listOf(
  claim: Extract<AnyRecord, { __typename: "Claim" }>,
  role: (typeof CLAIM_ROLES)[number],
): readonly Named[] {
  switch (role) {
    case "SPEAKER":
      return claim.speakers;
    case "ADDRESSEE":
      return claim.addressees;
    case "TARGET":
      return claim.targets;
    case "AFFECTED":
      return claim.affected;
  }
}

/** One more, in the part that is likeliest: nobody twice in the same part. */
export function withParty(
  parties: readonly Party[],
  actor: Named,
  kind: "EVENT" | "CLAIM",
): readonly Party[] {
  const spoken = parties.some((one) => one.role === "SPEAKER");
  const role = kind === "EVENT" ? "PARTY" : spoken ? "TARGET" : "SPEAKER";
  return parties.some((one) => one.actor.id === actor.id && one.role === role)
    ? parties
    : [...parties, { actor: { id: actor.id, name: actor.name }, role }];
}

/** The lists as the API takes them, whole. */
export function editOf(
  record: string,
  kind: "EVENT" | "CLAIM",
  parties: readonly Party[],
): Act {
  if (kind === "EVENT")
    return {
      editRecord: {
        record,
        participants: parties.map(({ actor, role }) => ({
          actor: actor.id,
          role: role as ParticipantRole,
        })),
      },
    };
  const ids = (role: PartyRole): string[] =>
    parties.filter((one) => one.role === role).map((one) => one.actor.id);
  return {
    editRecord: {
      record,
      speakers: ids("SPEAKER"),
      addressees: ids("ADDRESSEE"),
      targets: ids("TARGET"),
      affected: ids("AFFECTED"),
    },
  };
}

/** Whether they are the same, in whatever order. */
export const sameParties = (
  some: readonly Party[],
  others: readonly Party[],
): boolean => keys(some) === keys(others);

const keys = (parties: readonly Party[]): string =>
  parties
    .map(({ actor, role }) => `${role} ${actor.id}`)
    .sort()
    .join("\n");

/** Each actor of a record once, whatever its parts. */
export const actorsAmong = (parties: readonly Party[]): readonly Named[] => [
  ...new Map(parties.map(({ actor }) => [actor.id, actor])).values(),
];
