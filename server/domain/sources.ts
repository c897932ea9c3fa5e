import type { ArticleRecord } from "./article.ts";
import { organizationId } from "./ids.ts";
import type { EventOrClaimRecord } from "./tie.ts";

/** What the count of sources needs to know of articles. */
export type ArticleLookup = (
  id: string,
) => Pick<ArticleRecord, "id" | "publisher" | "copyOf"> | undefined;

/**
 * The independent source of a record: the root of its attribution chain, that is its far end, where there is
 * a chain; else who published the text first, copies merged; else the article itself. A publisher and the
 * organization of that name are one source.
 */
export function sourceOf(
  record: EventOrClaimRecord,
  article: ArticleLookup,
): string {
  const chain = record.evidence.find(
    ({ attribution }) => attribution.length > 0,
  )?.attribution;
  const root = chain?.at(-1);
  if (root !== undefined) return root;
  const original = originalOf(record.article, article);
  const publisher = article(original)?.publisher ?? null;
  return publisher === null ? original : publishing(publisher);
}

/** The publisher as an organization, remembered: a million rows of event data have a few thousand publishers. */
function publishing(publisher: string): string {
  const known = organizations.get(publisher);
  if (known !== undefined) return known;
  const id = organizationId(publisher);
  if (organizations.size < MOST_REMEMBERED) organizations.set(publisher, id);
  return id;
}

const organizations = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** The first of a chain of copies that is known; a chain that runs in a ring ends where it began. */
export function originalOf(id: string, article: ArticleLookup): string {
  let next = article(id)?.copyOf ?? null;
  if (next === null) return id;
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    if (next === null || seen.has(next) || article(next) === undefined) {
      return at;
    }
    seen.add(next);
    at = next;
    next = article(at)?.copyOf ?? null;
  }
}
