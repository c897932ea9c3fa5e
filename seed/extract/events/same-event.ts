import { daysBetween, type Day } from "../../../server/domain/dates.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import { isOfUnnamed } from "./attendance.ts";
import { wasByTelephone } from "./by-telephone.ts";
import { actorsOf, hostOf } from "./draft-parties.ts";
import type { Draft } from "./draft.ts";

/** How many events back a later sentence may still speak of one. */
const REACH = 12;

/** The event that a draft tells of again; -1: none. */
export function findSame(
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
  if (wasByTelephone(event, draft))
    return event.status === draft.status || draft.status === "OCCURRED";
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
    (event.kind === "SUMMIT" ||
      event.rule === "verb: gather" ||
      event.participants.length > 4) &&
    event.participants.length > 2 &&
    draft.kind === "MEETING" &&
    (draft.rule.startsWith("verb:") || !draft.definite) &&
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
