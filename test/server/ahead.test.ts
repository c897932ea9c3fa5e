import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import type { Ahead } from "../../server/store/sqlite/ahead/ahead.ts";
import { readAhead } from "../../server/store/sqlite/ahead/ahead.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import { ESP, NOR, said } from "../support/one-claim.ts";

let folder = "";
const file = () => join(folder, "graph.sqlite");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function write(...names: string[]): Promise<void> {
  const store = openSqliteStore(file());
  await store.write(names.map(said));
  await store.close();
}

/** How many claims the two have, by a store that was given this. */
async function claimsFrom(ahead: Ahead | null): Promise<number | undefined> {
  const store = openSqliteStore(file(), {}, Promise.resolve(ahead));
  const tie = await store.tie(NOR, ESP, EVERYTHING);
  await store.close();
  return tie?.claims;
}

describe(
  "columns that are read ahead, on another thread",
  { timeout: 60_000 },
  () => {
    it("are what the store begins with, at its revision", async () => {
      await write("a", "b");
      const ahead = await readAhead(file(), 0);
      expect(ahead?.revision).toBe(1);
      expect(ahead?.columns.size).toBeGreaterThan(0);
      expect(await claimsFrom(ahead)).toBe(2);
      // What is in them is believed, or the time they took would be lost.
      ahead?.columns.kind.fill(255);
      expect(await claimsFrom(ahead)).toBeUndefined();
    });

    it("are followed by what has been written since", async () => {
      await write("a");
      const ahead = await readAhead(file(), 0);
      await write("b");
      expect(await claimsFrom(ahead)).toBe(2);
    });

    it("are let go where the store is older than they are", async () => {
      await write("a");
      const ahead = await readAhead(file(), 0);
      if (ahead === null) throw new Error("Nothing was read.");
      ahead.columns.kind.fill(255);
      expect(await claimsFrom({ ...ahead, revision: 2 })).toBe(1);
    });

    it("are let go where the store has been asked to write before they come", async () => {
      await write("a");
      const ahead = await readAhead(file(), 0);
      ahead?.columns.kind.fill(255);
      let arrive: (ahead: Ahead | null) => void = () => undefined;
      const store = openSqliteStore(
        file(),
        {},
        new Promise<Ahead | null>((resolve) => (arrive = resolve)),
      );
      await store.write([said("b")]);
      arrive(ahead);
      expect(await store.tie(NOR, ESP, EVERYTHING)).toMatchObject({
        claims: 2,
      });
      await store.close();
    });

    it("are not read of a small file, or of none", async () => {
      expect(readAhead(file())).toBeNull();
      await write("a");
      expect(readAhead(file())).toBeNull();
    });

    it("are done without where there is anything amiss", async () => {
      new Database(file()).exec("CREATE TABLE notes (text)").close();
      expect(await readAhead(file(), 0)).toBeNull();
      new Database(file()).exec("PRAGMA journal_mode = WAL").close();
      expect(await readAhead(file(), 0)).toBeNull();
      expect(() => openSqliteStore(file())).toThrow(/not one of Demarche's/);
    });
  },
);
