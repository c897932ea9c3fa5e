import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startNeo4j } from "../../server/store/neo4j/local/start.ts";
import type { LocalNeo4j } from "../../server/store/neo4j/local/start.ts";
import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import type { Store } from "../../server/store/store.ts";
import { generate } from "../generate.ts";

/** A Neo4j server of the benchmark's own. */
export interface BenchNeo4j {
  readonly home: string;
  readonly uri: string;
  readonly dispose: () => Promise<void>;
}

const HEAP_MEGABYTES = 1536;
/** A benchmark waits: it is to measure how long it takes, not whether that is too long. */
const PATIENCE_MS = 300_000;
/** Articles a transaction. */
const BATCH = 1_000;

export async function startBenchNeo4j(): Promise<BenchNeo4j> {
  const home = await mkdtemp(join(tmpdir(), "demarche-bench-neo4j-"));
  const server: LocalNeo4j = await startNeo4j({
    home,
    port: 0,
    heapMegabytes: HEAP_MEGABYTES,
    shortLived: false,
  });
  return {
    home,
    uri: server.uri,
    dispose: async () => {
      await server.kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** In the file, where one is named, the store keeps its ledger for the next start. */
export function openBenchStore(
  { uri }: Pick<BenchNeo4j, "uri">,
  ledgerFile: string | null = null,
): Store {
  return openNeo4jStore(
    {
      uri,
      user: null,
      password: null,
      database: null,
      patienceMs: PATIENCE_MS,
    },
    ledgerFile,
  );
}

/** Loads so many generated records; gives the seconds that the store took. */
export async function loadGenerated(
  store: Store,
  size: number,
  log: (line: string) => void,
): Promise<number> {
  await store.ready();
  let seconds = 0;
  let records = 0;
  for (const batch of generate(size, BATCH)) {
    const start = performance.now();
    await store.write(batch);
    seconds += (performance.now() - start) / 1000;
    records += batch.reduce((sum, { events }) => sum + events.length, 0);
    if (records % 50_000 < BATCH * 2.5)
      log(`neo4j: ${records} of ${size}, ${Math.round(records / seconds)}/s`);
  }
  return seconds;
}
