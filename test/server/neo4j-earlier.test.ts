import { driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StoreUnusable } from "../../server/errors.ts";
import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import type { DumpLine } from "../../server/store/store.ts";
import {
  borrowNeo4j,
  emptyGraph,
  settingsFor,
  skipNeo4j,
  type BorrowedNeo4j,
} from "../support/neo4j.ts";
import { numbered } from "../support/numbered.ts";

/** As schema 1 had it: every description with the article that gives it, and lists that are empty. */
const AS_BEFORE = [
  "MATCH (a:Actor)-[n:NAMED_IN]->() SET n.given = coalesce(n.given, a.base)",
  "MATCH (a:Actor) REMOVE a.base",
  "MATCH (r:Record) SET r.topics = coalesce(r.topics, []), r.warnings = coalesce(r.warnings, [])",
  "MATCH (r:Claim) SET r.hedges = coalesce(r.hedges, [])",
  "MATCH ()-[e:REPORTED_IN]->() SET e.attribution = coalesce(e.attribution, [])",
  "MATCH (t:Article) SET t.fingerprint = coalesce(t.fingerprint, []), t.skipped = coalesce(t.skipped, []), t.warnings = coalesce(t.warnings, []), t.offices = coalesce(t.offices, [])",
  "MATCH (s:Store) SET s.schema = 1",
];

describe.skipIf(skipNeo4j)(
  "a graph that another version wrote",
  { timeout: 300_000 },
  () => {
    let neo4j: BorrowedNeo4j;
    beforeAll(async () => {
      neo4j = await borrowNeo4j();
      await emptyGraph(neo4j.uri);
    });
    afterAll(() => neo4j.giveBack());

    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => numbered(from + n));

    async function run(texts: readonly string[]) {
      const connection = driver(neo4j.uri);
      const answers = [];
      for (const text of texts)
        answers.push(await connection.executeQuery(text));
      await connection.close();
      return answers;
    }

    /** All there is, after the articles were written and one was removed. */
    async function afterwards(from: number, to: number, removed: number) {
      const store = openNeo4jStore(settingsFor(neo4j.uri));
      await store.ready();
      await store.write(numbers(from, to));
      await store.removeArticle(numbered(removed).article.id);
      const lines: DumpLine[] = [];
      for await (const line of store.dump()) lines.push(line);
      const actor = (await store.actorsById(["person:p-1"]))[0];
      await store.close();
      return { lines, actor };
    }

    it("is read, added to and taken from as one of this version", async () => {
      const wanted = [await afterwards(0, 12, 1), await afterwards(12, 18, 8)];
      await emptyGraph(neo4j.uri);
      const before = await afterwards(0, 12, 1);
      expect(before).toEqual(wanted[0]);
      await run(AS_BEFORE);
      expect(await afterwards(12, 18, 8)).toEqual(wanted[1]);
      const [state] = await run(["MATCH (s:Store) RETURN s.schema AS schema"]);
      expect(Number(state?.records[0]?.get("schema"))).toBe(2);
    });

    it("is left as it is, in words, where it is a later one", async () => {
      await run(["MATCH (s:Store) SET s.schema = 99"]);
      const store = openNeo4jStore(settingsFor(neo4j.uri));
      await expect(store.ready()).rejects.toThrow(StoreUnusable);
      await store.close();
      await run(["MATCH (s:Store) SET s.schema = 2"]);
    });
  },
);
