import { html, type TemplateResult } from "lit-html";
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
