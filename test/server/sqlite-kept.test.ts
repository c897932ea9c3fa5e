import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generate } from "../../bench/generate.ts";
import { select, tiesIn } from "../../server/domain/counting.ts";
import { EVERYTHING } from "../../server/domain/filter.ts";
import {
  packArticle,
  packRecord,
  unpackArticle,
  unpackRecord,
} from "../../server/store/sqlite/pack.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import { readingsArbitrary } from "../support/arbitrary.ts";
import { referenceGraph } from "../support/reference.ts";

const STORES = join(import.meta.dirname, "stores");
const GDELT = { ...EVERYTHING, datasets: ["GDELT" as const] };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("what the SQLite store keeps", () => {
  it("is what it was given, without what is at rest", () => {
    fc.assert(
      fc.property(readingsArbitrary, (readings) => {
        for (const { article, events, claims } of readings) {
          expect(unpackArticle(packArticle(article))).toEqual(article);
          for (const record of [...events, ...claims]) {
            expect(unpackRecord(packRecord(record))).toEqual(record);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("counts on over many chunks, removals and openings", async () => {
    const file = join(folder, "graph.sqlite");
    const readings = [...generate(5_000, 400, 3)];
    const first = openSqliteStore(file);
    for (const batch of readings) await first.write(batch);
    await first.close();

    const second = openSqliteStore(file);
    const all = readings.flat();
    const gone = all.filter((_, n) => n % 97 === 0);
    for (const { article } of gone) await second.removeArticle(article.id);
    const left = all.filter((_, n) => n % 97 !== 0);
    const expected = tiesIn(select(referenceGraph(left), GDELT));
    expect(await second.ties(GDELT, 20_000)).toEqual(expected);
    await second.close();

    const third = openSqliteStore(file);
    expect(await third.ties(GDELT, 300)).toEqual(expected.slice(0, 300));
    await third.write(gone);
    const again = tiesIn(select(referenceGraph(all), GDELT));
    expect(await third.ties(GDELT, 20_000)).toEqual(again);
    await third.close();
  });

  it.each(readdirSync(STORES).filter((name) => name.endsWith(".sqlite")))(
    "is brought up to date from the file of an earlier version, %s",
    async (name) => {
      const file = join(folder, name);
      copyFileSync(join(STORES, name), file);
      const store = openSqliteStore(file);
      expect(await store.stats()).toMatchObject({
        articles: 2,
        events: 1,
        claims: 2,
      });
      expect(
        await store.tie("country:esp", "country:nor", EVERYTHING),
      ).toMatchObject({ events: 1, claims: 1, articles: 2 });
      expect(
        (await store.corrections({ first: 9, after: null })).items,
      ).toMatchObject([{ attached: true, undone: false }]);
      const lines = [];
      for await (const line of store.dump()) lines.push(line);
      expect(lines).toHaveLength(3);
      await store.close();
    },
  );
});
