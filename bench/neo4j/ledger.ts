import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActorRecord } from "../../server/domain/actor.ts";
import { actorQuestions } from "../../server/store/neo4j/answers/actors.ts";
import { createAsking } from "../../server/store/neo4j/answers/asking.ts";
import { recordQuestions } from "../../server/store/neo4j/answers/records.ts";
import { tieQuestions } from "../../server/store/neo4j/answers/ties.ts";
import { timeQuestions } from "../../server/store/neo4j/answers/time.ts";
import type { Connection } from "../../server/store/neo4j/connection.ts";
import {
  addRecord,
  createLedger,
  setArticle,
  type Ledger,
} from "../../server/store/neo4j/ledger/ledger.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { generate, randomOf } from "../generate.ts";
import { QUESTIONS } from "../growth.ts";
import {
  less,
  percentile,
  processorSeconds,
  type Bench,
} from "../measurement.ts";

/**
 * What the Neo4j store's questions cost the server itself: the ledger is filled without a Neo4j, and asked beside the
 * SQLite store of the same records. Processor time, so that a busy machine says something, too. Records that a page
 * shows are not read, and words are not looked for.
 */
const SIZE = 100_000;
const FULL = 1_000_000;
const TIMES = 40;
/** Asked first, untimed: the two share the code that is compiled meanwhile, and the one asked first would pay for it. */
const WARM_UP = 5;

export const benchLedger: Bench = async function* (log, { full }) {
  const size = full ? FULL : SIZE;
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  const sqlite = openSqliteStore(join(folder, "graph.sqlite"));
  try {
    log(`ledger: filling both with ${size} records`);
    const asked = storeOf(await filled(sqlite, size));
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      if (name === "events with a word") continue;
      const ours = await worksOf(asked, ask, size);
      const theirs = await worksOf(sqlite, ask, size);
      for (const [share, word] of [
        [0.5, "p50"],
        [0.95, "p95"],
      ] as const)
        yield less(
          {
            bench: "ledger",
            case: `${name}, ${size}, ${word}`,
            unit: "ms of processor time",
            n: TIMES,
          },
          percentile(ours, share),
          "SQLite store",
          percentile(theirs, share),
        );
    }
  } finally {
    await sqlite.close();
    rmSync(folder, { recursive: true });
  }
};

/** The SQLite store and a ledger with the same records. */
async function filled(sqlite: Store, size: number): Promise<Ledger> {
  const ledger = createLedger({ name: "bench", revision: 1, corrected: 0 });
  const actors = new Map<string, ActorRecord>();
  ledger.actors = actors;
  for (const batch of generate(size, 2_000)) {
    await sqlite.write(batch);
    for (const reading of batch) {
      for (const actor of reading.actors) actors.set(actor.id, actor);
      setArticle(ledger, reading.article);
      for (const event of reading.events) addRecord(ledger, event, new Map());
    }
  }
  return ledger;
}

/** As much of the store as is asked, with nobody behind it. */
function storeOf(ledger: Ledger): Store {
  const nobody = { ask: async () => [] } as unknown as Connection;
  const asking = createAsking(
    nobody,
    async () => ledger,
    () => undefined,
  );
  return {
    ...tieQuestions(asking),
    ...timeQuestions(asking),
    ...recordQuestions(asking),
    ...actorQuestions(asking),
  } as Store;
}

/** Milliseconds of processor time of each time that it was asked. */
async function worksOf(
  store: Store,
  ask: (store: Store, random: () => number) => Promise<unknown>,
  seed: number,
): Promise<number[]> {
  const warm = randomOf(seed + 1);
  for (let n = 0; n < WARM_UP; n += 1) await ask(store, warm);
  const random = randomOf(seed);
  const works: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const before = processorSeconds();
    await ask(store, random);
    works.push((processorSeconds() - before) * 1000);
  }
  return works;
}
