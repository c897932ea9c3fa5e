/** The contract of taking articles in and out. */
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { tenuresOf } from "../../server/domain/offices.ts";
import {
  actor,
  article,
  claim,
  event,
  link,
  office,
  on,
  reading,
} from "../support/records.ts";
import type { DumpLine } from "../../server/store/store.ts";
import type { Current } from "./suite.ts";

const ANNA = "person:anna-berg";
const NOR = "country:nor";
const SWE = "country:swe";
const page = { first: 20, after: null };

const gala = reading(article("gala", { publishedOn: "2024-05-02" }), {
  actors: [actor(ANNA, { country: NOR })],
  offices: [office(ANNA, NOR)],
  events: [event("gala", [ANNA, SWE], { when: on("2024-05-01") })],
});
const toast = reading(article("toast", { publishedOn: "2024-05-03" }), {
  actors: [actor(ANNA, { country: NOR, aliases: ["Berg"] })],
  claims: [claim("toast", ANNA, "country:fin", { when: on("2024-05-01") })],
});

/** An article with one event, at the one place, under this name. */
const heldAt = (name: string, place: string) =>
  reading(article(name), {
    events: [
      event(name, [ANNA, SWE], {
        place: {
          id: "place:oslo",
          name: place,
          country: NOR,
          latitude: null,
          longitude: null,
        },
      }),
    ],
  });

/** Taking articles in, and taking them out again. */
export function writingSuite(current: Current): void {
  describe("writes", () => {
    it("tells which articles came since a revision", async () => {
      await current().write([gala]);
      const before = await current().revision();
      const since = async (first = 10) => {
        const change = await current().changeSince(before, first);
        expect(change.revision).toBe(await current().revision());
        return change.articles;
      };
      expect(await since()).toEqual([]);
      await current().write([toast]);
      const grows = article("rows", { kind: "EVENT_DATA" });
      await current().write([
        reading(grows, { events: [event("one", [ANNA, SWE])] }),
      ]);
      expect(await since()).toEqual(["article:toast", "article:rows"]);
      expect(await since(1)).toEqual(["article:toast"]);
      for (const other of ["", "another", "999999999"])
        expect((await current().changeSince(other, 10)).articles).toEqual([]);
      const between = await current().revision();
      await current().write([
        gala,
        reading(grows, { events: [event("two", [ANNA, SWE])] }),
      ]);
      expect((await current().changeSince(between, 10)).articles).toEqual([
        "article:rows",
      ]);
      expect(await since()).toEqual(["article:toast", "article:rows"]);
      await current().removeArticle("article:toast");
      expect(await since()).toEqual(["article:rows"]);
      await current().rewrite([gala]);
      expect(await since()).toContain("article:gala");
    });

    it("keeps what an article adds, whole", async () => {
      await current().write([gala]);
      expect(await current().articlesById(["article:gala"])).toEqual([
        gala.article,
      ]);
      expect(await current().eventsById(["event:gala"])).toEqual(gala.events);
      expect(await current().actorsById([ANNA, SWE])).toEqual(
        gala.actors.slice(0, 2),
      );
      expect(await current().officesOf([ANNA], null)).toEqual([
        tenuresOf(gala.offices),
      ]);
    });

    it("changes nothing when an article is loaded again", async () => {
      expect(await current().write([gala])).toEqual([
        { article: "article:gala", alreadyLoaded: false },
      ]);
      const revision = await current().revision();
      expect(await current().write([gala])).toEqual([
        { article: "article:gala", alreadyLoaded: true },
      ]);
      expect(await current().revision()).toBe(revision);
      expect(await current().stats()).toMatchObject({ articles: 1, events: 1 });
    });

    it("writes an article anew, in the place of what it gave before", async () => {
      await current().write([gala, toast]);
      const better = reading(article("gala", { publishedOn: "2024-05-02" }), {
        actors: [actor(ANNA, { country: NOR })],
        events: [
          event("feast", [ANNA, "country:dnk"], { when: on("2024-05-01") }),
        ],
      });
      await current().rewrite([better]);
      expect(await current().eventsById(["event:gala", "event:feast"])).toEqual(
        [null, better.events[0]],
      );
      expect(await current().tie(ANNA, SWE, EVERYTHING)).toBeNull();
      expect(
        await current().tie(ANNA, "country:dnk", EVERYTHING),
      ).toMatchObject({ events: 1 });
      expect(await current().stats()).toMatchObject({ articles: 2, events: 1 });
    });

    it("keeps a place as the first article that still names it describes it", async () => {
      const { write, rewrite, removeArticle } = current();
      const names = async () =>
        (await current().placesById(["place:oslo"])).map((one) => one?.name);
      await write([heldAt("ball", "Christiania")]);
      await write([heldAt("dance", "Oslo")]);
      expect(await names()).toEqual(["Christiania"]);
      await removeArticle("article:ball");
      expect(await names()).toEqual(["Christiania"]);
      await removeArticle("article:dance");
      expect(await names()).toEqual([undefined]);
      await write([heldAt("dance", "Oslo")]);
      expect(await names()).toEqual(["Oslo"]);
      await rewrite([heldAt("dance", "Oslo, Norway")]);
      expect(await names()).toEqual(["Oslo, Norway"]);
      await write([heldAt("ball", "Christiania")]);
      await rewrite([heldAt("ball", "Kristiania"), heldAt("dance", "Oslo")]);
      expect(await names()).toEqual(["Kristiania"]);
    });

    it("keeps links that others drew to a record that comes back", async () => {
      const echo = reading(article("echo"), {
        events: [event("echo", [ANNA, SWE], { when: on("2024-05-01") })],
        links: [link("SAME_EVENT", "event:echo", "event:gala")],
      });
      await current().write([gala, echo]);
      await current().rewrite([gala]);
      const [links] = await current().linksOf(["event:echo"]);
      expect(links).toMatchObject([{ from: "event:echo", to: "event:gala" }]);
      expect(await current().tie(ANNA, SWE, EVERYTHING)).toMatchObject({
        events: 1,
        articles: 2,
      });
    });

    it("takes an article that comes twice in one load once", async () => {
      const outcomes = await current().write([gala, gala]);
      expect(outcomes.map((outcome) => outcome.alreadyLoaded)).toEqual([
        false,
        true,
      ]);
    });

    it("has another revision after every change", async () => {
      const before = await current().revision();
      await current().write([gala]);
      const loaded = await current().revision();
      await current().removeArticle("article:gala");
      const removed = await current().revision();
      expect(new Set([before, loaded, removed]).size).toBe(3);
    });

    it("keeps a known actor as it is, apart from new aliases", async () => {
      await current().write([gala]);
      await current().write([
        reading(article("later"), {
          actors: [
            actor(ANNA, {
              name: "Anna M. Berg",
              aliases: ["Berg"],
              country: SWE,
            }),
          ],
        }),
      ]);
      expect(await current().actorsById([ANNA])).toEqual([
        actor(ANNA, { country: NOR, aliases: ["Anna M. Berg", "Berg"] }),
      ]);
    });

    it("takes in all articles of a load or none", async () => {
      const broken = {
        ...toast,
        claims: [...toast.claims, ...toast.claims],
      };
      await expect(current().write([gala, broken])).rejects.toThrow();
      expect(await current().stats()).toMatchObject({ articles: 0, actors: 0 });
    });

    it("adds to event data what another file has of the same address", async () => {
      const row = (name: string) =>
        reading(article("address", { kind: "EVENT_DATA", text: null }), {
          events: [event(name, [NOR, SWE], { dataset: "GDELT" })],
        });
      await current().write([row("one")]);
      expect(await current().write([row("one"), row("two"), gala])).toEqual([
        { article: "article:address", alreadyLoaded: true },
        { article: "article:address", alreadyLoaded: false },
        { article: "article:gala", alreadyLoaded: false },
      ]);
      const gdelt = { ...EVERYTHING, datasets: ["GDELT" as const] };
      expect(await current().tie(NOR, SWE, gdelt)).toMatchObject({
        events: 2,
        articles: 1,
      });
      expect(await current().tie(NOR, SWE, EVERYTHING)).toBeNull();
      await current().removeArticle("article:address");
      expect(await current().stats()).toMatchObject({ events: 1 });
    });

    it("removes with an article what only it supported", async () => {
      await current().write([gala, toast]);
      expect(await current().removeArticle("article:gala")).toBe(true);
      expect(
        await current().actorsById([ANNA, SWE, "country:fin"]),
      ).toMatchObject([{ id: ANNA }, null, { id: "country:fin" }]);
      expect(await current().eventsById(["event:gala"])).toEqual([null]);
      expect(await current().officesOf([ANNA], null)).toEqual([[]]);
      expect(await current().ties(EVERYTHING, 10)).toMatchObject([
        { sideA: "country:fin", sideB: ANNA },
      ]);
    });

    it("is after a removal as if the article had never been there", async () => {
      await current().write([toast]);
      const before = await current().actors(null, null, page);
      await current().write([gala]);
      await current().removeArticle("article:gala");
      expect(await current().actors(null, null, page)).toEqual(before);
    });

    it("says that there was nothing to remove", async () => {
      const revision = await current().revision();
      expect(await current().removeArticle("article:none")).toBe(false);
      expect(await current().revision()).toBe(revision);
    });

    it("hides a link while one of its ends is not there", async () => {
      await current().write([gala]);
      await current().write([
        reading(article("echo"), {
          events: [event("echo", [ANNA, SWE])],
          links: [link("SAME_EVENT", "event:echo", "event:gala")],
        }),
      ]);
      expect(await current().linksOf(["event:echo"])).toMatchObject([
        [{ to: "event:gala" }],
      ]);
      await current().removeArticle("article:gala");
      expect(await current().linksOf(["event:echo"])).toEqual([[]]);
      await current().write([gala]);
      expect(await current().linksOf(["event:gala"])).toMatchObject([
        [{ from: "event:echo" }],
      ]);
    });

    it("gives everything out and takes it in again", async () => {
      await current().write([gala, toast]);
      const lines: DumpLine[] = [];
      for await (const line of current().dump()) lines.push(line);
      expect(lines).toEqual([
        { type: "reading", value: gala },
        { type: "reading", value: toast },
      ]);
      await current().removeArticle("article:gala");
      await current().removeArticle("article:toast");
      async function* again() {
        yield* lines;
      }
      expect(await current().restore(again())).toBe(2);
      expect(await current().eventsById(["event:gala"])).toEqual(gala.events);
    });
  });
}
