import { html, nothing, type TemplateResult } from "lit-html";
import { tablesOf } from "../export/tables.ts";
import type { Taking } from "../export/taking.ts";
import type { Page } from "../page.ts";

/** What can be taken along: what is shown, a report on what is looked at, and whole tables from the server. */
export function takeDialog(page: Page, take: Taking): TemplateResult {
  const report = take.canReport();
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
      <button ?disabled=${!report} @click=${() => take.take("markdown")}>
        Markdown
      </button>
      <button ?disabled=${!report} @click=${() => take.take("html")}>
        HTML
      </button>
    </p>
    ${
      report
        ? nothing
        : html`<p class="soft">
            Choose a tie or an actor first: the report is about it.
          </p>`
    }
    <h3>Whole tables, for a notebook or a spreadsheet</h3>
    <p class="soft">
      Of the window and the filters that are set, streamed from the server.
    </p>
    <ul class="tables">
      ${tablesOf(page.state()).map(
        ({ name, csv, lines }) =>
          html`<li>
            <a href=${csv} download>${name}, CSV</a>
            <a href=${lines} download aria-label="${name}, JSON Lines"
              >JSON Lines</a
            >
          </li>`,
      )}
    </ul>`;
}
