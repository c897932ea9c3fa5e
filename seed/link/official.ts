import { daysBetween, overlaps } from "../../server/domain/dates.ts";
import type { EventRecord } from "../../server/domain/event.ts";
import type { LinkRecord } from "../../server/domain/link.ts";
import { linkId } from "../resolve.ts";
import { commonParties } from "./same-event.ts";

/**
 * A summit that an article dates where the official record has no meeting of the two, though it has others: linked with
 * the nearest of these as conflicting. Both stand, and neither wins. Only for summits, whose travels the record has in
 * full; a meeting of other officials may well be missing from it.
 */
export function officialConflict(
  summit: EventRecord,
  official: readonly EventRecord[],
): LinkRecord | null {
  if (
    summit.kind !== "SUMMIT" ||
    summit.status !== "OCCURRED" ||
    summit.when.from === null
  )
    return null;
  const ofThePair = official.filter(
    (event) =>
      event.kind !== "VISIT" &&
      event.when.from !== null &&
      commonParties(summit, event).length >= 2,
  );
  if (
    ofThePair.length === 0 ||
    ofThePair.some((event) => overlaps(event.when, summit.when))
  )
    return null;
  const nearest = ofThePair.toSorted(
    (a, b) => distance(summit, a) - distance(summit, b),
  )[0];
  if (nearest === undefined) return null;
  return {
    id: linkId("CONFLICTS_WITH", summit.id, nearest.id),
    kind: "CONFLICTS_WITH",
    from: summit.id,
    to: nearest.id,
    by: "PROGRAM",
    sameOccasion: null,
    rule: "the official record has no meeting of the two on these days",
    confidence: 0.7,
    review: "NONE",
    evidence: null,
  };
}

function distance(one: EventRecord, other: EventRecord): number {
  const day = (event: EventRecord): string =>
    event.when.from ?? event.when.to ?? "";
  return Math.abs(daysBetween(day(one), day(other)));
}
