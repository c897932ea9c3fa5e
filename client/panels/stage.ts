import { html, nothing, type TemplateResult } from "lit-html";
import type { Answers } from "../questions.ts";
import { RANKED } from "../questions.ts";
import type { Scene } from "../scene.ts";
import { besides } from "../twin.ts";
import {
  expand,
  isSifted,
  MAX_TOP,
  openSieve,
  sift,
  setAsOf,
  setWindow,
  show,
  showAll,
  type Surface,
  type ViewState,
} from "../state.ts";
import { dayText, periodText, periodWords } from "../text/dates.ts";
import { counted, DATASETS, listed, many } from "../text/words.ts";
import type { PanelActions } from "./actions.ts";
import { errorTemplate, noTieWords } from "./common.ts";

/** What lies over the map: where one is, how to look, and what is left out. */

export interface StageModel {
  readonly state: ViewState;
  readonly answers: Answers;
  readonly scene: Scene;
  /** Whether it is known where anybody stands. */
  readonly laidOut: boolean;
  /** On a narrow screen, the map of a comparison that is seen. */
  readonly side: "before" | "after";
  /** An actor from which a path is being looked for. */
  readonly pathFrom: { readonly id: string; readonly name: string } | null;
}

export interface StageActions extends PanelActions {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly startCompare: () => void;
  readonly cancelPath: () => void;
  readonly side: (side: "before" | "after") => void;
}

const SURFACES: readonly (readonly [Surface, string, string])[] = [
  ["graph", "Map", "g"],
  ["table", "Table", "t"],
  ["compare", "Compare", "c"],
];

export function stageTemplate(
  model: StageModel,
  actions: StageActions,
): TemplateResult {
  const { state } = model;
  return html`<div class="crumb">${crumbTemplate(model, actions)}</div>
    <div class="stage-buttons">
      <div class="seg" role="group" aria-label="How to look at it">
        ${SURFACES.map(
          ([surface, name, key]) =>
            html`<button
              aria-pressed=${state.surface === surface}
              title="${name} (${key})"
              @click=${() => (surface === "compare" ? actions.startCompare() : actions.go((now) => show(now, surface)))}
            >
              ${name}
            </button>`,
        )}
      </div>
      ${
        state.surface === "table"
          ? nothing
          : html`<div class="seg" role="group" aria-label="Zoom">
              <button
                class="icon"
                aria-label="Zoom out"
                @click=${() => actions.zoom(0.8)}
              >
                −
              </button>
              <button
                class="icon"
                aria-label="Zoom in"
                @click=${() => actions.zoom(1.25)}
              >
                +
              </button>
              <button
                class="icon"
                aria-label="Fit"
                title="Fit (f)"
                @click=${actions.fit}
              >
                ⤢
              </button>
            </div>`
      }
    </div>
    ${besides(state) ? sideNames(model, actions) : nothing}
    ${state.surface === "graph" ? footTemplate(model, actions) : nothing}
    ${state.surface === "table" ? nothing : emptyTemplate(model, actions)}`;
}

function crumbTemplate(
  { state, answers, pathFrom }: StageModel,
  actions: StageActions,
): TemplateResult {
  if (pathFrom !== null)
    return html`<span role="status"
        >Path from <b>${pathFrom.name}</b>: choose the other actor, on the map
        or by search</span
      >
      <button class="link" @click=${actions.cancelPath}>cancel</button>`;
  const names = state.focus.map(
    ({ id }) => answers.base.actors.get(id)?.name ?? id,
  );
  return html`${
      names.length === 0
        ? html`<span class="wide-only"
            >${state.rollUp ? "Countries" : "Everybody"}</span
          >`
        : html`<span>Around <b>${listed(names)}</b></span>
            <button class="link" @click=${() => actions.go(showAll)}>
              show everybody
            </button>`
    }<span class="crumb-time wide-only">
      ·
      ${state.surface === "compare" ? `${periodText(state.before)}, then ${periodText(state.window)}` : periodWords(state.window)}${
        state.asOf === null ? nothing : html` · known by ${dayText(state.asOf)}`
      }</span
    >`;
}

/** Whose time each map shows; where there is room for one map, a switch between them. */
function sideNames(
  { state, side }: StageModel,
  actions: StageActions,
): TemplateResult {
  const choice = (one: "before" | "after", words: string): TemplateResult =>
    html`<button aria-pressed=${side === one} @click=${() => actions.side(one)}>
      ${words}
    </button>`;
  const [before, after] = [periodText(state.before), periodText(state.window)];
  return html`<p class="side-name left wide-only">${before}</p>
    <p class="side-name right wide-only">${after}</p>
    <div class="seg sides narrow-only" role="group" aria-label="Period shown">
      ${choice("before", before)}${choice("after", after)}
    </div>`;
}

function footTemplate(
  model: StageModel,
  actions: StageActions,
): TemplateResult | typeof nothing {
  const { state, answers } = model;
  const focus = state.focus.at(-1);
  if (focus !== undefined) {
    const all = answers.neighbours.get(focus.id)?.length;
    if (all === undefined) return nothing;
    const shown = Math.min(focus.shown, all);
    const name = answers.base.actors.get(focus.id)?.name ?? focus.id;
    return html`<p class="more">
      ${shown} of ${all === RANKED ? `${RANKED} or more` : all} neighbours of
      ${name}, the strongest first
      ${
        shown < all
          ? html`·
              <button
                class="link"
                @click=${() => actions.go((now) => expand(now, focus.id, 10))}
              >
                show ${Math.min(10, all - shown)} more
              </button>`
          : nothing
      }
    </p>`;
  }
  const shown = answers.base.ties.length;
  if (shown < state.top) return nothing;
  return html`<p class="more">
    The strongest ${counted(shown)} of ${inAllWords(answers.tiesInAll)} ·
    <button
      class="link"
      @click=${() => actions.go((now) => ({ ...now, top: Math.min(MAX_TOP, now.top * 3) }))}
    >
      show more
    </button>
  </p>`;
}

function inAllWords(ties: number | null): string {
  if (ties === null) return "more";
  return ties < MAX_TOP ? many(ties, "tie") : `${counted(ties)} ties or more`;
}

function emptyTemplate(
  model: StageModel,
  actions: StageActions,
): TemplateResult | typeof nothing {
  const { state, answers, scene } = model;
  if (answers.mapError !== null)
    return html`<div class="notice">
      ${errorTemplate(answers.mapError, actions)}
    </div>`;
  const stats = answers.stats.value?.stats;
  if (stats === undefined || answers.inWindow === undefined || !model.laidOut)
    return html`<div class="notice" role="status">Drawing the map…</div>`;
  if (stats.articles === 0 && stats.events + stats.claims === 0)
    return html`<div class="notice">
      <h2>The graph is empty</h2>
      <p>Add an article, and what it says is on the map at once.</p>
      <button class="primary" @click=${actions.loadArticle}>Add article</button>
    </div>`;
  if (scene.edges.length > 0 || answers.mapStale) return nothing;
  if (isOpen(state)) return noTieAtAll(actions);
  return html`<div class="notice">
    <h2>${noTieWords(state)}</h2>
    <p>
      ${periodText(state.window)}${state.asOf === null ? "" : `, known by ${dayText(state.asOf)}`}${isSifted(state) ? ", with the filters as they are" : ""}.
    </p>
    <p>
      ${
        state.window === null
          ? nothing
          : html`<button
              @click=${() => actions.go((now) => setWindow(now, null))}
            >
              All of time
            </button>`
      }
      ${
        state.asOf === null
          ? nothing
          : html`<button
              @click=${() => actions.go((now) => setAsOf(now, null))}
            >
              All that is known
            </button>`
      }
      ${
        showsAll(state)
          ? nothing
          : html`<button @click=${() => actions.go(showAll)}>Everybody</button>`
      }
      ${
        isSifted(state)
          ? html`<button @click=${() => actions.go(openSieve)}>
              Clear all filters
            </button>`
          : nothing
      }
    </p>
  </div>`;
}

const showsAll = ({ focus, hidden }: ViewState): boolean =>
  focus.length + hidden.length === 0;

/** Whether nothing keeps anything back. */
const isOpen = (state: ViewState): boolean =>
  !isSifted(state) &&
  state.window === null &&
  state.asOf === null &&
  showsAll(state);

/** There are records, and articles tell of no tie: what was imported counts only where it is asked for. */
const noTieAtAll = (actions: StageActions): TemplateResult =>
  html`<div class="notice">
    <h2>No tie in what articles said</h2>
    <p>
      Event data and the official record are kept apart from it, unless you ask
      for them together.
    </p>
    <button
      class="primary"
      @click=${() => actions.go((now) => sift(now, { datasets: DATASETS }))}
    >
      Show them too
    </button>
  </div>`;
