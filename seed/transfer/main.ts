/** `npm run export -- FILE` and `npm run import -- FILE`: everything in the store as JSON Lines, and back. */
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { runCommand, WrongUse, type Given } from "../../server/command-line.ts";
import { readConfig } from "../../server/config.ts";
import { CODEBOOK } from "../../server/domain/codebook.ts";
import { openStore } from "../../server/open-store.ts";
import type { DumpLine, Store } from "../../server/store/store.ts";
import { asBadInput } from "../files.ts";
import { countLines, startProgress } from "../progress.ts";
import { many } from "../report.ts";
import { READER } from "../version.ts";
import { exportLines, FORMAT, importLines } from "./format.ts";

const COMMAND = {
  usage: "usage: npm run export -- FILE, npm run import -- FILE",
  options: {},
  mostPositionals: 2,
} as const;

/** Written beside and renamed when whole, so that a half export never bears the name. */
async function exportTo(file: string, store: Store): Promise<string> {
  const header = {
    type: "header" as const,
    format: FORMAT as typeof FORMAT,
    exportedAt: new Date().toISOString(),
    revision: await store.revision(),
    reader: READER,
    codebook: CODEBOOK,
  };
  const { articles } = await store.stats();
  const progress = startProgress(articles, process.stderr);
  const partial = `${file}.partial`;
  const counts = countedLines(() => progress.step(1, 0));
  try {
    await pipeline(
      Readable.from(exportLines(header, counts.of(store.dump()))),
      async function* (source: AsyncIterable<string>) {
        for await (const line of source) yield `${line}\n`;
      },
      createWriteStream(partial),
    );
    await rename(partial, file);
  } catch (error) {
    throw asBadInput(
      error,
      file,
      "Name a file that can be written, in a folder that is there.",
    );
  } finally {
    progress.stop();
    await rm(partial, { force: true });
  }
  return `Exported ${counts.told()} to ${file}.`;
}

/** Lines as they pass, counted by what they are. */
function countedLines(onLine: () => void) {
  const counts = { reading: 0, correction: 0 };
  return {
    async *of(lines: AsyncIterable<DumpLine>): AsyncGenerator<DumpLine> {
      for await (const line of lines) {
        yield line;
        counts[line.type] += 1;
        onLine();
      }
    },
    told: () =>
      `${many(counts.reading, "article")} and ${many(counts.correction, "correction")}`,
  };
}

async function importFrom(file: string, store: Store): Promise<string> {
  const progress = startProgress(
    await countLines(file),
    process.stderr,
    "lines",
  );
  const counts = countedLines(() => progress.step(1, 0));
  try {
    const input = createInterface({
      input: createReadStream(file, "utf8"),
      crlfDelay: Infinity,
    });
    await store.restore(counts.of(importLines(input)));
    return `Imported ${counts.told()}; those already there are unchanged.`;
  } catch (error) {
    throw asBadInput(
      error,
      file,
      "Name a file that `npm run export -- FILE` wrote.",
    );
  } finally {
    progress.stop();
  }
}

async function main({
  positionals: [direction, file],
}: Given<typeof COMMAND.options>): Promise<number> {
  if (file === undefined || (direction !== "export" && direction !== "import"))
    throw new WrongUse("A file is needed.");
  const store = await openStore(readConfig(process.env));
  try {
    await store.ready();
    const done =
      direction === "export"
        ? await exportTo(file, store)
        : await importFrom(file, store);
    process.stdout.write(`${done}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

await runCommand(COMMAND, main);
