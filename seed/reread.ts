/** Reading again what the store holds, after the reader has become another: `npm run seed -- --reread`. */
import type { ArticleRecord } from "../server/domain/article.ts";
import type { Reading } from "../server/domain/reading.ts";
import type { Store } from "../server/store/store.ts";
import type { Reader } from "./extract/extract.ts";
import type { ArticleOutcome } from "./report.ts";
import { prepare, type WriteEffects } from "./write.ts";

export interface RereadEffects extends WriteEffects {
  readonly reader: Reader;
  /** Told how many articles there are to read. */
  readonly onBegin: (articles: number) => void;
  readonly onBatch: (done: readonly ArticleOutcome[]) => void;
}

/**
 * Reads every article of the store again, with the reader as it is now, and writes what it gives in the place of what
 * was there: a batch a transaction, safe to stop and start again. When an article was loaded, of which it is a copy
 * and which version it replaces stay as they were; corrections find their records again by article and quotation.
 */
export async function rereadArticles(
  batch: number,
  dryRun: boolean,
  effects: RereadEffects,
): Promise<ArticleOutcome[]> {
  const outcomes: ArticleOutcome[] = [];
  const ids = await idsOfTexts(effects.store);
  effects.onBegin(ids.length);
  for (let at = 0; at < ids.length; at += batch) {
    const articles = await effects.store.articlesById(
      ids.slice(at, at + batch),
    );
    const readings: Reading[] = [];
    for (const article of articles)
      if (article !== null)
        readings.push(await readAgain(article, readings, effects));
    if (!dryRun && readings.length > 0) await effects.store.rewrite(readings);
    const done = readings.map(outcomeOf);
    outcomes.push(...done);
    effects.onBatch(done);
  }
  return outcomes;
}

/**
 * Ids of the articles that have a text, all before any is written anew, which would disturb their order: oldest first,
 * as they were loaded, since each is held against those before it.
 */
async function idsOfTexts(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await store.articles(null, { first: 500, after });
    for (const { kind, id } of page.items) if (kind === "ARTICLE") ids.push(id);
    if (!page.hasNextPage) return ids.reverse();
    after = page.cursors.at(-1) ?? null;
  }
}

/** So many lines from the top a title stands, or nowhere: labels, a slug and a byline may stand before it. */
const HEAD_LINES = 5;

/** The title, where it was given beside the text; null where it stands at its head, and is found there again. */
function titleBeside({ title, text }: ArticleRecord): string | null {
  if (title === "") return null;
  const lines = (text ?? "").split("\n").map((line) => line.trim());
  const head = lines.filter((line) => line !== "").slice(0, HEAD_LINES);
  return head.includes(title) ? null : title;
}

async function readAgain(
  article: ArticleRecord,
  before: readonly Reading[],
  effects: RereadEffects,
): Promise<Reading> {
  const { publisher, url, publishedOn, publishedOnBasis, language } = article;
  const extraction = effects.reader.extract({
    ref: null,
    title: titleBeside(article),
    publisher,
    url,
    publishedOn,
    publishedOnBasis,
    language,
    text: article.text ?? "",
  });
  const reading = await prepare(extraction, before, effects);
  const { loadedAt, copyOf, supersedes } = article;
  return {
    ...reading,
    article: { ...reading.article, loadedAt, copyOf, supersedes },
  };
}

function outcomeOf({
  article,
  events,
  claims,
  actors,
}: Reading): ArticleOutcome {
  return {
    file: article.url ?? article.title,
    article: article.id,
    title: article.title,
    outcome: "REREAD",
    events: events.length,
    claims: claims.length,
    actors: actors.length,
    warnings: article.warnings.map(({ message }) => message),
  };
}
