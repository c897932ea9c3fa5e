import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { openSqliteStore } from "../../../server/store/sqlite/store.ts";
import {
  article,
  claim,
  event,
  office,
  on,
  reading,
} from "../../support/records.ts";

/**
 * Makes the file that a version is tried from later: `makeStore("test/server/stores/2.sqlite")`, once, when migration
 * 2 has landed. A file that is there is never made again.
 */
export async function makeStore(file: string): Promise<void> {
  const store = openSqliteStore(file);
  await store.write([
    reading(
      article("gala", { publishedOn: "2024-05-02", publisher: "Alpha" }),
      {
        offices: [office("person:anna", "country:nor", { from: "2023-01-01" })],
        events: [
          event("gala", ["country:nor", "country:esp"], {
            when: on("2024-05-01"),
          }),
        ],
        claims: [claim("toast", "person:anna", "country:esp")],
      },
    ),
    reading(article("reply"), {
      claims: [claim("reply", "country:esp", "country:nor")],
    }),
  ]);
  await store.saveCorrection({
    id: "correction:one",
    act: { kind: "RENAME_ACTOR", actor: "person:anna", name: "Anna Berg" },
    by: "An editor",
    reason: "Her full name",
    at: "2026-01-01T00:00:00.000Z",
    undone: false,
    attached: true,
  });
  await store.close();
  const db = new Database(file);
  db.pragma("journal_mode = DELETE");
  db.exec("VACUUM");
  db.close();
  for (const end of ["-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
}
