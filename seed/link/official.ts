import { overlaps } from "../../server/domain/dates.ts";
import type { EventRecord } from "../../server/domain/event.ts";
import { commonParties, kindsCanBeOne } from "./same-event.ts";

/**
 * An event of an article that the official record dates otherwise: same two people, a kind that can be one, the same
 * season of the year or the same place, but no day in common. Both stand, and neither wins.
 */
export function officialConflict(
  event: EventRecord,
  known: EventRecord,
): { rule: string; confidence: number } | null {
  const datasets = [event.dataset, known.dataset].sort().join();
  if (datasets !== "ARTICLES,OFFICIAL") return null;
  if (
    event.status !== "OCCURRED" ||
    known.status !== "OCCURRED" ||
    !kindsCanBeOne(event.kind, known.kind)
  )
    return null;
  if (event.when.from === null || known.when.from === null) return null;
  if (commonParties(event, known).length < 2) return null;
  if (
    overlaps(event.when, {
      from: known.when.from,
      to: known.when.to ?? known.when.from,
    })
  )
    return null;
  const samePlace =
    event.place !== null &&
    known.place !== null &&
    event.place.id === known.place.id;
  if (!samePlace) return null;
  return {
    rule: "same parties and place in the official record, on other days",
    confidence: 0.5,
  };
}
