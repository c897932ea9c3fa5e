import type { Bucket, TimelineQuery } from "./schema.generated.ts";
import type { Day, Period, ViewState } from "./state.ts";
import { setWindow } from "./state.ts";
import { bucketEnd, bucketStart, overlaps, shift } from "./timeline/days.ts";

/** Playing through time: pure steps; the clock is in `gripping.ts`. */

/** At speed 1, a step takes so long. */
export const STEP_MS = 900;

export interface Tape {
  readonly span: { readonly from: Day; readonly to: Day };
  readonly bucket: Bucket;
  readonly timeline: TimelineQuery["timeline"] | undefined;
}

/** The window that playing begins with: the one there is, else the first bucket with a record. */
export function firstWindow(state: ViewState, tape: Tape): Period {
  if (state.window?.from != null && state.window.to !== null)
    return state.window;
  const first = tape.timeline?.periods.find(
    (one) => one.events + one.claims > 0,
  );
  const from = bucketStart(first?.from ?? tape.span.from, tape.bucket);
  return { from, to: bucketEnd(from, tape.bucket) };
}

/** The next window that holds a record; null at the end of what is shown. */
export function nextWindow(window: Period, tape: Tape): Period | null {
  let next = shift(window, tape.bucket, 1);
  for (let tries = 0; tries < 5000; tries += 1) {
    if (next.from !== null && next.from > tape.span.to) return null;
    if (holdsRecord(next, tape)) return next;
    next = shift(next, tape.bucket, 1);
  }
  return null;
}

const holdsRecord = (window: Period, { timeline }: Tape): boolean =>
  timeline === undefined ||
  timeline.periods.some(
    (one) => one.events + one.claims > 0 && overlaps(one, window),
  ) ||
  timeline.vague.some((one) => overlaps(one, window));

/** One step by hand: the window moves; without one, the first or last bucket is taken. */
export function stepWindow(
  state: ViewState,
  tape: Tape,
  by: number,
): ViewState {
  if (state.window === null) {
    const day = by > 0 ? tape.span.from : tape.span.to;
    const from = bucketStart(day, tape.bucket);
    return setWindow(state, { from, to: bucketEnd(from, tape.bucket) });
  }
  return setWindow(state, shift(state.window, tape.bucket, by));
}
