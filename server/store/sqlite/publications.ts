import { DATASET_KINDS } from "../../domain/publication.ts";
import type { Day } from "../../domain/dates.ts";
import type { PublicationDayRecord } from "../../domain/timeline.ts";
import type { Dataset } from "../../domain/vocabulary.ts";
import type { Connection } from "./open.ts";
import type { FileView } from "./view.ts";

/** How many sources of the data sets were published on each day. */
export function publications(
  db: Connection,
  datasets: readonly Dataset[],
): PublicationDayRecord[] {
  return db
    .prepare<[string], PublicationDayRecord>(
      `SELECT day, sum(articles) AS articles FROM publication
       WHERE kind IN (SELECT value FROM json_each(?))
       GROUP BY day ORDER BY day`,
    )
    .all(JSON.stringify(datasets.map((dataset) => DATASET_KINDS[dataset])));
}

/** How many articles were published on each day, by these publishers where some are given. */
export function publicationDays(
  { db }: FileView,
  asOf: Day | null,
  publishers: readonly string[] | null,
): PublicationDayRecord[] {
  return db
    .prepare<
      [{ asOf: string | null; publishers: string | null }],
      PublicationDayRecord
    >(
      `SELECT day, sum(articles) AS articles FROM publication
       WHERE kind = 'ARTICLE' AND (@asOf IS NULL OR day <= @asOf)
         AND (@publishers IS NULL OR publisher IN (SELECT value FROM json_each(@publishers)))
       GROUP BY day ORDER BY day`,
    )
    .all({
      asOf,
      publishers: publishers === null ? null : JSON.stringify(publishers),
    });
}
