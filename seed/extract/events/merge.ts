import {
  daysBetween,
  type DateSpan,
  type Day,
} from "../../../server/domain/dates.ts";
import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { Span } from "../../../server/domain/span.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import { actorsOf, hostOf } from "./draft-parties.ts";
import type { Draft } from "./draft.ts";
import { isOfUnnamed } from "./attendance.ts";
import { onTheirMeeting, onVisit, withLength } from "./visits.ts";

/** How many events back a later sentence may still speak of one. */
const REACH = 12;

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
function stands({ kind, participants }: Draft): boolean {
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
      return people >= 2;
  }
}

function findSame(
  events: readonly Draft[],
  draft: Draft,
  publishedOn: Day | null,
  countryOf: (actor: string) => string | null,
): number {
  for (
    let at = events.length - 1;
    at >= Math.max(0, events.length - REACH);
    at--
  )
    if (
      (!draft.fresh || isSameJourney(events[at] as Draft, draft)) &&
      same(events[at] as Draft, draft, publishedOn, countryOf)
    )
      return at;
  return -1;
}

/** "flies to Japan, his second trip there": one journey, told twice in a breath. */
function isSameJourney(event: Draft, draft: Draft): boolean {
  return (
    draft.kind === "VISIT" &&
    event.kind === "VISIT" &&
    event.sentence === draft.sentence
  );
}

const TALKS: ReadonlySet<EventKind> = new Set([
  "MEETING",
  "SUMMIT",
  "NEGOTIATION",
]);

function alike(a: EventKind, b: EventKind): boolean {
  return a === b || (TALKS.has(a) && TALKS.has(b));
}

function same(
  event: Draft,
  draft: Draft,
  publishedOn: Day | null,
  countryOf: (actor: string) => string | null,
): boolean {
  if (event.kind === "OTHER" || draft.kind === "OTHER")
    return (
      event.kind === draft.kind &&
      event.code === draft.code &&
      event.status === draft.status &&
      samePeople(event, draft) &&
      compatible(event, draft, publishedOn)
    );
  if (!alike(event.kind, draft.kind)) return false;
  if (draft.recalls && event.status !== draft.status)
    return isRecalled(event, draft);
  if (
    event.status !== draft.status &&
    !(draft.definite && draft.status === "OCCURRED")
  )
    return false;
  if (!compatible(event, draft, publishedOn)) return false;
  const a = actorsOf(event);
  const b = actorsOf(draft);
  if (draft.attends) return isNear(event, draft);
  if (a.size === 0 || isBesideSummit(event, draft)) return false;
  if (
    event.sentence === draft.sentence &&
    [...b].every((actor) => a.has(actor))
  )
    return true;
  if (b.size < 2 && draft.kind !== "VISIT")
    return draft.definite && [...b].every((actor) => a.has(actor));
  if (draft.kind === "VISIT") {
    const host = hostOf(event);
    const other = hostOf(draft);
    if (host !== undefined && other !== undefined && host !== other)
      return false;
    const visitors = actorsOf(draft, "VISITOR");
    if (visitors.size === 0) return draft.definite;
    return [...visitors].some((actor) => actorsOf(event, "VISITOR").has(actor));
  }
  // "the leaders of X and Y met", then who they were.
  const stands = (actor: string): boolean =>
    a.has(actor) ||
    (event.kind === draft.kind && a.has(countryOf(actor) ?? ""));
  const shared = [...b].filter(stands).length;
  return (
    shared === a.size ||
    shared === b.size ||
    (shared >= 2 && draft.kind === "SUMMIT")
  );
}

/** What was planned and is called off, or was only heard of and is denied. */
function isRecalled(event: Draft, draft: Draft): boolean {
  return (
    event.kind === draft.kind &&
    (event.status === "PLANNED" || draft.status === "DENIED") &&
    draft.sentence - event.sentence <= 2 &&
    event.when.from === draft.when.from &&
    [...actorsOf(draft)].every((actor) => actorsOf(event).has(actor))
  );
}

/** Guests belong to the gathering told of just before, a list of them to one that lacks them. */
function isNear(event: Draft, draft: Draft): boolean {
  return (
    draft.sentence - event.sentence <= 2 &&
    (draft.participants.length < 3 || isOfUnnamed(event))
  );
}

/** Two of those who were at a summit met there, too. */
function isBesideSummit(event: Draft, draft: Draft): boolean {
  return (
    event.kind === "SUMMIT" &&
    event.participants.length > 2 &&
    draft.kind === "MEETING" &&
    draft.rule.startsWith("verb:") &&
    draft.participants.length === 2
  );
}

function samePeople(a: Draft, b: Draft): boolean {
  const left = actorsOf(a);
  const right = actorsOf(b);
  return (
    left.size === right.size && [...left].every((actor) => right.has(actor))
  );
}

/** Further back than this, an undated sentence of today is about something else. */
const OLD_DAYS = 45;

function compatible(
  event: Draft,
  draft: Draft,
  publishedOn: Day | null,
): boolean {
  const a = event.when;
  const b = draft.when;
  if (a.from !== null && b.from !== null)
    return a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from);
  if (event.place !== null && draft.place !== null && draft.kind !== "VISIT")
    if (
      event.place.name !== draft.place.name &&
      event.place.country !== draft.place.country
    )
      return false;
  // A mention with an old date of its own speaks of something else than an event of these days.
  if (
    b.from !== null &&
    publishedOn !== null &&
    daysBetween(b.from, publishedOn) > 366
  )
    return false;
  const known = a.from ?? b.from;
  if (known !== null && publishedOn !== null && !draft.definite)
    return Math.abs(daysBetween(known, publishedOn)) <= OLD_DAYS;
  return true;
}

function merge(
  event: Draft,
  draft: Draft,
  countryOf: (actor: string) => string | null,
): Draft {
  const [edge, when, days] = mergeWhen(event, draft);
  return {
    ...event,
    ...(draft.recalls ? { status: draft.status, code: draft.code } : {}),
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
  };
}

function kindOf(a: EventKind, b: EventKind): EventKind {
  if (a === b) return a;
  if (a === "SUMMIT" || b === "SUMMIT") return "SUMMIT";
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

/** "talks between the two countries" adds no one to a meeting of their ministers. */
function mergeParticipants(
  event: Draft,
  draft: Draft,
  countryOf: (actor: string) => string | null,
): ParticipantRecord[] {
  const replaced = new Set(
    event.kind === draft.kind && event.kind === "MEETING"
      ? draft.participants.map(({ actor }) => countryOf(actor))
      : [],
  );
  const named = new Set(draft.participants.map(({ actor }) => actor));
  const found = event.participants.filter(
    ({ actor }) => !replaced.has(actor) || named.has(actor),
  );
  const many = draft.participants.length > 1;
  const people =
    event.kind === "SUMMIT" &&
    many &&
    draft.participants.every(({ actor }) => actor.startsWith("person:"));
  // Of a summit those who are named take part, and only else the body that holds it.
  if (people) {
    const bodies = found.filter(({ actor }) =>
      actor.startsWith("organization:"),
    );
    for (const body of bodies) found.splice(found.indexOf(body), 1);
  }
  for (const party of draft.participants) {
    if (found.some(({ actor }) => actor === party.actor)) continue;
    if (party.role === "HOST" && found.some(({ role }) => role === "HOST"))
      continue;
    found.push(party);
  }
  return found;
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
