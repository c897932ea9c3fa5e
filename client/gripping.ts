import type { Page } from "./page.ts";
import {
  firstWindow,
  nextWindow,
  STEP_MS,
  stepWindow,
  type Tape,
} from "./player.ts";
import {
  setAsOf,
  setWindow,
  sift,
  type Period,
  type ViewState,
} from "./state.ts";
import { draggedWindow, type Grip } from "./timeline/brush.ts";
import {
  addBuckets,
  addDays,
  bucketEnd,
  bucketStart,
  daysBetween,
} from "./timeline/days.ts";
import type { TimeScale } from "./timeline/scale.ts";
import type { TimelineActions } from "./timeline/model.ts";

/** What hands do to the timeline: drag, step, play, zoom. */

export interface Gripping {
  readonly actions: TimelineActions;
  readonly step: (by: number) => void;
  /** The window longer or shorter at its end. */
  readonly stretch: (by: number) => void;
  readonly stepKnown: (by: number) => void;
  readonly play: () => void;
  /** Which way time was moved last. */
  readonly direction: () => 1 | -1;
}

export function createGripping(page: Page): Gripping {
  const { window } = page;
  let direction: 1 | -1 = 1;
  let timer = 0;

  const tape = (): Tape | null => {
    const { span, bucket, timeline } = page.answers();
    return span === null
      ? null
      : { span, bucket, timeline: timeline.value?.timeline };
  };

  /** Steps in a row are one step of the history. */
  let carriesOn = false;
  let restTimer = 0;
  const carry = (step: (state: ViewState) => ViewState): void => {
    page.go(step, carriesOn ? "replace" : "push");
    carriesOn = true;
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      carriesOn = false;
    }, 1200);
  };

  const step = (by: number): void => {
    const now = tape();
    if (now === null) return;
    direction = by > 0 ? 1 : -1;
    carry((state) => stepWindow(state, now, by));
  };

  const stretch = (by: number): void => {
    const { bucket } = page.answers();
    carry((state) => {
      if (state.window?.to == null) return state;
      const to = bucketEnd(
        addBuckets(bucketStart(state.window.to, bucket), bucket, by),
        bucket,
      );
      return state.window.from !== null && to < state.window.from
        ? state
        : setWindow(state, { from: state.window.from, to });
    });
  };

  const stepKnown = (by: number): void => {
    const { span, bucket } = page.answers();
    if (span === null) return;
    carry((state) => {
      const day = state.asOf ?? span.to;
      const start = addBuckets(bucketStart(day, bucket), bucket, by);
      const end = bucketEnd(start, bucket);
      return setAsOf(state, end >= span.to ? null : end);
    });
  };

  const pause = (): void => {
    window.clearTimeout(timer);
    if (page.ui().playing) page.set({ playing: false });
  };

  const tick = (): void => {
    const now = tape();
    const { window: shown } = page.state();
    if (now === null || shown === null || !page.ui().playing) return pause();
    const next = nextWindow(shown, now);
    if (next === null) {
      page.say("The end of what is shown.");
      return pause();
    }
    direction = 1;
    page.go((state) => setWindow(state, next), "replace");
    timer = window.setTimeout(tick, STEP_MS / page.ui().speed);
  };

  const play = (): void => {
    const now = tape();
    if (page.ui().playing || now === null) return pause();
    page.set({ playing: true });
    page.go((state) => setWindow(state, firstWindow(state, now)));
    timer = window.setTimeout(tick, STEP_MS / page.ui().speed);
  };

  const grip: TimelineActions["grip"] = (grip, event, scale) => {
    if (event.button !== 0) return;
    event.preventDefault();
    pause();
    const chart = (event.target as Element).closest("svg");
    if (chart === null) return;
    const { left } = chart.getBoundingClientRect();
    const start = event.clientX;
    let moved = false;
    const move = (next: PointerEvent): void => {
      if (!moved && Math.abs(next.clientX - start) < 3) return;
      const day = scale.day(next.clientX - left);
      page.go(
        (state) => dragged(state, grip, day, page.answers().bucket),
        moved ? "replace" : "push",
      );
      moved = true;
    };
    const end = (next: PointerEvent): void => {
      chart.removeEventListener("pointermove", move);
      chart.removeEventListener("pointerup", end);
      chart.removeEventListener("pointercancel", end);
      if (moved || next.type === "pointercancel") return;
      // A click without a drag takes the one bucket under it.
      if (grip.kind === "new" || grip.kind === "move")
        page.go((state) =>
          dragged(
            state,
            { kind: "new", at: grip.at },
            grip.at,
            page.answers().bucket,
          ),
        );
    };
    chart.setPointerCapture(event.pointerId);
    chart.addEventListener("pointermove", move);
    chart.addEventListener("pointerup", end);
    chart.addEventListener("pointercancel", end);
  };

  const gripKey: TimelineActions["gripKey"] = (kind, event) => {
    const by =
      event.key === "ArrowRight" || event.key === "ArrowUp"
        ? 1
        : event.key === "ArrowLeft" || event.key === "ArrowDown"
          ? -1
          : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (kind === "asOf") return stepKnown(by);
    if (kind === "move") return step(by);
    if (kind === "to") return stretch(by);
    const { bucket } = page.answers();
    carry((state) => {
      if (state.window?.from == null) return state;
      const from = addBuckets(
        bucketStart(state.window.from, bucket),
        bucket,
        by,
      );
      return state.window.to !== null && from > state.window.to
        ? state
        : setWindow(state, { from, to: state.window.to });
    });
  };

  const wheel = (event: WheelEvent, scale: TimeScale): void => {
    event.preventDefault();
    const { span } = page.answers();
    if (span === null) return;
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const at = scale.day(event.clientX - left);
    page.go(
      (state) => ({
        ...state,
        span:
          Math.abs(event.deltaX) > Math.abs(event.deltaY)
            ? panned(span, event.deltaX / scale.width)
            : zoomed(span, at, event.deltaY > 0 ? 1.25 : 0.8),
      }),
      "replace",
    );
  };

  return {
    actions: {
      grip,
      gripKey,
      wheel,
      all: () => page.go((state) => setWindow(state, null)),
      unzoom: () => page.go((state) => ({ ...state, span: null })),
      bucket: (bucket) => page.go((state) => ({ ...state, bucket })),
      play,
      step,
      speed: (speed) => page.set({ speed }),
      undated: () =>
        page.go((state) => sift(state, { undated: !state.sieve.undated })),
      asOf: (day) => page.go((state) => setAsOf(state, day)),
    },
    step,
    stretch,
    stepKnown,
    play,
    direction: () => direction,
  };
}

function dragged(
  state: ViewState,
  grip: Grip,
  day: string,
  bucket: Parameters<typeof draggedWindow>[2],
): ViewState {
  if (grip.kind === "asOf") return setAsOf(state, day);
  return setWindow(state, draggedWindow(grip, day, bucket));
}

/** At least a fortnight stays in sight. */
const CLOSEST = 14;
const WIDEST = 366 * 120;

function zoomed(
  { from, to }: { from: string; to: string },
  at: string,
  factor: number,
): Period {
  const days = daysBetween(from, to);
  const next = Math.round(Math.max(CLOSEST, Math.min(WIDEST, days * factor)));
  const share = days === 0 ? 0.5 : daysBetween(from, at) / days;
  const first = addDays(at, -Math.round(next * share));
  return { from: first, to: addDays(first, next) };
}

function panned(
  { from, to }: { from: string; to: string },
  share: number,
): Period {
  const by = Math.round(daysBetween(from, to) * share);
  return { from: addDays(from, by), to: addDays(to, by) };
}
