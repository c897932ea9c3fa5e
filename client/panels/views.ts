import { html, nothing, type TemplateResult } from "lit-html";
import type { Ui } from "../ui.ts";
import type { ViewKeeper } from "../views/keeping.ts";
import { MAX_NAME, type SavedView } from "../views/saved.ts";

/** The views that a person saved: this one to be added, each to be opened, shared, renamed, deleted. */
export function viewsDialog(
  { editing, removed, error }: Ui["views"],
  keeper: ViewKeeper,
): TemplateResult {
  const views = keeper.list();
  return html`${
      error === null
        ? nothing
        : html`<p class="error" role="alert">${error}</p>`
    }
    <form
      class="naming"
      @submit=${(event: SubmitEvent) => named(event, keeper.save)}
    >
      <label
        >Name of the view at hand
        <input
          id="view-name"
          name="view"
          type="text"
          maxlength=${MAX_NAME}
          required
          .value=${keeper.suggestion()}
          autofocus
      /></label>
      <button class="primary">Save it</button>
    </form>
    ${
      views.length === 0
        ? html`<p class="soft">
            No view is saved yet. Saved views are kept in this browser; a file
            takes them to another.
          </p>`
        : html`<ul class="decisions" aria-label="Saved views">
            ${views.map((view) => (view.name === editing ? renaming(view, keeper) : viewRow(view, keeper)))}
          </ul>`
    }
    ${
      removed === null
        ? nothing
        : html`<p class="buttons">
            <span class="soft">“${removed.name}” is deleted.</span>
            <button
              class="small-button put-back"
              @click=${() => keeper.putBack(removed)}
            >
              Put it back
            </button>
          </p>`
    }
    <p class="buttons">
      <button ?disabled=${views.length === 0} @click=${keeper.toFile}>
        Export as a file
      </button>
      <label class="file-button"
        >Import a file
        <input
          type="file"
          class="visually-hidden"
          accept=".json"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const chosen = input.files?.[0];
            if (chosen !== undefined) keeper.fromFile(chosen);
            // The same file can be chosen again.
            input.value = "";
          }}
      /></label>
    </p>`;
}

function viewRow(view: SavedView, keeper: ViewKeeper): TemplateResult {
  const { name, address } = view;
  return html`<li>
    <p>
      <a
        href=${address === "" ? "/" : `/${address}`}
        dir="auto"
        @click=${(event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          keeper.open(view);
        }}
        >${name}</a
      >
    </p>
    <p class="buttons">
      ${[
        ["Copy link", () => keeper.copy(view)] as const,
        ["Rename", () => keeper.edit(view)] as const,
        ["Delete", () => keeper.remove(view)] as const,
      ].map(
        ([word, act]) =>
          html`<button
            class="small-button"
            aria-label="${word}: ${name}"
            @click=${act}
          >
            ${word}
          </button>`,
      )}
    </p>
  </li>`;
}

const renaming = (view: SavedView, keeper: ViewKeeper): TemplateResult =>
  html`<li>
    <form
      class="naming rename"
      @submit=${(event: SubmitEvent) => named(event, (name) => keeper.rename(view, name))}
    >
      <label
        >Another name
        <input
          name="view"
          type="text"
          maxlength=${MAX_NAME}
          required
          .value=${view.name}
      /></label>
      <button class="primary">Rename</button>
      <button type="button" @click=${() => keeper.edit(null)}>Cancel</button>
    </form>
  </li>`;

function named(event: SubmitEvent, act: (name: string) => void): void {
  event.preventDefault();
  const field = new FormData(event.target as HTMLFormElement).get("view");
  const name = typeof field === "string" ? field.trim() : "";
  if (name !== "") act(name);
}
