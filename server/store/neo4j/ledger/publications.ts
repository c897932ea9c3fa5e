import { compareText } from "../../../domain/collections.ts";
import type { Day } from "../../../domain/dates.ts";
import { DATASET_KINDS } from "../../../domain/publication.ts";
import type { PublicationDayRecord } from "../../../domain/timeline.ts";
import type { Dataset } from "../../../domain/vocabulary.ts";
import type { Ledger } from "./ledger.ts";
import type { ArticleEntry } from "./rows.ts";

/** How many articles of the data sets were published on each day. */
export function publicationsOf(
  ledger: Ledger,
  datasets: readonly Dataset[],
): PublicationDayRecord[] {
  const kinds = new Set(datasets.map((dataset) => DATASET_KINDS[dataset]));
  return publicationDays(ledger, ({ kind }) => kinds.has(kind));
}

/** How many of the articles that count were published on each day, by day. */
export function publicationDays(
  { articles }: Ledger,
  counts: (article: ArticleEntry) => boolean,
): PublicationDayRecord[] {
  const days = new Map<Day, number>();
  for (const article of articles.values()) {
    const day = article.publishedOn;
    if (day !== null && counts(article))
      days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days]
    .map(([day, count]) => ({ day, articles: count }))
    .sort((x, y) => compareText(x.day, y.day));
}
