import { html, nothing, type TemplateResult } from "lit-html";
import type { Commands } from "../commands.ts";
import { KEYS } from "../keys.ts";
import type { Page } from "../page.ts";
import { placeAt } from "../place.ts";
import { expand, focusActor, hide, selectActor, selectTie } from "../state.ts";
import type { Dialog, Menu } from "../ui.ts";
import { correctionsDialog } from "./corrections.ts";
import { loadDialog } from "./load.ts";

/** What lies over the page for a moment: menus, dialogs, hints, and what was just said. */
export function overPanel(page: Page, commands: Commands): TemplateResult {
  const ui = page.ui();
  return html`${
    ui.hint === null || ui.menu !== null
      ? nothing
      : html`<div
          class="hint"
          aria-hidden="true"
          ${placeOver(page, ui.hint.x, ui.hint.y)}
        >
          ${ui.hint.text}
        </div>`
  }
  ${ui.menu === null ? nothing : menuTemplate(ui.menu, page, commands)}
  ${ui.dialog === null ? nothing : dialogTemplate(ui.dialog, page, commands)}
  ${
    ui.toast === null
      ? nothing
      : html`<div class="toast" aria-hidden="true">${ui.toast}</div>`
  }
  ${
    ui.dropping
      ? html`<div class="drop">
          Drop the article: it is read first, and kept only when you say so
        </div>`
      : nothing
  }`;
}

function placeOver(page: Page, x: number, y: number) {
  const { left, top } = page.regions.map.getBoundingClientRect();
  return placeAt(left + x, top + y);
}

function menuTemplate(
  menu: Menu,
  page: Page,
  commands: Commands,
): TemplateResult {
  const items =
    "actor" in menu.about
      ? actorItems(menu.about.actor, page, commands)
      : tieItems(menu.about.tie, page);
  const move = (event: KeyboardEvent): void => {
    const buttons = [
      ...(event.currentTarget as HTMLElement).querySelectorAll("button"),
    ];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return html`<div
    class="menu"
    role="menu"
    aria-label="Actions"
    ${placeOver(page, menu.x, menu.y)}
    @keydown=${move}
  >
    ${items.map(
      ([label, act]) =>
        html`<button
          role="menuitem"
          @click=${() => {
            page.set({ menu: null });
            act();
          }}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

type Item = readonly [string, () => void];

function actorItems(id: string, page: Page, commands: Commands): Item[] {
  const state = page.state();
  const pinned = state.pinned.some((one) => one.id === id);
  return [
    ["Open", () => page.go((now) => selectActor(now, id))],
    ["Focus", () => page.go((now) => focusActor(now, id))],
    ["More neighbours", () => page.go((now) => expand(now, id))],
    ["Path from here…", () => commands.pathFrom(id)],
    [pinned ? "Unpin" : "Pin here", () => commands.pinHere(id)],
    ["Hide", () => page.go((now) => hide(now, id))],
  ];
}

function tieItems(tie: readonly [string, string], page: Page): Item[] {
  const [a, b] = tie;
  return [
    ["Open", () => page.go((now) => selectTie(now, a, b))],
    [
      "As a table",
      () =>
        page.go((now) => ({
          ...selectTie(now, a, b),
          surface: "table",
          rows: "records",
        })),
    ],
    [
      "Around these two",
      () => page.go((now) => expand({ ...focusActor(now, a) }, b)),
    ],
  ];
}

const TITLES: Readonly<Record<Dialog, string>> = {
  help: "Keys",
  cite: "Cite this view",
  export: "Take it along",
  load: "Add an article",
  name: "Your name",
  corrections: "Corrections",
};

function dialogTemplate(
  dialog: Dialog,
  page: Page,
  commands: Commands,
): TemplateResult {
  const shut = (): void => page.set({ dialog: null });
  return html`<dialog
    class="dialog ${dialog}"
    aria-labelledby="dialog-title"
    @close=${shut}
    @cancel=${shut}
    @click=${(event: MouseEvent) => {
      if (event.target === event.currentTarget) shut();
    }}
  >
    <div class="dialog-body">
      <header>
        <h2 id="dialog-title">${TITLES[dialog]}</h2>
        <button class="icon" aria-label="Close" @click=${shut}>✕</button>
      </header>
      ${bodyOf(dialog, page, commands)}
    </div>
  </dialog>`;
}

function bodyOf(
  dialog: Dialog,
  page: Page,
  commands: Commands,
): TemplateResult {
  switch (dialog) {
    case "help":
      return helpBody();
    case "cite":
      return citeBody(commands);
    case "export":
      return exportBody(commands);
    case "load":
      return loadDialog(page.ui().loading, commands.load);
    case "name":
      return nameBody(commands);
    case "corrections":
      return correctionsDialog(page.ui().log, commands.correcting);
  }
}

const helpBody = (): TemplateResult =>
  html`<dl class="keys">
      ${KEYS.map(
        ({ keys, does }) =>
          html`<div>
            <dt><kbd>${keys}</kbd></dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
    <p class="soft">
      On the map: arrow keys to the nearest actor, Enter to open, Shift Enter to
      focus, comma and semicolon through its ties, + and − to zoom. Right-click
      or press long for more.
    </p>`;

function citeBody(commands: Commands): TemplateResult {
  const citation = commands.citation();
  return html`<p>
      The link opens this view as it is, and says how many records have come
      since.
    </p>
    <textarea
      readonly
      rows="6"
      aria-label="Citation"
      .value=${citation}
    ></textarea>
    <p class="buttons">
      <button
        class="primary"
        @click=${() => commands.copy(citation, "The citation is copied.")}
      >
        Copy
      </button>
    </p>`;
}

function exportBody(commands: Commands): TemplateResult {
  const { take } = commands;
  return html`<h3>The map as it is shown</h3>
    <p class="buttons">
      <button @click=${() => take.take("png")}>PNG picture</button>
      <button @click=${() => take.take("svg")}>SVG picture</button>
      <button @click=${() => take.take("graphml")}>GraphML</button>
      <button @click=${() => take.take("gexf")}>GEXF (Gephi)</button>
      <button @click=${() => take.take("csv")}>CSV table</button>
    </p>
    <h3>A report with every quote</h3>
    <p class="buttons">
      <button
        ?disabled=${!take.canReport()}
        @click=${() => take.take("markdown")}
      >
        Markdown
      </button>
      <button ?disabled=${!take.canReport()} @click=${() => take.take("html")}>
        HTML
      </button>
    </p>
    ${
      take.canReport()
        ? nothing
        : html`<p class="soft">
            Choose a tie or an actor first: the report is about it.
          </p>`
    }
    <p class="soft">
      Whole tables, with every record, are at
      <a href="/export/claims.csv">/export</a>.
    </p>`;
}

function nameBody(commands: Commands): TemplateResult {
  return html`<form
    method="dialog"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = new FormData(event.target as HTMLFormElement).get("name");
      const name = typeof field === "string" ? field.trim() : "";
      if (name !== "") commands.reviewing.named(name);
    }}
  >
    <p>
      Confirmations and rejections are kept with the name of whoever made them.
      It is remembered in this browser.
    </p>
    <p>
      <input
        name="name"
        aria-label="Your name"
        maxlength="200"
        required
        autofocus
      />
    </p>
    <p class="buttons"><button class="primary">Go on</button></p>
  </form>`;
}

/** Opens what has just been rendered, and gives it the keyboard: once, so that a later picture does not take it back. */
export function afterOver(over: HTMLElement): void {
  const dialog = over.querySelector<HTMLDialogElement>("dialog:not([open])");
  dialog?.showModal();
  const menu = over.querySelector<HTMLElement>(".menu:not([data-met])");
  if (menu === null) return;
  menu.dataset["met"] = "";
  menu.querySelector("button")?.focus();
}
