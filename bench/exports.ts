import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../server/store/sqlite/store.ts";
import { generate } from "./generate.ts";
import { less, type Bench, type Measurement } from "./measurement.ts";
import { startProgram, untilReady, type BenchServer } from "./servers.ts";

/**
 * Exports over a socket of a server on SQLite, as `npm start` runs it, of a few days and of all of the same store: how
 * long, how much processor time, and the server's memory at its peak. A first export of the few days goes before, so
 * that both find the server warmed up. 100,000 records, with `--full` a million.
 */
const SIZE = 100_000;
const FULL = 1_000_000;
/** Articles a transaction. */
const BATCH = 2_000;
const EXPORTS = [
  "events.csv",
  "events.jsonl",
  "articles.csv",
  "ties.csv",
  "panel.csv?directed=true",
  "graph.graphml",
  "graph.gexf",
];
const ALL = "datasets=GDELT";
const FEW_DAYS = `${ALL}&from=2015-03-01&to=2015-03-05`;
/** Clock ticks a second, as Linux counts processor time. */
const TICKS = 100;

export const benchExports: Bench = async function* (log, { full }) {
  const size = full ? FULL : SIZE;
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  try {
    log(`exports: loading ${size} records`);
    const store = openSqliteStore(join(folder, "demarche.sqlite"));
    for (const batch of generate(size, BATCH)) await store.write(batch);
    await store.close();
    const server = await startProgram(process.execPath, ["server/start.js"], {
      DATA_DIR: folder,
    });
    try {
      await untilReady(server);
      for (const name of EXPORTS) {
        await bytesOf(addressOf(server, name, FEW_DAYS));
        for (const filter of [FEW_DAYS, ALL]) {
          const what = `${name}, ${filter === ALL ? "all" : "five days"} of ${size}`;
          log(`exports: ${what}`);
          yield* exporting(server, addressOf(server, name, filter), what);
        }
      }
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const addressOf = ({ url }: BenchServer, name: string, filter: string) =>
  `${url}export/${name}${name.includes("?") ? "&" : "?"}${filter}`;

async function bytesOf(address: string): Promise<number> {
  const answer = await fetch(address);
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
  return bytes;
}

async function* exporting(
  { pid }: BenchServer,
  address: string,
  what: string,
): AsyncIterable<Measurement> {
  forgetPeak(pid);
  const worked = ticks(pid);
  const began = performance.now();
  const bytes = await bytesOf(address);
  const about = { bench: "exports", n: 1 };
  yield less(
    { ...about, case: what, unit: "s" },
    (performance.now() - began) / 1000,
  );
  yield less(
    { ...about, case: `${what}, processor time`, unit: "s" },
    (ticks(pid) - worked) / TICKS,
  );
  yield less({ ...about, case: `${what}, size`, unit: "MiB" }, bytes / 2 ** 20);
  yield less(
    { ...about, case: `${what}, memory at its peak`, unit: "MiB" },
    kibibytes(pid, "VmHWM") / 1024,
  );
}

/** Linux only: the peak of a process's memory begins anew. */
const forgetPeak = (pid: number): void =>
  writeFileSync(`/proc/${pid}/clear_refs`, "5");

function kibibytes(pid: number, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
}

/** Processor time of the process, its own and the system's for it. */
function ticks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1];
  const [user, system] = (fields ?? "").split(" ").slice(11, 13);
  return Number(user) + Number(system);
}
