import type { EvidenceRecord } from "../domain/article.ts";
import { cameoCode, quadClassOf } from "../domain/cameo.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import { column, type Column } from "./column.ts";
import type { RecordRow } from "./record-row.ts";

/** Columns of a table of records. */
export type Columns<R extends EventOrClaimRecord> = readonly Column<
  RecordRow<R>
>[];

const firstEvidence = ({
  record,
}: RecordRow<EventOrClaimRecord>): EvidenceRecord | undefined =>
  record.evidence[0];

/** What a record is worth: its code and score. */
export const scored: Columns<EventOrClaimRecord> = [
  column(
    "cameo",
    "string",
    "CAMEO 1.1b3 code; empty when none fits.",
    (row) => row.record.cameo,
  ),
  column("cameoLabel", "string", "What the code stands for.", ({ record }) =>
    record.cameo === null ? null : (cameoCode(record.cameo)?.label ?? null),
  ),
  column(
    "quadClass",
    "integer",
    "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; empty without a code.",
    ({ record }) => quadClassOf(record.cameo),
  ),
  column(
    "goldstein",
    "decimal",
    "Goldstein score of the code, -10 to 10; empty without a code.",
    (row) => row.record.goldstein,
  ),
];

/** When it was. */
export const dated: Columns<EventOrClaimRecord> = [
  column(
    "from",
    "date",
    "First possible day; empty when not known.",
    ({ record }) => record.when.from,
  ),
  column(
    "to",
    "date",
    "Last possible day; empty when not known.",
    ({ record }) => record.when.to,
  ),
  column(
    "precision",
    "string",
    "How exactly the date is known: DAY, MONTH, SEASON, YEAR or UNKNOWN.",
    ({ record }) => record.when.precision,
  ),
  column(
    "basis",
    "string",
    "How the date is known: STATED, RELATIVE, INFERRED or UNKNOWN.",
    ({ record }) => record.when.basis,
  ),
  column(
    "extent",
    "string",
    "THROUGHOUT: it fills its days; WITHIN: it was on some day within them.",
    ({ record }) => record.when.extent,
  ),
];

/** What it rests on, and how it came to be here. */
export const grounded: Columns<EventOrClaimRecord> = [
  column(
    "topics",
    "list",
    "What it is about, in the article's words.",
    ({ record }) => record.topics,
  ),
  column(
    "quote",
    "string",
    "The first passage it rests on; empty where the source has no text.",
    (row) => firstEvidence(row)?.span?.quote ?? null,
  ),
  column(
    "start",
    "integer",
    "Offset of the passage in the article's text, in UTF-16 code units.",
    (row) => firstEvidence(row)?.span?.start ?? null,
  ),
  column(
    "end",
    "integer",
    "Offset after the passage.",
    (row) => firstEvidence(row)?.span?.end ?? null,
  ),
  column(
    "locator",
    "string",
    "Where it stands in a source without text.",
    (row) => firstEvidence(row)?.locator ?? null,
  ),
  column(
    "attribution",
    "list",
    "Ids of those through whom it reached the article, nearest first; empty: the article itself.",
    (row) => firstEvidence(row)?.attribution ?? [],
  ),
  column(
    "article",
    "string",
    "Id of the article.",
    ({ record }) => record.article,
  ),
  column(
    "articleTitle",
    "string",
    "Title of the article.",
    ({ article }) => article?.title ?? null,
  ),
  column(
    "publisher",
    "string",
    "Who published it; empty when nobody says.",
    ({ article }) => article?.publisher ?? null,
  ),
  column(
    "publishedOn",
    "date",
    "When it was published; empty when nobody says.",
    ({ article }) => article?.publishedOn ?? null,
  ),
  column(
    "url",
    "string",
    "Where it was published; empty when nobody says.",
    ({ article }) => article?.url ?? null,
  ),
  column(
    "reports",
    "integer",
    "Articles that tell of it. Count a group of `sameAs` once.",
    ({ reports }) => reports.reports,
  ),
  column(
    "sources",
    "integer",
    "Independent sources that tell of it.",
    ({ reports }) => reports.sources,
  ),
  column(
    "sameAs",
    "list",
    "Ids of other reports of the same.",
    ({ reports }) => reports.sameAs,
  ),
  column(
    "warnings",
    "list",
    "Codes of what a careful reader would question.",
    ({ record }) => record.warnings.map(({ code }) => code),
  ),
  column("rule", "string", "Which rule found it.", ({ record }) => record.rule),
  column(
    "confidence",
    "decimal",
    "How sure the reader is, 0 to 1.",
    ({ record }) => record.confidence,
  ),
  column(
    "review",
    "string",
    "What a person decided: NONE, CONFIRMED or REJECTED.",
    ({ record }) => record.review,
  ),
  column(
    "dataset",
    "string",
    "ARTICLES, GDELT or OFFICIAL.",
    ({ record }) => record.dataset,
  ),
];
