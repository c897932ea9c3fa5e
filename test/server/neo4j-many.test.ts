import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";
import { driver } from "neo4j-driver";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { StoreChanged } from "../../server/errors.ts";
import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import type { Store } from "../../server/store/store.ts";
import {
  borrowNeo4j,
  emptyGraph,
  settingsFor,
  skipNeo4j,
  type BorrowedNeo4j,
} from "../support/neo4j.ts";
import { numbered } from "../support/numbered.ts";
import { article, event, reading } from "../support/records.ts";

describe.skipIf(skipNeo4j)(
  "several at once on one Neo4j",
  { timeout: 120_000 },
  () => {
    let neo4j: BorrowedNeo4j;
    let stores: Store[] = [];

    beforeAll(async () => {
      neo4j = await borrowNeo4j();
    });
    beforeEach(async () => {
      await emptyGraph(neo4j.uri);
      stores = [1, 2, 3].map(() => openNeo4jStore(settingsFor(neo4j.uri)));
      await Promise.all(stores.map((store) => store.ready()));
    });
    afterEach(async () => {
      await Promise.all(stores.map((store) => store.close()));
    });
    afterAll(() => neo4j.giveBack());

    it("load the same articles at the same time, and nothing is there twice", async () => {
      const readings = Array.from({ length: 12 }, (_, n) => numbered(n));
      const outcomes = await Promise.all(
        stores.map(async (store, at) => {
          const mine = [];
          // Each begins elsewhere, so that they meet in every order.
          for (let i = 0; i < readings.length; i += 3) {
            const from = (i + at * 3) % readings.length;
            mine.push(...(await store.write(readings.slice(from, from + 3))));
          }
          return mine;
        }),
      );
      const fresh = outcomes.flat().filter((one) => !one.alreadyLoaded);
      expect(fresh.map(({ article }) => article).sort()).toEqual(
        readings.map(({ article }) => article.id).sort(),
      );
      for (const store of stores)
        expect(await store.stats()).toMatchObject({
          articles: 12,
          events: 12,
          claims: 12,
        });
    });

    it("wait their turn behind a load that takes longer than their patience", async () => {
      const impatient = openNeo4jStore({
        ...settingsFor(neo4j.uri),
        patienceMs: 3000,
      });
      const holder = driver(neo4j.uri);
      const session = holder.session();
      const tx = session.beginTransaction();
      await tx.run("MATCH (s:Store) SET s.lockedAt = datetime()");
      const waiting = impatient.write([numbered(0)]);
      await new Promise((resolve) => setTimeout(resolve, 5000));
      await tx.commit();
      expect(await waiting).toMatchObject([{ alreadyLoaded: false }]);
      await session.close();
      await holder.close();
      await impatient.close();
    });

    it("break a list of one revision off when another changes what is still to come", async () => {
      const [reader, writer] = stores;
      if (reader === undefined || writer === undefined) throw new Error();
      // More than come in one part.
      const ids = Array.from({ length: 600 }, (_, n) => `e${1000 + n}`);
      const titled = (title: string) =>
        reading(article("many"), {
          events: ids.map((id) =>
            event(id, ["country:nor", "country:swe"], { title }),
          ),
        });
      await writer.write([titled("before")]);
      const snapshot = await reader.snapshot();
      const begun = snapshot.events(EVERYTHING)[Symbol.asyncIterator]();
      expect((await begun.next()).done).toBe(false);
      await writer.rewrite([titled("after")]);
      await expect(begun.next()).rejects.toThrow(StoreChanged);
      await snapshot.close();
    });

    it("serve at once what another has written, at its revision", async () => {
      const [one, other] = stores;
      if (one === undefined || other === undefined) throw new Error("two");
      const before = await other.revision();
      await one.write([numbered(0), numbered(3)]);
      expect(await other.revision()).toBe(await one.revision());
      expect(await other.revision()).not.toBe(before);
      expect(await other.ties(EVERYTHING, 5)).toEqual(
        await one.ties(EVERYTHING, 5),
      );
      await other.removeArticle("article:n-0");
      expect(await one.events(EVERYTHING, { first: 5, after: null })).toEqual(
        await other.events(EVERYTHING, { first: 5, after: null }),
      );
      expect((await one.stats()).articles).toBe(1);
    });
  },
);
