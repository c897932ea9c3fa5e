import { html, nothing, type TemplateResult } from "lit-html";
import { counted, many } from "../text/words.ts";
import { chartTemplate } from "./chart.ts";
import { headTemplate } from "./head.ts";
import type { TimelineActions, TimelineModel } from "./model.ts";

/** The strip of time under the map: what happened and was said, how much was written, what was known by when. */

export function timelineTemplate(
  model: TimelineModel,
  actions: TimelineActions,
): TemplateResult {
  return html`${headTemplate(model, actions)}
    <div class="time-body">
      ${undatedLane(model, actions)}${chartTemplate(model, actions)}
    </div>`;
}

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
