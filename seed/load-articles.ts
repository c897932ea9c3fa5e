/** Taking many articles in, a batch after the other. */
import type { Extraction } from "../server/domain/extraction.ts";
import { articleId } from "../server/domain/ids.ts";
import type { Reading } from "../server/domain/reading.ts";
import type { SeedOptions } from "./arguments.ts";
import type { ArticleSource } from "./extract/source.ts";
import type { Complaint, Readable } from "./read/read-articles.ts";
import type { ArticleOutcome } from "./report.ts";
import { prepare, writeExtractions, type WriteEffects } from "./write.ts";

export interface LoadEffects extends WriteEffects {
  /** Reads a batch of articles, in their order; on as many cores as there are. */
  readonly extract: (
    sources: readonly ArticleSource[],
  ) => Promise<readonly Extraction[]>;
  /** Told after each batch what became of it. */
  readonly onBatch: (done: readonly ArticleOutcome[]) => void;
  /** Whether to stop after the batch under way. */
  readonly isStopped: () => boolean;
}

export interface Loaded {
  readonly outcomes: ArticleOutcome[];
  readonly refused: Complaint[];
  /** Told to stop before everything was looked at. */
  readonly stopped: boolean;
}

interface Named {
  readonly file: string;
  readonly source: ArticleSource;
}

/**
 * Takes articles in, a batch a transaction. Safe to stop at any point and to start again: what was committed is
 * known by the hash of its text and is not read twice.
 */
export async function loadArticles(
  readables: AsyncIterable<Readable>,
  options: Pick<SeedOptions, "dryRun" | "batch" | "published" | "publisher">,
  effects: LoadEffects,
): Promise<Loaded> {
  const loaded: Loaded = { outcomes: [], refused: [], stopped: false };
  let batch: Named[] = [];
  const flush = async () => {
    const done = await loadBatch(batch, options.dryRun, effects);
    batch = [];
    loaded.outcomes.push(...done);
    effects.onBatch(done);
  };
  for await (const readable of readables) {
    if (effects.isStopped()) return { ...loaded, stopped: true };
    if ("complaint" in readable) loaded.refused.push(readable.complaint);
    else
      batch.push({
        file: readable.file,
        source: withDefaults(readable.article, options),
      });
    if (batch.length >= options.batch) await flush();
  }
  if (batch.length > 0) await flush();
  return loaded;
}

function withDefaults(
  source: ArticleSource,
  options: Pick<SeedOptions, "published" | "publisher">,
): ArticleSource {
  return {
    ...source,
    publisher: source.publisher ?? options.publisher,
    publishedOn: source.publishedOn ?? options.published,
    publishedOnBasis:
      source.publishedOn === null && options.published !== null
        ? "STATED"
        : source.publishedOnBasis,
  };
}

async function loadBatch(
  batch: readonly Named[],
  dryRun: boolean,
  effects: LoadEffects,
): Promise<ArticleOutcome[]> {
  const ids = batch.map(({ source }) => articleId(source.text));
  const known = await effects.store.articlesById(ids);
  const fresh = batch.filter(
    (_, i) => known[i] === null && ids.indexOf(ids[i] ?? "") === i,
  );
  const extractions = await effects.extract(fresh.map(({ source }) => source));
  const readings = dryRun
    ? await prepareAll(extractions, effects)
    : await writeAll(extractions, effects);
  const byId = new Map(
    readings.map((reading) => [reading.article.id, reading]),
  );
  return batch.map(({ file }, i) => {
    const id = ids[i] ?? "";
    const reading = byId.get(id);
    byId.delete(id);
    return reading === undefined
      ? knownOutcome(file, id, known[i]?.title ?? "")
      : outcomeOf(file, reading);
  });
}

async function prepareAll(
  extractions: readonly Extraction[],
  effects: LoadEffects,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const extraction of extractions)
    readings.push(await prepare(extraction, readings, effects));
  return readings;
}

async function writeAll(
  extractions: readonly Extraction[],
  effects: LoadEffects,
): Promise<Reading[]> {
  if (extractions.length === 0) return [];
  return (await writeExtractions(extractions, effects)).map(
    ({ reading }) => reading,
  );
}

function knownOutcome(
  file: string,
  article: string,
  title: string,
): ArticleOutcome {
  return {
    file,
    article,
    title,
    outcome: "KNOWN",
    events: 0,
    claims: 0,
    actors: 0,
    warnings: [],
  };
}

export function outcomeOf(file: string, reading: Reading): ArticleOutcome {
  const { article } = reading;
  return {
    file,
    article: article.id,
    title: article.title,
    outcome:
      article.supersedes !== null
        ? "NEW_VERSION"
        : article.copyOf !== null
          ? "COPY"
          : "NEW",
    events: reading.events.length,
    claims: reading.claims.length,
    actors: reading.actors.length,
    warnings: article.warnings.map((warning) => warning.message),
  };
}
