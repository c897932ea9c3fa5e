import { html, nothing, type TemplateResult } from "lit-html";
import type {
  ClaimFieldsFragment,
  EventFieldsFragment,
  Review,
} from "../schema.generated.ts";
import { openRecord } from "../state.ts";
import { leaning, whenText } from "../text/dates.ts";
import {
  CLAIM_WORDS,
  EVENT_WORDS,
  listed,
  many,
  saidText,
  STATUS_WORDS,
  type Said,
} from "../text/words.ts";
import { toneOfScore, type ToneClass } from "../tone.ts";
import type { PanelActions } from "./actions.ts";
import { chainTemplate } from "./common.ts";

/** Records as they stand in lists: what was done and what was said, each with its direction. */

export type AnyRecord = EventFieldsFragment | ClaimFieldsFragment;

/** Whose point of view gives a record its arrow: side A looks to the right. */
export interface Sides {
  readonly a: string;
  readonly b: string;
}

export function recordRow(
  record: AnyRecord,
  sides: Sides | null,
  open: boolean,
  actions: PanelActions,
): TemplateResult {
  return html`<li
    class="record ${open ? "open" : ""} ${record.review === "REJECTED" ? "rejected" : ""}"
  >
    <button
      class="record-open"
      aria-expanded=${open}
      data-record=${record.id}
      @click=${() => actions.go((state) => openRecord(state, record.id))}
    >
      <time>${whenText(record.when)}</time>
      <span class="record-body"
        >${
          record.__typename === "Event"
            ? eventWords(record, sides)
            : claimWords(record, sides)
        }</span
      >
    </button>
    <div class="record-foot">
      ${
        record.__typename === "Claim"
          ? chainTemplate(
              record.speakers,
              record.speakerSpan?.quote ?? null,
              record.evidence[0],
              actions,
            )
          : chainTemplate([], null, record.evidence[0], actions)
      }
      ${footWords(record).map((words) => html`<span class="soft"> · ${words}</span>`)}
      ${record.warnings.map(
        (warning) =>
          html`<span class="warn" title=${warning.code}
            >${warning.message}</span
          >`,
      )}
    </div>
  </li>`;
}

function eventWords(
  event: EventFieldsFragment,
  sides: Sides | null,
): TemplateResult {
  return html`<span class="kind ${kindTone(event.goldstein)}"
      >${EVENT_WORDS[event.eventKind]}${arrow(directionOfEvent(event, sides))}</span
    >
    ${event.title}
    ${
      event.status === "OCCURRED"
        ? nothing
        : html`<span class="status">${STATUS_WORDS[event.status]}</span>`
    }`;
}

function claimWords(
  claim: ClaimFieldsFragment,
  sides: Sides | null,
): TemplateResult {
  return html`<span class="kind ${kindTone(claim.goldstein)}"
      >${CLAIM_WORDS[claim.claimKind]}${arrow(directionOfClaim(claim, sides))}</span
    >
    <q class="said">${quoted(claim)}</q>`;
}

/** What was said, in the direction of its own script. */
export const quoted = (claim: Said): TemplateResult =>
  html`<bdi>${saidText(claim)}</bdi>`;

const kindTone = (score: number | null): string => {
  const tone: ToneClass = toneOfScore(score);
  return tone === "conflict" || tone === "colder"
    ? "ink-conflict"
    : tone === "warmer" || tone === "cooperation"
      ? "ink-cooperation"
      : "";
};

type Direction = "to-b" | "to-a" | null;

const arrow = (direction: Direction): TemplateResult | typeof nothing =>
  direction === null
    ? nothing
    : html`<span aria-hidden="true"
        >${direction === "to-b" ? " →" : " ←"}</span
      >`;

const ACTING = new Set(["INITIATOR", "VISITOR", "INTERVIEWEE"]);

function directionOfEvent(
  event: EventFieldsFragment,
  sides: Sides | null,
): Direction {
  if (sides === null) return null;
  const acting = event.participants
    .filter(({ role }) => ACTING.has(role))
    .map(({ actor }) => actor.id);
  if (acting.includes(sides.a) === acting.includes(sides.b)) return null;
  return acting.includes(sides.a) ? "to-b" : "to-a";
}

function directionOfClaim(
  claim: ClaimFieldsFragment,
  sides: Sides | null,
): Direction {
  if (sides === null) return null;
  const speakers = claim.speakers.map((one) => one.id);
  if (speakers.includes(sides.a) === speakers.includes(sides.b)) return null;
  return speakers.includes(sides.a) ? "to-b" : "to-a";
}

const REVIEW_WORDS: Readonly<Record<Review, string | null>> = {
  NONE: null,
  CONFIRMED: "confirmed",
  REJECTED: "rejected",
};

function footWords(record: AnyRecord): string[] {
  const words: string[] = [];
  if (record.__typename === "Claim" && record.addressees.length > 0)
    words.push(`to ${listed(record.addressees.map((one) => one.name))}`);
  if (record.__typename === "Event" && record.place !== null)
    words.push(record.place.name);
  if (record.reports > 1)
    words.push(
      `${many(record.reports, "report")}, ${many(record.sources, "source")}`,
    );
  if (record.__typename === "Claim" && record.headline)
    words.push("headline only");
  const lean = leaning(record.when);
  if (lean !== null) words.push(lean);
  const review = REVIEW_WORDS[record.review];
  if (review !== null) words.push(review);
  if (record.dataset !== "ARTICLES") words.push(record.dataset);
  return words;
}
