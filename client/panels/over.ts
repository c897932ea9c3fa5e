import { html, nothing, type TemplateResult } from "lit-html";
import type { Commands } from "../commands.ts";
import { KEYS } from "../keys.ts";
import type { Page } from "../page.ts";
import { placeAt } from "../place.ts";
import type { Dialog } from "../ui.ts";
import { menuItems, menuTemplate } from "./menu.ts";
import { takeDialog } from "./take.ts";
import { correctionsDialog } from "./corrections.ts";
import { loadDialog } from "./load.ts";
import { newsDialog } from "./news.ts";
import { viewsDialog } from "./views.ts";

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
  ${
    ui.menu === null
      ? nothing
      : menuTemplate(
          menuItems(ui.menu, page, commands),
          placeOver(page, ui.menu.x, ui.menu.y),
          page,
        )
  }
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

const TITLES: Readonly<Record<Dialog, string>> = {
  help: "Keys",
  cite: "Cite this view",
  export: "Take it along",
  load: "Add an article",
  name: "Your name",
  corrections: "Corrections",
  token: "The server’s token",
  views: "Saved views",
  news: "Since your last visit",
};

function dialogTemplate(
  dialog: Dialog,
  page: Page,
  commands: Commands,
): TemplateResult {
  const shut = (): void => commands.shut(dialog);
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
      return takeDialog(page, commands.take);
    case "load":
      return loadDialog(page.ui().loading, commands.load);
    case "name":
      return nameBody(commands);
    case "token":
      return tokenBody(page, commands);
    case "news":
      return newsDialog(page);
    case "views":
      return viewsDialog(page.ui().views, commands.views);
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
      The first three Tabs lead past everything to the search, the map and the
      details. On the map: arrow keys to the nearest actor, Enter to open, Shift
      Enter to focus, comma and semicolon through its ties, + and − to zoom. m,
      a right-click or a long press for what else can be done.
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
        autofocus
        @click=${() => commands.copy(citation, "The citation is copied.")}
      >
        Copy
      </button>
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
        type="text"
        aria-label="Your name"
        maxlength="200"
        required
        autofocus
      />
    </p>
    <p class="buttons"><button class="primary">Go on</button></p>
  </form>`;
}

function tokenBody(page: Page, commands: Commands): TemplateResult {
  const known = page.memory.read("token") !== null;
  return html`<form
    class="token-form"
    method="dialog"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = new FormData(event.target as HTMLFormElement).get("token");
      const token = typeof field === "string" ? field.trim() : "";
      if (token !== "") commands.token.given(token);
    }}
  >
    <p>
      ${known ? html`<b>The server does not take the token it was sent.</b>` : nothing}
      This server changes the graph for those who send its token: whoever runs
      it has set it as <code>AUTH_TOKEN</code>. It is remembered in this
      browser.
    </p>
    <p>
      <input
        name="token"
        type="password"
        aria-label="Token"
        autocomplete="off"
        maxlength="4096"
        required
        autofocus
      />
    </p>
    <p class="buttons">
      <button class="primary">Go on</button>
      <button type="button" @click=${commands.token.withheld}>
        Leave it as it is
      </button>
    </p>
  </form>`;
}
