/** Events on a visit, and how long visits last: days and places that one tells the other. */
import { addDays, type DateSpan } from "../../../server/domain/dates.ts";
import { alteredDraft, alteredSpan } from "./altered.ts";
import { actorsOf, hostOf } from "./draft-parties.ts";
import type { Draft } from "./draft.ts";

const withinThat = (when: DateSpan): DateSpan =>
  alteredSpan(when, { basis: "INFERRED", extent: "WITHIN" });

/** "A received B on Monday. The two signed an accord": undated, it was signed when they met. */
export function onTheirMeeting(event: Draft, all: readonly Draft[]): Draft {
  const undated = event.when.from === null && event.when.to === null;
  if (event.kind !== "AGREEMENT" || !undated) return event;
  const signers = actorsOf(event);
  const met = all.findLast(
    (other) =>
      /^(?:MEETING|SUMMIT|NEGOTIATION)$/.test(other.kind) &&
      other.status === event.status &&
      other.sentence <= event.sentence &&
      event.sentence - other.sentence <= 1 &&
      other.when.from !== null &&
      signers.size > 1 &&
      [...signers].every((actor) => actorsOf(other).has(actor)),
  );
  return met === undefined
    ? event
    : alteredDraft(event, { when: withinThat(met.when) });
}

/** A three-day visit that ended on Friday filled the three days up to it; one that began, those from it. */
export function withLength(event: Draft): Draft {
  const { when, days, edge } = event;
  if (days === null || days < 2 || when.from === null || when.from !== when.to)
    return event;
  if (when.precision !== "DAY" || edge === null) return event;
  const span = alteredSpan(when, {
    from: edge === "ENDS" ? addDays(when.from, 1 - days) : when.from,
    to: edge === "BEGINS" ? addDays(when.from, days - 1) : when.to,
    basis: "INFERRED",
    extent: "THROUGHOUT",
    expression: event.lengthWords,
  });
  return alteredDraft(event, { when: span });
}

/**
 * What was done on a visit was done on some day of it, there: where the text says so ("during the visit"), and where
 * the sentence behind the visit's has the visitor meet somebody of the country visited.
 */
export function onVisit(
  event: Draft,
  visits: readonly Draft[],
  countryOf: (actor: string) => string | null,
): Draft {
  if (event.kind === "VISIT" || event.kind === "OTHER") return event;
  const actors = actorsOf(event);
  const visit = visits.findLast(
    ({ sentence, participants }) =>
      sentence <= event.sentence &&
      participants.some(
        ({ actor, role }) => role === "VISITOR" && actors.has(actor),
      ),
  );
  if (visit === undefined) return event;
  const host = hostOf(visit);
  const withHost = [...actors].some(
    (actor) => !actorsOf(visit).has(actor) && countryOf(actor) === host,
  );
  const told =
    event.onVisit ||
    (withHost &&
      event.status === visit.status &&
      event.sentence - visit.sentence <= 1 &&
      (event.place === null || event.place.country === host));
  if (!told) return event;
  const undated = event.when.from === null && event.when.to === null;
  return alteredDraft(event, {
    place: event.onVisit ? (event.place ?? visit.place) : event.place,
    when:
      undated && visit.when.from !== null ? withinThat(visit.when) : event.when,
  });
}
