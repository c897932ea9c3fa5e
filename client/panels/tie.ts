import { html, nothing, type TemplateResult } from "lit-html";
import type { Waiting } from "../data.ts";
import type {
  ClaimFieldsFragment,
  EvolutionQuery,
  Review,
  TiePanelQuery,
} from "../schema.generated.ts";
import type { Change } from "../picture.ts";
import { countriesOf, recordsOf } from "../scene.ts";
import {
  findPath,
  focusTie,
  openRecord,
  rollUpTo,
  setWindow,
  type ViewState,
} from "../state.ts";
import { periodText, whenText } from "../text/dates.ts";
import {
  AUTHOR_WORDS,
  CLAIM_WORDS,
  counted,
  LINK_WORDS,
  many,
} from "../text/words.ts";
import { inkOfTone } from "../tone.ts";
import type { PanelActions } from "./actions.ts";
import {
  actorButton,
  balanceTemplate,
  chainTemplate,
  closeButton,
  errorPanel,
  errorTemplate,
  skeleton,
  toneText,
  unknownPanel,
} from "./common.ts";
import { pointOut } from "./point-out.ts";
import { quoted, recordRow } from "./records.ts";
import { evolutionOf, thenAndNow } from "./tie-in-time.ts";

/** A tie's story: only what is between these two, what they did and what they said. */

export function tiePanel(
  state: ViewState,
  sides: { readonly a: string; readonly b: string },
  panel: Waiting<TiePanelQuery>,
  evolution: Waiting<EvolutionQuery>,
  changes: readonly Change[],
  width: number,
  actions: PanelActions,
): TemplateResult {
  const answer = panel.value;
  const here =
    answer !== undefined &&
    (answer.a?.id ?? sides.a) === sides.a &&
    (answer.b?.id ?? sides.b) === sides.b;
  if (panel.error !== null) return errorPanel(panel.error, actions);
  if (answer === undefined || !here) return skeleton(8);
  const { a, b, tie } = answer;
  if (a === null || b === null)
    return unknownPanel(a === null ? sides.a : sides.b, actions);
  const records = tie?.records.edges.map((edge) => edge.node) ?? [];
  const did = records.filter((one) => one.__typename === "Event");
  const said = records.filter((one) => one.__typename === "Claim");
  const countries = countriesOf(a, b);
  const change = changes.find(
    (one) => one.sideA.id === sides.a && one.sideB.id === sides.b,
  );
  const row = (record: (typeof records)[number]) =>
    recordRow(record, sides, state.record === record.id, actions);
  return html`<header class="panel-head">
      ${closeButton(actions)}
      <h1>${actorButton(a, actions)} – ${actorButton(b, actions)}</h1>
      <p class="soft">
        ${
          tie === null
            ? "No record between them"
            : `${many(tie.events, "event")} and ${many(tie.claims, "claim")}`
        }${state.window === null ? ", all of time" : ` in ${periodText(state.window)}`}
        ${
          state.window === null
            ? nothing
            : html`·
                <button
                  class="link"
                  @click=${() => actions.go((now) => setWindow(now, null))}
                >
                  whole history
                </button>`
        }
      </p>
      <p class="tools-row">
        ${
          tie === null
            ? html`<button
                title="Through whom the two are connected"
                @click=${() => actions.go((now) => findPath(now, a.id, b.id))}
              >
                Find a path
              </button>`
            : nothing
        }
        <button
          title="The map around the two, without the rest"
          @click=${() => actions.go((now) => focusTie(now, a.id, b.id))}
        >
          Around these two
        </button>
        ${
          countries === null
            ? nothing
            : html`<button
                title="The tie of the two countries, with all who act for them"
                @click=${() => actions.go((now) => rollUpTo(now, ...countries))}
              >
                Their countries
              </button>`
        }
        <button
          title="All their records, to sort and to copy"
          @click=${actions.moreRecords}
        >
          As a table
        </button>
      </p>
    </header>
    ${
      tie === null
        ? nothing
        : html`<div class="numbers">
            <div>
              <b>${recordsOf(tie)}</b
              >${recordsOf(tie) === 1 ? "record" : "records"},
              ${many(tie.articles, "article")}
            </div>
            <div>
              <b>${tie.sources}</b>independent
              ${tie.sources === 1 ? "source" : "sources"}
            </div>
            <div>
              <b class=${inkOfTone(tie.tone)}>${toneText(tie).split(" ")[0]}</b
              >tone, n = ${tie.scored}
            </div>
            <div><b>${tie.disputes}</b>disputed between them</div>
          </div>`
    }
    ${change === undefined ? nothing : thenAndNow(change, state, actions)}
    <div
      @pointerover=${pointOut}
      @pointerleave=${pointOut}
      @focusin=${pointOut}
    >
      <section class="section">
        <h2>Evolution</h2>
        ${
          evolution.error !== null
            ? errorTemplate(evolution.error, actions)
            : evolution.value === undefined
              ? skeleton(2)
              : evolutionOf(evolution.value, did, state, width - 32, actions)
        }
        ${tie === null ? nothing : balanceTemplate(tie)}
      </section>
      ${disputesTemplate(said, actions)}
      ${
        tie === null
          ? nothing
          : html`<section class="section">
                <h2>What they did <span class="n">${tie.events}</span></h2>
                ${
                  did.length === 0
                    ? html`<p class="soft">Nothing recorded.</p>`
                    : html`<ul class="records">
                        ${did.map(row)}
                      </ul>`
                }
              </section>
              <section class="section">
                <h2>What they said <span class="n">${tie.claims}</span></h2>
                ${
                  said.length === 0
                    ? html`<p class="soft">Nothing recorded.</p>`
                    : html`<ul class="records">
                        ${said.map(row)}
                      </ul>`
                }
                ${
                  tie.records.pageInfo.hasNextPage
                    ? html`<p class="soft">
                        The first ${counted(records.length)} of
                        ${many(tie.records.totalCount, "record")} ·
                        <button class="link" @click=${actions.moreRecords}>
                          all as a table
                        </button>
                      </p>`
                    : nothing
                }
              </section>`
      }
    </div>`;
}

type Link = ClaimFieldsFragment["claimLinks"][number];

/** Each contradiction once, both sides in their own words, and no verdict. */
function disputesTemplate(
  claims: readonly ClaimFieldsFragment[],
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const pairs = disputesOf(claims);
  if (pairs.length === 0) return nothing;
  return html`<section class="section">
    <h2>Disputed <span class="n">${pairs.length}</span></h2>
    ${pairs.map(({ claim, link }) => disputeTemplate(claim, link, actions))}
  </section>`;
}

function disputesOf(
  claims: readonly ClaimFieldsFragment[],
): { claim: ClaimFieldsFragment; link: Link }[] {
  const seen = new Set<string>();
  return claims.flatMap((claim) =>
    claim.claimLinks.flatMap((link) => {
      const against =
        link.kind === "CONTRADICTS" || link.kind === "ALLEGES_BREACH_OF";
      if (!against || link.review === "REJECTED" || seen.has(link.id))
        return [];
      seen.add(link.id);
      return [{ claim, link }];
    }),
  );
}

function disputeTemplate(
  claim: ClaimFieldsFragment,
  link: Link,
  actions: PanelActions,
): TemplateResult {
  const quote = (one: ClaimFieldsFragment | Link["claim"]): TemplateResult => {
    const kind = "claimKind" in one ? one.claimKind : one.kind;
    return html`<blockquote>
      <button
        class="plain"
        @click=${() => actions.go((state) => openRecord(state, one.id))}
      >
        ${quoted(one)}
      </button>
      <footer>
        ${chainTemplate(one.speakers, null, one.evidence[0], actions)}<br />
        ${CLAIM_WORDS[kind].toLowerCase()} · ${whenText(one.when)}
      </footer>
    </blockquote>`;
  };
  return html`<div class="duel">${quote(claim)}${quote(link.claim)}</div>
    ${linkFoot(claim.id, link, actions)}`;
}

/** Who draws a link and how sure it is, with what a person may decide about it. */
export function linkFoot(
  record: string,
  link: Link,
  actions: PanelActions,
): TemplateResult {
  const words = LINK_WORDS[link.kind];
  const decide = (review: Review, label: string): TemplateResult =>
    html`<button
      class="link"
      aria-pressed=${link.review === review}
      @click=${() => actions.reviewLink(link.id, record, review)}
    >
      ${label}
    </button>`;
  return html`<p class="link-foot soft">
    ${link.review === "CONFIRMED" ? words.does : words.may} ·
    ${AUTHOR_WORDS[link.by]} ·
    <span title=${link.rule}
      >sure to ${Math.round(link.confidence * 100)} %</span
    >
    ·
    ${
      link.review === "CONFIRMED"
        ? html`<b>confirmed</b>`
        : decide("CONFIRMED", "confirm")
    }
    · ${decide("REJECTED", "reject")}
  </p>`;
}
