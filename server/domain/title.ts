import { cameoCode } from "./cameo.ts";
import type { EventKind, EventStatus, ParticipantRole } from "./vocabulary.ts";

/** What a title tells of an event. */
export interface Titled {
  readonly kind: EventKind;
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly participants: readonly {
    readonly actor: string;
    readonly role: ParticipantRole;
  }[];
  readonly place: { readonly name: string } | null;
}

/** A short line that names the event: "Antony Blinken visits China", "Joe Biden and Xi Jinping meet in San Francisco". */
export function eventTitle(
  event: Titled,
  nameOf: (actor: string) => string,
): string {
  const named = (...roles: ParticipantRole[]): string[] =>
    event.participants
      .filter(
        (participant) => roles.length === 0 || roles.includes(participant.role),
      )
      .map((participant) => nameOf(participant.actor));
  const line = sentence(event, named);
  return event.status === "OCCURRED"
    ? line
    : `${line} (${event.status.toLowerCase()})`;
}

/** Whether a title of the one is a title of the other too, whoever they are called. */
export const tellsTheSame = (one: Titled, other: Titled): boolean =>
  one.kind === other.kind &&
  one.cameo === other.cameo &&
  one.status === other.status &&
  one.place?.name === other.place?.name &&
  one.participants.length === other.participants.length &&
  one.participants.every(
    ({ actor, role }, index) =>
      other.participants[index]?.actor === actor &&
      other.participants[index].role === role,
  );

function sentence(
  event: Titled,
  named: (...roles: ParticipantRole[]) => string[],
): string {
  const place = event.place === null ? "" : ` in ${event.place.name}`;
  const all = listed(named());
  switch (event.kind) {
    case "VISIT": {
      const visitors = named("VISITOR");
      const visited =
        listed(named("HOST")) || event.place?.name || "an unnamed place";
      return `${listed(visitors) || "Somebody"} ${verb(visitors, "visits", "visit")} ${visited}`;
    }
    case "INTERVIEW": {
      const interviewed = named("INTERVIEWEE");
      const by = listed(named("INTERVIEWER"));
      return `${by || "Somebody"} interviews ${listed(interviewed) || "somebody"}${place}`;
    }
    case "CALL":
      return `Call between ${all}`;
    case "SUMMIT":
      return `Summit of ${all}${place}`;
    case "NEGOTIATION":
      return `Talks between ${all}${place}`;
    case "AGREEMENT":
      return `Agreement between ${all}${place}`;
    case "MEETING": {
      const people = named();
      return people.length > 1
        ? `${all} meet${place}`
        : `Meeting of ${all}${place}`;
    }
    case "OTHER":
      return otherSentence(event, named);
  }
}

/** A deed in the codebook's words: "Sanction (imposed by the European Union on Russia)" would be our own; CAMEO's label is not. */
function otherSentence(
  event: Titled,
  named: (...roles: ParticipantRole[]) => string[],
): string {
  const label =
    (event.cameo === null ? undefined : cameoCode(event.cameo))?.label ??
    "Other act";
  const deed = label.replace(/, not specified below$/i, "").toLowerCase();
  const from = listed(named("INITIATOR", "PARTY"));
  const to = listed(named("RECIPIENT"));
  const sides = [from, to].filter((side) => side !== "").join(" → ");
  return sides === "" ? capitalized(deed) : `${sides}: ${deed}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function verb(subjects: readonly string[], one: string, many: string): string {
  return subjects.length > 1 ? many : one;
}

function listed(names: readonly string[]): string {
  conjunction ??= new Intl.ListFormat("en", { type: "conjunction" });
  return conjunction.format(names);
}

/** Made once, by who first needs it: it takes longer to make than to use, for each event of a long article. */
let conjunction: Intl.ListFormat | null = null;
