/** The contract of snapshots: the graph at one revision, however it is changed meanwhile. */
import { beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { StoreChanged } from "../../server/errors.ts";
import type { Parts, Snapshot } from "../../server/store/store.ts";
import {
  actor,
  article,
  claim,
  event,
  link,
  on,
  reading,
} from "../support/records.ts";
import type { Current } from "./suite.ts";

const NOR = "country:nor";
const SWE = "country:swe";
const FIN = "country:fin";
/** More than come in one part. */
const MANY = 1_200;

const days = Array.from(
  { length: MANY },
  (_, n) => `20${10 + (n % 12)}-0${1 + (n % 9)}-1${n % 4}`,
);
const about = {
  title: "Many meetings",
  publisher: "Gazette",
  url: "https://gazette.example/many",
  publishedOn: "2022-01-01",
};
const many = reading(article("many", about), {
  actors: [actor(NOR, { name: "Norway" })],
  events: days.map((day, n) =>
    event(`e${String(n).padStart(4, "0")}`, [NOR, n % 3 === 0 ? SWE : FIN], {
      when: on(day),
    }),
  ),
  claims: [
    claim("undated", NOR, SWE),
    claim("dated", NOR, SWE, { when: on("2020-01-01") }),
  ],
});
const later = reading(article("later", { publishedOn: "2023-01-01" }), {
  events: [event("later", [SWE, FIN], { when: on("2022-12-12") })],
  links: [link("SAME_EVENT", "event:later", "event:e0000")],
});

/** A list that comes in parts, whole. */
export async function allOf<T>(parts: Parts<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(...part);
  return all;
}

/** The graph at one revision, read in parts. */
export function snapshotsSuite(current: Current): void {
  describe("a snapshot", () => {
    let snapshot: Snapshot;
    const idsOf = async (parts: Parts<{ readonly id: string }>) =>
      (await allOf(parts)).map(({ id }) => id);
    const page = { first: 10_000, after: null };

    beforeEach(async () => {
      await current().write([many]);
      snapshot = await current().snapshot();
      return () => snapshot.close();
    });

    it("gives all records in parts, in the order of the lists", async () => {
      const parts: number[] = [];
      for await (const part of snapshot.events(EVERYTHING))
        parts.push(part.length);
      expect(parts.length).toBeGreaterThan(1);
      expect(await allOf(snapshot.events(EVERYTHING))).toEqual(
        (await current().events(EVERYTHING, page)).items,
      );
      expect(await idsOf(snapshot.claims(EVERYTHING))).toEqual([
        "claim:dated",
        "claim:undated",
      ]);
    });

    it("gives ties, the strongest first, and who is tied", async () => {
      expect(await allOf(snapshot.ties(EVERYTHING))).toEqual(
        await current().ties(EVERYTHING, 10),
      );
      expect(await snapshot.tied(EVERYTHING)).toEqual([FIN, NOR, SWE]);
      expect(
        await snapshot.tied({ ...EVERYTHING, between: [NOR, SWE] }),
      ).toEqual([NOR, SWE]);
    });

    it("gives who takes part in what a filter leaves, and its articles", async () => {
      const few = { ...EVERYTHING, eventKinds: [] };
      expect(await snapshot.takingPart(few)).toEqual([NOR, SWE]);
      expect(await idsOf(snapshot.articles(null))).toEqual(["article:many"]);
      const none = { ...EVERYTHING, publishers: ["Nobody"] };
      expect(await snapshot.takingPart(none)).toEqual([]);
      expect(await idsOf(snapshot.articles(none))).toEqual([]);
      expect(await allOf(snapshot.ties(none))).toEqual([]);
    });

    it("gives the articles of a filter newest first, then by id, undated last", async () => {
      const told = (name: string, publishedOn: string | null) =>
        reading(article(name, { publishedOn, publisher: "Herald" }), {
          events: [event(name, [NOR, SWE], { when: on("2024-01-01") })],
        });
      await current().write([
        told("z", "2024-01-02"),
        told("y", null),
        told("x", "2024-01-03"),
        told("a", "2024-01-02"),
      ]);
      const now = await current().snapshot();
      const some = { ...EVERYTHING, publishers: ["Herald"] };
      const ids = await idsOf(now.articles(some));
      await now.close();
      expect(ids).toEqual(["x", "a", "z", "y"].map((one) => `article:${one}`));
    });

    it("names articles, in the order asked for, and those not there not", async () => {
      expect(
        await snapshot.citationsById(["article:none", "article:many"]),
      ).toEqual([null, { id: "article:many", ...about }]);
      expect(await snapshot.citationsById([])).toEqual([]);
    });

    it("stays as it was when something is added, begun or not", async () => {
      const before = {
        revision: await current().revision(),
        events: (await current().events(EVERYTHING, page)).items,
        ties: await current().ties(EVERYTHING, 10),
      };
      const begun = snapshot.events(EVERYTHING)[Symbol.asyncIterator]();
      const { value: first } = await begun.next();
      await current().write([later]);
      expect((await current().events(EVERYTHING, page)).totalCount).toBe(
        MANY + 1,
      );
      const rest = await allOf({ [Symbol.asyncIterator]: () => begun });
      expect([...first, ...rest]).toEqual(before.events);
      expect(await snapshot.revision()).toBe(before.revision);
      expect(await allOf(snapshot.ties(EVERYTHING))).toEqual(before.ties);
      expect(await idsOf(snapshot.articles(null))).toEqual(["article:many"]);
      expect(await snapshot.linksOf(["event:e0000"])).toEqual([[]]);
      expect(await snapshot.reportsOf(["event:e0000"])).toEqual([
        { reports: 1, sources: 1, sameAs: [] },
      ]);
      // Who asks anew sees what is new.
      expect(await current().reportsOf(["event:e0000"])).toMatchObject([
        { reports: 2, sameAs: ["event:later"] },
      ]);
    });

    it("gives nothing of another revision when what it holds is taken away", async () => {
      const before = (await current().events(EVERYTHING, page)).items;
      const ties = await current().ties(EVERYTHING, 10);
      const begun = snapshot.events(EVERYTHING)[Symbol.asyncIterator]();
      const { value: first } = await begun.next();
      await current().removeArticle("article:many");
      expect((await current().events(EVERYTHING, page)).items).toEqual([]);
      expect(await allOf(snapshot.ties(EVERYTHING))).toEqual(ties);
      const rest = allOf({ [Symbol.asyncIterator]: () => begun });
      if (current().name === "neo4j")
        await expect(rest).rejects.toThrow(StoreChanged);
      else expect([...first, ...(await rest)]).toEqual(before);
    });

    it("is read by several at once, and each ends when he likes", async () => {
      const other = await current().snapshot();
      for await (const part of other.events(EVERYTHING)) {
        expect(part.length).toBeGreaterThan(0);
        break;
      }
      for await (const part of other.articles(null)) {
        expect(part.length).toBe(1);
        break;
      }
      await other.close();
      await other.close();
      expect((await allOf(snapshot.events(EVERYTHING))).length).toBe(MANY);
    });

    it("lets others be answered between two parts", async () => {
      let turns = 0;
      const turn = () => {
        turns += 1;
        waiting = setImmediate(turn);
      };
      let waiting = setImmediate(turn);
      let parts = 0;
      for await (const part of snapshot.events(EVERYTHING))
        parts += Math.min(1, part.length);
      clearImmediate(waiting);
      expect(turns).toBeGreaterThanOrEqual(parts);
    });
  });
}
