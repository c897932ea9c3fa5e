/** The contract of counting. */
import { describe, expect, it } from "vitest";
import { EVERYTHING, type RecordFilter } from "../../server/domain/filter.ts";
import {
  article,
  claim,
  event,
  evidence,
  link,
  on,
  reading,
} from "../support/records.ts";
import type { Current } from "./suite.ts";

const NOR = "country:nor";
const ESP = "country:esp";

/** What counts once, from how many sources, and what is set against what. */
export function countingSuite(current: Current): void {
  describe("counting", () => {
    const filter = (more: Partial<RecordFilter>): RecordFilter => ({
      ...EVERYTHING,
      ...more,
    });
    const tie = (more: Partial<RecordFilter> = {}) =>
      current().tie(NOR, ESP, filter(more));

    const first = reading(
      article("first", { publishedOn: "2024-01-03", publisher: "Alpha" }),
      { events: [event("first", [NOR, ESP], { when: on("2024-01-01") })] },
    );
    const second = reading(
      article("second", { publishedOn: "2024-01-05", publisher: "Beta" }),
      {
        events: [
          event("second", [NOR, ESP], {
            when: on("2024-01-01", "2024-01-02"),
            cameo: "057",
          }),
        ],
        links: [link("SAME_EVENT", "event:second", "event:first")],
      },
    );
    const third = reading(
      article("third", { publishedOn: "2024-01-07", publisher: "Alpha" }),
      {
        events: [
          event("third", [NOR, ESP], { when: on("2024-01-02"), cameo: "057" }),
        ],
        links: [link("SAME_EVENT", "event:third", "event:second")],
      },
    );

    it("takes an event that several articles tell of once, as the first told it", async () => {
      await current().write([first, second, third]);
      expect(await tie()).toMatchObject({
        events: 1,
        cooperation: 1,
        articles: 3,
        sources: 2,
        firstOn: "2024-01-01",
        lastOn: "2024-01-01",
      });
      const [records] = await current().tieRecords(
        [{ sideA: NOR, sideB: ESP }],
        EVERYTHING,
        { first: 9, after: null },
      );
      expect(records?.items.map(({ id }) => id)).toEqual(["event:first"]);
    });

    it("joins reports only by way of what the filter leaves", async () => {
      await current().write([first, second, third]);
      expect(await tie({ publishers: ["Alpha"] })).toMatchObject({
        events: 2,
        articles: 2,
        sources: 1,
      });
    });

    it("does not take as one what a person said is not", async () => {
      await current().write([
        first,
        {
          ...second,
          links: second.links.map((one) => ({ ...one, review: "REJECTED" })),
        },
      ]);
      expect(await tie()).toMatchObject({ events: 2 });
      expect(await current().linksOf(["event:first"])).toMatchObject([
        [{ review: "REJECTED" }],
      ]);
    });

    it("says how often a thing is told of, by how many sources, and where else", async () => {
      await current().write([first, second, third]);
      expect(await current().reportsOf(["event:second", "event:none"])).toEqual(
        [
          { reports: 3, sources: 2, sameAs: ["event:first", "event:third"] },
          { reports: 0, sources: 0, sameAs: [] },
        ],
      );
    });

    it("takes the same words on the same occasion once, and said again twice", async () => {
      const said = (name: string) => claim(name, NOR, ESP);
      await current().write([
        reading(article("a"), {
          claims: [said("a"), said("b"), said("c")],
          links: [
            link("REPEATS", "claim:b", "claim:a", { sameOccasion: true }),
            link("REPEATS", "claim:c", "claim:a", { sameOccasion: false }),
          ],
        }),
      ]);
      expect(await tie()).toMatchObject({ claims: 2 });
    });

    it("takes five outlets that quote one as one source", async () => {
      const outlets = ["one", "two", "three", "four", "five"].map((name) =>
        reading(article(name, { publisher: `The ${name}` }), {
          claims: [
            claim(name, NOR, ESP, {
              evidence: [
                evidence("Words", ["organization:relay", "organization:cnn"]),
              ],
            }),
          ],
        }),
      );
      const itself = reading(article("itself", { publisher: "CNN" }), {
        claims: [claim("itself", NOR, ESP)],
      });
      await current().write([...outlets, itself]);
      expect(await tie()).toMatchObject({ claims: 6, articles: 6, sources: 1 });
    });

    it("takes copies of one text as one source", async () => {
      await current().write([
        reading(article("original", { publisher: "Alpha" }), {
          claims: [claim("original", NOR, ESP)],
        }),
        reading(
          article("copy", { publisher: "Beta", copyOf: "article:original" }),
          { claims: [claim("copy", NOR, ESP)] },
        ),
        reading(article("alone"), { claims: [claim("alone", NOR, ESP)] }),
      ]);
      expect(await tie()).toMatchObject({ sources: 2 });
      await current().removeArticle("article:original");
      expect(await tie()).toMatchObject({ sources: 2, claims: 2 });
    });

    it("leaves out what a newer version of the article took the place of, but not for what was known then", async () => {
      await current().write([
        first,
        reading(
          article("newer", {
            publishedOn: "2024-01-09",
            supersedes: "article:first",
          }),
          { claims: [claim("newer", NOR, ESP)] },
        ),
      ]);
      expect(await tie()).toMatchObject({ events: 0, claims: 1 });
      expect(await tie({ asOf: "2024-01-08" })).toMatchObject({
        events: 1,
        claims: 0,
      });
      expect(await tie({ asOf: "2024-01-09" })).toMatchObject({
        events: 0,
        claims: 1,
      });
    });

    it("counts as disputed what one side says against the other, once both are known", async () => {
      await current().write([
        reading(article("charge", { publishedOn: "2024-01-01" }), {
          claims: [
            claim("charge", NOR, ESP, { kind: "ACCUSATION", cameo: "112" }),
          ],
        }),
        reading(article("denial", { publishedOn: "2024-02-01" }), {
          claims: [
            claim("denial", ESP, null, { kind: "DENIAL", cameo: "120" }),
          ],
          links: [link("CONTRADICTS", "claim:denial", "claim:charge")],
        }),
        reading(article("outsider"), {
          claims: [claim("doubt", "country:prt", null, { kind: "DENIAL" })],
          links: [link("CONTRADICTS", "claim:doubt", "claim:charge")],
        }),
      ]);
      expect(await tie()).toMatchObject({ claims: 1, disputes: 1 });
      expect(await tie({ asOf: "2024-01-31" })).toMatchObject({ disputes: 0 });
      await current().removeArticle("article:denial");
      expect(await tie()).toMatchObject({ disputes: 0 });
      expect(
        (
          await current().claims(filter({ disputed: true }), {
            first: 5,
            after: null,
          })
        ).totalCount,
      ).toBe(2);
    });

    it("leaves out what a person rejected, unless it is asked for", async () => {
      await current().write([
        reading(article("a"), {
          claims: [
            claim("kept", NOR, ESP, { review: "CONFIRMED" }),
            claim("rejected", NOR, ESP, { review: "REJECTED" }),
          ],
        }),
      ]);
      expect(await tie()).toMatchObject({ claims: 1 });
      expect(await tie({ includeRejected: true })).toMatchObject({ claims: 2 });
      expect(await tie({ reviewedOnly: true })).toMatchObject({ claims: 1 });
    });

    it("counts in time, reports of the same once", async () => {
      await current().write([
        first,
        second,
        reading(
          article("other", { publishedOn: "2024-01-05", publisher: "Beta" }),
          {
            claims: [
              claim("dated", NOR, ESP, {
                cameo: "112",
                when: on("2024-01-01"),
              }),
              claim("undated", NOR, ESP),
            ],
          },
        ),
      ]);
      expect(await current().dateCounts(EVERYTHING)).toEqual([
        {
          from: "2024-01-01",
          to: "2024-01-01",
          precision: "DAY",
          extent: "THROUGHOUT",
          events: 1,
          claims: 1,
          cooperation: 1,
          conflict: -2,
          scored: 2,
        },
        {
          from: null,
          to: null,
          precision: "UNKNOWN",
          extent: "WITHIN",
          events: 0,
          claims: 1,
          cooperation: 0,
          conflict: 0,
          scored: 1,
        },
      ]);
      expect(await current().publicationDays(null, null)).toEqual([
        { day: "2024-01-03", articles: 1 },
        { day: "2024-01-05", articles: 2 },
      ]);
      expect(
        await current().publicationDays("2024-01-04", ["Alpha", "Beta"]),
      ).toEqual([{ day: "2024-01-03", articles: 1 }]);
    });

    it("counts the sorts of records, each as if it were not restricted", async () => {
      await current().write([
        first,
        second,
        reading(article("other", { publisher: "Beta" }), {
          claims: [
            claim("praise", NOR, "country:prt", {
              kind: "PRAISE",
              topics: ["fish"],
            }),
          ],
        }),
      ]);
      expect(await current().facets(filter({ publishers: ["Beta"] }))).toEqual({
        eventKinds: [{ value: "MEETING", count: 1 }],
        claimKinds: [{ value: "PRAISE", count: 1 }],
        cameoClasses: [
          { value: "ENGAGE_IN_DIPLOMATIC_COOPERATION", count: 1 },
          { value: "MAKE_PUBLIC_STATEMENT", count: 1 },
        ],
        publishers: [
          { value: "Beta", count: 2 },
          { value: "Alpha", count: 1 },
        ],
        countries: [
          { value: NOR, count: 2 },
          { value: ESP, count: 1 },
          { value: "country:prt", count: 1 },
        ],
        topics: [{ value: "fish", count: 1 }],
      });
    });
  });
}
