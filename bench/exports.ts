import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../server/store/sqlite/store.ts";
import { generate } from "./generate.ts";
import { less, type Bench, type Measurement } from "./measurement.ts";
import { startProgram, untilReady, type BenchServer } from "./servers.ts";

/**
 * Exports of a server on SQLite over a socket, whole and of a few days of the same store: how long, how much
 * processor time, and by how much the server's memory rises at its peak. 100,000 records, with `--full` a million.
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
    const server = await startProgram(
      process.execPath,
      ["--import", "tsx", "server/main.ts"],
      { DATA_DIR: folder },
    );
    try {
      await untilReady(server);
      for (const name of EXPORTS)
        for (const filter of [FEW_DAYS, ALL]) {
          const what = `${name}, ${filter === ALL ? "all" : "five days"} of ${size}`;
          log(`exports: ${what}`);
          yield* exporting(server, name, filter, what);
        }
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function* exporting(
  { url, pid }: BenchServer,
  name: string,
  filter: string,
  what: string,
): AsyncIterable<Measurement> {
  forgetPeak(pid);
  const memory = kibibytes(pid, "VmRSS");
  const worked = ticks(pid);
  const began = performance.now();
  const answer = await fetch(
    `${url}export/${name}${name.includes("?") ? "&" : "?"}${filter}`,
  );
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
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
    { ...about, case: `${what}, memory at its peak over before`, unit: "MiB" },
    (kibibytes(pid, "VmHWM") - memory) / 1024,
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
