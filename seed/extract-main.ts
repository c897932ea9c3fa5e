/** `npm run extract`: reads article files and prints what they say, one JSON document a line. */
import { once } from "node:events";
import { runCommand, WrongUse } from "../server/command-line.ts";
import { filesAt } from "./paths.ts";
import { openReaderPool } from "./pool/pool.ts";
import { noProgress, startProgress } from "./progress.ts";
import type { ArticleSource } from "./extract/source.ts";
import { readArticles, type Complaint } from "./read/read-articles.ts";

const COMMAND = {
  usage: `usage: npm run extract -- PATH…

PATH is a file, a folder or a glob of articles; each gives one JSON document a line. What cannot be read is a line {"error": …}.
Exit code 0: all was read. 1: something was not. 2: nothing could be done.`,
  options: {},
} as const;

/** Characters that are read at once: enough to be worth sending, few enough to hold. */
const BATCH = 100_000;

async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** Prints in the order of the input; answers whether everything could be read. */
async function extractFiles(paths: readonly string[]): Promise<boolean> {
  const files = await filesAt(paths, "articles");
  const pool = openReaderPool();
  // A bar for long runs that somebody watches; the lines of a .jsonl are not counted beforehand.
  const progress =
    process.stderr.isTTY && files.length > 20
      ? startProgress(files.length, process.stderr)
      : noProgress;
  const underWay: Promise<string[]>[] = [];
  let batch: ArticleSource[] = [];
  let size = 0;
  let sound = true;
  const send = (): void => {
    if (batch.length === 0) return;
    const reading = pool.read(batch);
    // Its turn to be waited for may come long after it failed.
    reading.catch(() => undefined);
    underWay.push(reading);
    batch = [];
    size = 0;
  };
  const settle = async (most: number): Promise<void> => {
    while (underWay.length > most)
      for (const line of (await underWay.shift()) ?? []) {
        await print(line);
        progress.step(1, 0);
      }
  };
  const complain = async (complaint: Complaint): Promise<void> => {
    sound = false;
    send();
    await settle(0);
    await print(JSON.stringify({ error: complaint }));
    progress.step(1, 0);
  };
  for await (const found of readArticles(files)) {
    if ("complaint" in found) {
      await complain(found.complaint);
      continue;
    }
    batch.push(found.article);
    size += found.article.text.length;
    if (size < BATCH) continue;
    send();
    await settle(pool.width);
  }
  send();
  await settle(0);
  progress.stop();
  await pool.close();
  return sound;
}

// Whoever reads the output may stop early: `npm run extract … | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
void runCommand(COMMAND, async ({ positionals }) => {
  if (positionals.length === 0) throw new WrongUse("What is to be read?");
  return (await extractFiles(positionals)) ? 0 : 1;
});
