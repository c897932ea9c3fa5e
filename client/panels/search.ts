import { html, nothing, type TemplateResult } from "lit-html";
import type { SearchQuery } from "../schema.generated.ts";
import { recordsOf, shapeOf } from "../scene.ts";
import {
  focusActor,
  focusTie,
  letThrough,
  openRecord,
  sift,
  type ViewState,
} from "../state.ts";
import { whenText } from "../text/dates.ts";
import { many } from "../text/words.ts";
import { glyphTemplate } from "./common.ts";

/** The search as one types: actors first, or the ties of two that are named, then places, topics, events and words in claims. */

export type Hit = SearchQuery["search"][number];

export interface SearchModel {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly open: boolean;
  readonly waiting: boolean;
  /** Why there is no answer. */
  readonly problem: string | null;
}

export const CLOSED_SEARCH: SearchModel = {
  text: "",
  hits: [],
  active: -1,
  open: false,
  waiting: false,
  problem: null,
};

export interface SearchActions {
  readonly type: (text: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly choose: (hit: Hit) => void;
  readonly leave: () => void;
  readonly enter: () => void;
}

export function searchTemplate(
  model: SearchModel,
  actions: SearchActions,
): TemplateResult {
  const { hits, active, open } = model;
  const shown = open && model.text.trim() !== "";
  return html`<div class="search">
    <svg width="14" height="14" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5"></circle>
      <path d="m9.5 9.5 4 4"></path>
    </svg>
    <input
      id="search"
      type="search"
      role="combobox"
      aria-label="Search"
      aria-autocomplete="list"
      aria-expanded=${shown}
      aria-controls="search-hits"
      aria-activedescendant=${shown && active >= 0 ? `hit-${active}` : nothing}
      autocomplete="off"
      spellcheck="false"
      placeholder="A name, two names, a place, words"
      .value=${model.text}
      @input=${(event: InputEvent) =>
        actions.type((event.target as HTMLInputElement).value)}
      @keydown=${actions.key}
      @focus=${actions.enter}
      @blur=${actions.leave}
    />
    <kbd aria-hidden="true">/</kbd>
    <ul
      id="search-hits"
      role="listbox"
      aria-label="Suggestions"
      ?hidden=${!shown || hits.length === 0}
    >
      ${shown ? hits.map((hit, index) => hitRow(hit, index, index === active, actions)) : nothing}
    </ul>
    ${
      shown && hits.length === 0
        ? html`<p class="no-hits" role="status">
            ${model.problem ?? (model.waiting ? "Searching…" : `Nothing found for “${model.text.trim()}”. Try a surname, a country or one word of what was said.`)}
          </p>`
        : nothing
    }
  </div>`;
}

const hitRow = (
  hit: Hit,
  index: number,
  active: boolean,
  actions: SearchActions,
): TemplateResult =>
  html`<li
    id="hit-${index}"
    role="option"
    aria-selected=${active}
    @pointerdown=${(event: PointerEvent) => {
      // The field keeps the keyboard; leaving it would close the list before the click.
      event.preventDefault();
    }}
    @click=${() => actions.choose(hit)}
  >
    ${hit.actor === null ? html`<span class="glyph" aria-hidden="true">${SIGNS[hit.kind] ?? "·"}</span>` : glyphTemplate(shapeOf(hit.actor))}
    <span class="clip">${hit.label}</span>
    <span class="soft">${kindOf(hit)}</span>
  </li>`;

const SIGNS: Readonly<Record<string, string>> = {
  TIE: "–",
  PLACE: "⌖",
  TOPIC: "#",
  EVENT: "◆",
  CLAIM: "❝",
};

function kindOf(hit: Hit): string {
  if (hit.actor !== null) return hit.actor.kind.toLowerCase();
  if (hit.tie !== null) return many(recordsOf(hit.tie), "record");
  if (hit.claim !== null && hit.claim.speakers.length > 0)
    return `said by ${hit.claim.speakers[0]?.name ?? ""}`;
  if (hit.event !== null) return whenText(hit.event.when);
  if (hit.place !== null) return hit.place.country?.name ?? "place";
  return hit.kind.toLowerCase();
}

/** Where choosing a hit leads. */
export function follow(state: ViewState, hit: Hit): ViewState {
  if (hit.actor !== null) return focusActor(state, hit.actor.id);
  if (hit.tie !== null)
    return focusTie(state, hit.tie.sideA.id, hit.tie.sideB.id);
  const record = hit.event?.id ?? hit.claim?.id;
  if (record !== undefined) return openRecord(state, record);
  if (hit.topic !== null)
    return sift(state, { topics: letThrough(state.sieve.topics, hit.topic) });
  if (hit.place !== null)
    return sift(state, {
      places: letThrough(state.sieve.places, hit.place.name),
    });
  return sift(state, { text: hit.label });
}
