/** The columns of `/export/articles`, each with its type and meaning. */
import type { ArticleRecord } from "../domain/article.ts";
import { column, type Column } from "./column.ts";

export const articleColumns: readonly Column<ArticleRecord>[] = [
  column("id", "string", "Id of the article.", ({ id }) => id),
  column("title", "string", "The title.", ({ title }) => title),
  column(
    "publisher",
    "string",
    "Who published it; empty when nobody says.",
    ({ publisher }) => publisher,
  ),
  column(
    "url",
    "string",
    "Where it was published; empty when nobody says.",
    ({ url }) => url,
  ),
  column(
    "publishedOn",
    "date",
    "When it was published; empty when nobody says.",
    ({ publishedOn }) => publishedOn,
  ),
  column(
    "publishedOnBasis",
    "string",
    "How that day is known: STATED, ESTIMATED or UNKNOWN.",
    ({ publishedOnBasis }) => publishedOnBasis,
  ),
  column(
    "loadedAt",
    "dateTime",
    "When it was taken in.",
    ({ loadedAt }) => loadedAt,
  ),
  column(
    "kind",
    "string",
    "ARTICLE, EVENT_DATA or OFFICIAL_RECORD.",
    ({ kind }) => kind,
  ),
  column(
    "language",
    "string",
    "BCP 47 language tag.",
    ({ language }) => language,
  ),
  column(
    "characters",
    "integer",
    "Length of the text in UTF-16 code units; empty where there is none.",
    ({ text }) => text?.length ?? null,
  ),
  column(
    "mentions",
    "integer",
    "How often it names actors.",
    ({ mentions }) => mentions.length,
  ),
  column(
    "copiesOf",
    "string",
    "Id of an earlier near-identical text; empty when there is none.",
    ({ copyOf }) => copyOf,
  ),
  column(
    "supersedes",
    "string",
    "Id of the version before; empty when there is none.",
    ({ supersedes }) => supersedes,
  ),
  column(
    "skipped",
    "integer",
    "Passages that the reader left out.",
    ({ skipped }) => skipped.length,
  ),
  column(
    "warnings",
    "list",
    "Codes of what a careful reader would question.",
    ({ warnings }) => warnings.map(({ code }) => code),
  ),
];
