import { html, nothing, type TemplateResult } from "lit-html";
import type { FacetsQuery, StatsQuery } from "../schema.generated.ts";
import { recordsOf, type BaseTie } from "../scene.ts";
import { setWindow, type ViewState } from "../state.ts";
import { dayText, periodText } from "../text/dates.ts";
import { many, counted } from "../text/words.ts";
import type { PanelActions } from "./actions.ts";
import { noTieWords, tieRow } from "./common.ts";

/** What the panel holds while nothing is looked at: the ties that the map shows, as a list to begin from. */

const LISTED = 60;

export function overviewPanel(
  state: ViewState,
  stats: StatsQuery["stats"],
  facets: FacetsQuery["facets"] | undefined,
  ties: readonly BaseTie[],
  news: TemplateResult | typeof nothing,
  actions: PanelActions,
): TemplateResult {
  const ranked = [...ties].sort(
    (one, other) =>
      recordsOf(other) - recordsOf(one) || (one.id < other.id ? -1 : 1),
  );
  return html`<header class="panel-head">
      <h1>${periodText(state.window)}</h1>
      <p class="soft">
        ${
          ties.length === 0
            ? `${noTieWords(state)}.`
            : "A line is a tie: the wider, the more records, in the colour of their tone. Choose one, or an actor, for the sentences behind it."
        }
        ${
          state.window === null
            ? nothing
            : html`<button
                class="link"
                @click=${() => actions.go((now) => setWindow(now, null))}
              >
                all of time
              </button>`
        }
      </p>
      ${news}
    </header>
    <div class="numbers">
      ${number(ties.length, "tie")} ${number(actorsIn(ties), "actor")}
      ${number(inAll(facets?.eventKinds, state.sieve.eventKinds), "event")}
      ${number(inAll(facets?.claimKinds, state.sieve.claimKinds), "claim")}
    </div>
    ${ranked.length === 0 ? nothing : strongest(ranked, actions)}
    <section class="section soft small">
      <h2>What this rests on</h2>
      <p>
        Records from ${stats.firstOn === null ? "–" : dayText(stats.firstOn)} to
        ${stats.lastOn === null ? "–" : dayText(stats.lastOn)}, read by program
        ${stats.reader}, summed by codebook ${stats.codebook}; revision
        ${stats.revision.slice(0, 12)}.
        ${
          stats.undatedArticles > 0
            ? `${many(stats.undatedArticles, "article")} of unknown date: no “known by” lets them through.`
            : nothing
        }
        In all ${many(stats.articles, "article")},
        ${many(stats.events, "event")} and ${many(stats.claims, "claim")}. The
        program misses and mistakes things: open the sentence before you rely on
        a line.
      </p>
    </section>`;
}

const strongest = (
  ranked: readonly BaseTie[],
  actions: PanelActions,
): TemplateResult =>
  html`<section class="section">
    <h2>Strongest ties <span class="n">${ranked.length}</span></h2>
    <ul class="ties">
      ${ranked.slice(0, LISTED).map((tie) => tieRow(tie, null, actions))}
    </ul>
    ${
      ranked.length > LISTED
        ? html`<p class="soft">
            ${many(ranked.length - LISTED, "tie")} more: see the table.
          </p>`
        : nothing
    }
  </section>`;

const number = (
  count: number | null,
  word: string,
): TemplateResult | typeof nothing =>
  count === null
    ? nothing
    : html`<div>
        <b>${counted(count)}</b>${count === 1 ? word : `${word}s`}
      </div>`;

const actorsIn = (ties: readonly BaseTie[]): number =>
  new Set(ties.flatMap(({ sideA, sideB }) => [sideA.id, sideB.id])).size;

/** The facets count every kind, chosen or not. */
const inAll = (
  kinds: FacetsQuery["facets"]["eventKinds"] | undefined,
  chosen: readonly string[] | null,
): number | null =>
  kinds === undefined
    ? null
    : kinds
        .filter((one) => chosen?.includes(one.value) ?? true)
        .reduce((sum, one) => sum + one.count, 0);
