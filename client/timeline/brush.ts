import type { Bucket } from "../schema.generated.ts";
import type { Day, Period } from "../state.ts";
import {
  addBuckets,
  bucketEnd,
  bucketStart,
  daysBetween,
  snap,
} from "./days.ts";

/** What dragging over the timeline means: pure, from where it began to the window it gives. */

export type Grip =
  | { readonly kind: "new"; readonly at: Day }
  | { readonly kind: "move"; readonly at: Day; readonly window: Period }
  | { readonly kind: "from"; readonly window: Period }
  | { readonly kind: "to"; readonly window: Period }
  | { readonly kind: "asOf" };

/** The window while the pointer is on a day: whole buckets, never turned inside out. */
export function draggedWindow(
  grip: Exclude<Grip, { kind: "asOf" }>,
  day: Day,
  bucket: Bucket,
): Period {
  const start = bucketStart(day, bucket);
  const end = bucketEnd(start, bucket);
  switch (grip.kind) {
    case "new": {
      const first = bucketStart(grip.at, bucket);
      return first <= start
        ? { from: first, to: end }
        : { from: start, to: bucketEnd(first, bucket) };
    }
    case "from": {
      const { to } = grip.window;
      return to !== null && start > to
        ? snap({ from: to, to }, bucket)
        : { from: start, to };
    }
    case "to": {
      const { from } = grip.window;
      return from !== null && end < from
        ? snap({ from, to: from }, bucket)
        : { from, to: end };
    }
    case "move": {
      const by = bucketsBetween(bucketStart(grip.at, bucket), start, bucket);
      return shiftWhole(grip.window, bucket, by);
    }
  }
}

function shiftWhole(window: Period, bucket: Bucket, by: number): Period {
  const { from, to } = snap(window, bucket);
  return {
    from: from === null ? null : addBuckets(from, bucket, by),
    to:
      to === null
        ? null
        : bucketEnd(addBuckets(bucketStart(to, bucket), bucket, by), bucket),
  };
}

const DAYS_IN: Readonly<Record<Bucket, number>> = {
  DAY: 1,
  WEEK: 7,
  MONTH: 30.4375,
  QUARTER: 91.3125,
  YEAR: 365.25,
};

const bucketsBetween = (from: Day, to: Day, bucket: Bucket): number =>
  Math.round(daysBetween(from, to) / DAYS_IN[bucket]);
