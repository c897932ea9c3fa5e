import { html, nothing, type TemplateResult } from "lit-html";
import { shapeOf } from "../scene.ts";
import { whenText } from "../text/dates.ts";
import { glyphTemplate } from "./common.ts";
import type { SearchActions, SearchModel } from "./search.ts";

/** A field to choose an actor or an event with, by the suggestions of the search. One at a time is on the page. */
export function pickTemplate(
  label: string,
  model: SearchModel,
  disabled: boolean,
  actions: SearchActions,
): TemplateResult {
  const { hits, active, open, text, waiting, problem } = model;
  const shown = open && text.trim() !== "";
  return html`<label
      >${label}
      <input
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${shown && hits.length > 0}
        aria-controls="pick-hits"
        aria-activedescendant=${shown && active >= 0 ? `pick-${active}` : nothing}
        autocomplete="off"
        spellcheck="false"
        ?disabled=${disabled}
        .value=${text}
        @input=${(event: InputEvent) =>
          actions.type((event.target as HTMLInputElement).value)}
        @keydown=${actions.key}
        @focus=${actions.enter}
        @blur=${actions.leave}
    /></label>
    <ul
      id="pick-hits"
      class="pick-hits"
      role="listbox"
      aria-label=${label}
      ?hidden=${!shown || hits.length === 0}
    >
      ${
        shown
          ? hits.map(
              (hit, index) =>
                html`<li
                  id="pick-${index}"
                  role="option"
                  aria-selected=${index === active}
                  @pointerdown=${(event: PointerEvent) => {
                    // The field keeps the keyboard; leaving it would close the list before the click.
                    event.preventDefault();
                  }}
                  @click=${() => actions.choose(hit)}
                >
                  ${hit.actor === null ? nothing : glyphTemplate(shapeOf(hit.actor))}
                  <span>${hit.label}</span>
                  <span class="soft"
                    >${hit.event === null ? (hit.actor?.id ?? "") : whenText(hit.event.when)}</span
                  >
                </li>`,
            )
          : nothing
      }
    </ul>
    ${
      shown && hits.length === 0
        ? html`<p class="soft" role="status">
            ${problem ?? (waiting ? "Searching…" : `Nothing found for “${text.trim()}”`)}
          </p>`
        : nothing
    }`;
}
