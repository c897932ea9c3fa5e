import { html, nothing, type TemplateResult } from "lit-html";
import type { Correcting } from "../correcting.ts";
import { changesOf, type About, type Change, type Draft } from "../draft.ts";
import type { ClaimKind, EventKind } from "../schema.generated.ts";
import { CLAIM_WORDS, EVENT_WORDS } from "../text/words.ts";
import { partiesTemplate, whoTemplate } from "./parties.ts";
import { pickTemplate } from "./pick.ts";

/** "Correct…" in an actor's panel and under a record: what is wrong, what is right, who says so and why. */

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  name: "The usual name",
  merge: "The same as another actor",
  country: "The country acted for",
  office: "An office held",
  sort: "What kind it is",
  dates: "When it was",
  parties: "Who takes part",
  split: "Somebody in it is somebody else",
  same: "The same event as another",
};

export function correctTemplate(
  about: About,
  draft: Draft | null,
  correcting: Correcting,
): TemplateResult {
  const mine = draft?.about.id === about.id ? draft : null;
  return html`<details
    class="section correct"
    .open=${mine !== null}
    @toggle=${(event: Event) => {
      const { open } = event.currentTarget as HTMLDetailsElement;
      if (open !== (mine !== null)) correcting.start(open ? about : null);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== "Escape" || mine === null) return;
      // Closes this alone, not the panel around it.
      event.stopPropagation();
      correcting.start(null);
      (event.currentTarget as HTMLElement).querySelector("summary")?.focus();
    }}
  >
    <summary>Correct…</summary>
    ${mine === null ? nothing : formTemplate(mine, correcting)}
  </details>`;
}

function formTemplate(draft: Draft, correcting: Correcting): TemplateResult {
  return html`<form
    class="correct-form"
    novalidate
    aria-label="Correct ${draft.about.name}"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      correcting.send();
    }}
  >
    <label class="wide"
      >What is corrected
      <select
        ?disabled=${draft.sending}
        @change=${(event: Event) =>
          correcting.change(
            (event.target as HTMLSelectElement).value as Change,
          )}
      >
        ${changesOf(draft.about).map(
          (change) =>
            html`<option value=${change} ?selected=${change === draft.change}>
              ${CHANGE_WORDS[change]}
            </option>`,
        )}
      </select>
    </label>
    ${fieldsTemplate(draft, correcting)}
    ${field("by", "Who says so", draft, correcting)}
    ${field("why", "Why", draft, correcting)}
    ${
      draft.problems.length === 0
        ? nothing
        : html`<div class="error wide" role="alert">
            ${draft.problems.map((one) => html`<p>${one}</p>`)}
          </div>`
    }
    <p class="buttons wide">
      <button class="primary" ?disabled=${draft.sending}>Correct it</button>
      <button type="button" class="link" @click=${correcting.list}>
        All corrections
      </button>
    </p>
  </form>`;
}

function fieldsTemplate(draft: Draft, correcting: Correcting): TemplateResult {
  const pick = (label: string, off = false) =>
    html`<div class="wide">
      ${pickTemplate(label, draft.search, draft.sending || off, correcting.picking)}
    </div>`;
  switch (draft.change) {
    case "name":
      return html`${field("name", "Usual name", draft, correcting)}`;
    case "merge":
      return html`${pick(`${draft.about.name} is the same as`)}
        <p class="soft wide">
          The other stays, and gets these records, names and offices.
        </p>`;
    case "country":
      return html`${pick("Acts for", draft.none)}
      ${noneTemplate("For no country", draft, correcting)}
      ${
        draft.about.kind === "PERSON"
          ? html`<p class="soft wide">
              On days on which an office is held, the office says for which
              country: correct it as an office.
            </p>`
          : nothing
      }`;
    case "sort":
      return sortTemplate(draft, correcting);
    case "dates":
      return daysTemplate("First day", "Last day", draft, correcting);
    case "parties":
      return html`${partiesTemplate(draft, correcting)}
      ${pick("One more who takes part")}`;
    case "split":
      return html`${whoTemplate(draft, correcting)}
      ${pick("Is in truth", draft.none)}
      ${noneTemplate("Somebody the graph does not know yet", draft, correcting)}
      ${draft.none ? field("name", "Name", draft, correcting) : nothing}`;
    case "same":
      return pick("The same event as");
    case "office":
      return html`${field("title", "Title", draft, correcting)}
      ${pick("Of which country or organization")}
      ${daysTemplate("First day, if known", "Last day, if known", draft, correcting)}`;
  }
}

const noneTemplate = (
  words: string,
  draft: Draft,
  correcting: Correcting,
): TemplateResult =>
  html`<label class="wide check"
    ><input
      type="checkbox"
      .checked=${draft.none}
      ?disabled=${draft.sending}
      @change=${(event: Event) =>
        correcting.edit({ none: (event.target as HTMLInputElement).checked })}
    />
    ${words}</label
  >`;

function sortTemplate(draft: Draft, correcting: Correcting): TemplateResult {
  const words = Object.entries(
    draft.about.kind === "EVENT" ? EVENT_WORDS : CLAIM_WORDS,
  ) as [EventKind | ClaimKind, string][];
  return html`<label class="wide"
    >Kind
    <select
      ?disabled=${draft.sending}
      @change=${(event: Event) =>
        correcting.edit({
          sort: (event.target as HTMLSelectElement).value as
            EventKind | ClaimKind,
        })}
    >
      ${words.map(
        ([sort, word]) =>
          html`<option value=${sort} ?selected=${sort === draft.sort}>
            ${word}
          </option>`,
      )}
    </select>
  </label>`;
}

const daysTemplate = (
  first: string,
  last: string,
  draft: Draft,
  correcting: Correcting,
): TemplateResult =>
  html`${field("from", first, draft, correcting, "date")}
  ${field("to", last, draft, correcting, "date")}`;

const field = (
  key: "name" | "title" | "from" | "to" | "by" | "why",
  label: string,
  draft: Draft,
  correcting: Correcting,
  type = "text",
): TemplateResult =>
  html`<label class=${type === "date" ? "" : "wide"}
    >${label}
    <input
      type=${type}
      maxlength=${key === "why" ? 2000 : 200}
      autocomplete="off"
      ?disabled=${draft.sending}
      .value=${draft[key]}
      @input=${(event: InputEvent) =>
        correcting.edit({ [key]: (event.target as HTMLInputElement).value })}
  /></label>`;
