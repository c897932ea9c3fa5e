import type { EvidenceRecord } from "../../../domain/article.ts";
import type { AnchoredSpan } from "../../../domain/span.ts";
import { json, listOf, nullable, number, text, texts } from "../rules.ts";

/** The passages of record `r`, in their order. */
export const EVIDENCE = `
  COLLECT {
    MATCH (r)-[e:REPORTED_IN]->(t:Article)
    RETURN {article: t.id, start: e.start, end: e.end, quote: e.quote, prefix: e.prefix, suffix: e.suffix,
      locator: e.locator, cue: e.cue, attribution: coalesce(e.attribution, [])}
    ORDER BY e.order
  }`;

export const evidenceRules = listOf({
  article: text,
  start: nullable(number),
  end: nullable(number),
  quote: nullable(text),
  prefix: nullable(text),
  suffix: nullable(text),
  locator: nullable(text),
  cue: nullable(json),
  attribution: texts,
});

/** A passage as its relationship keeps it. */
export interface FlatEvidence {
  readonly article: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly locator: string | null;
  readonly cue: AnchoredSpan | null;
  readonly attribution: readonly string[];
}

/** A passage without a place in a text has a locator instead. */
export function evidenceOf(flat: FlatEvidence): EvidenceRecord {
  const { article, start, end, quote, prefix, suffix } = flat;
  const { locator, cue, attribution } = flat;
  const anchored =
    start !== null &&
    end !== null &&
    quote !== null &&
    prefix !== null &&
    suffix !== null;
  return {
    article,
    span: anchored ? { start, end, quote, prefix, suffix } : null,
    locator,
    cue,
    attribution,
  };
}
