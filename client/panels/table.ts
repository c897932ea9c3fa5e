import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import { html, nothing, type TemplateResult } from "lit-html";
import { createRef, ref } from "lit-html/directives/ref.js";
import { copyText } from "../copying.ts";
import type { Page } from "../page.ts";
import { shownTies } from "../picture.ts";
import type { Answers } from "../questions.ts";
import {
  openRecord,
  selectTie,
  type TableRows,
  type ViewState,
} from "../state.ts";
import { many } from "../text/words.ts";
import { height, offset } from "../place.ts";
import { columnsOf, rowsOf, sorted, type Row } from "../table/rows.ts";
import { countOf, goesOn } from "../record-pages.ts";
import { csvOf } from "../export/csv.ts";
import type { PanelActions } from "./actions.ts";
import { skeleton } from "./common.ts";

/** The map's ties, or the records behind them, as a table: sortable, filterable, and only as long as is seen. */

export interface Table {
  template(state: ViewState, answers: Answers): TemplateResult;
  /** Once the template stands in the page. */
  after(): void;
}

const ROW_HEIGHT = 33;

export function createTable(page: Page, actions: PanelActions): Table {
  const scroller = createRef<HTMLElement>();
  let rows: readonly Row[] = [];
  let filter = "";
  let mounted: HTMLElement | null = null;
  let unmount: (() => void) | null = null;
  const options = () => ({
    count: rows.length,
    getScrollElement: () => scroller.value ?? null,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => page.set({}),
  });
  const virtual = new Virtualizer<HTMLElement, HTMLElement>(options());

  const open = (row: Row): void =>
    actions.go((state) =>
      row.tie === null
        ? openRecord(state, row.id)
        : selectTie(state, row.tie[0], row.tie[1]),
    );

  const sortBy = (state: ViewState, key: string): void => {
    const next =
      state.sort === `-${key}` ? key : state.sort === key ? null : `-${key}`;
    actions.go((now) => ({ ...now, sort: next }), "replace");
  };

  const template: Table["template"] = (state, answers) => {
    const all = rowsOf(
      state.rows,
      shownTies(answers.base, answers.inWindow ?? [], page.picture().scene),
      answers.records.value,
    );
    const columns = columnsOf(state.rows);
    rows = sorted(filtered(all, filter), columns, state.sort);
    virtual.setOptions(options());
    const choice = (name: TableRows, label: string) =>
      html`<button
        aria-pressed=${state.rows === name}
        @click=${() => actions.go((now) => ({ ...now, rows: name, sort: null }))}
      >
        ${label}
      </button>`;
    const waiting =
      state.rows === "records" && answers.records.value === undefined;
    return html`<div class="table-tools">
        <div class="seg" role="group" aria-label="Rows">
          ${choice("ties", "Ties")}${choice("records", "Records")}
        </div>
        <input
          type="search"
          aria-label="Filter the table"
          placeholder="Filter the table"
          .value=${filter}
          @input=${(event: InputEvent) => {
            filter = (event.target as HTMLInputElement).value;
            page.set({});
          }}
        />
        <span class="soft" role="status"
          >${many(rows.length, "row")}${moreWords(state, answers)}</span
        >
        ${
          moreWords(state, answers) === ""
            ? nothing
            : html`<button class="link" @click=${page.moreRows}>
                load more
              </button>`
        }
        <span class="spring"></span>
        <button
          @click=${() =>
            copyText(
              page,
              csvOf(columns, rows),
              `${many(rows.length, "row")} copied as CSV.`,
            )}
        >
          Copy as CSV
        </button>
      </div>
      ${
        waiting
          ? skeleton(10)
          : html`<div
              class="table-scroll"
              tabindex="0"
              role="region"
              aria-label="Table"
              ${ref(scroller)}
            >
              <table
                class="rows-${state.rows}"
                aria-rowcount=${rows.length + 1}
              >
                <thead>
                  <tr>
                    ${columns.map((column) => {
                      const down = state.sort === `-${column.key}`;
                      const up = state.sort === column.key;
                      return html`<th
                        scope="col"
                        class="col-${column.key} ${column.numeric ? "numeric" : ""}"
                        aria-sort=${down ? "descending" : up ? "ascending" : "none"}
                      >
                        <button
                          class="plain"
                          @click=${() => sortBy(state, column.key)}
                        >
                          ${column.title}${down ? " ↓" : up ? " ↑" : nothing}
                        </button>
                      </th>`;
                    })}
                  </tr>
                </thead>
                <tbody ${height(virtual.getTotalSize())}>
                  ${virtual.getVirtualItems().map((item) => {
                    const row = rows[item.index];
                    if (row === undefined) return nothing;
                    return html`<tr
                      ${offset(item.start)}
                      aria-rowindex=${item.index + 2}
                      class=${row.id === state.record ? "open" : ""}
                      @click=${() => open(row)}
                    >
                      ${columns.map((column, index) =>
                        index === 0
                          ? html`<th scope="row" class="col-${column.key}">
                              <button
                                class="plain clip"
                                @click=${(event: Event) => {
                                  event.stopPropagation();
                                  open(row);
                                }}
                              >
                                ${row.cells[column.key] ?? ""}
                              </button>
                            </th>`
                          : html`<td
                              class="col-${column.key} clip ${column.numeric ? "numeric" : ""}"
                              title=${String(row.cells[column.key] ?? "")}
                            >
                              ${row.cells[column.key] ?? ""}
                            </td>`,
                      )}
                    </tr>`;
                  })}
                </tbody>
              </table>
            </div>`
      }`;
  };

  return {
    template,
    after: () => {
      const element = scroller.value ?? null;
      if (element === mounted) {
        virtual._willUpdate();
        return;
      }
      unmount?.();
      mounted = element;
      unmount = element === null ? null : virtual._didMount();
      virtual._willUpdate();
      if (element !== null) page.window.setTimeout(() => page.set({}), 0);
    },
  };
}

/** " of 3,210 records" while there are more than were asked for, the newest first. */
const moreWords = (
  { rows }: ViewState,
  { records: { value } }: Answers,
): string =>
  rows === "records" && value !== undefined && goesOn(value)
    ? ` of ${many(countOf(value), "record")}, the newest first`
    : "";

function filtered(rows: readonly Row[], words: string): readonly Row[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = Object.values(row.cells).join(" ").toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
