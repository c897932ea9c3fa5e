import { nothing, svg } from "lit-html";
import type { Day, Period } from "../state.ts";
import { dayText, periodText } from "../text/dates.ts";
import { AXIS } from "./bars.ts";
import type { Grip } from "./brush.ts";
import { daysBetween } from "./days.ts";
import type { TimelineActions, TimelineModel } from "./model.ts";
import type { TimeScale } from "./scale.ts";

/** What can be taken hold of on the timeline: the window, its ends, and the day by which things were known. */

export function windowTemplate(
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
  Math.max(0, daysBetween(from, to));

export function asOfTemplate(
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
