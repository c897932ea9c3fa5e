import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { StoreUnavailable, StoreUnusable } from "../../server/errors.ts";
import { meaningOf } from "../../server/store/sqlite/failures.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import { ESP, NOR, said } from "../support/one-claim.ts";

let folder = "";
const file = () => join(folder, "graph.sqlite");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the file of the SQLite store", () => {
  it("is made with its folder, and holds what was written when it is opened again", async () => {
    folder = join(folder, "data");
    const first = openSqliteStore(file());
    await first.write([said("a")]);
    await first.close();
    const again = openSqliteStore(file());
    expect(await again.tie(NOR, ESP, EVERYTHING)).toMatchObject({ claims: 1 });
    await again.close();
    folder = join(folder, "..");
  });

  it.each([
    [
      "no SQLite file",
      "Not a database at all, but long enough to be taken for one. ".repeat(40),
    ],
    ["a damaged one", null],
  ])("is left as it is when it is %s", async (_, text) => {
    if (text === null) {
      const store = openSqliteStore(file());
      await store.write([said("a"), said("b"), said("c")]);
      await store.close();
      const bytes = readFileSync(file());
      writeFileSync(file(), bytes.fill(0x5a, 4096, 60_000));
    } else writeFileSync(file(), text);
    const before = readFileSync(file());
    expect(() => openSqliteStore(file())).toThrow(StoreUnusable);
    expect(() => openSqliteStore(file())).toThrow(/left as it is/);
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  it("is left as it is when it is damaged, and too large to be checked whole", async () => {
    await openSqliteStore(file()).close();
    const db = new Database(file());
    db.exec("CREATE TABLE large AS SELECT zeroblob(17000000) AS room");
    const page = db
      .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'meta'")
      .pluck()
      .get() as number;
    db.close();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(file(), bytes);
    expect(() => openSqliteStore(file())).toThrow(StoreUnusable);
    expect(readFileSync(file()).equals(bytes)).toBe(true);
  });

  it("is left as it is when it is another program's", () => {
    const other = new Database(file());
    other.exec("CREATE TABLE notes (text)");
    other.close();
    expect(() => openSqliteStore(file())).toThrow(/not one of Demarche's/);
  });

  it("is left as it is when a newer version wrote it", async () => {
    await openSqliteStore(file()).close();
    const db = new Database(file());
    db.pragma("user_version = 999");
    db.close();
    expect(() => openSqliteStore(file())).toThrow(/newer version/);
  });

  it("says so when its folder is a file", () => {
    writeFileSync(join(folder, "data"), "");
    expect(() => openSqliteStore(join(folder, "data", "graph.sqlite"))).toThrow(
      /cannot be opened/,
    );
  });

  it.each([
    ["SQLITE_FULL", StoreUnusable, /no room left/],
    ["SQLITE_READONLY_DIRECTORY", StoreUnusable, /not written/],
    ["SQLITE_CORRUPT_VTAB", StoreUnusable, /damaged/],
    ["EACCES", StoreUnusable, /cannot be opened/],
    ["SQLITE_BUSY", StoreUnavailable, /Try again/],
    ["SQLITE_IOERR_WRITE", StoreUnavailable, /disk/],
  ])("tells %s in words", (code, kind, message) => {
    const error = meaningOf("x.sqlite", Object.assign(new Error(""), { code }));
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).message).toMatch(message);
  });

  it("leaves failures of our own as they are", () => {
    const error = new Error("A bug");
    expect(meaningOf("x.sqlite", error)).toBe(error);
  });

  it("keeps what was there, and answers on, when there is no room for more", async () => {
    const store = openSqliteStore(file());
    await store.write([said("a")]);
    await store.close();
    const db = new Database(file());
    const pages = Number(db.pragma("page_count", { simple: true }));
    db.close();
    const full = openSqliteStore(file(), { mostPages: pages });
    const many = Array.from({ length: 400 }, (_, n) => said(`b${n}`));
    await expect(full.write(many)).rejects.toThrow(/no room left/);
    expect(await full.tie(NOR, ESP, EVERYTHING)).toMatchObject({ claims: 1 });
    await full.close();
  });

  it("serves two at once: each sees what the other wrote, and no one doubles anything", async () => {
    const one = openSqliteStore(file());
    const other = openSqliteStore(file());
    expect(await other.revision()).toBe("0");
    await one.write([said("a")]);
    expect(await other.tie(NOR, ESP, EVERYTHING)).toMatchObject({ claims: 1 });
    await Promise.all([
      one.write([said("b"), said("c")]),
      other.write([said("b"), said("d")]),
    ]);
    await other.removeArticle("article:a");
    for (const store of [one, other]) {
      expect(await store.tie(NOR, ESP, EVERYTHING)).toMatchObject({
        claims: 3,
      });
      expect(await store.actorsById([NOR])).toMatchObject([{ id: NOR }]);
    }
    expect(await one.revision()).toBe(await other.revision());
    await one.close();
    await other.close();
  });

  it("is given out as it was at one moment, whatever is written meanwhile", async () => {
    const first = openSqliteStore(file());
    const second = openSqliteStore(file());
    const readings = Array.from({ length: 300 }, (_, n) => said(`n${n}`));
    await first.write(readings);
    const given: string[] = [];
    for await (const line of first.dump()) {
      if (line.type === "reading") given.push(line.value.article.id);
      if (given.length !== 10) continue;
      await second.rewrite(readings.slice(0, 5));
      await second.removeArticle("article:n299");
      await first.write([said("later")]);
    }
    expect(given).toEqual(readings.map(({ article: { id } }) => id));
    await first.close();
    await second.close();
  });

  it("is derived anew when it was derived by older rules", async () => {
    const store = openSqliteStore(file());
    await store.write([said("a"), said("b")]);
    await store.close();
    const db = new Database(file());
    db.exec("UPDATE meta SET value = -1 WHERE key = 'derivation'");
    db.exec(
      "DELETE FROM record_chunk; DELETE FROM dyad_chunk; DELETE FROM term",
    );
    db.close();
    const shares: number[] = [];
    const onDerived = (share: number) => shares.push(share);
    const again = openSqliteStore(file(), { onDerived });
    expect(shares).toEqual([0.5, 1]);
    expect(await again.tie(NOR, ESP, EVERYTHING)).toMatchObject({ claims: 2 });
    await again.close();
    const third = openSqliteStore(file(), { onDerived });
    expect(shares).toHaveLength(2);
    await third.close();
  });
});
