import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { backUp } from "../../server/store/sqlite/backup/backup.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import { article, claim, reading } from "../support/records.ts";

const NOR = "country:nor";
const ESP = "country:esp";
const said = (name: string) =>
  reading(article(name), { claims: [claim(name, NOR, ESP)] });

describe("a backup", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "demarche-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is the graph at one moment, taken while the store is written to", async () => {
    const file = join(folder, "graph.sqlite");
    const target = join(folder, "backups", "copy.sqlite");
    const store = openSqliteStore(file);
    await store.write([said("a"), said("b")]);
    const copying = backUp(file, target);
    await store.write([said("c")]);
    await copying;
    await store.close();
    expect(readdirSync(join(folder, "backups"))).toEqual(["copy.sqlite"]);
    const copy = openSqliteStore(target);
    const tie = await copy.tie(NOR, ESP, EVERYTHING);
    expect([2, 3]).toContain(tie?.claims);
    expect(await copy.stats()).toMatchObject({ claims: tie?.claims });
    await copy.write([said("d")]);
    await copy.close();
  });

  it("ends, however often others write meanwhile", async () => {
    const file = join(folder, "graph.sqlite");
    const store = openSqliteStore(file);
    // More pages than are copied at a time.
    const long = Array.from({ length: 300 }, (_, n) => `word${n} `.repeat(999));
    await store.write([reading(article("long", { text: long.join("") }), {})]);
    let isCopied = false;
    const copying = backUp(file, join(folder, "copy.sqlite")).then(() => {
      isCopied = true;
    });
    for (let n = 0; n < 200 && !isCopied; n += 1) {
      await store.write([said(`more${n}`)]);
      await setImmediate();
    }
    expect(isCopied).toBe(true);
    await copying;
    await store.close();
  });

  it("takes no other file's place", async () => {
    const file = join(folder, "graph.sqlite");
    await openSqliteStore(file).close();
    const target = join(folder, "notes.txt");
    writeFileSync(target, "Mine");
    await expect(backUp(file, target)).rejects.toThrow(/left as it is/);
  });

  it("leaves nothing behind when there is nothing to copy", async () => {
    const target = join(folder, "copy.sqlite");
    await expect(backUp(join(folder, "none.sqlite"), target)).rejects.toThrow(
      /no store/,
    );
    expect(existsSync(target)).toBe(false);
  });
});
