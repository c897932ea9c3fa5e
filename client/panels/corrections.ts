import { html, nothing, type TemplateResult } from "lit-html";
import type { Correcting } from "../correcting.ts";
import type { CorrectionsQuery } from "../schema.generated.ts";
import { openRecord, selectActor, type ViewState } from "../state.ts";
import { dayText } from "../text/dates.ts";
import { many } from "../text/words.ts";
import type { Ui } from "../ui.ts";

/** What editors decided, the newest first, each to be taken back. */

export type Entry = CorrectionsQuery["corrections"]["nodes"][number];

/** What has become of a correction. */
export const standing = ({
  undone,
  attached,
}: Pick<Entry, "undone" | "attached">): "in force" | "undone" | "unattached" =>
  undone ? "undone" : attached ? "in force" : "unattached";

const STANDING_HINTS = {
  "in force": "Applied to every answer",
  undone: "Taken back",
  unattached: "What it is about is found no more",
} as const;

/** Where it can be seen; null where there is nothing to see. */
export function placeOf(
  entry: Pick<Entry, "actor" | "record">,
): ((state: ViewState) => ViewState) | null {
  const { actor, record } = entry;
  if (actor !== null) return (state) => selectActor(state, actor.id);
  if (record !== null) return (state) => openRecord(state, record.id);
  return null;
}

export function correctionsDialog(
  log: Ui["log"],
  correcting: Correcting,
): TemplateResult {
  return html`${
    log.error === null
      ? nothing
      : html`<p class="error" role="alert">${log.error}</p>`
  }
  ${
    log.entries === null
      ? log.error === null
        ? html`<p role="status">Asking for them…</p>`
        : nothing
      : log.entries.length === 0
        ? html`<p>
            Nobody has corrected anything yet. Open an actor or a record and
            choose <i>Correct…</i> there.
          </p>`
        : html`<ol class="decisions" aria-label="Corrections">
            ${log.entries.map((entry) => entryRow(entry, correcting))}
          </ol>`
  }
  ${
    log.next === null || log.entries === null
      ? nothing
      : html`<p class="buttons">
          <button @click=${correcting.more}>
            Show more of ${many(log.total, "correction")}
          </button>
        </p>`
  }`;
}

function entryRow(entry: Entry, correcting: Correcting): TemplateResult {
  const state = standing(entry);
  const place = placeOf(entry);
  return html`<li
    class=${entry.undone ? "undone" : ""}
    data-correction=${entry.id}
    tabindex="-1"
  >
    <p>
      ${
        place === null
          ? html`<b>${entry.summary}</b>`
          : html`<button class="link" @click=${() => correcting.show(place)}>
              ${entry.summary}
            </button>`
      }
    </p>
    <p class="soft">
      ${entry.by}, <time datetime=${entry.at}>${momentText(entry.at)}</time> ·
      ${entry.reason}
    </p>
    <p>
      <span class="status" title=${STANDING_HINTS[state]}>${state}</span>
      ${
        entry.undone
          ? nothing
          : html`<button
              class="small-button"
              aria-label="Undo: ${entry.summary}"
              @click=${() => correcting.undo(entry.id)}
            >
              Undo
            </button>`
      }
    </p>
  </li>`;
}

/** Day and minute, by the clock that the server keeps: the same for all who read it. */
export const momentText = (at: string): string =>
  `${dayText(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
