import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import { describeStore } from "./suite.ts";

describeStore("sqlite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  return {
    store: openSqliteStore(join(folder, "graph.sqlite")),
    dispose: async () => rmSync(folder, { recursive: true }),
  };
});
