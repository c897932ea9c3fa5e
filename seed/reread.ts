import type { ArticleRecord } from "../server/domain/article.ts";
import type { Reading } from "../server/domain/reading.ts";
import type { Store } from "../server/store/store.ts";
import type { Reader } from "./extract/extract.ts";
import type { ArticleOutcome } from "./report.ts";
import { prepare, type WriteEffects } from "./write.ts";

export interface RereadEffects extends WriteEffects {
  readonly reader: Reader;
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
  for await (const articles of everyArticle(effects.store, batch)) {
    const readings: Reading[] = [];
    for (const article of articles)
      readings.push(await readAgain(article, readings, effects));
    if (!dryRun && readings.length > 0) await effects.store.rewrite(readings);
    const done = readings.map(outcomeOf);
    outcomes.push(...done);
    effects.onBatch(done);
  }
  return outcomes;
}

/** The articles that have a text, in an order that rewriting does not disturb: their ids are fetched first. */
async function* everyArticle(
  store: Store,
  batch: number,
): AsyncGenerator<ArticleRecord[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await store.articles(null, { first: 500, after });
    ids.push(
      ...page.items
        .filter(({ kind }) => kind === "ARTICLE")
        .map(({ id }) => id),
    );
    if (!page.hasNextPage) break;
    after = page.cursors.at(-1) ?? null;
  }
  // Oldest first, as they were loaded: each is held against those before it.
  ids.reverse();
  for (let at = 0; at < ids.length; at += batch) {
    const found = await store.articlesById(ids.slice(at, at + batch));
    yield found.filter((article) => article !== null);
  }
}

async function readAgain(
  article: ArticleRecord,
  before: readonly Reading[],
  effects: RereadEffects,
): Promise<Reading> {
  const { publisher, url, publishedOn, publishedOnBasis, language } = article;
  const text = article.text ?? "";
  // A title that stands in the text is found there again; one that was given beside it is given again.
  const title =
    text.includes(article.title) && article.title !== "" ? null : article.title;
  const extraction = effects.reader.extract({
    ref: null,
    title,
    publisher,
    url,
    publishedOn,
    publishedOnBasis,
    language,
    text,
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
