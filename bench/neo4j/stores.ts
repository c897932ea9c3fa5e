import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { generate, randomOf } from "../generate.ts";
import { QUESTIONS } from "../growth.ts";
import {
  less,
  percentile,
  type Bench,
  type Measurement,
} from "../measurement.ts";
import { loadGenerated, openBenchStore, startBenchNeo4j } from "./graph.ts";
import { loadCsv } from "./load-csv.ts";

/**
 * The Neo4j store: loading beside `LOAD CSV` of the same rows, the time until a server that starts can answer, without
 * and with a ledger that it kept, and the questions of a page beside the SQLite store, at 10,000 and 100,000 records,
 * with `--full` at a million.
 */
const SIZES = [10_000, 100_000];
const FULL = 1_000_000;
const TIMES = 40;

export const benchNeo4j: Bench = async function* (log, { full }) {
  for (const size of full ? [...SIZES, FULL] : SIZES) {
    const neo4j = await startBenchNeo4j();
    try {
      log(`neo4j: loading ${size} records`);
      const loader = openBenchStore(neo4j);
      const seconds = await loadGenerated(loader, size, log);
      await loader.close();
      log(`neo4j: LOAD CSV of ${size} records`);
      yield less(
        about(`load ${size} rows of event data`, "s", 1),
        seconds,
        "LOAD CSV",
        await loadCsv(size),
      );
      const ledgerFile = join(neo4j.home, "ledger.bin");
      const open = () => openBenchStore(neo4j, ledgerFile);
      const first = await opened(open);
      const second = await opened(open);
      const opens = `open ${size} and be ready`;
      yield less(about(opens, "ms", 1), first.ms);
      yield less(about(`${opens}, ledger kept`, "ms", 1), second.ms);
      yield less(about(`memory of a server at ${size}`, "MiB", 1), first.mib);
      log(`neo4j: asking of ${size} records`);
      yield* asking(open(), size);
    } finally {
      await neo4j.dispose();
    }
  }
};

/** How long it takes to be ready, and the memory that it then holds. */
async function opened(
  open: () => Store,
): Promise<{ readonly ms: number; readonly mib: number }> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const store = open();
  await store.ready();
  const ms = performance.now() - start;
  const mib = (process.memoryUsage().rss - before) / 2 ** 20;
  await store.close();
  return { ms, mib };
}

async function* asking(neo4j: Store, size: number): AsyncIterable<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  const sqlite = openSqliteStore(join(folder, "graph.sqlite"));
  try {
    for (const batch of generate(size, 2_000)) await sqlite.write(batch);
    await neo4j.ready();
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const ours = await timesOf(neo4j, ask, size);
      const theirs = await timesOf(sqlite, ask, size);
      for (const [share, word] of [
        [0.5, "p50"],
        [0.95, "p95"],
      ] as const)
        yield less(
          about(`${name}, ${size}, ${word}`, "ms", TIMES),
          percentile(ours, share),
          "SQLite store",
          percentile(theirs, share),
        );
    }
  } finally {
    await neo4j.close();
    await sqlite.close();
    rmSync(folder, { recursive: true });
  }
}

async function timesOf(
  store: Store,
  ask: (store: Store, random: () => number) => Promise<unknown>,
  seed: number,
): Promise<number[]> {
  const random = randomOf(seed);
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const start = performance.now();
    await ask(store, random);
    times.push(performance.now() - start);
  }
  return times;
}

function about(name: string, unit: string, n: number) {
  return { bench: "neo4j", case: name, unit, n };
}
