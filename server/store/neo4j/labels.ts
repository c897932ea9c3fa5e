import type {
  ActorKind,
  EventKind,
  LinkKind,
} from "../../domain/vocabulary.ts";

/** Labels and relationship types are chosen from these tables, never made of input. */

export const ACTOR_LABELS: Readonly<Record<ActorKind, string>> = {
  PERSON: "Person",
  COUNTRY: "Country",
  ORGANIZATION: "Organization",
};

export const EVENT_LABELS: Readonly<Record<EventKind, string>> = {
  MEETING: "Meeting",
  SUMMIT: "Summit",
  VISIT: "Visit",
  CALL: "Call",
  INTERVIEW: "Interview",
  NEGOTIATION: "Negotiation",
  AGREEMENT: "Agreement",
  OTHER: "OtherEvent",
};

export const LINK_TYPES: Readonly<Record<LinkKind, string>> = {
  SAME_EVENT: "SAME_EVENT",
  CONFLICTS_WITH: "CONFLICTS_WITH",
  CONTRADICTS: "CONTRADICTS",
  REPEATS: "REPEATS",
  SUPPORTS: "SUPPORTS",
  ALLEGES_BREACH_OF: "ALLEGES_BREACH_OF",
};
