import { compareText } from "../../../domain/collections.ts";
import type { ArticleEntry } from "../ledger/rows.ts";

/** Articles that are put in order together, whole days too: a list of all would be as long as they are many. */
const TOGETHER = 5_000;

/** Ids of the articles in parts: the newest first, then by id, undated last. */
export function* newestArticles(
  articles: ReadonlyMap<string, ArticleEntry>,
  isAsked: (id: string) => boolean,
  together = TOGETHER,
): Generator<string[]> {
  for (const days of daysTogether(articles, isAsked, together)) {
    const found: ArticleEntry[] = [];
    for (const article of articles.values())
      if (days.has(dayOf(article)) && isAsked(article.id)) found.push(article);
    yield found
      .sort(
        (x, y) => compareText(dayOf(y), dayOf(x)) || compareText(x.id, y.id),
      )
      .map(({ id }) => id);
  }
}

/** The days, the latest first, as many together as have so many articles. */
function* daysTogether(
  articles: ReadonlyMap<string, ArticleEntry>,
  isAsked: (id: string) => boolean,
  together: number,
): Generator<ReadonlySet<string>> {
  const counts = new Map<string, number>();
  for (const article of articles.values())
    if (isAsked(article.id))
      counts.set(dayOf(article), (counts.get(dayOf(article)) ?? 0) + 1);
  let days = new Set<string>();
  let count = 0;
  for (const day of [...counts.keys()].sort((x, y) => compareText(y, x))) {
    days.add(day);
    count += counts.get(day) ?? 0;
    if (count < together) continue;
    yield days;
    days = new Set();
    count = 0;
  }
  if (days.size > 0) yield days;
}

const dayOf = ({ publishedOn }: ArticleEntry): string => publishedOn ?? "";
