import { join } from "node:path";
import { exporting, OF_EVENTS } from "../exports.ts";
import type { Bench } from "../measurement.ts";
import { loadGenerated, openBenchStore, startBenchNeo4j } from "./graph.ts";

/** The exports of `exports.ts` from a server over Neo4j, at 100,000 records, with `--full` at a million. */
const SIZE = 100_000;
const FULL = 1_000_000;

export const benchNeo4jExports: Bench = async function* (log, { full }) {
  const size = full ? FULL : SIZE;
  const neo4j = await startBenchNeo4j();
  try {
    log(`neo4j-exports: loading ${size} records`);
    // The ledger is kept, for each server to begin with: to read it from Neo4j leaves much that is not yet let go of.
    const store = openBenchStore(neo4j, join(neo4j.home, "neo4j-ledger.bin"));
    await loadGenerated(store, size, log);
    await store.close();
    const env = { NEO4J_URI: neo4j.uri, DATA_DIR: neo4j.home };
    const of = `of ${size} over Neo4j`;
    yield* exporting(env, OF_EVENTS, "datasets=GDELT", of, log);
  } finally {
    await neo4j.dispose();
  }
};
