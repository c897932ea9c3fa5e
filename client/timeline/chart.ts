import { html, nothing, svg, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { Day } from "../state.ts";
import {
  AXIS,
  barsTemplate,
  markersTemplate,
  outsideTemplate,
  STRIPS,
  vagueTemplate,
} from "./bars.ts";
import type { Grip } from "./brush.ts";
import { asOfTemplate, windowTemplate } from "./grips.ts";
import type { TimelineActions, TimelineModel } from "./model.ts";
import { timeScale, type TimeScale } from "./scale.ts";

/** Room that the lane of undated records takes from the chart. */
const LANE = 62;

/** The chart itself. What does not move with the window is made anew only when it changes. */
export function chartTemplate(
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
