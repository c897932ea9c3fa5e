import { html, nothing, type TemplateResult } from "lit-html";
import type { Waiting } from "../data.ts";
import type { PathQuery } from "../schema.generated.ts";
import { recordsOf } from "../scene.ts";
import {
  findPath,
  isSifted,
  openRecord,
  openSieve,
  selectTie,
  setWindow,
  showAll,
  type ViewState,
} from "../state.ts";
import { whenText } from "../text/dates.ts";
import { CLAIM_WORDS, EVENT_WORDS, many } from "../text/words.ts";
import { toneOf } from "../tone.ts";
import type { PanelActions } from "./actions.ts";
import { actorButton, closeButton, errorPanel, skeleton } from "./common.ts";

/** How two actors are connected: the shortest ways, with the records that make each step. */
export function pathPanel(
  state: ViewState,
  subject: { readonly from: string; readonly to: string },
  path: Waiting<PathQuery>,
  nameOf: (id: string) => string,
  countries: readonly [string, string] | null,
  actions: PanelActions,
): TemplateResult {
  if (path.error !== null) return errorPanel(path.error, actions);
  if (path.value === undefined) return skeleton(6);
  const ways = path.value.path;
  const ends = ways[0]?.actors;
  const from = ends?.[0];
  const to = ends?.at(-1);
  if (from !== undefined && (from.id !== subject.from || to?.id !== subject.to))
    return skeleton(6);
  return html`<header class="panel-head">
      ${closeButton(actions)}
      <h1>
        ${from === undefined || to === undefined ? `No way from ${nameOf(subject.from)} to ${nameOf(subject.to)}` : html`${actorButton(from, actions)} to ${actorButton(to, actions)}`}
      </h1>
      <p class="soft">
        ${
          ways.length === 0
            ? "No chain of up to six ties joins the two, in this window and with these filters."
            : `${many(ways.length, "way")}, the shortest and strongest first`
        }
      </p>
    </header>
    ${ways.length === 0 ? widerTemplate(state, countries, actions) : nothing}
    ${ways.map((way, index) => wayTemplate(way, index, actions))}`;
}

/** What may join two whom nothing joins: more time, other records, those who act for the same countries. */
function widerTemplate(
  state: ViewState,
  countries: readonly [string, string] | null,
  actions: PanelActions,
): TemplateResult {
  const button = (name: string, step: (now: ViewState) => ViewState) =>
    html`<button @click=${() => actions.go(step)}>${name}</button>`;
  return html`<p class="section tools-row">
    ${state.window === null ? nothing : button("All of time", (now) => setWindow(now, null))}
    ${isSifted(state) ? button("Clear all filters", openSieve) : nothing}
    ${
      countries === null || state.rollUp
        ? nothing
        : button("Between their countries", (now) =>
            findPath({ ...showAll(now), rollUp: true }, ...countries),
          )
    }
  </p>`;
}

type Way = PathQuery["path"][number];

function wayTemplate(
  way: Way,
  index: number,
  actions: PanelActions,
): TemplateResult {
  return html`<section class="section">
    <h2>
      ${index === 0 ? "On the map" : `Way ${index + 1}`}
      <span class="n">${many(way.ties.length, "tie")}</span>
    </h2>
    <ol class="way">
      ${way.ties.map((tie, step) => {
        const actor = way.actors[step];
        const next = way.actors[step + 1];
        return html`<li>
          ${actor === undefined ? nothing : actorButton(actor, actions)}
          <button
            class="tie-row"
            @click=${() => actions.go((state) => selectTie(state, tie.sideA.id, tie.sideB.id))}
          >
            <span class="tone-dot tone-${toneOf(tie)}"></span>
            <span class="tie-names"
              >${many(recordsOf(tie), "record")} with ${next?.name ?? ""}</span
            >
          </button>
          <ul class="way-records">
            ${tie.records.edges.map(
              ({ node }) =>
                html`<li>
                  <button
                    class="plain"
                    @click=${() => actions.go((state) => openRecord(state, node.id))}
                  >
                    <span class="kind"
                      >${node.__typename === "Event" ? EVENT_WORDS[node.eventKind] : CLAIM_WORDS[node.claimKind]}</span
                    >
                    ${node.__typename === "Event" ? node.title : html`<q class="said">${node.text}</q>`}
                    <span class="soft">${whenText(node.when)}</span>
                  </button>
                </li>`,
            )}
          </ul>
        </li>`;
      })}
      <li>
        ${actorButton(way.actors.at(-1) ?? { id: "", name: "" }, actions)}
      </li>
    </ol>
  </section>`;
}
