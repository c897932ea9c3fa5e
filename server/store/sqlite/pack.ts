import type { ArticleRecord, EvidenceRecord } from "../../domain/article.ts";
import type { ClaimRecord } from "../../domain/claim.ts";
import { UNDATED } from "../../domain/dates.ts";
import { isEvent } from "../../domain/dyads.ts";
import type { EventRecord } from "../../domain/event.ts";
import type { EventOrClaimRecord } from "../../domain/tie.ts";

/**
 * Records and articles as the file holds them: JSON without what is at rest, which is half of it and more. What is at
 * rest is written down here; to change it asks for a migration that rewrites what is kept.
 */

const EVENT: Partial<EventRecord> = {
  status: "OCCURRED",
  statusBy: [],
  attested: "NARRATED",
  place: null,
  topics: [],
  warnings: [],
  review: "NONE",
  dataset: "ARTICLES",
};

const CLAIM: Partial<ClaimRecord> = {
  addressees: [],
  targets: [],
  affected: [],
  hedges: [],
  negated: false,
  headline: false,
  topics: [],
  speakerSpan: null,
  cue: null,
  content: null,
  event: null,
  when: UNDATED,
  warnings: [],
  review: "NONE",
  dataset: "ARTICLES",
};

const EVIDENCE: Partial<EvidenceRecord> = {
  span: null,
  locator: null,
  cue: null,
  attribution: [],
};

const ARTICLE: Partial<ArticleRecord> = {
  kind: "ARTICLE",
  publishedOnBasis: "STATED",
  publisher: null,
  url: null,
  publishedOn: null,
  text: null,
  copyOf: null,
  supersedes: null,
  fingerprint: [],
  mentions: [],
  skipped: [],
  warnings: [],
};

/** To be read again by `unpackRecord` alone. */
export function packRecord(record: EventOrClaimRecord): string {
  const { article } = record;
  const evidence = record.evidence.map((one) => packedEvidence(one, article));
  return JSON.stringify(
    isEvent(record)
      ? packedEvent(record, evidence)
      : Object.assign(unlike(record, CLAIM), { evidence }),
  );
}

/** Field by field: of event data a million are packed, and an object of one shape takes two thirds of the time. */
function packedEvent(
  event: EventRecord,
  evidence: unknown,
): Packed<EventRecord> {
  return {
    id: event.id,
    article: event.article,
    kind: event.kind,
    title: event.title,
    retitled: event.retitled,
    cameo: event.cameo,
    goldstein: event.goldstein,
    status: unlessAtRest(event.status, EVENT.status),
    statusBy: unlessAtRest(event.statusBy, EVENT.statusBy),
    attested: unlessAtRest(event.attested, EVENT.attested),
    when: event.when,
    place: unlessAtRest(event.place, EVENT.place),
    participants: event.participants,
    topics: unlessAtRest(event.topics, EVENT.topics),
    evidence,
    warnings: unlessAtRest(event.warnings, EVENT.warnings),
    rule: event.rule,
    confidence: event.confidence,
    review: unlessAtRest(event.review, EVENT.review),
    dataset: unlessAtRest(event.dataset, EVENT.dataset),
  };
}

/** Most evidence is of the record's own article. */
function packedEvidence(
  one: EvidenceRecord,
  own: string,
): Packed<EvidenceRecord> {
  return {
    article: unlessAtRest(one.article, own),
    span: unlessAtRest(one.span, EVIDENCE.span),
    locator: unlessAtRest(one.locator, EVIDENCE.locator),
    cue: unlessAtRest(one.cue, EVIDENCE.cue),
    attribution: unlessAtRest(one.attribution, EVIDENCE.attribution),
  };
}

/** Just the record that was packed. */
export function unpackRecord(json: string): EventOrClaimRecord {
  const record = JSON.parse(json) as EventOrClaimRecord;
  const { article, evidence } = record;
  for (const one of evidence) {
    filled<EvidenceRecord>(one, EVIDENCE);
    filled<EvidenceRecord>(one, { article });
  }
  return filled<EventOrClaimRecord>(
    record,
    "participants" in record ? EVENT : CLAIM,
  );
}

export function packArticle(article: ArticleRecord): string {
  return JSON.stringify(unlike(article, ARTICLE));
}

export function unpackArticle(json: string): ArticleRecord {
  return filled(JSON.parse(json) as ArticleRecord, ARTICLE);
}

/**
 * The value itself, with what is left out of it put in. A new object spread out of both takes four times as long in
 * V8, and what it holds lives until all memory is gone through: a million of them are most of what an export would take.
 */
function filled<T extends object>(value: T, rest: Partial<T>): T {
  for (const key in rest)
    if (value[key] === undefined) value[key] = rest[key] as T[typeof key];
  return value;
}

/** All fields; JSON leaves out those that are not defined. */
type Packed<T> = { readonly [K in keyof Required<T>]: unknown };

function unlessAtRest(value: unknown, rest: unknown): unknown {
  return isAtRest(value, rest) ? undefined : value;
}

/** The fields that are not at rest. */
function unlike<T extends object>(
  value: T,
  rest: Partial<T>,
): { -readonly [K in keyof T]?: T[K] } {
  const packed: { -readonly [K in keyof T]?: T[K] } = {};
  for (const key in value) {
    if (!isAtRest(value[key], rest[key])) packed[key] = value[key];
  }
  return packed;
}

function isAtRest(value: unknown, rest: unknown): boolean {
  if (value === rest) return rest !== undefined;
  return (
    Array.isArray(rest) &&
    rest.length === 0 &&
    Array.isArray(value) &&
    value.length === 0
  );
}
