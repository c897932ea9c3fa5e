import { beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING, type RecordFilter } from "../../server/domain/filter.ts";
import {
  ANNA,
  ESP,
  JOSE,
  NOR,
  newsstand,
  evening,
} from "../support/newsstand.ts";
import {
  actor,
  article,
  event,
  office,
  on,
  reading,
  taking,
} from "../support/records.ts";
import type { Current } from "./suite.ts";

/** Finding actors, articles and words, and what belongs to each. */
export function findingSuite(current: Current): void {
  describe("what is found", () => {
    const page = { first: 20, after: null };
    const filter = (more: Partial<RecordFilter>): RecordFilter => ({
      ...EVERYTHING,
      ...more,
    });

    beforeEach(async () => {
      await current().write(newsstand);
    });

    it("finds actors by the beginning of a word of a name, case and diacritics aside", async () => {
      const found = async (search: string | null) =>
        (await current().actors(search, null, page)).items.map(({ id }) => id);
      expect(await found("lop")).toEqual([JOSE]);
      expect(await found("JOSE lo")).toEqual([JOSE]);
      expect(await found("pepe")).toEqual([JOSE]);
      expect(await found("erg")).toEqual([]);
      expect(await found(null)).toEqual(
        [JOSE, ANNA, ESP, NOR, "country:chn"].sort(
          (x, y) => order.indexOf(x) - order.indexOf(y),
        ),
      );
    });
    // By records that they take part in: Anna 5, José 4, Spain 3, Norway 2, China 0.
    const order = [ANNA, JOSE, ESP, NOR, "country:chn"];

    it("pages through actors, the busiest first", async () => {
      const first = await current().actors(null, null, {
        first: 2,
        after: null,
      });
      expect(first.items.map(({ id }) => id)).toEqual(order.slice(0, 2));
      const rest = await current().actors(null, ["COUNTRY"], {
        first: 2,
        after: first.cursors[1] ?? null,
      });
      expect(rest).toMatchObject({
        items: [{ id: ESP }, { id: NOR }],
        totalCount: 3,
        hasNextPage: true,
      });
    });

    it("lists articles newest first, undated last, and finds them by words", async () => {
      const found = async (search: string | null) =>
        (await current().articles(search, page)).items.map(({ id }) => id);
      expect(await found(null)).toEqual([
        "article:evening",
        "article:morning",
        "article:wire",
      ]);
      expect(await found("Harbour")).toEqual(["article:wire"]);
      expect(await found("evening star")).toEqual(["article:evening"]);
    });

    it("gives each actor's records in pages of their own", async () => {
      const lists = await current().claimsOf(
        [ANNA, NOR, "person:none"],
        filter({}),
        {
          first: 1,
          after: null,
        },
      );
      expect(lists).toMatchObject([
        { items: [{ id: "claim:offer" }], totalCount: 1, hasNextPage: false },
        { items: [{ id: "claim:refusal" }], totalCount: 2, hasNextPage: true },
        { items: [], totalCount: 0, hasNextPage: false },
      ]);
      expect(await current().eventsOf([JOSE], filter({}), page)).toMatchObject([
        { items: [{ id: "event:rumour" }, { id: "event:talks" }] },
      ]);
    });

    it("knows the offices of people and the people of countries", async () => {
      const offices = await current().officesOf([ANNA, JOSE], null);
      expect(offices.map((all) => all.map(({ title }) => title))).toEqual([
        ["Mayor", "Minister"],
        [],
      ]);
      expect(await current().officesOf([ANNA], "2020-05-05")).toMatchObject([
        [{ title: "Mayor" }],
      ]);
      expect(await current().peopleOf([NOR, ESP], null)).toEqual([
        [ANNA],
        [JOSE],
      ]);
      expect(await current().peopleOf([NOR, ESP], "2018-01-01")).toEqual([
        [],
        [],
      ]);
    });

    it("tells of an office once, with all its sources", async () => {
      const chief = (more: object) =>
        office(ESP, NOR, { title: "Chief", from: "2020-01-01", ...more });
      await current().write(
        ["b", "a"].map((name) =>
          reading(article(name), {
            offices: [
              chief({ source: `article:${name}` }),
              chief({ source: "A list" }),
            ],
          }),
        ),
      );
      await current().write([
        reading(article("c"), {
          offices: [chief({ source: "article:c", to: "2021-01-01" })],
        }),
      ]);
      const [held] = await current().officesOf([ESP], null);
      expect(held?.map(({ to, sources }) => [to, sources])).toEqual([
        ["2021-01-01", ["article:c"]],
        [null, ["A list", "article:a", "article:b"]],
      ]);
    });

    it("knows what was said where, and what an article tells", async () => {
      expect(await current().claimsAt(["event:talks", "event:plan"])).toEqual([
        ["claim:offer"],
        [],
      ]);
      expect(
        await current().recordsIn(["article:morning", "article:none"]),
      ).toEqual([
        {
          events: ["event:talks", "event:plan"],
          claims: ["claim:offer", "claim:headline"],
        },
        { events: [], claims: [] },
      ]);
    });

    it("finds links from either end", async () => {
      const [offer, refusal, none] = await current().linksOf([
        "claim:offer",
        "claim:refusal",
        "claim:undated",
      ]);
      expect(offer).toEqual(evening.links);
      expect(refusal).toEqual(evening.links);
      expect(none).toEqual([]);
    });

    it("searches actors, places, topics and what was done and said", async () => {
      const kinds = async (text: string) =>
        (await current().search(text, 10)).map(
          ({ kind, id }) => `${kind} ${id}`,
        );
      expect(await kinds("oslo")).toEqual(["PLACE place:oslo-nor"]);
      expect(await kinds("fish")).toEqual(["TOPIC fisheries"]);
      expect(await kinds("talks")).toEqual(["EVENT event:talks"]);
      expect(await kinds("fair")).toEqual(["CLAIM claim:offer"]);
      expect(await kinds("spain")).toEqual(["ACTOR country:esp"]);
      expect(await kinds(" ")).toEqual([]);
    });

    it("finds the tie of two that are named, in any order and with a word between", async () => {
      const found = async (text: string) =>
        (await current().search(text, 10)).filter(({ kind }) => kind === "TIE");
      const [berg] = await found("berg lop");
      expect(berg).toEqual({
        kind: "TIE",
        id: `tie:${ANNA}~${JOSE}`,
        label: "Anna Berg – José López",
        tie: await current().tie(ANNA, JOSE, EVERYTHING),
      });
      expect(await found("José López and Anna Berg")).toEqual([berg]);
      expect((await found("anna s")).map(({ label }) => label)).toEqual([
        "Spain – Anna Berg",
      ]);
      expect(await found("anna")).toEqual([]);
      expect(await found("anna china")).toEqual([]);
      // One is named, although both of the words begin a name.
      expect(await found("anna berg")).toEqual([]);
    });

    it("offers the strongest of the ties first where names are of several", async () => {
      await current().write([
        reading(article("cousin"), {
          actors: [actor("person:anna-holt", { name: "Anna Holt" })],
          events: [event("seen", [JOSE, "person:anna-holt"])],
        }),
      ]);
      const ties = (await current().search("anna pepe", 10)).filter(
        ({ kind }) => kind === "TIE",
      );
      expect(ties.map(({ label }) => label)).toEqual([
        "Anna Berg – José López",
        "Anna Holt – José López",
      ]);
      expect(await current().search("anna pepe", 1)).toEqual(ties.slice(0, 1));
    });

    it("sums up what there is", async () => {
      expect(await current().stats()).toEqual({
        revision: await current().revision(),
        articles: 3,
        undatedArticles: 1,
        actors: 5,
        events: 3,
        claims: 4,
        firstOn: "2024-03-01",
        lastOn: "2024-06-30",
      });
    });

    it("finds an article's kin by URL and by fingerprint, oldest first", async () => {
      await current().write([
        reading(
          article("copy", {
            fingerprint: ["x1", "x2"],
            publishedOn: "2024-02-02",
          }),
          {},
        ),
        reading(
          article("version", {
            url: "https://example.org/a",
            publishedOn: "2024-01-01",
          }),
          {},
        ),
      ]);
      const kin = await current().kin("https://example.org/a", ["x2", "x9"]);
      expect(kin.map(({ id }) => id)).toEqual([
        "article:version",
        "article:copy",
      ]);
      expect(await current().kin(null, [])).toEqual([]);
    });

    it("finds articles by their words, and no row of event data by those of its address", async () => {
      const title = "https://harbour.example/gala";
      await current().write([
        reading(article("row", { title, kind: "EVENT_DATA", text: null }), {}),
        reading(article("read", { text: "A gala at the harbour." }), {}),
      ]);
      const found = await current().articles("harbour gala", page);
      expect(found.items.map(({ id }) => id)).toEqual(["article:read"]);
      expect(found.totalCount).toBe(1);
    });

    it("takes no row of event data, which names an article's address, for a version of it", async () => {
      const url = "https://example.org/a";
      await current().write([
        reading(article("row", { url, kind: "EVENT_DATA", text: null }), {}),
        reading(article("read", { url }), {}),
      ]);
      const kin = await current().kin(url, []);
      expect(kin.map(({ id }) => id)).toEqual(["article:read"]);
    });

    it("offers for linking what shares a party and is near in time", async () => {
      const candidates = await current().candidates(
        reading(article("new"), {
          events: [
            event("new", [], {
              participants: [taking(ANNA, "VISITOR"), taking(ESP, "HOST")],
              when: on("2024-03-10"),
            }),
          ],
        }),
      );
      expect(candidates.events.map(({ id }) => id)).toEqual([
        "event:rumour",
        "event:talks",
      ]);
      expect(candidates.claims).toEqual([]);
    });
  });
}
