/** The contract of corrections, about actors. */
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import type { CorrectionAct } from "../../server/domain/correction.ts";
import { actor, article, claim, office, reading } from "../support/records.ts";
import {
  about,
  ANN,
  ANNA,
  decided,
  gala,
  NOR,
  page,
  SWE,
  ties,
  toast,
} from "./decided.ts";
import type { Current } from "./suite.ts";

const FIN = "country:fin";
/** Describes what corrections name that the others do not. */
const countries = reading(article("countries"), {
  actors: [actor(NOR), actor(FIN), actor(SWE)],
});

/** What editors decide of actors, and what becomes of any correction. */
export function correctionsSuite(current: Current): void {
  describe("corrections", () => {
    it("merge two actors, with their records, names and offices", async () => {
      await current().write([gala, toast]);
      const before = await current().revision();
      await current().saveCorrection(
        decided("merge", { kind: "MERGE_ACTORS", actor: ANN, into: ANNA }),
      );
      expect(await current().revision()).not.toBe(before);
      expect(await current().actorsById([ANNA, ANN])).toEqual([
        actor(ANNA, { aliases: ["Berg", "Ann berg"] }),
        null,
      ]);
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 1+1`]);
      expect(await current().claimsById(["claim:toast"])).toMatchObject([
        { speakers: [ANNA] },
      ]);
      expect(await current().officesOf([ANNA], null)).toMatchObject([
        [{ holder: ANNA, of: NOR }],
      ]);
      expect(
        (await current().actors("ann b", null, page)).items.map(({ id }) => id),
      ).toEqual([ANNA]);
    });

    it("are applied to what is loaded later, and again after removal and reload", async () => {
      await current().write([gala, toast]);
      await current().saveCorrection(
        decided("merge", { kind: "MERGE_ACTORS", actor: ANN, into: ANNA }),
      );
      await current().write([
        reading(article("later"), { claims: [claim("later", ANN, SWE)] }),
      ]);
      await current().removeArticle("article:toast");
      await current().write([toast]);
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 1+2`]);
    });

    it("are taken back as if they had never been made", async () => {
      await current().write([gala, toast]);
      const before = await ties(current);
      await current().saveCorrection(
        decided("merge", { kind: "MERGE_ACTORS", actor: ANN, into: ANNA }),
      );
      expect(await current().undoCorrection("correction:merge")).toMatchObject({
        undone: true,
      });
      expect(await ties(current)).toEqual(before);
      expect(await current().actorsById([ANN])).toEqual([actor(ANN)]);
      const revision = await current().revision();
      await current().undoCorrection("correction:merge");
      expect(await current().revision()).toBe(revision);
      expect(await current().undoCorrection("correction:none")).toBeNull();
    });

    it("split an actor in one of two articles that tell of an office, and leave it to both", async () => {
      const other = "person:anna-other";
      const told = {
        actors: [actor(ANNA), actor(NOR)],
        offices: [office(ANNA, NOR)],
      };
      for (const name of ["one", "two"]) {
        await current().write([reading(article(name), told)]);
        expect(await current().officesOf([ANNA], null)).toHaveLength(1);
      }
      await current().saveCorrection(
        decided("split", {
          kind: "SPLIT_ACTOR",
          actor: ANNA,
          article: "article:two",
          into: other,
          name: "Anna Other",
        }),
      );
      expect(await current().officesOf([ANNA, other], null)).toMatchObject([
        [{ holder: ANNA, of: NOR }],
        [{ holder: other, of: NOR }],
      ]);
    });

    it("split an actor in one article, and leave the others", async () => {
      await current().write([
        gala,
        reading(article("other"), { claims: [claim("other", ANNA, SWE)] }),
      ]);
      await current().saveCorrection(
        decided("split", {
          kind: "SPLIT_ACTOR",
          actor: ANNA,
          article: "article:other",
          into: "person:anna-berg-2",
          name: "Anna Berg (mayor)",
        }),
      );
      expect(await ties(current)).toEqual([
        `${SWE} ${ANNA} 1+0`,
        `${SWE} person:anna-berg-2 0+1`,
      ]);
      expect(await current().actorsById(["person:anna-berg-2"])).toMatchObject([
        { name: "Anna Berg (mayor)", aliases: [] },
      ]);
    });

    it("rename an actor, and set the country and an office", async () => {
      await current().write([gala, countries]);
      await current().saveCorrection(
        decided("a", { kind: "RENAME_ACTOR", actor: ANNA, name: "A. Berg" }),
      );
      await current().saveCorrection(
        decided("bb", { kind: "SET_COUNTRY", actor: ANNA, country: NOR }),
      );
      expect(await current().actorsById([ANNA])).toEqual([
        actor(ANNA, {
          name: "A. Berg",
          aliases: ["Anna berg", "Berg"],
          country: NOR,
        }),
      ]);
      const rolledUp = { ...EVERYTHING, rollUp: "COUNTRY" as const };
      expect(await current().tie(NOR, SWE, rolledUp)).toMatchObject({
        events: 1,
      });
      await current().saveCorrection(
        decided("ccc", {
          kind: "SET_OFFICE",
          actor: ANNA,
          title: "Minister",
          of: FIN,
          from: "2024-01-01",
          to: null,
        }),
      );
      expect(await current().tie(NOR, SWE, rolledUp)).toBeNull();
      expect(await current().tie(FIN, SWE, rolledUp)).toMatchObject({
        events: 1,
      });
    });

    it("let an office say for which country somebody counts, whatever country is set", async () => {
      await current().write([gala, countries]);
      const rolledUp = { ...EVERYTHING, rollUp: "COUNTRY" as const };
      const counted = async () =>
        Promise.all(
          [NOR, FIN].map(
            async (country) =>
              (await current().tie(country, SWE, rolledUp))?.events ?? 0,
          ),
        );
      const minister = (from: string | null, to: string | null) => ({
        kind: "SET_OFFICE" as const,
        actor: ANNA,
        title: "Minister",
        of: FIN,
        from,
        to,
      });
      const save = async (id: string, act: CorrectionAct) =>
        current().saveCorrection(decided(id, act));
      await save("a", minister("2024-01-01", null));
      await save("bb", { kind: "SET_COUNTRY", actor: ANNA, country: NOR });
      expect(await counted()).toEqual([0, 1]);
      // The same office again takes its place: out of it, nobody is counted for by a country without dates.
      await save("ccc", minister(null, "2023-12-31"));
      expect(await counted()).toEqual([0, 0]);
      await current().undoCorrection("correction:a");
      await current().undoCorrection("correction:ccc");
      expect(await counted()).toEqual([1, 0]);
    });

    it("wait while somebody whom they name is not there", async () => {
      await current().write([gala, countries]);
      const set: [string, CorrectionAct][] = [
        ["a", { kind: "SET_COUNTRY", actor: ANNA, country: NOR }],
        [
          "bb",
          {
            kind: "SET_OFFICE",
            actor: ANNA,
            title: "Minister",
            of: NOR,
            from: "2024-01-01",
            to: null,
          },
        ],
        [
          "ccc",
          {
            kind: "EDIT_RECORD",
            about: about("event:gala", "gala"),
            set: {
              participants: [
                { actor: ANNA, role: "PARTY" },
                { actor: FIN, role: "PARTY" },
              ],
            },
          },
        ],
      ];
      for (const [name, act] of set)
        await current().saveCorrection(decided(name, act));
      const now = async () => ({
        attached: (await current().corrections(page)).items.map(
          ({ attached }) => attached,
        ),
        acting: (await current().actorsById([ANNA])).map(
          (anna) => anna?.country,
        ),
        offices: (await current().officesOf([ANNA], null))[0]?.length,
        ties: await ties(current),
      });
      const applied = {
        attached: [true, true, true],
        acting: [NOR],
        offices: 1,
        ties: [`${FIN} ${ANNA} 1+0`],
      };
      expect(await now()).toEqual(applied);
      await current().removeArticle("article:countries");
      expect(await now()).toEqual({
        attached: [false, false, false],
        acting: [null],
        offices: 0,
        ties: [`${SWE} ${ANNA} 1+0`],
      });
      await current().write([countries]);
      expect(await now()).toEqual(applied);
    });

    it("keep whom they name when a split leaves them to no article", async () => {
      await current().write([gala, countries]);
      const split: CorrectionAct = {
        kind: "SPLIT_ACTOR",
        actor: FIN,
        article: "article:countries",
        into: "country:xfi",
        name: "Another",
      };
      await current().saveCorrection(decided("a", split));
      expect(await current().actorsById([FIN])).toEqual([null]);
      await current().saveCorrection(
        decided("bb", { kind: "SET_COUNTRY", actor: ANNA, country: FIN }),
      );
      expect(await current().actorsById([FIN])).toEqual([actor(FIN)]);
      await current().saveCorrection(
        decided("ccc", { ...split, article: "article:gala" }),
      );
      expect((await current().corrections(page)).items).toMatchObject([
        { id: "correction:ccc", attached: false },
        { attached: true },
        { attached: true },
      ]);
    });

    it("are listed newest first, undone ones too, and move with the graph", async () => {
      await current().write([gala, toast]);
      await current().saveCorrection(
        decided("merge", { kind: "MERGE_ACTORS", actor: ANN, into: ANNA }),
      );
      await current().saveCorrection(
        decided("a", { kind: "RENAME_ACTOR", actor: ANNA, name: "A. Berg" }),
      );
      await current().undoCorrection("correction:a");
      const list = await current().corrections(page);
      expect(list.items.map(({ id, undone }) => [id, undone])).toEqual([
        ["correction:merge", false],
        ["correction:a", true],
      ]);
      const types = [];
      for await (const line of current().dump()) types.push(line.type);
      expect(types).toEqual(["reading", "reading", "correction", "correction"]);
    });
  });
}
