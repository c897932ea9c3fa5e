import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVERYTHING, type RecordFilter } from "../server/domain/filter.ts";
import { openSqliteStore } from "../server/store/sqlite/store.ts";
import type { Store } from "../server/store/store.ts";
import { BUSIEST, generate, randomOf } from "./generate.ts";
import {
  less,
  percentile,
  type Bench,
  type Measurement,
} from "./measurement.ts";
import { importRows } from "./peer-import.ts";
import {
  actorOf,
  countryOf,
  monthsOf,
  personOf,
  wholeYear,
  yearOf,
} from "./picks.ts";

/**
 * How the SQLite store grows: the questions of a page, asked with windows and actors that change from one to the
 * next, at 10,000 and 100,000 records, with `--full` at a million; loading them, beside the `sqlite3` shell's
 * `.import` of the same rows under like indexes; and the time from opening the file to the first answer.
 */
const SIZES = [10_000, 100_000];
const FULL = 1_000_000;
/** Articles a transaction. */
const BATCH = 2_000;
/** Times that each question is asked. */
const TIMES = 40;

export const benchGrowth: Bench = async function* (log, { full }) {
  for (const size of full ? [...SIZES, FULL] : SIZES) {
    const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
    const file = join(folder, "graph.sqlite");
    try {
      log(`growth: loading ${size} records`);
      yield* loading(file, folder, size);
      log(`growth: asking of ${size} records`);
      yield* asking(file, size);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
};

async function* loading(
  file: string,
  folder: string,
  size: number,
): AsyncIterable<Measurement> {
  const store = openSqliteStore(file);
  let seconds = 0;
  for (const batch of generate(size, BATCH)) {
    const start = performance.now();
    await store.write(batch);
    seconds += (performance.now() - start) / 1000;
  }
  const memory = process.memoryUsage().rss / 2 ** 20;
  await store.close();
  const theirs = await importRows(folder, size);
  const about = { bench: "growth", n: 1 };
  yield less(
    { ...about, case: `load ${size} rows of event data`, unit: "s" },
    seconds,
    theirs === null ? null : "sqlite3 .import",
    theirs,
  );
  yield less(
    { ...about, case: `memory after loading ${size}`, unit: "MiB" },
    memory,
  );
  yield less(
    { ...about, case: `file of ${size}`, unit: "MiB" },
    statSync(file).size / 2 ** 20,
  );
}

async function* asking(file: string, size: number): AsyncIterable<Measurement> {
  const start = performance.now();
  const store = openSqliteStore(file);
  await store.ties(GDELT, 200);
  yield less(
    {
      bench: "growth",
      case: `open ${size} and answer the first question`,
      unit: "ms",
      n: 1,
    },
    performance.now() - start,
  );
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const random = randomOf(size);
    const times: number[] = [];
    const work: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const began = performance.now();
      const cpu = process.cpuUsage();
      await ask(store, random);
      const { user, system } = process.cpuUsage(cpu);
      work.push((user + system) / 1000);
      times.push(performance.now() - began);
    }
    const about = { bench: "growth", unit: "ms", n: TIMES };
    for (const [share, word] of [
      [0.5, "p50"],
      [0.95, "p95"],
    ] as const) {
      yield less(
        { ...about, case: `${name}, ${size}, ${word}` },
        percentile(times, share),
      );
    }
    yield less(
      { ...about, case: `${name}, ${size}, processor time p95` },
      percentile(work, 0.95),
    );
  }
  await store.close();
}

const GDELT: RecordFilter = { ...EVERYTHING, datasets: ["GDELT"] };
const PAGE = { first: 20, after: null };

type Ask = (store: Store, random: () => number) => Promise<unknown>;

/** What a page asks. Windows begin on a day of the fifteen years and are a month or some years long. */
export const QUESTIONS: Readonly<Record<string, Ask>> = {
  "strongest 200 ties of all time": (store) => store.ties(GDELT, 200),
  "strongest 200 ties of a month": (store, random) =>
    store.ties(windowOf(random, 0), 200),
  "strongest 200 ties of some years": (store, random) =>
    store.ties(windowOf(random, 4), 200),
  "strongest 200 ties as known on a day": (store, random) =>
    store.ties({ ...GDELT, asOf: `${yearOf(random)}-06-15` }, 200),
  "strongest 200 ties between countries": (store, random) =>
    store.ties({ ...windowOf(random, 4), rollUp: "COUNTRY" }, 200),
  "an actor's ties": (store, random) =>
    store.tiesOf([actorOf(random)], windowOf(random, 4), 50),
  "a dyad by month": (store, random) =>
    store.evolution(BUSIEST[0], countryOf(random), "MONTH", GDELT),
  "the busiest dyad by month": (store) =>
    store.evolution(...BUSIEST, "MONTH", GDELT),
  "a tie's records": (store, random) =>
    store.tieRecords(
      [{ sideA: BUSIEST[0], sideB: countryOf(random) }],
      windowOf(random, 4),
      PAGE,
    ),
  "newest events of a window": (store, random) =>
    store.events(windowOf(random, 4), PAGE),
  "an actor's newest events": (store, random) =>
    store.eventsOf([actorOf(random)], GDELT, PAGE),
  "events with a word": (store, random) =>
    store.events({ ...GDELT, text: `person ${personOf(random)}` }, PAGE),
  timeline: (store, random) => store.dateCounts(windowOf(random, 4)),
  facets: (store, random) => store.facets(windowOf(random, 4)),
  "two years compared": (store, random) => {
    const year = Math.min(2023, yearOf(random));
    return store.compare(wholeYear(year), wholeYear(year + 1), GDELT, 200);
  },
  "ways from one to another": (store, random) =>
    store.paths(actorOf(random), actorOf(random), windowOf(random, 4), 4, 3),
  "actors by name": (store, random) =>
    store.actors(`person ${personOf(random)}`, null, PAGE),
};

/** A window of one month, or of so many years. */
function windowOf(random: () => number, years: number): RecordFilter {
  return {
    ...GDELT,
    includeUndated: false,
    during: monthsOf(random, years),
  };
}
