import type { EventKind } from "../../../server/domain/vocabulary.ts";

/** Precision of verbs and nouns by kind of event where it was measured, in steps; see `docs/reading-events.md`. */
const BY_KIND: Readonly<
  Record<EventKind, readonly [verb: number, noun: number]>
> = {
  MEETING: [0.9, 0.85],
  SUMMIT: [0.9, 0.75],
  VISIT: [0.85, 0.85],
  CALL: [0.9, 0.9],
  INTERVIEW: [0.85, 0.9],
  NEGOTIATION: [0.85, 0.85],
  AGREEMENT: [0.85, 0.8],
  OTHER: [0.8, 0.65],
};

/** How sure an event is by the rule that found it: nouns say less than verbs, and others' word less than the article's. */
export function confidenceOf(
  kind: EventKind,
  byVerb: boolean,
  claimed: boolean,
): number {
  const [verb, noun] = BY_KIND[kind];
  return Math.round(((byVerb ? verb : noun) - (claimed ? 0.1 : 0)) * 100) / 100;
}
