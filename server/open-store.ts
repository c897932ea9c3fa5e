import { join } from "node:path";
import type { Config } from "./config.ts";
import { openSqliteStore } from "./store/sqlite/store.ts";
import type { Store } from "./store/store.ts";

/** The store that the settings name: Neo4j where it has an address, else SQLite under the data folder. */
export async function openStore({ neo4j, dataDir }: Config): Promise<Store> {
  if (neo4j === null) return openSqliteStore(join(dataDir, "demarche.sqlite"));
  throw new Error("NEO4J_URI is set, but there is no Neo4j store yet.");
}
