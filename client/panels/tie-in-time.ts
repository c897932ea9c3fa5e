import { html, nothing, type TemplateResult } from "lit-html";
import type { Change } from "../picture.ts";
import { recordsOf } from "../scene.ts";
import type {
  EventFieldsFragment,
  EvolutionQuery,
  TieSumsFragment,
} from "../schema.generated.ts";
import { openRecord, setWindow, type ViewState } from "../state.ts";
import { periodText, whenText } from "../text/dates.ts";
import { EVENT_WORDS, many, signed } from "../text/words.ts";
import { evolutionTemplate } from "../timeline/evolution.ts";
import { daysOf, type Mark } from "../timeline/marks.ts";
import type { PanelActions } from "./actions.ts";

/** A tie in time: how it moved, when it was busy and quiet, and what a comparison of two periods says of it. */

export const evolutionOf = (
  answer: EvolutionQuery,
  events: readonly EventFieldsFragment[],
  state: ViewState,
  width: number,
  actions: PanelActions,
): TemplateResult =>
  html`${evolutionTemplate(
    {
      rows: answer.evolution,
      spells: answer.spells,
      events: events.flatMap(markOf),
      window: state.window,
      width,
    },
    {
      choose: ({ from, to }) =>
        actions.go((now) => setWindow(now, { from, to })),
      open: (id) => actions.go((now) => openRecord(now, id)),
    },
  )}
  ${spellsTemplate(answer.spells, actions)}`;

function markOf(event: EventFieldsFragment): Mark[] {
  const { id, eventKind: kind, goldstein, title, when } = event;
  const days = daysOf(when);
  if (days === null) return [];
  const words = `${EVENT_WORDS[kind]}, ${whenText(when)}: ${title}`;
  return [{ id, kind, goldstein, ...days, words }];
}

/** So many of each; more would be a list and no hint. */
const SPELLS_SHOWN = 3;

type Spell = EvolutionQuery["spells"][number];

/** When there was most, and when nothing or little although articles were there; each a window to choose. */
function spellsTemplate(
  spells: readonly Spell[],
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const busy = strongest(spells, "BUSY", (one) => one.records);
  const quiet = strongest(
    spells.filter((one) => one.articles > 0),
    "QUIET",
    (one) => one.expected - one.records,
  );
  if (busy.length + quiet.length === 0) return nothing;
  const group = (name: string, some: readonly Spell[]) =>
    some.length === 0
      ? nothing
      : html`<p class="soft small spells">
          ${name}
          ${some.map(
            (one, index) =>
              html`${index > 0 ? ", " : nothing}<button
                  class="link"
                  title=${`${many(one.records, "record")} where the mean of the whole would give ${one.expected.toFixed(1)}`}
                  @click=${() => actions.go((now) => setWindow(now, { from: one.from, to: one.to }))}
                >
                  ${periodText(one)}
                </button>
                (${one.records})`,
          )}
        </p>`;
  return html`${group("Busy:", busy)}${group("Quiet:", quiet)}`;
}

const strongest = (
  spells: readonly Spell[],
  level: Spell["level"],
  by: (one: Spell) => number,
): Spell[] =>
  spells
    .filter((one) => one.level === level)
    .sort((one, other) => by(other) - by(one))
    .slice(0, SPELLS_SHOWN)
    .sort((one, other) => (one.from < other.from ? -1 : 1));

/** The same tie in both periods of a comparison, and the records that made the difference. */
export function thenAndNow(
  change: Change,
  { before, window: after }: ViewState,
  actions: PanelActions,
): TemplateResult {
  const { because } = change;
  return html`<section class="section" aria-label="Then and now">
    <h2>Then and now</h2>
    <dl class="facts of-periods">
      <dt>${periodText(before)}</dt>
      <dd>${sumsText(change.before)}</dd>
      <dt>${periodText(after)}</dt>
      <dd>${sumsText(change.after)}</dd>
      <dt>Change</dt>
      <dd><b>${changeText(change)}</b></dd>
    </dl>
    ${
      because.length === 0
        ? nothing
        : html`<p class="soft">Made by, the newest first:</p>
            <ul class="way-records">
              ${because.slice(0, BECAUSE_SHOWN).map(
                (record) =>
                  html`<li>
                    <button
                      class="plain"
                      @click=${() => actions.go((state) => openRecord(state, record.id))}
                    >
                      ${
                        record.__typename === "Event"
                          ? record.title
                          : html`<q class="said">${record.text}</q>`
                      }
                    </button>
                  </li>`,
              )}
            </ul>
            ${
              because.length > BECAUSE_SHOWN
                ? html`<p class="soft">
                    and ${many(because.length - BECAUSE_SHOWN, "record")} more,
                    among those below
                  </p>`
                : nothing
            }`
    }
  </section>`;
}

const BECAUSE_SHOWN = 6;

const sumsText = (tie: TieSumsFragment | null): string =>
  tie === null
    ? "nothing recorded"
    : `${many(recordsOf(tie), "record")}${tie.tone === null ? "" : `, tone ${signed(tie.tone)} (n = ${tie.scored})`}`;

/** Presence, tone and volume are told apart, as they are counted. */
export function changeText({ presence, tone, volume }: Change): string {
  if (presence === "NEW") return "new";
  if (presence === "GONE") return "gone";
  const words = [
    tone === "UP"
      ? "warmer"
      : tone === "DOWN"
        ? "colder"
        : tone === null
          ? "too few scored to say of the tone"
          : "tone not moved",
    volume === "UP" ? "busier" : volume === "DOWN" ? "quieter" : "as busy",
  ];
  return words.join(", ");
}
