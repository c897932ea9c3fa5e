import { html, nothing, svg, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type {
  Bucket,
  MarkersQuery,
  TimelineQuery,
} from "../schema.generated.ts";
import type { Day, Period } from "../state.ts";
import { dayText, periodText, whenText } from "../text/dates.ts";
import {
  BUCKETS,
  BUCKET_WORDS,
  EVENT_WORDS,
  many,
  counted,
} from "../text/words.ts";
import { toneOfScore } from "../tone.ts";
import type { Grip } from "./brush.ts";
import { dateOf } from "./days.ts";
import { timeScale, type TimeScale } from "./scale.ts";

/** The strip of time under the map: what happened and was said, how much was written, what was known by when. */

type Timeline = TimelineQuery["timeline"];
type Markers = MarkersQuery["events"]["edges"];

export interface TimelineModel {
  readonly span: { readonly from: Day; readonly to: Day };
  readonly bucket: Bucket;
  readonly bucketChosen: boolean;
  readonly timeline: Timeline | undefined;
  readonly markers: Markers;
  readonly window: Period | null;
  readonly before: Period | null;
  readonly asOf: Day | null;
  readonly zoomed: boolean;
  readonly undatedShown: boolean;
  readonly playing: boolean;
  readonly speed: number;
  readonly width: number;
  readonly height: number;
  /** What the map shows now, in words. */
  readonly shown: string;
}

export interface TimelineActions {
  readonly grip: (grip: Grip, event: PointerEvent, scale: TimeScale) => void;
  readonly gripKey: (
    kind: "from" | "to" | "move" | "asOf",
    event: KeyboardEvent,
  ) => void;
  readonly wheel: (event: WheelEvent, scale: TimeScale) => void;
  readonly all: () => void;
  readonly unzoom: () => void;
  readonly bucket: (bucket: Bucket | null) => void;
  readonly play: () => void;
  readonly step: (by: number) => void;
  readonly speed: (speed: number) => void;
  readonly undated: () => void;
  readonly asOf: (day: Day | null) => void;
}

export const SPEEDS = [0.5, 1, 2, 4] as const;

export function timelineTemplate(
  model: TimelineModel,
  actions: TimelineActions,
): TemplateResult {
  return html`${headTemplate(model, actions)}
    <div class="time-body">
      ${undatedLane(model, actions)}${chartTemplate(model, actions)}
    </div>`;
}

/** Room that the lane of undated records takes from the chart. */
const LANE = 62;

/** Records without a date lie in no window: they have a lane of their own, let in or left out as a whole. */
function undatedLane(
  model: TimelineModel,
  actions: TimelineActions,
): TemplateResult | typeof nothing {
  const { undatedEvents = 0, undatedClaims = 0 } = model.timeline ?? {};
  const count = undatedEvents + undatedClaims;
  if (count === 0) return nothing;
  const shown = model.window === null || model.undatedShown;
  return html`<button
    class="undated-lane"
    aria-pressed=${shown}
    ?disabled=${model.window === null}
    title="${many(undatedEvents, "event")} and ${many(undatedClaims, "claim")} without a date: ${shown ? "counted" : "left out of the window"}"
    @click=${actions.undated}
  >
    <b>${counted(count)}</b> undated
    <span class="soft">${shown ? "counted" : "left out"}</span>
  </button>`;
}

function headTemplate(
  model: TimelineModel,
  actions: TimelineActions,
): TemplateResult {
  return html`<div class="time-head">
    <span class="seg">
      <button
        class="icon"
        aria-label="Step back in time"
        title="Step back (←)"
        ?disabled=${model.window === null}
        @click=${() => actions.step(-1)}
      >
        ◂
      </button>
      <button
        class="icon"
        aria-label=${model.playing ? "Pause" : "Play through time"}
        aria-pressed=${model.playing}
        title="Play or pause (space)"
        @click=${actions.play}
      >
        ${model.playing ? "❚❚" : "▶"}
      </button>
      <button
        class="icon"
        aria-label="Step forward in time"
        title="Step forward (→)"
        ?disabled=${model.window === null}
        @click=${() => actions.step(1)}
      >
        ▸
      </button>
    </span>
    <h2 class="time-window" data-testid="window">
      ${periodText(model.window)}
    </h2>
    ${
      model.window === null
        ? nothing
        : html`<button
            class="quiet icon all-time"
            aria-label="All of time"
            title="All of time"
            @click=${actions.all}
          >
            ✕
          </button>`
    }
    <span class="soft clip" data-testid="shown">${model.shown}</span>
    <span class="spring"></span>
    <label class="as-of"
      ><span class="as-of-mark" aria-hidden="true"></span>
      <span class="soft">Known by</span>
      <input
        type="date"
        class=${model.asOf === null ? "empty" : ""}
        aria-label="Known by: only what had been published on or before this day"
        .value=${model.asOf ?? ""}
        @change=${(event: InputEvent) =>
          actions.asOf((event.target as HTMLInputElement).value || null)}
      />
    </label>
    ${
      model.zoomed
        ? html`<button class="quiet" @click=${actions.unzoom}>
            Whole span
          </button>`
        : nothing
    }
    <select
      class="wide-only"
      aria-label="Playing speed"
      @change=${(event: InputEvent) =>
        actions.speed(Number((event.target as HTMLSelectElement).value))}
    >
      ${SPEEDS.map(
        (speed) =>
          html`<option value=${speed} ?selected=${speed === model.speed}>
            ${speed}×
          </option>`,
      )}
    </select>
    <select
      class="wide-only"
      aria-label="Length of a step"
      @change=${(event: InputEvent) =>
        actions.bucket(
          BUCKETS.find(
            (one) => one === (event.target as HTMLSelectElement).value,
          ) ?? null,
        )}
    >
      <option value="" ?selected=${!model.bucketChosen}>
        ${model.bucketChosen ? "Automatic" : `${BUCKET_WORDS[model.bucket]} (auto)`}
      </option>
      ${BUCKETS.map(
        (one) =>
          html`<option
            value=${one}
            ?selected=${model.bucketChosen && one === model.bucket}
          >
            ${BUCKET_WORDS[one]}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Heights of what lies under the bars, in pixels from below. */
const AXIS = 17;
const STRIPS = 12;
const MARKERS = 13;

function chartTemplate(
  model: TimelineModel,
  actions: TimelineActions,
): TemplateResult {
  const { height, span, timeline } = model;
  const undated =
    (timeline?.undatedEvents ?? 0) + (timeline?.undatedClaims ?? 0);
  const width = model.width - (undated > 0 ? LANE + 10 : 0);
  const scale = timeScale(span.from, span.to, width);
  const floor = height - AXIS - STRIPS;
  const grip =
    (make: (day: Day) => Grip) =>
    (event: PointerEvent): void => {
      event.stopPropagation();
      actions.grip(make(dayAt(event, scale)), event, scale);
    };
  return html`<svg
    class="time-chart"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="group"
    aria-label="Timeline"
    @pointerdown=${grip((at) => ({ kind: "new", at }))}
    @dblclick=${actions.all}
    @wheel=${{
      handleEvent: (event: WheelEvent) => actions.wheel(event, scale),
      passive: false,
    }}
  >
    <defs>
      <pattern
        id="not-yet-known"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hatch-ground" width="6" height="6"></rect>
        <path class="hatch-line" d="M0 0V6"></path>
      </pattern>
    </defs>
    ${guard(
      [timeline, model.markers, width, height, span.from, span.to],
      () => svg`${barsTemplate(model, scale, floor)}
        ${vagueTemplate(model, scale)}
        ${markersTemplate(model, scale)}
        ${scale.ticks.map(
          ({
            x,
            text,
          }) => svg`<text class="tick" x=${x + 3} y=${height - 4}>${text}</text>
            <path class="rule" d="M${x} ${floor}V${height - 2}"></path>`,
        )}`,
    )}
    ${outsideTemplate(model, scale, floor)}
    ${
      model.before === null
        ? nothing
        : windowTemplate(
            model,
            model.before,
            scale,
            floor,
            "before",
            null,
            grip,
          )
    }
    ${
      model.window === null
        ? nothing
        : windowTemplate(
            model,
            model.window,
            scale,
            floor,
            "window",
            actions,
            grip,
          )
    }
    ${asOfTemplate(model, scale, actions, grip)}
  </svg>`;
}

function dayAt(event: PointerEvent, scale: TimeScale): Day {
  const chart = (event.target as Element).closest("svg");
  const left = chart?.getBoundingClientRect().left ?? 0;
  return scale.day(event.clientX - left);
}

function barsTemplate(
  { timeline, height }: TimelineModel,
  scale: TimeScale,
  floor: number,
) {
  if (timeline === undefined) return nothing;
  const seen = timeline.periods.filter(
    ({ from, to }) => scale.right(to) > 0 && scale.left(from) < scale.width,
  );
  const most = seen.reduce(
    (high, { events, claims }) => Math.max(high, events, claims),
    1,
  );
  const written = seen.reduce((high, one) => Math.max(high, one.articles), 1);
  const room = floor - MARKERS - 6;
  const bar = (count: number): number =>
    count === 0 ? 0 : Math.max(2, (count / most) * room);
  return svg`<path class="rule" d="M0 ${floor + 0.5}H${scale.width}"></path>
    ${seen.map((period) => {
      const x = scale.left(period.from);
      const w = Math.max(1, scale.right(period.to) - x);
      const half = Math.max(0.8, Math.min(10, (w - Math.min(3, w * 0.2)) / 2));
      const middle = x + w / 2;
      return svg`<g>
        <title>${periodText(period)}: ${many(period.events, "event")}, ${many(period.claims, "claim")}, ${many(period.articles, "article")} published</title>
        <rect class="hit" x=${x} y="0" width=${w} height=${floor}></rect>
        <rect class="bar-events" x=${middle - half} y=${floor - bar(period.events)} width=${half} height=${bar(period.events)}></rect>
        <rect class="bar-claims" x=${middle} y=${floor - bar(period.claims)} width=${half} height=${bar(period.claims)}></rect>
        ${
          period.tone === null
            ? nothing
            : svg`<rect class="tone-${toneOfScore(period.tone)}" x=${x + 0.5} y=${floor + 2} width=${Math.max(1, w - 1)} height="3.5"></rect>`
        }
        <rect class="coverage" x=${x + 0.5} y=${height - AXIS - 5} width=${Math.max(1, w - 1)} height="3.5"
          opacity=${period.articles === 0 ? 0.1 : 0.25 + (0.75 * period.articles) / written}></rect>
      </g>`;
    })}`;
}

/** What lies outside the window steps back; the bars themselves need not be drawn anew for it. */
function outsideTemplate(
  { window }: TimelineModel,
  scale: TimeScale,
  floor: number,
) {
  if (window === null) return nothing;
  const left = window.from === null ? 0 : Math.max(0, scale.left(window.from));
  const right =
    window.to === null
      ? scale.width
      : Math.min(scale.width, scale.right(window.to));
  return svg`<rect class="outside" x="0" y=${MARKERS} width=${Math.min(scale.width, Math.max(0, left))} height=${floor - MARKERS}></rect>
    <rect class="outside" x=${Math.max(0, right)} y=${MARKERS} width=${Math.max(0, scale.width - Math.max(0, right))} height=${floor - MARKERS}></rect>`;
}

/** As wide as it is vague, and above the bars, so that it is not taken for a day. */
function vagueTemplate({ timeline }: TimelineModel, scale: TimeScale) {
  return (timeline?.vague ?? []).map(({ from, to, events, claims }) => {
    const x = Math.max(0, scale.left(from));
    const width = Math.min(scale.width, scale.right(to)) - x;
    if (width <= 0) return nothing;
    return svg`<g><title>On some day within ${periodText({ from, to })}: ${many(events, "event")}, ${many(claims, "claim")}</title>
      <rect class="vague" x=${x} y=${MARKERS + 2} width=${width} height="4" rx="2"></rect></g>`;
  });
}

function markersTemplate({ markers }: TimelineModel, scale: TimeScale) {
  return markers.map(({ node: { kind, title, when } }) => {
    const from = when.from ?? when.to;
    const to = when.to ?? when.from;
    if (from === null || to === null) return nothing;
    const x = (scale.left(from) + scale.right(to)) / 2;
    if (x < 0 || x > scale.width) return nothing;
    const shape =
      kind === "SUMMIT"
        ? `M${x} 2l5 8h-10z`
        : `M${x} 2l4.500 4.500-4.500 4.500-4.500-4.500z`;
    return svg`<path class="marker ${kind === "SUMMIT" ? "summit" : "visit"}" d=${shape}><title>${EVENT_WORDS[kind]}: ${title}, ${whenText(when)}</title></path>`;
  });
}

function windowTemplate(
  model: TimelineModel,
  window: Period,
  scale: TimeScale,
  floor: number,
  name: "window" | "before",
  actions: TimelineActions | null,
  grip: (make: (day: Day) => Grip) => (event: PointerEvent) => void,
) {
  const left = window.from === null ? 0 : Math.max(0, scale.left(window.from));
  const right =
    window.to === null
      ? scale.width
      : Math.min(scale.width, scale.right(window.to));
  if (right <= left) return nothing;
  const bottom = floor + 8;
  if (actions === null)
    return svg`<rect class=${name} x=${left} y="1" width=${right - left} height=${bottom} rx="3"><title>Before: ${periodText(window)}</title></rect>`;
  const handle = (kind: "from" | "to", x: number) => svg`<g
      class="handle"
      tabindex="0"
      role="slider"
      aria-label=${kind === "from" ? "Beginning of the window" : "End of the window"}
      aria-valuemin="0"
      aria-valuemax=${daysIn(model.span)}
      aria-valuenow=${daysIn({ from: model.span.from, to: window[kind] ?? model.span[kind] })}
      aria-valuetext=${dayText(window[kind] ?? model.span[kind])}
      @pointerdown=${grip(() => ({ kind, window }))}
      @keydown=${(event: KeyboardEvent) => actions.gripKey(kind, event)}
    ><rect class="hit" x=${x - 8} y="0" width="16" height=${bottom}></rect>
     <rect class="knob" x=${x - 2} y=${bottom / 2 - 11} width="4" height="22" rx="2"></rect></g>`;
  return svg`<rect
      class=${name}
      x=${left}
      y="1"
      width=${right - left}
      height=${bottom}
      rx="3"
      tabindex="0"
      role="slider"
      aria-label="Window"
      aria-valuemin="0"
      aria-valuemax=${daysIn(model.span)}
      aria-valuenow=${daysIn({ from: model.span.from, to: window.from ?? model.span.from })}
      aria-valuetext=${periodText(window)}
      @pointerdown=${grip((at) => ({ kind: "move", at, window }))}
      @keydown=${(event: KeyboardEvent) => actions.gripKey("move", event)}
    ></rect>${handle("from", left)}${handle("to", right)}`;
}

const daysIn = ({ from, to }: { from: Day; to: Day }): number =>
  Math.max(
    0,
    Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000),
  );

function asOfTemplate(
  model: TimelineModel,
  scale: TimeScale,
  actions: TimelineActions,
  grip: (make: (day: Day) => Grip) => (event: PointerEvent) => void,
) {
  const { asOf, height, span } = model;
  const x =
    asOf === null
      ? scale.width
      : Math.max(0, Math.min(scale.width, scale.right(asOf)));
  const bottom = height - AXIS;
  return svg`${
    asOf === null
      ? nothing
      : svg`<rect class="not-yet" x=${x} y="0" width=${Math.max(0, scale.width - x)} height=${bottom} fill="url(#not-yet-known)"><title>Published later: not known by ${dayText(asOf)}</title></rect>`
  }<g
    class="handle as-of-handle ${asOf === null ? "idle" : ""}"
    tabindex="0"
    role="slider"
    aria-label="Known by"
    aria-valuemin="0"
    aria-valuemax=${daysIn(span)}
    aria-valuenow=${daysIn({ from: span.from, to: asOf ?? span.to })}
    aria-valuetext=${asOf === null ? "everything published" : dayText(asOf)}
    @pointerdown=${grip(() => ({ kind: "asOf" }))}
    @keydown=${(event: KeyboardEvent) => actions.gripKey("asOf", event)}
  ><title>${asOf === null ? "Drag to see only what had been published by a day" : `Known by ${dayText(asOf)}`}</title>
    <rect class="hit" x=${x - 8} y="0" width="12" height=${bottom}></rect>
    <path class="as-of-line" d="M${x - 1} 0V${bottom}"></path>
    <path class="as-of-knob" d="M${x - 1} 0h-7v8z"></path></g>`;
}
