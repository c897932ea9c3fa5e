import { join } from "node:path";
import { sqliteFile, type Config } from "./config.ts";
import type { Ahead } from "./store/sqlite/ahead/ahead.ts";
import { openSqliteStore } from "./store/sqlite/store.ts";
import type { Store } from "./store/store.ts";

/** How long Neo4j may be silent before callers are told that the store is away. */
const PATIENCE_MS = 4_000;

const TELL_EVERY_MS = 5_000;

/** The store that the settings name: Neo4j where it has an address, else SQLite under the data folder. */
export async function openStore(
  { neo4j, dataDir }: Config,
  ahead: Promise<Ahead | null> | null = null,
): Promise<Store> {
  if (neo4j === null)
    return openSqliteStore(sqliteFile(dataDir), { onDerived: tell() }, ahead);
  // The driver is loaded for those who use it.
  const { openNeo4jStore } = await import("./store/neo4j/store.ts");
  return openNeo4jStore(
    { ...neo4j, patienceMs: PATIENCE_MS },
    join(dataDir, "neo4j-ledger.bin"),
  );
}

/** Says every few seconds how far records are counted anew, which newer rules of counting ask for once. */
function tell(): (share: number) => void {
  let told = performance.now();
  return (share) => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    process.stderr.write(
      `Records are counted anew, by newer rules: ${Math.floor(share * 100)} % …\n`,
    );
  };
}
