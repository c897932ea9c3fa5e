import { addDays, overlaps } from "../../server/domain/dates.ts";
import type {
  EventRecord,
  ParticipantRecord,
  PlaceRecord,
} from "../../server/domain/event.ts";
import type { EventKind } from "../../server/domain/vocabulary.ts";
import { loadCountries } from "../lexicon/countries.ts";
import { share } from "./words.ts";

/**
 * The same event told elsewhere: kinds that can be one thing, dates that have a day in common, two parties in
 * common, places that can be one. Precision before recall: where a side says no date, nothing is linked.
 */
export function sameEvent(
  one: EventRecord,
  other: EventRecord,
): { rule: string; confidence: number } | null {
  if (!kindsCanBeOne(one.kind, other.kind) || one.status !== other.status)
    return null;
  if (one.kind === "OTHER" && one.cameo !== other.cameo) return null;
  if (!datesCanBeOne(one, other) || !placesCanBeOne(one, other)) return null;
  const common = commonParties(one, other);
  if (common.length < 2 || contrary(one, other)) return null;
  const exact = one.when.precision === "DAY" && other.when.precision === "DAY";
  const allShared =
    common.length ===
    Math.min(one.participants.length, other.participants.length);
  const samePlace = one.place !== null && other.place !== null;
  return {
    rule: exact
      ? "same kind, day, parties and place"
      : "same kind, parties and place, dates that overlap",
    confidence:
      0.6 + (exact ? 0.15 : 0) + (allShared ? 0.1 : 0) + (samePlace ? 0.1 : 0),
  };
}

const FACE_TO_FACE: readonly EventKind[] = ["MEETING", "SUMMIT", "NEGOTIATION"];

function kindsCanBeOne(one: EventKind, other: EventKind): boolean {
  return (
    one === other ||
    (FACE_TO_FACE.includes(one) && FACE_TO_FACE.includes(other))
  );
}

/** Ids of the actors who take part in both, in whatever roles. */
export function commonParties(one: EventRecord, other: EventRecord): string[] {
  const parties = new Set(
    one.participants.map((participant) => participant.actor),
  );
  return [
    ...new Set(other.participants.map((participant) => participant.actor)),
  ].filter((actor) => parties.has(actor));
}

/** A day's grace between two days stated: a dispatch filed after midnight, a meeting across time zones. */
function datesCanBeOne(one: EventRecord, other: EventRecord): boolean {
  const { from, to } = other.when;
  if (from === null || to === null) return false;
  if (one.when.from === null || one.when.to === null) return false;
  const grace =
    one.when.precision === "DAY" &&
    other.when.precision === "DAY" &&
    one.kind !== "CALL"
      ? 1
      : 0;
  return overlaps(one.when, {
    from: addDays(from, -grace),
    to: addDays(to, grace),
  });
}

function placesCanBeOne(one: EventRecord, other: EventRecord): boolean {
  if (one.place === null || other.place === null) return true;
  if (one.place.id === other.place.id) return true;
  return (
    one.place.country === other.place.country &&
    (isWholeCountry(one.place) || isWholeCountry(other.place))
  );
}

const COUNTRY_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  loadCountries().map(({ id, names }) => [id, names]),
);

/** Somewhere in a country, no more exactly. */
function isWholeCountry({ name, country }: PlaceRecord): boolean {
  return country !== null && (COUNTRY_NAMES.get(country) ?? []).includes(name);
}

/** Who acts on whom the other way round is another act. */
function contrary(one: EventRecord, other: EventRecord): boolean {
  const acting = (
    participants: readonly ParticipantRecord[],
    ...roles: string[]
  ) =>
    participants
      .filter((participant) => roles.includes(participant.role))
      .map((participant) => participant.actor);
  const doers = [one, other].map((event) =>
    acting(event.participants, "INITIATOR", "VISITOR"),
  ) as [string[], string[]];
  return (
    doers[0].length > 0 && doers[1].length > 0 && !share(doers[0], doers[1])
  );
}
