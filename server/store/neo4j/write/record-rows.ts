import { int } from "neo4j-driver";
import type { EvidenceRecord } from "../../../domain/article.ts";
import type { ClaimRecord } from "../../../domain/claim.ts";
import { textOf } from "../../../domain/counted.ts";
import { isEvent } from "../../../domain/dyads.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { wordsOf } from "../../../domain/words.ts";
import { EVENT_LABELS } from "../labels.ts";

/** One row of an UNWIND; what Neo4j stores flat is flat. */
export type Row = Readonly<Record<string, unknown>>;

/** The node of an event: its label, its days and its other properties. */
export function eventRow(event: EventRecord, order: number): Row {
  return {
    id: event.id,
    labels: ["Event", EVENT_LABELS[event.kind]],
    from: event.when.from,
    to: event.when.to,
    properties: {
      ...shared(event, order),
      kind: event.kind,
      title: event.title,
      status: event.status,
      attested: event.attested,
    },
  };
}

/** The node of a claim. Spans inside it are kept as JSON: they are looked at, not searched. */
export function claimRow(claim: ClaimRecord, order: number): Row {
  return {
    id: claim.id,
    labels: ["Claim"],
    from: claim.when.from,
    to: claim.when.to,
    properties: {
      ...shared(claim, order),
      kind: claim.kind,
      text: claim.text,
      negated: claim.negated,
      headline: claim.headline,
      quoted: claim.quoted,
      hedges: claim.hedges.map((span) => JSON.stringify(span)),
      speakerSpan: json(claim.speakerSpan),
      cue: json(claim.cue),
      content: json(claim.content),
      event: claim.event,
    },
  };
}

function shared(record: EventOrClaimRecord, order: number): Row {
  const { precision, basis, extent, expression } = record.when;
  return {
    article: record.article,
    order: int(order),
    cameo: record.cameo,
    goldstein: record.goldstein,
    precision,
    basis,
    extent,
    expression,
    topics: record.topics,
    warnings: record.warnings.map((warning) => JSON.stringify(warning)),
    rule: record.rule,
    confidence: record.confidence,
    review: record.review,
    dataset: record.dataset,
    words: indexed(textOf(record)),
    titleWords: indexed(isEvent(record) ? record.title : record.text),
  };
}

/** Each word once: the index asks whether it is there. */
function indexed(text: string): string {
  return [...new Set(wordsOf(text))].join(" ");
}

/** The relationship from a record to the passage of its article. */
export function evidenceRow(
  record: string,
  evidence: EvidenceRecord,
  order: number,
): Row {
  const { article, span, cue, locator, attribution } = evidence;
  return {
    record,
    article,
    properties: {
      order: int(order),
      locator,
      attribution,
      ...(span !== null && {
        start: int(span.start),
        end: int(span.end),
        quote: span.quote,
        prefix: span.prefix,
        suffix: span.suffix,
      }),
      cue: json(cue),
    },
  };
}

export function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
