import { html, type TemplateResult } from "lit-html";
import type { Correcting } from "../correcting.ts";
import type { Draft } from "../draft.ts";
import {
  actorsAmong,
  CLAIM_ROLES,
  EVENT_ROLES,
  type Party,
  type PartyRole,
} from "../parties.ts";
import { ROLE_WORDS } from "../text/words.ts";

/** Who takes part in a record, to be put right: each with its part, to be changed or taken out. */
export function partiesTemplate(
  draft: Draft,
  correcting: Correcting,
): TemplateResult {
  const roles: readonly PartyRole[] =
    draft.about.kind === "EVENT" ? EVENT_ROLES : CLAIM_ROLES;
  const put = (index: number, party: Party | null): void =>
    correcting.edit({
      parties: draft.parties.flatMap((one, at) =>
        at !== index ? [one] : party === null ? [] : [party],
      ),
    });
  return html`<ul class="wide parties" aria-label="Who takes part">
    ${draft.parties.map(
      (party, index) =>
        html`<li>
          <span>${party.actor.name}</span>
          <select
            aria-label="Part of ${party.actor.name}"
            ?disabled=${draft.sending}
            @change=${(event: Event) =>
              put(index, {
                ...party,
                role: (event.target as HTMLSelectElement).value as PartyRole,
              })}
          >
            ${roles.map(
              (role) =>
                html`<option value=${role} ?selected=${role === party.role}>
                  ${ROLE_WORDS[role]}
                </option>`,
            )}
          </select>
          <button
            type="button"
            class="icon"
            aria-label="Take out ${party.actor.name}"
            ?disabled=${draft.sending}
            @click=${() => put(index, null)}
          >
            ✕
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Which of the record's actors is somebody else in this article. */
export const whoTemplate = (
  draft: Draft,
  correcting: Correcting,
): TemplateResult =>
  html`<label class="wide"
    >In this article
    <select
      ?disabled=${draft.sending}
      @change=${(event: Event) =>
        correcting.edit({ who: (event.target as HTMLSelectElement).value })}
    >
      ${actorsAmong("parties" in draft.about ? draft.about.parties : []).map(
        ({ id, name }) =>
          html`<option value=${id} ?selected=${id === draft.who}>
            ${name}
          </option>`,
      )}
    </select>
  </label>`;
