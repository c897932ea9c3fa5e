import type { ArticleRecord } from "./article.ts";
import type { Day } from "./dates.ts";

/** Since when newer versions have taken an article's place: the earliest day, "" when none says one, null when there is none. */
export function replacedSince(
  newer: readonly Pick<ArticleRecord, "publishedOn">[],
): Day | "" | null {
  if (newer.length === 0) return null;
  return newer.flatMap(({ publishedOn }) => publishedOn ?? []).sort()[0] ?? "";
}
