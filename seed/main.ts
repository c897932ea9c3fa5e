/** `npm run seed`: takes articles, event data or the official record into the store. */
import { stat } from "node:fs/promises";
import { runCommand, type Given } from "../server/command-line.ts";
import { readConfig } from "../server/config.ts";
import { BadInput } from "../server/errors.ts";
import { openStore } from "../server/open-store.ts";
import type { Store } from "../server/store/store.ts";
import { COMMAND, seedOptions, type SeedOptions } from "./arguments.ts";
import { loadCsv, loadGdelt, type EventDataReport } from "./event-data/load.ts";
import { normalizeMapping, type Mapping } from "./event-data/mapping.ts";
import type { Extraction } from "../server/domain/extraction.ts";
import { createReader } from "./extract/extract.ts";
import type { ArticleSource } from "./extract/source.ts";
import { createFingerprinter } from "./fingerprint.ts";
import { loadResources } from "./load-resources.ts";
import { loadOfficial } from "./official/load.ts";
import { neededText } from "./files.ts";
import { endingsOf, filesAt } from "./paths.ts";
import { openReaderPool, type ReaderPool } from "./pool/pool.ts";
import { countLines, noProgress, startProgress } from "./progress.ts";
import { reportOf, reportText, watchText, type SeedReport } from "./report.ts";
import { rereadArticles } from "./reread.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { seedArticles, watchArticles, type SeedEffects } from "./seed.ts";

const WATCH_EVERY_MS = 1_000;
/** As shells number a command that Ctrl-C ended. */
const STOPPED = 130;
const now = () => new Date().toISOString();

/** Does what the command line asks, and answers with the exit code. */
async function main(given: Given<typeof COMMAND.options>): Promise<number> {
  const options = seedOptions(given);
  const store = await openStore(readConfig(process.env));
  try {
    await store.ready();
    if (options.format === "articles") return await articles(options, store);
    if (options.format === "travels") return await official(options, store);
    return await eventData(options, store);
  } finally {
    await store.close();
  }
}

async function articles(options: SeedOptions, store: Store): Promise<number> {
  const pool = openReaderPool();
  try {
    return await articlesBy(pool, options, store);
  } finally {
    await pool.close();
  }
}

/** A batch is cut into a part for each core; what comes back is in the order of the articles. */
async function extractBy(
  pool: ReaderPool,
  sources: readonly ArticleSource[],
): Promise<Extraction[]> {
  const part = Math.max(1, Math.ceil(sources.length / pool.width));
  const parts: Promise<string[]>[] = [];
  for (let at = 0; at < sources.length; at += part)
    parts.push(pool.read(sources.slice(at, at + part)));
  return (await Promise.all(parts))
    .flat()
    .map((json) => JSON.parse(json) as Extraction);
}

async function articlesBy(
  pool: ReaderPool,
  options: SeedOptions,
  store: Store,
): Promise<number> {
  const effects: SeedEffects = {
    store,
    fingerprinter: await createFingerprinter(),
    now,
    extract: (sources) => extractBy(pool, sources),
    startProgress: (total) => startProgress(total, process.stderr),
    isStopped: () => false,
    clock: () => performance.now() / 1000,
  };
  const inWords = options.watch ? watchText : reportText;
  const show = (report: SeedReport) =>
    process.stdout.write(
      `${options.json ? JSON.stringify(report) : inWords(report)}\n`,
    );
  if (options.watch) {
    process.stderr.write(
      `Watching ${options.paths.join(", ")}; Ctrl-C stops.\n`,
    );
    await watchArticles(options, {
      ...effects,
      pause: () =>
        new Promise((resolve) => setTimeout(resolve, WATCH_EVERY_MS)),
      stamp: (file) =>
        stat(file).then(
          ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
          () => null,
        ),
      onReport: show,
      onAway: (why) =>
        process.stderr.write(`${why} What was put there is tried again.\n`),
    });
  }
  if (options.reread) {
    show(await reread(options, effects));
    return 0;
  }
  await someFiles(options);
  const stop = stopOnSignal();
  const report = await seedArticles(options, {
    ...effects,
    isStopped: () => stop.aborted,
  });
  show(report);
  return report.stopped
    ? STOPPED
    : exitCode(report.refused.length, report.articles.length);
}

async function reread(
  options: SeedOptions,
  effects: SeedEffects,
): Promise<SeedReport> {
  const started = effects.clock();
  let progress = noProgress;
  const outcomes = await rereadArticles(options.batch, options.dryRun, {
    ...effects,
    reader: createReader(loadResources()),
    onBegin: (count) => {
      progress = effects.startProgress(count);
    },
    onBatch: (done) => progress.step(done.length, 0),
  });
  progress.stop();
  return reportOf(
    { outcomes, refused: [], stopped: false },
    options.dryRun,
    effects.clock() - started,
  );
}

/** The mapping in a file, or BadInput that names the file. */
async function mappingOf(file: string): Promise<Mapping> {
  const text = await neededText(
    file,
    "--mapping names the JSON file that says which column means what (docs/event-data.md).",
  );
  try {
    return normalizeMapping(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof BadInput))
      throw error;
    throw new BadInput(`${file} is no mapping: ${error.message}`);
  }
}

/** The files to read; none at all is most likely a mistake. */
async function someFiles({ paths, format }: SeedOptions): Promise<string[]> {
  const files = await filesAt(paths, format);
  if (files.length > 0) return files;
  throw new BadInput(
    `There is nothing to read in ${paths.join(", ")}: no file that ends in ${endingsOf(format)}.`,
  );
}

async function eventData(options: SeedOptions, store: Store): Promise<number> {
  const files = await someFiles(options);
  let lines = 0;
  for (const file of files) lines += await countLines(file);
  const progress = startProgress(lines, process.stderr, "rows");
  const effects = {
    store,
    now,
    dryRun: options.dryRun,
    onBatch: (rows: number) => progress.step(rows, rows),
  };
  const report: EventDataReport =
    options.mapping === null
      ? await loadGdelt(files, effects)
      : await loadCsv(files, await mappingOf(options.mapping), effects);
  progress.stop();
  const { refused, ...sums } = report;
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    for (const { file, line, message } of refused)
      process.stdout.write(
        `refused  ${file}${line === null ? "" : `:${line}`}: ${message}\n`,
      );
    process.stdout.write(
      `${options.dryRun ? "Nothing kept (dry run). " : ""}Rows: ${sums.rows - sums.known} taken in, ${sums.known} known already, ${sums.refusedRows} refused.\n`,
    );
  }
  return exitCode(report.refusedRows, report.rows);
}

async function official(options: SeedOptions, store: Store): Promise<number> {
  const files = await someFiles(options);
  const reader = createReader(loadResources());
  let progress = noProgress;
  const report = await loadOfficial(files, options.since, {
    store,
    now,
    dryRun: options.dryRun,
    onRead: (entries) => {
      progress = startProgress(entries, process.stderr, "entries");
    },
    onBatch: (entries, events) => progress.step(entries, events),
    read: (text, on) =>
      reader.extract({
        ref: null,
        title: "",
        publisher: null,
        url: null,
        publishedOn: on,
        publishedOnBasis: "STATED",
        language: "en",
        text,
      }).actors,
  });
  progress.stop();
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    for (const { file, message } of report.refused)
      process.stdout.write(`refused  ${file}: ${message}\n`);
    for (const file of report.passedOver)
      process.stdout.write(`passed over  ${file}: no journeys or visits\n`);
    process.stdout.write(
      `${options.dryRun ? "Nothing kept (dry run). " : ""}` +
        `Entries: ${report.entries - report.known} taken in, ${report.known} known already, ${report.refused.length} refused; ${report.events} events, ${report.links} links.\n`,
    );
  }
  // Where nothing but something else was found, nothing could be done.
  const others = report.entries === 0 ? report.passedOver.length : 0;
  return exitCode(report.refused.length + others, report.entries);
}

/** 0: all taken in; 1: something was refused, the rest is in; 2: nothing could be done. */
function exitCode(refused: number, taken: number): number {
  if (refused === 0) return 0;
  return taken > 0 ? 1 : 2;
}

void runCommand(COMMAND, main);
