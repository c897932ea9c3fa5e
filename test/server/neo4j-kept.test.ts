import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { driver } from "neo4j-driver";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import {
  borrowNeo4j,
  emptyGraph,
  settingsFor,
  skipNeo4j,
  type BorrowedNeo4j,
} from "../support/neo4j.ts";
import { numbered } from "../support/numbered.ts";

describe.skipIf(skipNeo4j)(
  "a server that kept its ledger",
  { timeout: 300_000 },
  () => {
    let neo4j: BorrowedNeo4j;
    let folder = "";
    beforeAll(async () => {
      neo4j = await borrowNeo4j();
      folder = await mkdtemp(join(tmpdir(), "demarche-kept-"));
    });
    beforeEach(() => emptyGraph(neo4j.uri));
    afterAll(async () => {
      neo4j.giveBack();
      await rm(folder, { recursive: true, force: true });
    });

    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => numbered(from + n));

    /** What a store that starts now answers. */
    async function answered(file: string | null) {
      const store = openNeo4jStore(settingsFor(neo4j.uri), file);
      await store.ready();
      const answers = {
        ties: await store.ties(EVERYTHING, 50),
        times: await store.dateCounts(EVERYTHING),
        facets: await store.facets(EVERYTHING),
        events: await store.events(EVERYTHING, { first: 50, after: null }),
      };
      await store.close();
      return answers;
    }

    it("answers after a restart what one without it does, whatever has changed meanwhile", async () => {
      const file = join(folder, "changed.bin");
      const other = openNeo4jStore(settingsFor(neo4j.uri));
      await other.write(numbers(0, 20));
      expect(await answered(file)).toEqual(await answered(null));
      await other.write(numbers(20, 30));
      await other.removeArticle(numbered(3).article.id);
      const after = await answered(file);
      expect(after).toEqual(await answered(null));
      expect(after.events.totalCount).toBeGreaterThan(0);
      await other.close();
    });

    it("reads everything anew when records are not those of the graph", async () => {
      const file = join(folder, "restored.bin");
      const other = openNeo4jStore(settingsFor(neo4j.uri));
      await other.write(numbers(0, 20));
      await answered(file);
      // As when an older copy was put back and has grown since.
      const connection = driver(neo4j.uri);
      await connection.executeQuery(
        "MATCH (r:Record) WITH r LIMIT 5 DETACH DELETE r",
      );
      await connection.close();
      await other.write(numbers(20, 22));
      expect(await answered(file)).toEqual(await answered(null));
      await other.close();
    });
  },
);
