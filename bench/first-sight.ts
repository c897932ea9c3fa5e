import { join } from "node:path";
import { compileLess } from "../seed/engine.ts";
import { createReader } from "../seed/extract/extract.ts";
import type { ArticleSource } from "../seed/extract/source.ts";
import { loadResources } from "../seed/load-resources.ts";
import { filesAt } from "../seed/paths.ts";
import { readArticles } from "../seed/read/read-articles.ts";
import { processorSeconds, type Bench } from "./measurement.ts";

/**
 * How fast articles are read that were not read before, each of them once, from the start of the process
 * on: the repository's own, or those of `--texts FOLDER`. The engine makes machine code meanwhile, so that
 * the first are slow and later ones faster. Time is that of the processor, of all threads.
 */

/** Characters up to which each figure goes. */
const STAGES = [25_000, 100_000, 250_000, 500_000, Infinity];

export const benchFirstSight: Bench = async function* (log, { texts }) {
  compileLess();
  const articles = await articlesOf(
    texts ?? join(import.meta.dirname, "../seed/articles"),
  );
  const reader = createReader(loadResources());
  log(`reading ${articles.length} articles once`);
  let next = 0;
  let read = 0;
  for (const stage of STAGES) {
    const before = read;
    const start = processorSeconds();
    for (; next < articles.length && read < stage; next += 1) {
      const article = articles[next] as ArticleSource;
      reader.extract(article);
      read += article.text.length;
    }
    if (read === before) return;
    yield {
      bench: "first-sight",
      case: `characters ${before} to ${read}`,
      unit: "characters/s",
      n: read - before,
      ours: Math.round((read - before) / (processorSeconds() - start)),
      peer: null,
      theirs: null,
      ratio: null,
    };
  }
};

async function articlesOf(folder: string): Promise<ArticleSource[]> {
  const articles: ArticleSource[] = [];
  for await (const found of readArticles(await filesAt([folder], "articles")))
    if ("article" in found) articles.push(found.article);
  return articles;
}
