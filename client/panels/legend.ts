import { html, svg, type TemplateResult } from "lit-html";
import { widthOf } from "../graph/elements.ts";
import type { Most } from "../scene.ts";
import { toggle, type ViewState } from "../state.ts";
import { many } from "../text/words.ts";
import { TONE_CLASSES, TONE_WORDS, type ToneClass } from "../tone.ts";

/** The legend: each class of tone is a switch. */
export function toneLegend(
  { sieve }: ViewState,
  counts: ReadonlyMap<ToneClass, number>,
  set: (change: { tones: readonly ToneClass[] | null }) => void,
): TemplateResult {
  return html`<div class="tones" role="group" aria-label="Tone of ties">
      ${TONE_CLASSES.map(
        (tone) =>
          html`<button
            class="tone-key"
            aria-pressed=${sieve.tones === null || sieve.tones.includes(tone)}
            aria-label="${TONE_WORDS[tone]}, ${many(counts.get(tone) ?? 0, "tie")}"
            title="${TONE_WORDS[tone]}: ${many(counts.get(tone) ?? 0, "tie")}"
            @click=${() => set({ tones: toggle(sieve.tones, tone, TONE_CLASSES) })}
          >
            <span class="swatch tone-${tone}"></span>
            <span class="n">${counts.get(tone) ?? 0}</span>
          </button>`,
      )}
    </div>
    <div class="ends">
      <span>conflict</span><span>cooperation</span><span>too few</span>
    </div>`;
}

/** What a line says besides its tone: how many records, whether they are disputed, whose doing they are. */
export function lineLegend({ tie: most }: Most): TemplateResult {
  return html`<ul class="lines">
    <li>
      ${sample(svg`<path class="line" stroke-width=${widthOf(1, most)} d="M0 6h36"></path>`)}
      1 record
    </li>
    ${
      most > 1
        ? html`<li>
            ${sample(svg`<path class="line" stroke-width=${widthOf(most, most)} d="M0 6h36"></path>`)}
            ${many(most, "record")}, the most
          </li>`
        : ""
    }
    <li>
      ${sample(svg`<path class="line" stroke-width="2.5" stroke-dasharray="7 4" d="M0 6h36"></path>`)}
      half or more disputed
    </li>
    <li>
      ${sample(svg`<path class="line" stroke-width="2.5" d="M0 6h36"></path><path class="tip" d="M23 6l-9-5v10z"></path>`)}
      nearly all by one side
    </li>
  </ul>`;
}

const sample = (drawn: TemplateResult): TemplateResult =>
  html`<svg width="36" height="12" viewBox="0 0 36 12" aria-hidden="true">
    ${drawn}
  </svg>`;
