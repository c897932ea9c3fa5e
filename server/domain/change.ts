import { compareText } from "./collections.ts";
import { monthsIn, type Day, type Window } from "./dates.ts";
import { strengthOf, type TieChangeRecord, type TieRecord } from "./tie.ts";
import type { Direction, Presence } from "./vocabulary.ts";

/** A tone moved when its mean did by this much, in Goldstein's points … */
export const TONE_STEP = 1;
/** … and at least as many records are scored on each side. */
export const LEAST_SCORED = 3;
/** Half as many again, per month of window, is more; as much less, the other way round, is less. */
export const VOLUME_STEP = 1.5;
/** How many records are named as what made a change. */
export const MOST_CAUSES = 20;

/** What became of a tie; `because` is filled in by who knows the records. */
export function changeOf(
  before: TieRecord | null,
  after: TieRecord | null,
  months: { readonly before: number; readonly after: number },
): Omit<TieChangeRecord, "because"> | null {
  const known = after ?? before;
  if (known === null) return null;
  return {
    sideA: known.sideA,
    sideB: known.sideB,
    before,
    after,
    presence: presenceOf(before, after),
    tone: toneMove(before, after),
    volume: volumeMove(
      before === null ? 0 : strengthOf(before) / months.before,
      after === null ? 0 : strengthOf(after) / months.after,
    ),
  };
}

function presenceOf(
  before: TieRecord | null,
  after: TieRecord | null,
): Presence {
  if (before === null) return "NEW";
  return after === null ? "GONE" : "BOTH";
}

/** Null under three scored records on either side. */
export function toneMove(
  before: TieRecord | null,
  after: TieRecord | null,
): Direction | null {
  if (before === null || after === null) return null;
  if (before.tone === null || after.tone === null) return null;
  if (before.scored < LEAST_SCORED || after.scored < LEAST_SCORED) return null;
  const moved = after.tone - before.tone;
  return moved >= TONE_STEP ? "UP" : moved <= -TONE_STEP ? "DOWN" : "LEVEL";
}

/** Of records per month of window: more, less, or about as many; see `VOLUME_STEP`. */
export function volumeMove(before: number, after: number): Direction {
  if (after >= before * VOLUME_STEP && after > before) return "UP";
  return before >= after * VOLUME_STEP && before > after ? "DOWN" : "LEVEL";
}

/** The months of a window; an open end is the first or the last day of what there is. */
export function monthsOf(
  window: Window,
  first: Day | null,
  last: Day | null,
): number {
  const from = window.from ?? first;
  const to = window.to ?? last;
  return from === null || to === null || to < from ? 1 : monthsIn(from, to);
}

/** The records whose coming or going made the change: those after, or those before where it faded. */
export function causeSide({
  presence,
  volume,
}: Pick<TieChangeRecord, "presence" | "volume">): "before" | "after" {
  return presence === "GONE" || (presence === "BOTH" && volume === "DOWN")
    ? "before"
    : "after";
}

/** Most records in both windows first, then by the two sides. */
export function compareChanges(
  x: Omit<TieChangeRecord, "because">,
  y: Omit<TieChangeRecord, "because">,
): number {
  return (
    weightOf(y) - weightOf(x) ||
    compareText(x.sideA, y.sideA) ||
    compareText(x.sideB, y.sideB)
  );
}

function weightOf({
  before,
  after,
}: Pick<TieChangeRecord, "before" | "after">): number {
  return (
    (before === null ? 0 : strengthOf(before)) +
    (after === null ? 0 : strengthOf(after))
  );
}
