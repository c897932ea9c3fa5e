import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { filesAt } from "../seed/paths.ts";
import { readArticles } from "../seed/read/read-articles.ts";
import type { Bench } from "./measurement.ts";

/**
 * `npm run extract` as it is installed, on the repository's own articles or those of `--texts FOLDER`, after one run by
 * which it keeps its code: characters a second of processor time, of all threads, beyond what it takes for one short
 * sentence. As many sizes as there are articles for: what a process reads first is read slowest.
 */

/** Characters of articles, at least. */
const SIZES = [100_000, 250_000, Infinity];

const ROOT = join(import.meta.dirname, "..");
const SENTENCE = `{"title":"Talks","text":"Norway's foreign minister met her Danish counterpart in Oslo on Monday.","publishedOn":"2024-05-14"}\n`;

export const benchExtractCommand: Bench = async function* (log, { texts }) {
  const folder = await mkdtemp(join(tmpdir(), "demarche-extract-"));
  try {
    const articles = await articlesAt(texts ?? join(ROOT, "seed/articles"));
    const about = async (lines: readonly string[]): Promise<number> => {
      const file = join(folder, "articles.jsonl");
      await writeFile(file, lines.join(""));
      return processorSecondsOf(file);
    };
    log(`npm run extract on up to ${articles.length} articles`);
    await about(articles.map(({ line }) => line));
    const start = await about([SENTENCE]);
    for (const size of SIZES) {
      const some = upTo(articles, size);
      const characters = some.reduce((sum, each) => sum + each.length, 0);
      const seconds = await about(some.map(({ line }) => line));
      yield {
        bench: "extract",
        case: `${some.length} articles, beyond a start of ${start.toFixed(2)} s`,
        unit: "characters/s",
        n: characters,
        ours: Math.round(characters / (seconds - start)),
        peer: null,
        theirs: null,
        ratio: null,
      };
      if (some.length === articles.length) return;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

interface Line {
  readonly line: string;
  /** Characters of its text. */
  readonly length: number;
}

async function articlesAt(path: string): Promise<Line[]> {
  const articles: Line[] = [];
  for await (const found of readArticles(await filesAt([path], "articles"))) {
    if (!("article" in found)) continue;
    const { title, text, publishedOn } = found.article;
    const line = `${JSON.stringify({ title, text, publishedOn })}\n`;
    articles.push({ line, length: text.length });
  }
  return articles;
}

function upTo(articles: readonly Line[], size: number): readonly Line[] {
  let sum = 0;
  const enough = articles.findIndex(({ length }) => (sum += length) >= size);
  return enough < 0 ? articles : articles.slice(0, enough + 1);
}

/** What it says of itself at its end. */
const TELL = `data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("processor "+(user+system)/1e6+"\\n")})`;

async function processorSecondsOf(file: string): Promise<number> {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [
      "--max-inlined-bytecode-size=150",
      "--max-inlined-bytecode-size-cumulative=300",
      "--import",
      TELL,
      join(ROOT, "seed/extract.js"),
      file,
    ],
    { maxBuffer: Infinity },
  );
  const told = /^processor (.+)$/m.exec(stderr)?.[1];
  if (told === undefined) throw new Error(`npm run extract failed: ${stderr}`);
  return Number(told);
}
