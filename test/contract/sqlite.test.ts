import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import { describeStore } from "./suite.ts";

/** Graphs a property is tried on. */
const RUNS = 30;

async function open() {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  return {
    store: openSqliteStore(join(folder, "graph.sqlite")),
    dispose: async () => rmSync(folder, { recursive: true }),
  };
}

describeStore("sqlite", open, RUNS);
