/** The contract of ties. */
import { describe, expect, it } from "vitest";
import { EVERYTHING, type RecordFilter } from "../../server/domain/filter.ts";
import {
  actor,
  article,
  claim,
  event,
  on,
  office,
  reading,
  taking,
} from "../support/records.ts";
import { allOf } from "./snapshots.ts";
import type { Current } from "./suite.ts";

const ANNA = "person:anna-berg";
const BO = "person:bo-dahl";
const JOSE = "person:jose-lopez";
const NOR = "country:nor";
const ESP = "country:esp";
const PRT = "country:prt";

const people = {
  actors: [
    actor(ANNA, { country: NOR }),
    actor(BO, { country: NOR }),
    actor(JOSE, { country: ESP }),
  ],
};

/** Which lines a map draws, and how strong they are. */
export function dyadsSuite(current: Current): void {
  describe("ties", () => {
    const filter = (more: Partial<RecordFilter>): RecordFilter => ({
      ...EVERYTHING,
      ...more,
    });
    const lines = async (more: Partial<RecordFilter> = {}) =>
      (await current().ties(filter(more), 100)).map(
        ({ sideA, sideB, events, claims }) =>
          `${sideA} ${sideB} ${events}+${claims}`,
      );

    it("join those of different sides, and roll up to their countries", async () => {
      await current().write([
        reading(article("a"), {
          ...people,
          events: [
            event("talks", [ANNA, BO, JOSE], { when: on("2024-01-01") }),
          ],
        }),
      ]);
      expect(await lines()).toEqual([
        `${ANNA} ${JOSE} 1+0`,
        `${BO} ${JOSE} 1+0`,
      ]);
      expect(await lines({ rollUp: "COUNTRY" })).toEqual([`${ESP} ${NOR} 1+0`]);
    });

    it("roll up to the country whose office was held on that day", async () => {
      await current().write([
        reading(article("a"), {
          actors: [actor(ANNA, { country: NOR })],
          offices: [office(ANNA, NOR, { from: "2021-01-20" })],
          events: [
            event("before", [ANNA, ESP], { when: on("2018-12-01") }),
            event("in-office", [ANNA, ESP], { when: on("2023-11-15") }),
          ],
        }),
      ]);
      const [tie] = await current().ties(filter({ rollUp: "COUNTRY" }), 10);
      expect(tie).toMatchObject({ events: 1, firstOn: "2023-11-15" });
    });

    it("roll up anew when an office becomes known later", async () => {
      await current().write([
        reading(article("a"), {
          actors: [actor(ANNA)],
          events: [event("talks", [ANNA, ESP], { when: on("2023-11-15") })],
        }),
      ]);
      expect(await lines({ rollUp: "COUNTRY" })).toEqual([]);
      await current().write([
        reading(article("b"), {
          offices: [office(ANNA, NOR, { from: "2021-01-20" })],
        }),
      ]);
      expect(await lines({ rollUp: "COUNTRY" })).toEqual([`${ESP} ${NOR} 1+0`]);
    });

    it("count, score and point", async () => {
      await current().write([
        reading(article("a", { publishedOn: "2024-02-01" }), {
          events: [
            event("sanctions", [], {
              kind: "OTHER",
              cameo: "163",
              participants: [
                taking(ESP, "INITIATOR"),
                taking(NOR, "RECIPIENT"),
              ],
              when: on("2024-01-10", "2024-01-12"),
            }),
          ],
          claims: [
            claim("praise", NOR, ESP, {
              kind: "PRAISE",
              cameo: "051",
              when: on("2024-01-05"),
            }),
            claim("unscored", NOR, ESP, { cameo: null }),
          ],
        }),
      ]);
      expect(await current().tie(NOR, ESP, EVERYTHING)).toEqual({
        id: "tie:country:esp~country:nor",
        sideA: ESP,
        sideB: NOR,
        events: 1,
        claims: 2,
        cooperation: 3.4,
        conflict: -8,
        verbalCooperation: 1,
        materialCooperation: 0,
        verbalConflict: 0,
        materialConflict: 1,
        fromA: 1,
        fromB: 2,
        alleged: 0,
        scored: 2,
        tone: -2.3,
        disputes: 0,
        articles: 1,
        sources: 1,
        firstOn: "2024-01-05",
        lastOn: "2024-01-12",
      });
      expect(await current().tie(NOR, PRT, EVERYTHING)).toBeNull();
    });

    it("come strongest first, then by id, and of each actor apart", async () => {
      await current().write([
        reading(article("a"), {
          claims: [
            claim("one", NOR, PRT),
            claim("two", NOR, ESP),
            claim("three", ESP, NOR),
            claim("four", "country:aut", PRT),
          ],
        }),
      ]);
      expect(await lines()).toEqual([
        `${ESP} ${NOR} 0+2`,
        `country:aut ${PRT} 0+1`,
        `${NOR} ${PRT} 0+1`,
      ]);
      const [nor, prt, none] = await current().tiesOf(
        [NOR, PRT, "country:che"],
        EVERYTHING,
        1,
      );
      expect(nor).toMatchObject([{ sideA: ESP, sideB: NOR }]);
      expect(prt).toMatchObject([{ sideA: "country:aut", sideB: PRT }]);
      expect(none).toEqual([]);
    });

    it("join accused and affected on somebody's word only", async () => {
      await current().write([
        reading(article("a"), {
          claims: [
            claim("charge", null, ESP, {
              kind: "ACCUSATION",
              cameo: "112",
              affected: [PRT],
            }),
          ],
        }),
      ]);
      expect(await current().tie(ESP, PRT, EVERYTHING)).toMatchObject({
        claims: 1,
        alleged: 1,
        scored: 0,
        tone: null,
        verbalConflict: 0,
        fromA: 0,
        fromB: 0,
      });
    });

    it("give the records that they are made of", async () => {
      await current().write([
        reading(article("a"), {
          events: [event("e", [NOR, ESP], { when: on("2024-01-01") })],
          claims: [
            claim("c", ESP, NOR, { when: on("2024-02-01") }),
            claim("other", ESP, PRT),
          ],
        }),
      ]);
      const [records] = await current().tieRecords(
        [{ sideA: NOR, sideB: ESP }],
        EVERYTHING,
        { first: 5, after: null },
      );
      expect(records?.items.map(({ id }) => id)).toEqual([
        "claim:c",
        "event:e",
      ]);
      expect(records?.totalCount).toBe(2);
    });

    it("evolve by bucket, with what was published meanwhile", async () => {
      await current().write([
        reading(article("a", { publishedOn: "2024-02-20" }), {
          events: [event("jan", [NOR, ESP], { when: on("2024-01-31") })],
          claims: [
            claim("mar", NOR, ESP, { cameo: "112", when: on("2024-03-01") }),
            claim("undated", NOR, ESP),
          ],
        }),
      ]);
      const periods = await current().evolution(ESP, NOR, "MONTH", EVERYTHING);
      expect(
        periods.map(({ from, to, events, claims, tone, articles }) => [
          from,
          to,
          events,
          claims,
          tone,
          articles,
        ]),
      ).toEqual([
        ["2024-01-01", "2024-01-31", 1, 0, 1, 0],
        ["2024-02-01", "2024-02-29", 0, 0, null, 1],
        ["2024-03-01", "2024-03-31", 0, 1, -2, 0],
      ]);
      expect(await current().evolution(ESP, PRT, "MONTH", EVERYTHING)).toEqual(
        [],
      );
    });

    it("make a panel, in which what one did counts for its direction and what both did for both", async () => {
      await current().write([
        reading(article("a", { publisher: "The Gull" }), {
          events: [event("jan", [NOR, ESP], { when: on("2024-01-31") })],
          claims: [
            claim("mar", NOR, ESP, { cameo: "112", when: on("2024-03-01") }),
            claim("undated", NOR, ESP),
          ],
        }),
      ]);
      const snapshot = await current().snapshot();
      const panel = async (directed: boolean) =>
        (await allOf(snapshot.panel(EVERYTHING, "MONTH", directed))).map(
          ({ source, target, periods }) => [
            source,
            target,
            ...periods.map(
              ({ from, events, claims, verbalConflict, tone, sources }) =>
                `${from} ${events} ${claims} ${verbalConflict} ${tone} ${sources}`,
            ),
          ],
        );
      expect(await panel(false)).toEqual([
        [ESP, NOR, "2024-01-01 1 0 0 1 1", "2024-03-01 0 1 1 -2 1"],
      ]);
      expect(await panel(true)).toEqual([
        [ESP, NOR, "2024-01-01 1 0 0 1 1"],
        [NOR, ESP, "2024-01-01 1 0 0 1 1", "2024-03-01 0 1 1 -2 1"],
      ]);
      await snapshot.close();
    });

    it("are compared between two windows", async () => {
      const said = (name: string, to: string, cameo: string, day: string) =>
        claim(name, NOR, to, { cameo, when: on(day) });
      await current().write([
        reading(article("a"), {
          claims: [
            said("a1", ESP, "112", "2023-01-01"),
            said("a2", ESP, "112", "2023-01-02"),
            said("a3", ESP, "112", "2023-01-03"),
            said("b1", ESP, "051", "2024-01-01"),
            said("b2", ESP, "051", "2024-01-02"),
            said("b3", ESP, "051", "2024-01-03"),
            said("c1", PRT, "051", "2023-01-01"),
            said("d1", "country:ita", "051", "2024-01-01"),
          ],
        }),
      ]);
      const changes = await current().compare(
        { from: "2023-01-01", to: "2023-12-31" },
        { from: "2024-01-01", to: "2024-12-31" },
        EVERYTHING,
        10,
      );
      expect(
        changes.map(({ sideA, sideB, presence, tone, volume, because }) => [
          sideA,
          sideB,
          presence,
          tone,
          volume,
          because,
        ]),
      ).toEqual([
        [ESP, NOR, "BOTH", "UP", "LEVEL", ["claim:b3", "claim:b2", "claim:b1"]],
        ["country:ita", NOR, "NEW", null, "UP", ["claim:d1"]],
        [NOR, PRT, "GONE", null, "DOWN", ["claim:c1"]],
      ]);
    });

    it("make ways from one to another, the shortest and strongest first", async () => {
      await current().write([
        reading(article("a"), {
          claims: [
            claim("1", "country:aaa", "country:bbb"),
            claim("2", "country:bbb", "country:ddd"),
            claim("3", "country:aaa", "country:ccc"),
            claim("4", "country:ccc", "country:ddd"),
            claim("5", "country:ddd", "country:ccc"),
          ],
        }),
      ]);
      const ways = await current().paths(
        "country:aaa",
        "country:ddd",
        EVERYTHING,
        4,
        3,
      );
      expect(ways.map(({ actors }) => actors)).toEqual([
        ["country:aaa", "country:ccc", "country:ddd"],
        ["country:aaa", "country:bbb", "country:ddd"],
      ]);
      expect(ways[0]?.ties.map(({ claims }) => claims)).toEqual([1, 2]);
      expect(
        await current().paths("country:aaa", "country:ddd", EVERYTHING, 1, 3),
      ).toEqual([]);
      expect(
        await current().paths("country:aaa", "country:aaa", EVERYTHING, 4, 3),
      ).toEqual([]);
    });
  });
}
