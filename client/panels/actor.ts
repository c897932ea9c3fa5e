import { html, nothing, type TemplateResult } from "lit-html";
import type { Waiting } from "../data.ts";
import type { ActorPanelQuery, LanesQuery } from "../schema.generated.ts";
import {
  collapse,
  expand,
  focusActor,
  hide,
  openRecord,
  selectTie,
  type ViewState,
} from "../state.ts";
import { dayText, periodWords } from "../text/dates.ts";
import { listed, many } from "../text/words.ts";
import { lanesTemplate } from "../timeline/lanes.ts";
import type { PanelActions } from "./actions.ts";
import {
  actorButton,
  closeButton,
  errorPanel,
  focusButton,
  skeleton,
  tieRow,
  unknownPanel,
} from "./common.ts";
import { pointOut } from "./point-out.ts";
import { recordRow } from "./records.ts";

/** An actor: who it is, whom it is tied to most, what it did and said in the window. */

/** How many ties are asked for. */
const TIES_SHOWN = 40;

type Actor = NonNullable<ActorPanelQuery["actor"]>;

export function actorPanel(
  state: ViewState,
  id: string,
  panel: Waiting<ActorPanelQuery>,
  lanes: Waiting<LanesQuery>,
  width: number,
  correct: (actor: Actor) => TemplateResult,
  actions: PanelActions,
): TemplateResult {
  if (panel.error !== null) return errorPanel(panel.error, actions);
  if (panel.value === undefined) return skeleton(8);
  const { actor } = panel.value;
  if (actor === null) return unknownPanel(id, actions);
  if (actor.id !== id) return skeleton(8);
  const focused = state.focus.some((one) => one.id === id);
  const pinned = state.pinned.some((one) => one.id === id);
  return html`<header class="panel-head">
      ${closeButton(actions)}
      <h1>${actor.name}</h1>
      <p class="soft">${whoTemplate(actor, actions)}</p>
      <p class="tools-row">
        ${focused ? nothing : focusButton(actor, actions)}
        <button @click=${() => actions.go((now) => expand(now, id))}>
          ${focused ? "More neighbours" : "Expand"}
        </button>
        ${
          focused && state.focus.length > 1
            ? html`<button
                @click=${() => actions.go((now) => collapse(now, id))}
              >
                Collapse
              </button>`
            : nothing
        }
        <button
          title="How this actor and another are connected"
          @click=${() => actions.pathFrom(id)}
        >
          Path…
        </button>
        <button @click=${() => actions.go((now) => hide(now, id))}>Hide</button>
        <button
          title="${pinned ? "Let the layout place it" : "Keep it where it stands on the map"} (.)"
          @click=${() => actions.pin(id)}
        >
          ${pinned ? "Unpin" : "Pin"}
        </button>
      </p>
    </header>
    ${correct(actor)} ${peopleTemplate(actor, state, actions)}
    <div
      @pointerover=${pointOut}
      @pointerleave=${pointOut}
      @focusin=${pointOut}
    >
      ${lanesSection(actor.id, lanes, state, width - 32, actions)}
      <section class="section">
        <h2>Ties <span class="n">${periodWords(state.window)}</span></h2>
        ${
          actor.ties.length === 0
            ? html`<p class="soft">No tie in this window.</p>`
            : html`<ul class="ties">
                ${actor.ties.map((tie) => tieRow(tie, id, actions))}
              </ul>`
        }
        ${
          actor.ties.length < TIES_SHOWN
            ? nothing
            : html`<p class="soft">
                The ${TIES_SHOWN} strongest ·
                <button
                  class="link"
                  @click=${() => actions.go((now) => expand(focusActor(now, id), id, 3 * TIES_SHOWN))}
                >
                  more on the map
                </button>
              </p>`
        }
      </section>
      <section class="section">
        <h2>What happened <span class="n">${actor.events.totalCount}</span></h2>
        <ul class="records">
          ${actor.events.edges.map(({ node }) => recordRow(node, null, state.record === node.id, actions))}
        </ul>
        ${moreOf(actor.events.totalCount, actor.events.edges.length, "event", actions)}
      </section>
      <section class="section">
        <h2>What was said <span class="n">${actor.claims.totalCount}</span></h2>
        <ul class="records">
          ${actor.claims.edges.map(({ node }) => recordRow(node, null, state.record === node.id, actions))}
        </ul>
        ${moreOf(actor.claims.totalCount, actor.claims.edges.length, "claim", actions)}
      </section>
    </div>`;
}

/** Two lanes at least: one alone is a tie, and has a chart of its own. */
const LANES_FROM = 2;

function lanesSection(
  id: string,
  { value }: Waiting<LanesQuery>,
  state: ViewState,
  width: number,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (value?.actor?.id !== id || value.actor.ties.length < LANES_FROM)
    return nothing;
  return html`<section class="section" aria-label="Over time">
    <h2>Over time <span class="n">${periodWords(state.window)}</span></h2>
    ${lanesTemplate(id, value.actor.ties, state.window, width, {
      tie: (a, b) => actions.go((now) => selectTie(now, a, b)),
      open: (record) => actions.go((now) => openRecord(now, record)),
    })}
  </section>`;
}

const moreOf = (
  all: number,
  shown: number,
  word: string,
  actions: PanelActions,
): TemplateResult | typeof nothing =>
  all > shown
    ? html`<p class="soft">
        ${many(all - shown, word)} more ·
        <button class="link" @click=${actions.moreRecords}>
          all as a table
        </button>
      </p>`
    : nothing;

function whoTemplate(actor: Actor, actions: PanelActions): TemplateResult {
  switch (actor.__typename) {
    case "Person": {
      const offices = distinct(actor.offices).map(
        (office) =>
          html`${office.title},
          ${actorButton(office.of, actions)}${
            office.from === null && office.to === null
              ? nothing
              : html` <span title=${office.source}>(${termOf(office)})</span>`
          }`,
      );
      const { represents } = actor;
      const told = actor.offices.some(({ of }) => of.id === represents?.id);
      // An editor may have set another country than that of the offices.
      if (represents !== null && !told)
        offices.unshift(html`Acts for ${actorButton(represents, actions)}`);
      return offices.length === 0
        ? html`Person`
        : html`${offices.map((one, index) => html`${index > 0 ? "; " : nothing}${one}`)}`;
    }
    case "Country":
      return html`Country · ${actor.iso3}`;
    case "Organization":
      return html`${actor.type.toLowerCase()}
      organization${
        actor.worksFor === null
          ? nothing
          : html`, acts for ${actorButton(actor.worksFor, actions)}`
      }${
        actor.basedIn === null
          ? nothing
          : html`, based in ${actorButton(actor.basedIn, actions)}`
      }`;
  }
}

type Office = Extract<Actor, { __typename: "Person" }>["offices"][number];

/** Several sources may tell of the same term. */
function distinct(offices: readonly Office[]): readonly Office[] {
  const known = new Map<string, Office>();
  for (const one of offices) {
    const key = `${one.title} ${one.of.id} ${one.from} ${one.to}`;
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}

function termOf({
  from,
  to,
}: {
  from: string | null;
  to: string | null;
}): string {
  if (from === null) return to === null ? "" : `until ${dayText(to)}`;
  return to === null
    ? `since ${dayText(from)}`
    : `${dayText(from)} – ${dayText(to)}`;
}

/** "A, B and C"; "A, B, C and others". */
function someOf(people: readonly { readonly name: string }[]): string {
  const names = people.slice(0, 3).map((one) => one.name);
  return listed(people.length > 3 ? [...names, "others"] : names);
}

/** Rolled up by country, the people inside are still to be seen. */
function peopleTemplate(
  actor: Actor,
  state: ViewState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (actor.__typename !== "Country" || actor.people.length === 0)
    return nothing;
  return html`<section class="section">
    <h2>People <span class="n">${actor.people.length}</span></h2>
    <p>${namesOf(actor.people.slice(0, PEOPLE_SHOWN), actions)}</p>
    ${
      actor.people.length > PEOPLE_SHOWN
        ? html`<details class="more-people">
            <summary>
              ${many(actor.people.length - PEOPLE_SHOWN, "other", "others")}
            </summary>
            <p>${namesOf(actor.people.slice(PEOPLE_SHOWN), actions)}</p>
          </details>`
        : nothing
    }
    ${
      state.rollUp
        ? html`<p class="soft">
            ${someOf(actor.people)}
            ${actor.people.length === 1 ? "counts" : "count"} for ${actor.name}
            on the map.
          </p>`
        : nothing
    }
  </section>`;
}

/** Beyond, the ties would be far below. */
const PEOPLE_SHOWN = 12;

const namesOf = (
  people: readonly { readonly id: string; readonly name: string }[],
  actions: PanelActions,
): readonly TemplateResult[] =>
  people.map(
    (one, index) =>
      html`${index > 0 ? ", " : nothing}${actorButton(one, actions)}`,
  );
