import { bucketAfter, type Day } from "./dates.ts";
import type { Bucket } from "./vocabulary.ts";

/** More periods than this and the bucket is too fine for what was asked: some 27 years of days. */
const MAX_PERIODS = 10_000;

/** The first day of each period, from the first of these to the last, in order; throws RangeError where there are too many. */
export function periodStarts(starts: readonly Day[], bucket: Bucket): Day[] {
  const sorted = [...starts].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  const all: Day[] = [];
  for (let at = first; at !== undefined && last !== undefined;) {
    if (all.length === MAX_PERIODS) {
      throw new RangeError(
        `A bucket of ${bucket} gives more than ${MAX_PERIODS} periods from ${first} to ${last}.`,
      );
    }
    all.push(at);
    // What follows the last of all, in the year 9999, is no day.
    at = at === last ? undefined : bucketAfter(at, bucket);
  }
  return all;
}
