import { html, nothing, type TemplateResult } from "lit-html";
import type { Waiting } from "../data.ts";
import type { Opened } from "../opened.ts";
import type {
  ArticleTextQuery,
  ClaimFieldsFragment,
  EventFieldsFragment,
  Review,
} from "../schema.generated.ts";
import { close, openRecord, type ViewState } from "../state.ts";
import { leaning, whenText } from "../text/dates.ts";
import {
  CLAIM_WORDS,
  EVENT_WORDS,
  LINK_WORDS,
  many,
  ROLE_WORDS,
  signed,
  STATUS_WORDS,
  cameoName,
} from "../text/words.ts";
import type { PanelActions } from "./actions.ts";
import { articleTemplate } from "./article.ts";
import {
  actorButton,
  chainTemplate,
  errorPanel,
  errorTemplate,
  skeleton,
  unknownPanel,
} from "./common.ts";
import { quoted, type AnyRecord } from "./records.ts";
import { linkFoot } from "./tie.ts";

/** The article at the exact words, with the record that rests on them. */

export function readerPanel(
  state: ViewState,
  opened: Opened,
  article: Waiting<ArticleTextQuery>,
  correct: (record: AnyRecord) => TemplateResult,
  actions: PanelActions,
): TemplateResult {
  if (opened.error !== null) return errorPanel(opened.error, actions);
  if (state.record !== null && opened.value === null)
    return unknownPanel(state.record, actions);
  const record = opened.value ?? null;
  return html`<div class="reader">
    <p class="back">
      <button
        class="quiet"
        title="Back (Esc)"
        @click=${() => actions.go(close)}
      >
        ‹ Back
      </button>
      <span class="soft small"
        >n next record, p previous, y confirm, x reject</span
      >
    </p>
    ${record === null ? nothing : recordHead(record, correct, actions)}
    ${
      article.error !== null
        ? errorTemplate(article.error, actions)
        : article.value === undefined
          ? skeleton(8)
          : article.value.article === null
            ? html`<p class="section soft">
                The graph no longer has this article.
              </p>`
            : articleTemplate(article.value.article, record, actions)
    }
  </div>`;
}

function recordHead(
  record: AnyRecord,
  correct: (record: AnyRecord) => TemplateResult,
  actions: PanelActions,
): TemplateResult {
  const isClaim = record.__typename === "Claim";
  return html`<header class="panel-head">
      <p class="kind-line">
        ${isClaim ? CLAIM_WORDS[record.claimKind] : EVENT_WORDS[record.eventKind]}
        ·
        ${whenText(record.when)}${
          record.when.expression === null
            ? nothing
            : html` <span class="soft">(“${record.when.expression}”)</span>`
        }
      </p>
      <h1 class="said-head">${isClaim ? quoted(record) : record.title}</h1>
      <p>
        ${
          isClaim
            ? chainTemplate(
                record.speakers,
                record.speakerSpan?.quote ?? "speaker left out",
                record.evidence[0],
                actions,
              )
            : chainTemplate([], null, record.evidence[0], actions)
        }
      </p>
      ${record.warnings.map((one) => html`<p class="warn" title=${one.code}>${one.message}</p>`)}
    </header>
    <dl class="section facts">
      ${isClaim ? claimFacts(record, actions) : eventFacts(record, actions)}
      ${fact("Topics", record.topics.length > 0 ? record.topics.join(", ") : null)}
      ${fact("Score", scoreText(record))}
      ${fact("Reports", `${many(record.reports, "article")}, ${many(record.sources, "independent source")}`)}
      ${fact("Date", leaning(record.when))}
      ${fact("Read by", html`rule <code>${record.rule}</code>, sure to ${Math.round(record.confidence * 100)} %`)}
      ${fact("Review", reviewTemplate(record, actions))}
    </dl>
    ${correct(record)}
    ${isClaim ? linksTemplate(record, actions) : eventLinksTemplate(record, actions)}`;
}

const fact = (
  name: string,
  value: TemplateResult | string | null,
): TemplateResult | typeof nothing =>
  value === null
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;

const actorsOf = (
  actors: readonly { readonly id: string; readonly name: string }[],
  actions: PanelActions,
): TemplateResult | null =>
  actors.length === 0
    ? null
    : html`${actors.map((one, index) => html`${index > 0 ? ", " : nothing}${actorButton(one, actions)}`)}`;

function claimFacts(claim: ClaimFieldsFragment, actions: PanelActions) {
  return html`${fact(ROLE_WORDS.SPEAKER, actorsOf(claim.speakers, actions))}
  ${fact(ROLE_WORDS.ADDRESSEE, actorsOf(claim.addressees, actions))}
  ${fact(ROLE_WORDS.TARGET, actorsOf(claim.targets, actions))}
  ${fact(ROLE_WORDS.AFFECTED, actorsOf(claim.affected, actions))}
  ${fact("Where said", claim.event?.title ?? null)}
  ${fact("Quoted", `${claim.quoted.toLowerCase()}${claim.negated ? ", negated" : ""}${claim.headline ? ", in the headline only" : ""}`)}
  ${fact("Hedged", claim.hedges.length === 0 ? null : claim.hedges.map((one) => `“${one.quote}”`).join(", "))}`;
}

function eventFacts(event: EventFieldsFragment, actions: PanelActions) {
  return html`${event.participants.map(({ role, actor }) => fact(ROLE_WORDS[role], actorButton(actor, actions)))}
  ${fact("Place", event.place === null ? null : `${event.place.name}${event.place.country === null ? "" : `, ${event.place.country.name}`}`)}
  ${fact("Status", event.status === "OCCURRED" ? null : html`${STATUS_WORDS[event.status]}${event.statusBy.length > 0 ? html`, says ${actorsOf(event.statusBy, actions)}` : nothing}`)}
  ${fact("Told by", event.attested === "CLAIMED" ? "only said by somebody in the article" : null)}`;
}

function reviewTemplate(
  record: AnyRecord,
  actions: PanelActions,
): TemplateResult {
  const decide = (review: Review, label: string, key: string) =>
    html`<button
      class="small-button"
      aria-pressed=${record.review === review}
      title="${label} (${key})"
      @click=${() => actions.reviewRecord(record.id, review)}
    >
      ${label}
    </button>`;
  return html`${
    record.review === "NONE"
      ? html`<span class="soft">by nobody yet</span>`
      : html`<b>${record.review.toLowerCase()}</b>`
  }
  ${decide("CONFIRMED", "Confirm", "y")} ${decide("REJECTED", "Reject", "x")}`;
}

/** Another record, in which words it is linked, and what can be said of the link. */
const besideTemplate = (
  { review }: { readonly review: Review },
  words: string,
  other: TemplateResult,
  foot: TemplateResult,
): TemplateResult =>
  html`<div class="beside ${review === "REJECTED" ? "rejected" : ""}">
    <p><span class="soft">${words}</span> ${other}</p>
    ${foot}
  </div>`;

function eventLinkWords({
  kind,
  review,
}: EventFieldsFragment["eventLinks"][number]): string {
  if (kind !== "SAME_EVENT") return "conflicts with";
  return review === "CONFIRMED"
    ? "the same event as"
    : "may be the same event as";
}

function linksTemplate(claim: ClaimFieldsFragment, actions: PanelActions) {
  if (claim.claimLinks.length === 0) return nothing;
  return html`<section class="section">
    <h2>Beside it</h2>
    ${claim.claimLinks.map((link) =>
      besideTemplate(
        link,
        link.review === "CONFIRMED"
          ? LINK_WORDS[link.kind].does
          : LINK_WORDS[link.kind].may,
        html`<button
          class="plain said"
          @click=${() => actions.go((state) => openRecord(state, link.claim.id))}
        >
          ${quoted(link.claim)}
        </button>`,
        html`${chainTemplate(link.claim.speakers, null, link.claim.evidence[0], actions)}
        ${linkFoot(claim.id, link, actions)}`,
      ),
    )}
  </section>`;
}

function eventLinksTemplate(event: EventFieldsFragment, actions: PanelActions) {
  if (event.eventLinks.length === 0) return nothing;
  return html`<section class="section">
    <h2>Beside it</h2>
    ${event.eventLinks.map((link) =>
      besideTemplate(
        link,
        eventLinkWords(link),
        html`<button
            class="plain"
            @click=${() => actions.go((state) => openRecord(state, link.event.id))}
          >
            ${link.event.title}
          </button>
          <span class="soft">${whenText(link.event.when)}</span>`,
        html`<p class="link-foot soft">
          <span title=${link.rule}
            >sure to ${Math.round(link.confidence * 100)} %</span
          >
          ${decideLink(event.id, link, actions)}
        </p>`,
      ),
    )}
  </section>`;
}

/** Reports of the same are one event or two; a conflict is right or wrong. */
function decideLink(
  event: string,
  link: EventFieldsFragment["eventLinks"][number],
  actions: PanelActions,
): TemplateResult {
  const [yes, no] =
    link.kind === "SAME_EVENT"
      ? ["the same event", "not the same event"]
      : ["confirm", "reject"];
  const decide = (right: boolean): void =>
    link.kind === "SAME_EVENT"
      ? actions.sameEvent(event, link.event.id, right)
      : actions.reviewLink(link.id, event, right ? "CONFIRMED" : "REJECTED");
  return html`·
    <button class="link" @click=${() => decide(true)}>${yes}</button> ·
    <button class="link" @click=${() => decide(false)}>${no}</button>`;
}

/** "CAMEO 104, Demand, Goldstein −5.0" */
function scoreText({ cameo, goldstein }: AnyRecord): string | null {
  if (cameo === null) return null;
  const score = goldstein === null ? null : `Goldstein ${signed(goldstein)}`;
  return [`CAMEO ${cameo}`, cameoName(cameo), score]
    .filter((one) => one !== null && one !== "")
    .join(", ");
}
