import { int } from "neo4j-driver";
import type { EvidenceRecord } from "../../../domain/article.ts";
import type { ClaimRecord } from "../../../domain/claim.ts";
import { textOf } from "../../../domain/counted.ts";
import { isEvent } from "../../../domain/dyads.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { wordsOf } from "../../../domain/words.ts";
import { dateOf, type Properties } from "./properties.ts";

/** One row of an UNWIND; what Neo4j stores flat is flat. */
export type Row = Readonly<Record<string, unknown>>;

/** What is written, and its place in its article's or its record's order. */
export interface Placed<T> {
  readonly of: T;
  readonly order: number;
}

const RECORD: Properties<Placed<EventOrClaimRecord>> = {
  id: ({ of }) => of.id,
  article: ({ of }) => of.article,
  order: ({ order }) => int(order),
  kind: ({ of }) => of.kind,
  cameo: ({ of }) => of.cameo,
  goldstein: ({ of }) => of.goldstein,
  from: ({ of }) => dateOf(of.when.from),
  to: ({ of }) => dateOf(of.when.to),
  precision: ({ of }) => of.when.precision,
  basis: ({ of }) => of.when.basis,
  extent: ({ of }) => of.when.extent,
  rule: ({ of }) => of.rule,
  confidence: ({ of }) => of.confidence,
  review: ({ of }) => of.review,
  dataset: ({ of }) => of.dataset,
  words: ({ of }) => indexed(textOf(of)),
  titleWords: ({ of }) => indexed(isEvent(of) ? of.title : of.text),
};

/** What most records do not have, and so comes last. */
const RARE: Properties<Placed<EventOrClaimRecord>> = {
  expression: ({ of }) => of.when.expression,
  topics: ({ of }) => of.topics,
  warnings: ({ of }) => of.warnings.map((warning) => JSON.stringify(warning)),
};

export const EVENT: Properties<Placed<EventRecord>> = {
  ...RECORD,
  title: ({ of }) => of.title,
  status: ({ of }) => of.status,
  attested: ({ of }) => of.attested,
  ...RARE,
};

/** Spans inside a claim are kept as JSON: they are looked at, not searched. */
export const CLAIM: Properties<Placed<ClaimRecord>> = {
  ...RECORD,
  text: ({ of }) => of.text,
  negated: ({ of }) => of.negated,
  headline: ({ of }) => of.headline,
  quoted: ({ of }) => of.quoted,
  hedges: ({ of }) => of.hedges.map((span) => JSON.stringify(span)),
  speakerSpan: ({ of }) => json(of.speakerSpan),
  cue: ({ of }) => json(of.cue),
  content: ({ of }) => json(of.content),
  event: ({ of }) => of.event,
  ...RARE,
};

/** Of the relationship from a record to the passage of its article. */
export const EVIDENCE: Properties<Placed<EvidenceRecord>> = {
  order: ({ order }) => int(order),
  locator: ({ of }) => of.locator,
  attribution: ({ of }) => of.attribution,
  start: ({ of }) => whole(of.span?.start),
  end: ({ of }) => whole(of.span?.end),
  quote: ({ of }) => of.span?.quote ?? null,
  prefix: ({ of }) => of.span?.prefix ?? null,
  suffix: ({ of }) => of.span?.suffix ?? null,
  cue: ({ of }) => json(of.cue),
};

/** Each word once: the index asks whether it is there. */
function indexed(text: string): string {
  return [...new Set(wordsOf(text))].join(" ");
}

function whole(value: number | undefined) {
  return value === undefined ? null : int(value);
}

export function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
