import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCsv } from "../../../seed/event-data/load.ts";
import { normalizeMapping } from "../../../seed/event-data/mapping.ts";
import { openSqliteStore } from "../../../server/store/sqlite/store.ts";

const mapping = normalizeMapping({
  columns: {
    id: "id",
    day: "day",
    cameo: "cameo",
    sourceCountry: "from",
    targetCountry: "to",
    url: "url",
  },
});
const row = (id: number, url: string) =>
  `${id},2031-05-0${id},040,NOR,ISL,https://example.org/${url}`;

describe("a file of rows", () => {
  it("says what was taken in, what was known and what is wrong", async () => {
    const folder = mkdtempSync(join(tmpdir(), "demarche-rows-"));
    const store = openSqliteStore(join(folder, "graph.sqlite"));
    const report = (...rows: string[]) => {
      const file = join(folder, "rows.csv");
      writeFileSync(file, ["id,day,cameo,from,to,url", ...rows].join("\n"));
      return loadCsv([file], mapping, {
        store,
        now: () => "2031-06-01T00:00:00.000Z",
        onBatch: () => undefined,
        dryRun: false,
      });
    };
    const load = async (...rows: string[]) => {
      const { rows: all, known, refusedRows } = await report(...rows);
      return [all, known, refusedRows];
    };
    const first = [row(1, "a"), row(2, "a"), row(3, "b")];
    expect(await load(...first, "4,never,040,NOR,ISL,")).toEqual([3, 0, 1]);
    expect(await load(...first)).toEqual([3, 3, 0]);
    expect(await load(row(3, "b"), row(5, "c"))).toEqual([2, 1, 0]);
    expect((await store.stats()).events).toBe(4);
    // A cell of two lines, and a line that is empty.
    const long = '8,2031-05-08,040,NOR,ISL,"https://example.org/d\n?e"';
    const { refused } = await report(long, "", "9,never,040,NOR,ISL,");
    expect(refused).toEqual([
      {
        file: join(folder, "rows.csv"),
        line: 5,
        message: 'day must be a day as 2019-10-24, not "never"',
      },
    ]);
    await store.close();
    rmSync(folder, { recursive: true });
  });
});
