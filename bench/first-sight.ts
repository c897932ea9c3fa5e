import { join } from "node:path";
import { compileLess } from "../seed/engine.js";
import { createReader } from "../seed/extract/extract.ts";
import type { ArticleSource } from "../seed/extract/source.ts";
import { loadResources } from "../seed/load-resources.ts";
import { filesAt } from "../seed/paths.ts";
import { readArticles } from "../seed/read/read-articles.ts";
import {
  processorSeconds,
  type Bench,
  type Measurement,
} from "./measurement.ts";

/**
 * How fast articles are read that were not read before: the repository's own, or those of `--texts FOLDER`.
 * Time is that of the processor, of all threads.
 *
 * `first-sight` reads each of them once, from the start of the process on. The engine makes machine code
 * meanwhile, so that the first are slow and later ones faster.
 *
 * `in-stride` is what a backlog comes to: every second article is read until the engine is at rest, and then
 * the others, of which none was read before, once.
 */

/** Characters up to which each figure of `first-sight` goes. */
const STAGES = [25_000, 100_000, 250_000, 500_000, Infinity];

/** Characters after which next to no machine code is made any more. */
const ENOUGH_TO_WARM_UP = 2_500_000;

export const benchFirstSight: Bench = async function* (log, { texts }) {
  compileLess();
  const articles = await articlesOf(texts ?? OWN);
  const reader = createReader(loadResources());
  log(`reading ${articles.length} articles once`);
  const all = processorSeconds();
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
    if (read === before) break;
    yield speed(
      "first-sight",
      `characters ${before} to ${read}`,
      read - before,
      processorSeconds() - start,
    );
  }
  yield speed("first-sight", "all of them", read, processorSeconds() - all);
};

export const benchInStride: Bench = async function* (log, { texts }) {
  compileLess();
  const articles = await articlesOf(texts ?? OWN);
  const known = articles.filter((_, i) => i % 2 === 0);
  const fresh = articles.filter((_, i) => i % 2 === 1);
  const reader = createReader(loadResources());
  const readAll = (some: readonly ArticleSource[]): number => {
    for (const article of some) reader.extract(article);
    return some.reduce((sum, { text }) => sum + text.length, 0);
  };
  log(`reading ${known.length} articles over and over`);
  let before = 0;
  while (before < ENOUGH_TO_WARM_UP) before += readAll(known);
  log(`reading ${fresh.length} others once`);
  const start = processorSeconds();
  const read = readAll(fresh);
  yield speed(
    "in-stride",
    `new articles after ${before} characters of others`,
    read,
    processorSeconds() - start,
  );
};

const OWN = join(import.meta.dirname, "../seed/articles");

const speed = (
  bench: string,
  what: string,
  characters: number,
  seconds: number,
): Measurement => ({
  bench,
  case: what,
  unit: "characters/s",
  n: characters,
  ours: Math.round(characters / seconds),
  peer: null,
  theirs: null,
  ratio: null,
});

async function articlesOf(folder: string): Promise<ArticleSource[]> {
  const articles: ArticleSource[] = [];
  for await (const found of readArticles(await filesAt([folder], "articles")))
    if ("article" in found) articles.push(found.article);
  return articles;
}
