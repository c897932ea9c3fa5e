import { html, nothing, type TemplateResult } from "lit-html";
import type { StatsQuery } from "../schema.generated.ts";
import type { ViewState } from "../state.ts";
import { many } from "../text/words.ts";
import {
  searchTemplate,
  type SearchActions,
  type SearchModel,
} from "./search.ts";

/** The bar along the top: whose page it is, the search, the way back, and what to take along. */

export interface TopActions {
  readonly home: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly copyLink: () => void;
  readonly cite: () => void;
  readonly views: () => void;
  readonly take: () => void;
  readonly corrections: () => void;
  readonly add: () => void;
  readonly help: () => void;
  readonly filters: () => void;
  readonly theme: () => void;
  readonly menu: () => void;
}

const STORES: Readonly<Record<string, string>> = {
  sqlite: "SQLite",
  neo4j: "Neo4j",
};

export function topTemplate(
  stats: StatsQuery["stats"] | undefined,
  state: ViewState,
  can: { readonly undo: boolean; readonly redo: boolean },
  search: SearchModel,
  searchActions: SearchActions,
  actions: TopActions,
): TemplateResult {
  return html`<button
      class="icon narrow-only"
      aria-label="Filters"
      @click=${actions.filters}
    >
      ☰
    </button>
    <a
      class="brand"
      href="/"
      @click=${(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        actions.home();
      }}
      >D<span class="rest">emarche</span><i>.</i></a
    >
    ${searchTemplate(search, searchActions)}
    <span class="spring"></span>
    ${stats === undefined ? nothing : html`<span class="chip wide-only">${statsWords(stats, state)}</span>`}
    <button
      class="quiet icon"
      aria-label="Undo"
      title="Undo (Ctrl Z, or back)"
      ?disabled=${!can.undo}
      @click=${actions.undo}
    >
      ↶
    </button>
    <button
      class="quiet icon wide-only"
      aria-label="Redo"
      title="Redo (Ctrl Shift Z, or forward)"
      ?disabled=${!can.redo}
      @click=${actions.redo}
    >
      ↷
    </button>
    <button class="wide-only" @click=${actions.copyLink}>Copy link</button>
    <button
      class="wide-only"
      aria-haspopup="dialog"
      title="Views with a name, to come back to (s)"
      @click=${actions.views}
    >
      Views
    </button>
    <button class="wide-only" title="Cite this view (i)" @click=${actions.cite}>
      Cite
    </button>
    <button
      class="wide-only"
      aria-haspopup="dialog"
      title="Pictures, tables, graph files, a report"
      @click=${actions.take}
    >
      Export
    </button>
    <button
      class="wide-only"
      aria-haspopup="dialog"
      title="What editors decided, to look at and take back"
      @click=${actions.corrections}
    >
      Corrections
    </button>
    <button
      class="quiet icon wide-only"
      aria-label="Light or dark"
      title="Light or dark"
      @click=${actions.theme}
    >
      ◐
    </button>
    <button
      class="quiet icon wide-only"
      aria-label="Keys"
      title="Keys (?)"
      @click=${actions.help}
    >
      ?
    </button>
    <button class="primary" title="Add an article (a)" @click=${actions.add}>
      Add<span class="wide-only"> article</span>
    </button>
    <button
      class="icon narrow-only"
      aria-label="More"
      aria-haspopup="menu"
      @click=${actions.menu}
    >
      ⋯
    </button>`;
}

function statsWords(
  stats: StatsQuery["stats"],
  { revision }: ViewState,
): TemplateResult {
  const records = stats.events + stats.claims;
  const newer =
    revision === null || revision.id === stats.revision
      ? null
      : records - revision.records;
  return html`<span class="dot" aria-hidden="true"></span
    ><span class="roomy-only"
      >${STORES[stats.store] ?? stats.store} ·
      ${many(stats.articles, "article")} · ${many(records, "record")}</span
    >
    ${
      newer === null
        ? nothing
        : html`<b class="newer"
            ><span class="roomy-only">·</span>
            ${newer > 0 ? `${many(newer, "record")} newer than this link` : "changed since this link"}</b
          >`
    }`;
}
