import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { settingsFor } from "../support/neo4j.ts";

/** The store that processes are killed over: a SQLite file, or the address of a Neo4j server. */
export interface Target {
  readonly kind: "sqlite" | "neo4j";
  readonly where: string;
}

export async function openTarget({ kind, where }: Target): Promise<Store> {
  if (kind === "sqlite") return openSqliteStore(where);
  return openNeo4jStore({ ...settingsFor(where), patienceMs: 15_000 });
}
