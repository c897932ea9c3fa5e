import { describe, expect, it } from "vitest";
import type { CorrectionAct } from "../../server/domain/correction.ts";
import type { RecordReference } from "../../server/domain/correction.ts";
import { EVERYTHING } from "../../server/domain/filter.ts";
import type { LinkRecord } from "../../server/domain/link.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  link,
  office,
  on,
  reading,
} from "../support/records.ts";
import type { Current } from "./suite.ts";

const ANNA = "person:anna-berg";
const ANN = "person:ann-berg";
const NOR = "country:nor";
const SWE = "country:swe";
const FIN = "country:fin";
const page = { first: 20, after: null };

function decided(name: string, act: CorrectionAct) {
  return {
    id: `correction:${name}`,
    act,
    by: "An editor",
    reason: "because",
    at: `2026-05-01T00:00:0${name.length % 10}.000Z`,
    undone: false,
    attached: true,
  };
}

/** A reference to the record of that name, which stands in the article of that name. */
function about(
  record: string,
  inArticle: string,
  quote = `Text of ${inArticle}.`,
): RecordReference {
  return {
    record,
    article: `article:${inArticle}`,
    quote,
    prefix: "",
    suffix: "",
  };
}

const gala = reading(article("gala"), {
  actors: [actor(ANNA, { aliases: ["Berg"] })],
  events: [event("gala", [ANNA, SWE], { when: on("2024-05-01") })],
});
const toast = reading(article("toast"), {
  actors: [actor(ANN)],
  offices: [office(ANN, NOR, { from: "2023-01-01" })],
  claims: [claim("toast", ANN, SWE)],
});
/** Describes what corrections name that the others do not. */
const countries = reading(article("countries"), {
  actors: [actor(NOR), actor(FIN), actor(SWE)],
});

/** What editors decide, and what becomes of it. */
export function correctionsSuite(current: Current): void {
  describe("corrections", () => {
    const ties = async () =>
      (await current().ties(EVERYTHING, 10)).map(
        ({ sideA, sideB, events, claims }) =>
          `${sideA} ${sideB} ${events}+${claims}`,
      );

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
      expect(await ties()).toEqual([`${SWE} ${ANNA} 1+1`]);
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
      expect(await ties()).toEqual([`${SWE} ${ANNA} 1+2`]);
    });

    it("are taken back as if they had never been made", async () => {
      await current().write([gala, toast]);
      const before = await ties();
      await current().saveCorrection(
        decided("merge", { kind: "MERGE_ACTORS", actor: ANN, into: ANNA }),
      );
      expect(await current().undoCorrection("correction:merge")).toMatchObject({
        undone: true,
      });
      expect(await ties()).toEqual(before);
      expect(await current().actorsById([ANN])).toEqual([actor(ANN)]);
      const revision = await current().revision();
      await current().undoCorrection("correction:merge");
      expect(await current().revision()).toBe(revision);
      expect(await current().undoCorrection("correction:none")).toBeNull();
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
      expect(await ties()).toEqual([
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
        ties: await ties(),
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

    it("reject and confirm records", async () => {
      await current().write([gala, toast]);
      await current().saveCorrection(
        decided("no", {
          kind: "REVIEW_RECORD",
          about: about("event:gala", "gala"),
          review: "REJECTED",
        }),
      );
      await current().saveCorrection(
        decided("yes", {
          kind: "REVIEW_RECORD",
          about: about("claim:toast", "toast"),
          review: "CONFIRMED",
        }),
      );
      expect(await ties()).toEqual([`${SWE} ${ANN} 0+1`]);
      expect(
        (await current().events({ ...EVERYTHING, includeRejected: true }, page))
          .items,
      ).toMatchObject([{ review: "REJECTED" }]);
      expect(
        (await current().claims({ ...EVERYTHING, reviewedOnly: true }, page))
          .items,
      ).toMatchObject([{ id: "claim:toast" }]);
    });

    it("edit a record, one field after another", async () => {
      await current().write([gala]);
      const at = about("event:gala", "gala");
      await current().saveCorrection(
        decided("a", {
          kind: "EDIT_RECORD",
          about: at,
          set: { cameo: "057", goldstein: 8 },
        }),
      );
      await current().saveCorrection(
        decided("bb", {
          kind: "EDIT_RECORD",
          about: at,
          set: { topics: ["fish"] },
        }),
      );
      expect(await current().eventsById(["event:gala"])).toMatchObject([
        { cameo: "057", goldstein: 8, topics: ["fish"], kind: "MEETING" },
      ]);
      expect(await current().tie(ANNA, SWE, EVERYTHING)).toMatchObject({
        tone: 8,
      });
    });

    it("find their record again by its passage when a better reader names it anew", async () => {
      await current().write([gala]);
      await current().saveCorrection(
        decided("no", {
          kind: "REVIEW_RECORD",
          about: about("event:gala", "gala"),
          review: "REJECTED",
        }),
      );
      await current().removeArticle("article:gala");
      expect((await current().corrections(page)).items).toMatchObject([
        { id: "correction:no", attached: false },
      ]);
      await current().write([
        reading(article("gala"), {
          events: [
            event("elsewhere", [ANNA, SWE], {
              evidence: [evidence("Other words")],
            }),
            event("renamed", [ANNA, SWE]),
          ],
        }),
      ]);
      expect((await current().corrections(page)).items).toMatchObject([
        { attached: true },
      ]);
      expect(
        (await current().events(EVERYTHING, page)).items.map(({ id }) => id),
      ).toEqual(["event:elsewhere"]);
    });

    it("confirm and reject links, and say that two events are one or are not", async () => {
      const echo = reading(article("echo"), {
        events: [event("echo", [ANNA, SWE], { when: on("2024-05-01") })],
        links: [link("SAME_EVENT", "event:echo", "event:gala")],
      });
      await current().write([gala, echo]);
      const [from, to] = [
        about("event:echo", "echo"),
        about("event:gala", "gala"),
      ];
      expect(await ties()).toEqual([`${SWE} ${ANNA} 1+0`]);
      await current().saveCorrection(
        decided("a", {
          kind: "REVIEW_LINK",
          from,
          to,
          link: "SAME_EVENT",
          review: "REJECTED",
        }),
      );
      expect(await ties()).toEqual([`${SWE} ${ANNA} 2+0`]);
      await current().saveCorrection(
        decided("bb", { kind: "SAME_EVENT", from, to, same: true }),
      );
      expect(await ties()).toEqual([`${SWE} ${ANNA} 1+0`]);
      expect(await current().linksOf(["event:gala"])).toMatchObject([
        [
          {
            kind: "SAME_EVENT",
            by: "EDITOR",
            review: "CONFIRMED",
            rule: "because",
          },
        ],
      ]);
      await current().saveCorrection(
        decided("ccc", { kind: "SAME_EVENT", from: to, to: from, same: false }),
      );
      expect(await ties()).toEqual([`${SWE} ${ANNA} 2+0`]);
      expect(await current().linksOf(["event:gala"])).toMatchObject([
        [{ review: "REJECTED" }],
      ]);
    });

    it("keep two events apart that a third report would join", async () => {
      const told = (name: string, ...links: LinkRecord[]) =>
        reading(article(name), {
          events: [event(name, [ANNA, SWE], { when: on("2024-05-01") })],
          links,
        });
      const same = (from: string, to: string, confidence: number) =>
        link("SAME_EVENT", `event:${from}`, `event:${to}`, { confidence });
      await current().write([gala, told("echo", same("echo", "gala", 0.6))]);
      await current().saveCorrection(
        decided("apart", {
          kind: "SAME_EVENT",
          from: about("event:echo", "echo"),
          to: about("event:gala", "gala"),
          same: false,
        }),
      );
      expect(await ties()).toEqual([`${SWE} ${ANNA} 2+0`]);
      await current().write([
        told(
          "third",
          same("third", "echo", 0.7),
          same("third", "gala", 0.9),
          // A way round over a fourth.
          same("third", "fourth", 0.5),
        ),
        told("fourth", same("fourth", "echo", 0.8)),
      ]);
      expect(await ties()).toEqual([`${SWE} ${ANNA} 2+0`]);
      const sameAs = async (id: string) =>
        (await current().reportsOf([`event:${id}`]))[0]?.sameAs;
      expect(await sameAs("gala")).toEqual(["event:third"]);
      expect(await sameAs("echo")).toEqual(["event:fourth"]);
      const [links] = await current().linksOf(["event:third"]);
      expect(
        links?.map(({ from, to, review }) => [from, to, review]).sort(),
      ).toEqual([
        ["event:third", "event:echo", "REJECTED"],
        ["event:third", "event:fourth", "REJECTED"],
        ["event:third", "event:gala", "NONE"],
      ]);
      await current().undoCorrection("correction:apart");
      expect(await ties()).toEqual([`${SWE} ${ANNA} 1+0`]);
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
