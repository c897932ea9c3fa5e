/** The line over the timeline, with everything that moves time. */
import { html, nothing, type TemplateResult } from "lit-html";
import { periodText } from "../text/dates.ts";
import { BUCKETS, BUCKET_WORDS } from "../text/words.ts";
import type { TimelineActions, TimelineModel } from "./model.ts";

const SPEEDS = [0.5, 1, 2, 4] as const;

/** The line over the timeline: play and step, which window, what was known, how fast, how far a step. */
export function headTemplate(
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
      class="wide-only roomy-only"
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
