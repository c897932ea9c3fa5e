import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import type { LinkRecord } from "../../server/domain/link.ts";
import {
  article,
  event,
  evidence,
  link,
  on,
  reading,
} from "../support/records.ts";
import {
  about,
  ANN,
  ANNA,
  decided,
  gala,
  page,
  SWE,
  ties,
  toast,
} from "./decided.ts";
import type { Current } from "./suite.ts";

/** What editors decide of records, and of what links them. */
export function recordCorrectionsSuite(current: Current): void {
  describe("corrections of records and links", () => {
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
      expect(await ties(current)).toEqual([`${SWE} ${ANN} 0+1`]);
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
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 1+0`]);
      await current().saveCorrection(
        decided("a", {
          kind: "REVIEW_LINK",
          from,
          to,
          link: "SAME_EVENT",
          review: "REJECTED",
        }),
      );
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 2+0`]);
      await current().saveCorrection(
        decided("bb", { kind: "SAME_EVENT", from, to, same: true }),
      );
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 1+0`]);
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
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 2+0`]);
      expect(await current().linksOf(["event:gala"])).toMatchObject([
        [{ review: "REJECTED" }],
      ]);
    });

    it("hold for a link that a better reader draws the other way round, between records of other ids", async () => {
      const heard = (id: string, from: string, to: string) =>
        reading(article("echo"), {
          events: [
            event(id, [ANNA, SWE], {
              when: on("2024-05-01"),
              evidence: [evidence("echoed")],
            }),
          ],
          links: [link("SAME_EVENT", `event:${from}`, `event:${to}`)],
        });
      await current().write([gala, heard("later", "later", "gala")]);
      await current().saveCorrection(
        decided("a", {
          kind: "REVIEW_LINK",
          from: about("event:later", "echo", "echoed"),
          to: about("event:gala", "gala"),
          link: "SAME_EVENT",
          review: "REJECTED",
        }),
      );
      await current().rewrite([heard("earlier", "gala", "earlier")]);
      expect(await current().linksOf(["event:earlier"])).toMatchObject([
        [{ from: "event:gala", review: "REJECTED" }],
      ]);
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 2+0`]);
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
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 2+0`]);
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
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 2+0`]);
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
      expect(await ties(current)).toEqual([`${SWE} ${ANNA} 1+0`]);
    });
  });
}
