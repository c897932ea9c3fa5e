import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { readSheet } from "../../seed/audit/sheet.ts";
import { loadCsv, loadGdelt } from "../../seed/event-data/load.ts";
import { normalizeMapping } from "../../seed/event-data/mapping.ts";
import { asBadInput, neededText } from "../../seed/files.ts";
import { countLines } from "../../seed/progress.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-wrong-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
writeFileSync(at("empty.csv"), "");
writeFileSync(at("other.csv"), "name,year\nAna,2031\n");
writeFileSync(
  at("packed.csv.gz"),
  gzipSync("id,day,cameo\n1,2031-05-01,040\n"),
);

const mapping = normalizeMapping({
  columns: { id: "id", day: "day", cameo: "cameo" },
});
const effects = {
  store: openSqliteStore(":memory:"),
  now: () => "2031-06-01T00:00:00.000Z",
  onBatch: () => undefined,
  dryRun: true,
};

describe("event data from a file that is not what it should be", () => {
  it.each([
    ["missing.csv", "there is no such file"],
    ["missing.csv.gz", "there is no such file"],
    [".", "is a folder"],
    ["empty.csv", /is empty.*name the columns/],
    ["other.csv", /no column "id", "day", "cameo".*"name", "year"/],
  ])("is refused by a mapping with the reason: %s", async (name, reason) => {
    const { rows, refused } = await loadCsv([at(name)], mapping, effects);
    expect(rows).toBe(0);
    expect(refused.map(({ message }) => message)).toEqual([
      typeof reason === "string" ? reason : expect.stringMatching(reason),
    ]);
  });

  it("is refused as GDELT's with the reason", async () => {
    const files = [
      at("missing.csv"),
      at("missing.gz"),
      at("missing.zip"),
      folder,
    ];
    const { refused } = await loadGdelt(files, effects);
    expect(refused.map(({ message }) => message)).toEqual([
      "there is no such file",
      "there is no such file",
      "there is no such file",
      "is a folder",
    ]);
  });

  it.each([
    ["empty.zip", 0],
    ["head.zip", 0.05],
    ["half.zip", 0.5],
    ["end.zip", 0.95],
  ])("is refused where an archive is cut short: %s", async (name, share) => {
    const rows = Array.from({ length: 50 }, (_, n) => `${Math.sin(n)}`);
    const whole = zipSync({ "a.csv": strToU8(rows.join("\n")) });
    writeFileSync(at(name), whole.subarray(0, share * whole.length));
    const { refused } = await loadGdelt([at(name)], effects);
    expect(refused.at(-1)?.message).toMatch(/is cut short|invalid zip data/);
  });

  it("is refused from the line on that never ends", async () => {
    writeFileSync(at("long.gz"), gzipSync("x".repeat(2_000_000)));
    const { refused } = await loadGdelt([at("long.gz")], effects);
    expect(refused.map(({ message }) => message)).toEqual([
      "the next line has more than 1000000 characters",
    ]);
  });

  it("is refused from the quote on that is not closed, and not read to its end", async () => {
    const row = "2,2031-05-01,040\n";
    writeFileSync(
      at("quote.csv"),
      `id,day,cameo\n1,2031-05-01,040\n2,"2031-05-01,040\n${row.repeat(100_000)}`,
    );
    const { rows, refused } = await loadCsv(
      [at("quote.csv")],
      mapping,
      effects,
    );
    expect(rows).toBe(1);
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringContaining("1000000"),
    ]);
  });

  it("has a header of its own in each member of an archive, folders and what a Mac adds aside", async () => {
    const members = {
      "rows/": "",
      "rows/a.csv": "id,day,cameo\n1,2031-05-01,040\n2,2031-05-01,040",
      "__MACOSX/rows/._a.csv": "\0",
      "rows/b.csv": "cameo,day,id\n040,2031-05-02,3\n040,never,4\n",
      "rows/c.csv": "name,year\nAna,2031\nEva,2031\n",
      "rows/d.csv": "",
      "rows/e.csv": "id,day,cameo\n5,2031-05-01,040\n",
    };
    const file = at("members.zip");
    writeFileSync(
      file,
      zipSync(
        Object.fromEntries(
          Object.entries(members).map(([name, text]) => [name, strToU8(text)]),
        ),
      ),
    );
    const { rows, refused } = await loadCsv([file], mapping, effects);
    expect(rows).toBe(4);
    expect(refused).toMatchObject([
      { file: `${file}: rows/b.csv`, line: 3 },
      { file: `${file}: rows/c.csv`, line: 1 },
      { file: `${file}: rows/d.csv`, line: null },
    ]);
    expect(await countLines(file)).toBe(11);
  });

  it("passes over the rest of a large member that is refused", async () => {
    const file = at("large.zip");
    const large = `name,year\n${Array.from({ length: 200_000 }, (_, n) => `${Math.sin(n)},${n}\n`).join("")}`;
    writeFileSync(
      file,
      zipSync({
        "a.csv": strToU8(large),
        "b.csv": strToU8("id,day,cameo\n5,2031-05-01,040\n"),
      }),
    );
    const { rows, refused } = await loadCsv([file], mapping, effects);
    expect([rows, refused.length]).toEqual([1, 1]);
  });

  it("is unpacked where it is gzipped", async () => {
    const { rows } = await loadCsv([at("packed.csv.gz")], mapping, effects);
    expect(rows).toBe(1);
  });
});

describe("a file that a command needs", () => {
  it("is named, with what was expected, where it is not there", async () => {
    await expect(neededText(at("gone"), "A mapping is.")).rejects.toThrow(
      `${at("gone")}: there is no such file. A mapping is.`,
    );
  });

  it("hides no other error", () => {
    const error = new TypeError("a mistake of ours");
    expect(asBadInput(error, "x", "")).toBe(error);
  });

  it("is a coder's sheet only with its columns and a record", () => {
    expect(() => readSheet("a,b\n1,2\n", "one.csv")).toThrow(
      /one\.csv: has no column "record", "right"; a coder's sheet has record/,
    );
    expect(() => readSheet("", "one.csv")).toThrow("one.csv: holds no record");
  });
});
