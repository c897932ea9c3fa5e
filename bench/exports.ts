import { readFileSync, writeFileSync } from "node:fs";
import { generateClaims } from "./generate-claims.ts";
import { generate } from "./generate.ts";
import { less, type Bench, type Measurement } from "./measurement.ts";
import {
  onServer,
  onStore,
  type BenchServer,
  type Environment,
} from "./servers.ts";

/**
 * Exports over a socket, each from a server of its own, as `npm start` runs it, that gave nothing before but a few days
 * of the same: how long, how much processor time, and the server's memory at its peak, of those days, asked for the
 * second time and again when it has answered two hundred times (its machine code is then made, and its heap as large as
 * short answers make it), and of all of the same store. On SQLite with 100,000 events, and with as many claims; with `--full` a million of each.
 */
const SIZE = 100_000;
const FULL = 1_000_000;
/** Articles a transaction. */
const BATCH = 2_000;

/** Exports of a store of events, and of one of claims. */
export const OF_EVENTS = [
  "events.csv",
  "events.jsonl",
  "articles.csv",
  "ties.csv",
  "panel.csv?directed=true",
  "graph.graphml",
  "graph.gexf",
];
const OF_CLAIMS = ["claims.csv", "claims.jsonl"];
const FEW_DAYS = "from=2015-03-01&to=2015-03-05";
/** So often are the few days asked for before the server counts as warm: as many rows as there are in a few years. */
const WARMING = 200;
/** Clock ticks a second, as Linux counts processor time. */
const TICKS = 100;

export const benchExports: Bench = async function* (log, { full }) {
  const size = full ? FULL : SIZE;
  log(`exports: loading ${size} events`);
  yield* onStore(generate(size, BATCH), (env) =>
    exporting(env, OF_EVENTS, "datasets=GDELT", `of ${size}`, log),
  );
  log(`exports: loading ${size} claims`);
  yield* onStore(generateClaims(size, BATCH), (env) =>
    exporting(env, OF_CLAIMS, "datasets=ARTICLES", `of ${size}`, log),
  );
};

/** Each of the exports from a server of its own, which is started with what says where its store is. */
export async function* exporting(
  env: Environment,
  names: readonly string[],
  all: string,
  of: string,
  log: (line: string) => void,
): AsyncIterable<Measurement> {
  for (const name of names) {
    log(`exports: ${name} ${of}`);
    yield* onServer(env, (server) => exportingOne(server, name, all, of));
  }
}

async function* exportingOne(
  server: BenchServer,
  name: string,
  all: string,
  of: string,
): AsyncIterable<Measurement> {
  const address = `${server.url}export/${name}${name.includes("?") ? "&" : "?"}${all}`;
  const fewDays = `${address}&${FEW_DAYS}`;
  await bytesOf(fewDays);
  const first = await exported(server, fewDays);
  for (let time = 0; time < WARMING; time++) await bytesOf(fewDays);
  const few = await exported(server, fewDays);
  const whole = await exported(server, address);
  const about = { bench: "exports", n: 1 };
  for (const [which, { seconds, processor, peak, bytes }] of [
    ["five days at first", first],
    ["five days", few],
    ["all", whole],
  ] as const) {
    const what = `${name}, ${which} ${of}`;
    yield less({ ...about, case: what, unit: "s" }, seconds);
    yield less(
      { ...about, case: `${what}, processor time`, unit: "s" },
      processor,
    );
    yield less({ ...about, case: `${what}, size`, unit: "MiB" }, bytes);
    yield less(
      { ...about, case: `${what}, memory at its peak`, unit: "MiB" },
      peak,
    );
  }
  for (const [which, { peak }] of [
    ["five days at first", first],
    ["five days", few],
  ] as const)
    yield less(
      {
        ...about,
        case: `${name}, all over ${which} ${of}, memory at its peak`,
        unit: "MiB",
      },
      whole.peak - peak,
    );
}

interface Exported {
  readonly seconds: number;
  readonly processor: number;
  /** MiB, as the peak. */
  readonly bytes: number;
  readonly peak: number;
}

async function exported(
  { pid }: BenchServer,
  address: string,
): Promise<Exported> {
  forgetPeak(pid);
  const worked = ticks(pid);
  const began = performance.now();
  const bytes = await bytesOf(address);
  return {
    seconds: (performance.now() - began) / 1000,
    processor: (ticks(pid) - worked) / TICKS,
    bytes: bytes / 2 ** 20,
    peak: kibibytes(pid, "VmHWM") / 1024,
  };
}

async function bytesOf(address: string): Promise<number> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
  return bytes;
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
