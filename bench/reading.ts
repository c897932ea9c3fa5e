import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { globSync } from "tinyglobby";
import { compileLess } from "../seed/engine.js";
import { createReader } from "../seed/extract/extract.ts";
import type { ArticleSource } from "../seed/extract/source.ts";
import { analyse } from "../seed/extract/text/analyse.ts";
import { loadResources } from "../seed/load-resources.ts";
import {
  less,
  processorSeconds,
  type Bench,
  type Measurement,
} from "./measurement.ts";

/**
 * How fast articles are read, on one core: the repository's own articles over and over, one article
 * that grows, text that means harm, and whether memory stays flat. Time is that of the processor, so
 * that a busy machine counts less.
 */

const REPEATED_CHARACTERS = 400_000;
const LENGTHS = [25_000, 50_000, 100_000, 200_000];
const HARMFUL_LENGTH = 100_000;
const MANY_ARTICLES = 10_000;

export const benchReading: Bench = async function* (log) {
  const start = processorSeconds();
  compileLess();
  const resources = loadResources();
  const reader = createReader(resources);
  yield less(
    about("loading models and word lists", "s", 1),
    processorSeconds() - start,
  );

  const articles = ownArticles();
  const once = articles.reduce((sum, { text }) => sum + text.length, 0);
  const rounds = Math.ceil(REPEATED_CHARACTERS / once);
  for (const article of articles) reader.extract(article);
  log(`reading ${articles.length} articles ${rounds} times`);
  yield more(
    about("sentences, tags and trees", "characters/s", rounds * once),
    (rounds * once) /
      time(() => {
        for (let i = 0; i < rounds; i += 1)
          for (const article of articles) analyse(article, resources);
      }),
  );
  yield more(
    about("the whole reader", "characters/s", rounds * once),
    (rounds * once) /
      time(() => {
        for (let i = 0; i < rounds; i += 1)
          for (const article of articles) reader.extract(article);
      }),
  );

  const body = articles.map(({ text }) => text).join("\n\n");
  for (const length of LENGTHS) {
    const text = body.repeat(Math.ceil(length / body.length)).slice(0, length);
    log(`one article of ${length} characters`);
    yield less(
      about(`one article of ${length} characters`, "µs/character", length),
      (time(() => reader.extract(articleOf(text))) / length) * 1e6,
    );
  }
  for (const [name, unit] of HARMFUL) {
    const text = unit.repeat(Math.ceil(HARMFUL_LENGTH / unit.length));
    log(name);
    yield less(
      about(name, "µs/character", text.length),
      (time(() => reader.extract(articleOf(text))) / text.length) * 1e6,
    );
  }

  log(`${MANY_ARTICLES} articles, for memory`);
  const short = articles.map((article) => ({
    ...article,
    text: article.text.slice(0, 600),
  }));
  const read = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1)
      reader.extract(short[i % short.length] as ArticleSource);
  };
  read(0, MANY_ARTICLES / 10);
  const before = heap();
  read(0, MANY_ARTICLES);
  yield less(
    about("memory gained over many articles", "MB", MANY_ARTICLES),
    Math.max(0, heap() - before),
  );
};

const HARMFUL: readonly (readonly [string, string])[] = [
  ["text without a full stop", "the minister met the envoy of Chile and "],
  ["nothing but quotation marks", '"'],
  ["quotation marks never closed", "“ word "],
  ["one endless word", "x"],
  ["null bytes", "\0"],
  ["emoji", "😀👨‍👩‍👧 "],
  ["right-to-left text", "قال الوزير إن "],
  ["names upon names", "Anna Bell Carl Dunn "],
  ["numbers upon numbers", "1,2.3 "],
];

/** The articles that come with the repository. */
function ownArticles(): ArticleSource[] {
  const folder = join(import.meta.dirname, "../seed/articles");
  return globSync("**/*.txt", { cwd: folder, absolute: true })
    .sort()
    .map((file) => articleOf(readFileSync(file, "utf8")));
}

const articleOf = (text: string): ArticleSource => ({
  ref: null,
  title: null,
  publisher: null,
  url: null,
  publishedOn: "2024-05-01",
  publishedOnBasis: "STATED",
  language: "en",
  text,
});

const about = (
  name: string,
  unit: string,
  n: number,
): Pick<Measurement, "bench" | "case" | "unit" | "n"> => ({
  bench: "reading",
  case: name,
  unit,
  n,
});

/** A figure where more is better, with nobody beside it. */
const more = (
  what: Pick<Measurement, "bench" | "case" | "unit" | "n">,
  ours: number,
): Measurement => ({
  ...what,
  ours: Math.round(ours),
  peer: null,
  theirs: null,
  ratio: null,
});

function time(work: () => void): number {
  const start = processorSeconds();
  work();
  return processorSeconds() - start;
}

function heap(): number {
  // What is garbage must be gone before the rest is weighed.
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}
