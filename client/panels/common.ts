import { html, nothing, type TemplateResult } from "lit-html";
import { ApiError, isAway, wordsOf } from "../api.ts";
import type {
  ActorFieldsFragment,
  EvidenceFieldsFragment,
  TieSumsFragment,
} from "../schema.generated.ts";
import { recordsOf, shapeOf, type Shape } from "../scene.ts";
import {
  close,
  focusActor,
  isSifted,
  openArticle,
  selectActor,
  selectTie,
  type ViewState,
} from "../state.ts";
import { many, signed } from "../text/words.ts";
import { balanceOf, toneOf, TONE_WORDS } from "../tone.ts";
import type { PanelActions } from "./actions.ts";

/** Pieces that several panels are made of. */

const GLYPHS: Readonly<Record<Shape, string>> = {
  person: "●",
  country: "■",
  organization: "⬢",
  media: "⬡",
};

/** Why there is nothing to be seen, as far as the view is why. */
export function noTieWords(state: ViewState): string {
  const filtered = isSifted(state);
  if (state.window === null)
    return filtered ? "No tie with these filters" : "No tie";
  return `No tie in this window${filtered ? " with these filters" : ""}`;
}

export const glyphTemplate = (shape: Shape): TemplateResult =>
  html`<span class="glyph ${shape}" aria-hidden="true">${GLYPHS[shape]}</span>`;

export const actorButton = (
  actor: { readonly id: string; readonly name: string },
  actions: PanelActions,
): TemplateResult =>
  html`<button
    class="link"
    @click=${() => actions.go((state) => selectActor(state, actor.id))}
  >
    ${actor.name}
  </button>`;

export const closeButton = (actions: PanelActions): TemplateResult =>
  html`<button
    class="icon close"
    aria-label="Close"
    title="Close (Esc)"
    @click=${() => actions.go(close)}
  >
    ✕
  </button>`;

/** What a link names and the graph does not hold. */
export const unknownPanel = (
  id: string,
  actions: PanelActions,
): TemplateResult =>
  html`<header class="panel-head">
    ${closeButton(actions)}
    <h1>Not in the graph</h1>
    <p class="soft">
      Nothing here is known as <code>${id}</code>. It may have been merged with
      another, or read anew since: look for it by the search above.
    </p>
  </header>`;

export const focusButton = (
  actor: { readonly id: string; readonly name: string },
  actions: PanelActions,
): TemplateResult =>
  html`<button
    @click=${() => actions.go((state) => focusActor(state, actor.id))}
  >
    Focus
  </button>`;

/** The broken line of what is disputed, as the map has it. */
export const dashTemplate = (): TemplateResult =>
  html`<svg class="dash" width="16" height="8" aria-hidden="true">
    <path d="M0 4h16"></path>
  </svg>`;

/** A tie as a row of a list: the other side, or both, with how many records and of which tone. */
export function tieRow(
  tie: TieSumsFragment & {
    readonly sideA: ActorFieldsFragment;
    readonly sideB: ActorFieldsFragment;
  },
  seenFrom: string | null,
  actions: PanelActions,
): TemplateResult {
  const { sideA, sideB } = tie;
  const others =
    seenFrom === sideA.id
      ? [sideB]
      : seenFrom === sideB.id
        ? [sideA]
        : [sideA, sideB];
  const tone = toneOf(tie);
  return html`<li>
    <button
      class="tie-row"
      @click=${() => actions.go((state) => selectTie(state, sideA.id, sideB.id))}
    >
      <span class="tone-dot tone-${tone}" title=${TONE_WORDS[tone]}></span>
      <span class="tie-names"
        >${others.map(
          (actor, index) =>
            html`${index > 0 ? html`<span class="soft"> – </span>` : nothing}${glyphTemplate(shapeOf(actor))}${actor.name}`,
        )}</span
      >
      <span class="count"
        >${recordsOf(tie)}<span class="visually-hidden">
          ${recordsOf(tie) === 1 ? "record" : "records"},
          ${TONE_WORDS[tone]}</span
        ></span
      >
      ${
        tie.disputes > 0
          ? html`<span
              class="disputed-mark"
              title="${many(tie.disputes, "disputed record")}"
              >${dashTemplate()}<span class="visually-hidden">
                ${many(tie.disputes, "disputed record")}</span
              ></span
            >`
          : html`<span></span>`
      }
    </button>
  </li>`;
}

/** "Blinken → CNN → the article": from who said it to where it is read. */
export function chainTemplate(
  speakers: readonly { readonly id: string; readonly name: string }[],
  unnamed: string | null,
  evidence: EvidenceFieldsFragment | undefined,
  actions: PanelActions,
): TemplateResult {
  const via = [...(evidence?.attribution ?? [])].reverse();
  const links: TemplateResult[] = [];
  if (speakers.length > 0)
    links.push(html`<b>${speakers.map((one) => one.name).join(", ")}</b>`);
  else if (unnamed !== null) links.push(html`<b>“${unnamed}”</b>`);
  for (const one of via)
    if (
      !speakers.some((speaker) => speaker.id === one.id) &&
      one.name !== evidence?.article.publisher
    )
      links.push(html`${one.name}`);
  if (evidence !== undefined)
    links.push(
      html`<button
        class="link"
        title=${evidence.article.title}
        @click=${(event: Event) => {
          event.stopPropagation();
          actions.go((state) => openArticle(state, evidence.article.id));
        }}
      >
        ${evidence.article.publisher ?? "the article"}
      </button>`,
    );
  return html`<span class="chain"
    >${links.map(
      (link, index) =>
        html`${index > 0 ? html`<span aria-label="through"> → </span>` : nothing}${link}`,
    )}</span
  >`;
}

/** The balance of a tie as a bar with a middle: conflict to the left, cooperation to the right. */
export function balanceTemplate(tie: TieSumsFragment): TemplateResult {
  const cooperative = tie.verbalCooperation + tie.materialCooperation;
  const conflictual = tie.verbalConflict + tie.materialConflict;
  const all = Math.max(1, cooperative + conflictual);
  const [left, right] = [(conflictual / all) * 50, (cooperative / all) * 50];
  return html`<svg
      class="balance"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label="${conflictual} conflictual, ${cooperative} cooperative"
    >
      <rect class="ground" width="100" height="8"></rect>
      <rect
        class="tone-conflict"
        x=${50 - left}
        width=${left}
        height="8"
      ></rect>
      <rect class="tone-cooperation" x="50" width=${right} height="8"></rect>
    </svg>
    <div class="ends">
      <span>${many(conflictual, "conflictual", "conflictual")}</span>
      <span>${many(cooperative, "cooperative", "cooperative")}</span>
    </div>`;
}

/** "+2.1 (n = 7)"; "too few to say" under three. */
export function toneText(tie: TieSumsFragment): string {
  if (tie.tone === null || balanceOf(tie) === null) return "no score";
  return `${signed(tie.tone)} (n = ${tie.scored})`;
}

/** Stands where an answer will, as high as so many lines. */
export const skeleton = (lines = 4): TemplateResult =>
  html`<div class="skeleton" role="status" aria-label="Loading">
    ${Array.from({ length: lines }, () => html`<div></div>`)}
  </div>`;

/** An error in place of all that a panel holds. */
export const errorPanel = (
  error: unknown,
  actions: PanelActions,
): TemplateResult =>
  html`<header class="panel-head">
      ${closeButton(actions)}
      <h1>No answer</h1>
    </header>
    ${errorTemplate(error, actions)}`;

/** What went wrong, and what to do: try again where that can help. */
export function errorTemplate(
  error: unknown,
  actions: PanelActions,
): TemplateResult {
  return html`<div class="error" role="alert">
    <p>${wordsOf(error)}</p>
    ${
      error instanceof ApiError && error.kind === "refused"
        ? html`<p class="soft">
            Asking again does not help. What the link names may have been merged
            or read anew: look for it by the search above, or clear the filters.
          </p>`
        : html`${isAway(error) ? html`<p class="soft">The page asks again by itself until there is an answer.</p>` : nothing}<button
              @click=${actions.retry}
            >
              Try again
            </button>`
    }
  </div>`;
}
