import { beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING, type RecordFilter } from "../../server/domain/filter.ts";
import { BadInput } from "../../server/errors.ts";
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
  taking,
} from "../support/records.ts";
import type { Current } from "./suite.ts";

const ANNA = "person:anna-berg";
const JOSE = "person:jose-lopez";
const NOR = "country:nor";
const ESP = "country:esp";
const OSLO = {
  id: "place:oslo-nor",
  name: "Oslo",
  country: NOR,
  latitude: 59.9,
  longitude: 10.7,
};

const morning = reading(
  article("morning", { publishedOn: "2024-03-02", publisher: "Morning Post" }),
  {
    actors: [
      actor(ANNA, { name: "Anna Berg", country: NOR }),
      actor(JOSE, { name: "José López", aliases: ["Pepe"], country: ESP }),
      actor(ESP, { name: "Spain" }),
    ],
    offices: [
      office(ANNA, NOR, { title: "Minister", from: "2023-01-01" }),
      office(ANNA, NOR, {
        title: "Mayor",
        from: "2019-01-01",
        to: "2022-12-31",
      }),
    ],
    events: [
      event("talks", [ANNA, JOSE], {
        when: on("2024-03-01"),
        place: OSLO,
        topics: ["fisheries"],
      }),
      event("plan", [ANNA, ESP], {
        status: "PLANNED",
        when: on("2024-06-01", "2024-06-30", {
          precision: "MONTH",
          extent: "WITHIN",
        }),
        kind: "VISIT",
      }),
    ],
    claims: [
      claim("offer", ANNA, ESP, {
        kind: "OFFER",
        when: on("2024-03-01"),
        event: "event:talks",
        cameo: "030",
        confidence: 0.5,
        text: "A fair share of the côte",
      }),
      claim("headline", ANNA, ESP, { headline: true }),
    ],
  },
);
const evening = reading(
  article("evening", { publishedOn: "2024-03-05", publisher: "Evening Star" }),
  {
    claims: [
      claim("refusal", JOSE, NOR, {
        kind: "DENIAL",
        cameo: "120",
        when: on("2024-03-01"),
        evidence: [evidence("No share was ever offered")],
      }),
      claim("undated", JOSE, NOR, { kind: "CRITICISM", cameo: "111" }),
    ],
    links: [link("CONTRADICTS", "claim:refusal", "claim:offer")],
  },
);
const wire = reading(article("wire", { text: "Wire of the harbour." }), {
  actors: [actor("country:chn", { name: "China" })],
  events: [event("rumour", [ANNA, JOSE], { when: on("2024-03-01") })],
});

/** Finding actors, records and articles, and what belongs to each. */
export function listsSuite(current: Current): void {
  describe("lists", () => {
    const page = { first: 20, after: null };
    const filter = (more: Partial<RecordFilter>): RecordFilter => ({
      ...EVERYTHING,
      ...more,
    });
    const events = async (more: Partial<RecordFilter>) =>
      (await current().events(filter(more), page)).items.map(({ id }) => id);
    const claims = async (more: Partial<RecordFilter>) =>
      (await current().claims(filter(more), page)).items.map(({ id }) => id);

    beforeEach(async () => {
      await current().write([morning, evening, wire]);
    });

    it("answers in the order asked, with null for what is not known", async () => {
      const ids = ["claim:undated", "event:talks", "claim:offer"];
      const known = await current().claimsById(ids);
      expect(known.map((one) => one?.id)).toEqual([
        "claim:undated",
        undefined,
        "claim:offer",
      ]);
      expect(await current().eventsById(["event:none"])).toEqual([null]);
      expect(await current().articlesById(["article:none"])).toEqual([null]);
      expect(
        await current().placesById(["place:none", "place:oslo-nor"]),
      ).toEqual([null, OSLO]);
      expect(await current().actorsById([])).toEqual([]);
    });

    it("lists records newest first, then by id, undated last", async () => {
      expect(await claims({})).toEqual([
        "claim:offer",
        "claim:refusal",
        "claim:undated",
      ]);
      expect(await events({})).toEqual(["event:rumour", "event:talks"]);
    });

    it("pages through a list without repeating or leaving out", async () => {
      const first = await current().claims(filter({}), {
        first: 2,
        after: null,
      });
      expect(first).toMatchObject({ totalCount: 3, hasNextPage: true });
      const second = await current().claims(filter({}), {
        first: 2,
        after: first.cursors[1] ?? null,
      });
      expect(second).toMatchObject({
        items: [{ id: "claim:undated" }],
        totalCount: 3,
        hasNextPage: false,
      });
    });

    it("goes on where it was when something newer is loaded meanwhile", async () => {
      const first = await current().claims(filter({}), {
        first: 1,
        after: null,
      });
      await current().write([
        reading(article("late"), {
          claims: [claim("late", ANNA, ESP, { when: on("2024-09-09") })],
        }),
      ]);
      const next = await current().claims(filter({}), {
        first: 1,
        after: first.cursors[0] ?? null,
      });
      expect(next.items.map(({ id }) => id)).toEqual(["claim:refusal"]);
    });

    it("refuses a cursor that is none", async () => {
      await expect(
        current().claims(filter({}), { first: 1, after: "nonsense" }),
      ).rejects.toThrow(BadInput);
    });

    it.each<[string, Partial<RecordFilter>, string[]]>([
      [
        "a window",
        {
          during: { from: "2024-02-01", to: "2024-03-01" },
          includeUndated: false,
        },
        ["claim:offer", "claim:refusal"],
      ],
      [
        "a window and the undated",
        { during: { from: "2025-01-01", to: null }, includeUndated: true },
        ["claim:undated"],
      ],
      [
        "the dated",
        { includeUndated: false },
        ["claim:offer", "claim:refusal"],
      ],
      ["what was known by a day", { asOf: "2024-03-04" }, ["claim:offer"]],
      ["an actor", { actors: [ANNA] }, ["claim:offer"]],
      ["no actor at all", { actors: [] }, []],
      [
        "a country, with who acts for it",
        { countries: [ESP] },
        ["claim:offer", "claim:refusal", "claim:undated"],
      ],
      ["kinds of claim", { claimKinds: ["DENIAL"] }, ["claim:refusal"]],
      [
        "kinds of event only",
        { eventKinds: [] },
        ["claim:offer", "claim:refusal", "claim:undated"],
      ],
      [
        "a publisher",
        { publishers: ["Evening Star"] },
        ["claim:refusal", "claim:undated"],
      ],
      ["another data set", { datasets: ["GDELT"] }, []],
      [
        "a confidence",
        { minConfidence: 0.6 },
        ["claim:refusal", "claim:undated"],
      ],
      [
        "what a title says",
        { includeHeadlines: true, actors: [ANNA] },
        ["claim:offer", "claim:headline"],
      ],
      [
        "a place where it was said",
        { places: ["place:oslo-nor"] },
        ["claim:offer"],
      ],
      ["a least score", { minTone: 0 }, ["claim:offer"]],
      ["a greatest score", { maxTone: 0 }, ["claim:refusal", "claim:undated"]],
      ["words, diacritics aside", { text: "COTE share" }, ["claim:offer"]],
      ["words of the evidence", { text: "ever offered" }, ["claim:refusal"]],
      [
        "words with marks between",
        { text: "“ever” (offered)" },
        ["claim:refusal"],
      ],
      [
        "what is disputed",
        { disputed: true },
        ["claim:offer", "claim:refusal"],
      ],
      ["what is not disputed", { disputed: false }, ["claim:undated"]],
      ["what was disputed by then", { disputed: true, asOf: "2024-03-03" }, []],
      ["what a person confirmed", { reviewedOnly: true }, []],
      ["between two", { between: [ANNA, ESP] }, ["claim:offer"]],
    ])("filters claims by %s", async (_, more, expected) => {
      expect(await claims(more)).toEqual(expected);
    });

    it.each<[string, Partial<RecordFilter>, string[]]>([
      ["status", { statuses: ["PLANNED"] }, ["event:plan"]],
      [
        "dates that overlap the window",
        {
          statuses: ["PLANNED"],
          during: { from: "2024-06-20", to: "2024-07-20" },
          includeUndated: false,
        },
        ["event:plan"],
      ],
      [
        "a day of publication that is known",
        { asOf: "2030-01-01" },
        ["event:talks"],
      ],
      ["topic", { topics: ["fisheries", "other"] }, ["event:talks"]],
      ["place", { places: ["place:oslo-nor"] }, ["event:talks"]],
      ["country of the place", { places: [NOR] }, ["event:talks"]],
      [
        "kind",
        { eventKinds: ["VISIT"], statuses: ["OCCURRED", "PLANNED"] },
        ["event:plan"],
      ],
      [
        "kinds of actors",
        { actorKinds: ["COUNTRY"], statuses: ["OCCURRED", "PLANNED"] },
        ["event:plan"],
      ],
    ])("filters events by %s", async (_, more, expected) => {
      expect(await events(more)).toEqual(expected);
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
