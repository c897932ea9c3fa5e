import type { DateSpan, Day } from "../../../server/domain/dates.ts";
import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { Span } from "../../../server/domain/span.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import { alteredDraft } from "./altered.ts";
import type { Draft } from "./draft.ts";
import { isOfUnnamed } from "./attendance.ts";
import { wasByTelephone } from "./by-telephone.ts";
import { findSame } from "./same-event.ts";
import { onTheirMeeting, onVisit, withLength } from "./visits.ts";

/** Folds the drafts that tell of one event into one, in the order of the text. */
export function mergeDrafts(
  drafts: readonly Draft[],
  publishedOn: Day | null,
  countryOf: (actor: string) => string | null,
): Draft[] {
  const events: Draft[] = [];
  for (const draft of drafts) {
    const at = findSame(events, draft, publishedOn, countryOf);
    if (at !== -1) events[at] = merge(events[at] as Draft, draft, countryOf);
    else if (stands(draft) || isOfUnnamed(draft)) events.push(draft);
  }
  const dated = events.filter(stands).map(withLength);
  const visits = dated.filter(({ kind }) => kind === "VISIT");
  return dated
    .map((event) => onVisit(event, visits, countryOf))
    .map((event, _, all) => onTheirMeeting(event, all));
}

/** Whether a draft says enough to be an event of its own. */
function stands({ kind, participants, ofBody }: Draft): boolean {
  const people = new Set(participants.map(({ actor }) => actor)).size;
  switch (kind) {
    case "OTHER":
      return people >= 1;
    case "SUMMIT":
      return people >= 1;
    case "VISIT":
      return (
        participants.some(({ role }) => role === "VISITOR") &&
        participants.some(({ role }) => role === "HOST")
      );
    case "AGREEMENT":
      return people >= 1;
    default:
      return people >= 2 || (ofBody && people === 1);
  }
}

function merge(
  event: Draft,
  draft: Draft,
  countryOf: (actor: string) => string | null,
): Draft {
  const [edge, when, days] = mergeWhen(event, draft);
  const { recalls, status, code } = draft;
  return alteredDraft(event, {
    status: recalls ? status : undefined,
    code: recalls || wasByTelephone(event, draft) ? code : undefined,
    kind: kindOf(event.kind, draft.kind),
    when,
    days,
    lengthWords: event.lengthWords ?? draft.lengthWords,
    onVisit: event.onVisit || draft.onVisit,
    edge,
    place: event.place ?? draft.place,
    participants: mergeParticipants(event, draft, countryOf),
    topics: [...new Set([...event.topics, ...draft.topics])],
    spans: mergeSpans(event.spans, draft.spans),
    attested:
      event.attested === "NARRATED" || draft.attested === "NARRATED"
        ? "NARRATED"
        : "CLAIMED",
    attribution:
      draft.attested === "NARRATED" ? draft.attribution : event.attribution,
    confidence: Math.max(event.confidence, draft.confidence),
    attends: event.attends && draft.attends,
    official: event.official || draft.official,
  });
}

function kindOf(a: EventKind, b: EventKind): EventKind {
  if (a === b) return a;
  if (a === "SUMMIT" || b === "SUMMIT") return "SUMMIT";
  if (b === "CALL") return "CALL";
  return a;
}

function mergeWhen(
  event: Draft,
  draft: Draft,
): [Draft["edge"], DateSpan, number | null] {
  const days = event.days ?? draft.days;
  const a = event.when;
  const b = draft.when;
  if (a.from === null && a.to === null) return [draft.edge, b, days];
  if (b.from === null && b.to === null) return [event.edge, a, days];
  return narrower(a, b) === a ? [event.edge, a, days] : [draft.edge, b, days];
}

const EXACTNESS = ["DAY", "MONTH", "SEASON", "YEAR", "UNKNOWN"];

function narrower(a: DateSpan, b: DateSpan): DateSpan {
  return EXACTNESS.indexOf(b.precision) < EXACTNESS.indexOf(a.precision)
    ? b
    : a;
}

/** "talks between the two countries" adds no one to a meeting of their ministers, nor "both states agreed" to a treaty. */
function mergeParticipants(
  event: Draft,
  draft: Draft,
  countryOf: (actor: string) => string | null,
): ParticipantRecord[] {
  const inPerson =
    event.kind === draft.kind && /^(?:MEETING|AGREEMENT)$/.test(event.kind);
  const statesOf = (each: Draft): ReadonlySet<string | null> =>
    new Set(inPerson ? peopleOf(each).map(countryOf) : []);
  const there = statesOf(event);
  const told = statesOf(draft);
  const named = new Set(draft.participants.map(({ actor }) => actor));
  const found = withoutBody(event, draft).filter(
    ({ actor }) => !told.has(actor) || named.has(actor),
  );
  for (const party of draft.participants) {
    if (there.has(party.actor)) continue;
    if (found.some(({ actor }) => actor === party.actor)) continue;
    if (party.role === "HOST" && found.some(({ role }) => role === "HOST"))
      continue;
    found.push(party);
  }
  return found;
}

function peopleOf({ participants }: Draft): string[] {
  return participants
    .map(({ actor }) => actor)
    .filter((actor) => actor.startsWith("person:"));
}

/** Of a summit those who are named take part, and only else the body that holds it. */
function withoutBody(
  { kind, participants }: Draft,
  draft: Draft,
): readonly ParticipantRecord[] {
  const people = peopleOf(draft).length;
  return kind === "SUMMIT" && people > 1 && people === draft.participants.length
    ? participants.filter(({ actor }) => !actor.startsWith("organization:"))
    : participants;
}

/** Passages beyond these say nothing new of one event, and keeping all would make a hostile text's time quadratic. */
const MOST_SPANS = 40;

function mergeSpans(
  known: readonly Span[],
  added: readonly Span[],
): readonly Span[] {
  if (known.length >= MOST_SPANS) return known;
  const fresh = added.filter(
    (span) =>
      !known.some(
        (other) => other.start === span.start && other.end === span.end,
      ),
  );
  return fresh.length === 0 ? known : [...known, ...fresh];
}
