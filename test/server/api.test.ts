import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { crowd, harbour } from "../support/harbour.ts";
import { article, event, office, reading } from "../support/records.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour);
});
afterEach(() => test.close());

describe("a tie", () => {
  it("opens its records, and each of these the words it rests on", async () => {
    const { data, errors } = await test.ask(`{
      tie(sideA: "person:jon-karl", sideB: "person:anna-berg") {
        id sideA { id } sideB { id } events claims disputes fromA fromB
        records { totalCount nodes {
          __typename
          ... on Event { id when { from anchor } place { name country { id } } claims { id } }
          ... on Claim { id evidence { article { title } span { quote } attribution { id } }
            links { kind outgoing claim { id } } event { id } }
        } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.tie).toEqual({
      id: "tie:person:anna-berg~person:jon-karl",
      sideA: { id: "person:anna-berg" },
      sideB: { id: "person:jon-karl" },
      events: 1,
      claims: 2,
      disputes: 2,
      fromA: 1,
      fromB: 1,
      records: {
        totalCount: 3,
        nodes: [
          {
            __typename: "Claim",
            id: "claim:denied",
            evidence: [
              {
                article: { title: "Ministers meet in the harbour" },
                span: { quote: harbour[0]?.article.text },
                attribution: [],
              },
            ],
            links: [
              {
                kind: "CONTRADICTS",
                outgoing: true,
                claim: { id: "claim:crossed" },
              },
            ],
            event: null,
          },
          expect.objectContaining({
            id: "claim:crossed",
            event: { id: "event:harbour" },
          }),
          {
            __typename: "Event",
            id: "event:harbour",
            when: { from: "2024-03-04", anchor: "STATED" },
            place: { name: "Bergen", country: { id: "country:nor" } },
            claims: [{ id: "claim:crossed" }],
          },
        ],
      },
    });
  });

  it("is null where nothing joins the two, and an error where one is unknown", async () => {
    const tie = (sideA: string, sideB: string) =>
      test.ask(
        `query ($a: ID!, $b: ID!) { tie(sideA: $a, sideB: $b) { id } }`,
        { a: sideA, b: sideB },
      );
    expect(await tie("person:anna-berg", "country:isl")).toEqual({
      status: 200,
      data: { tie: null },
    });
    const { data, errors } = await tie("person:anna-berg", "person:nobody");
    expect(data).toEqual({ tie: null });
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toMatch(/`sideB` .*"person:nobody"/);
  });

  it("of an actor with itself is refused", async () => {
    const { errors } = await test.ask(
      `{ tie(sideA: "country:nor", sideB: "country:nor") { id } }`,
    );
    expect(errors?.[0]?.message).toMatch(/two actors/);
  });

  it("counts people for their country when rolled up", async () => {
    const { data } = await test.ask(`{
      tie(sideA: "country:nor", sideB: "country:isl", filter: { rollUp: COUNTRY }) { events claims }
      evolution(sideA: "country:nor", sideB: "country:isl", filter: { rollUp: COUNTRY }) { from events claims articles }
    }`);
    expect(data.tie).toEqual({ events: 3, claims: 3 });
    expect(data.evolution).toEqual([
      { from: "2024-03-01", events: 2, claims: 2, articles: 1 },
      { from: "2024-04-01", events: 0, claims: 0, articles: 0 },
      { from: "2024-05-01", events: 1, claims: 0, articles: 1 },
    ]);
  });
});

describe("a search for two names", () => {
  it("finds their tie, with its sums and its records", async () => {
    const tie = `{ id events claims sideA { id } sideB { id } records { totalCount } }`;
    const { data, errors } = await test.ask(`{
      search(text: "karl, berg") { label kind actor { id } tie ${tie} }
      tie(sideA: "person:jon-karl", sideB: "person:anna-berg") ${tie}
    }`);
    expect(errors).toBeUndefined();
    expect(data.search[0]).toEqual({
      label: "Anna Berg – Jón Karl",
      kind: "TIE",
      actor: null,
      tie: data.tie,
    });
    expect(data.tie.records.totalCount).toBe(3);
  });
});

describe("an office", () => {
  it("is told of once, however many articles name it", async () => {
    const held = (source: string) =>
      office("person:anna-berg", "country:nor", {
        title: "Foreign Minister",
        from: "2023-01-01",
        source,
      });
    const again = reading(article("again"), {
      offices: [held("article:again")],
      events: [event("again", ["person:anna-berg", "person:jon-karl"])],
    });
    await test.store.write([again]);
    const { data } = await test.ask(
      `{ actor(id: "person:anna-berg") { ... on Person { offices { title from of { id } } } } }`,
    );
    expect(data.actor.offices).toEqual([
      {
        title: "Foreign Minister",
        from: "2023-01-01",
        of: { id: "country:nor" },
      },
    ]);
  });
});

describe("what happened and what was known", () => {
  it("are two clocks", async () => {
    const events = async (filter: object) => {
      const { data } = await test.ask(
        `query ($f: RecordFilter) { events(filter: $f) { nodes { id } } }`,
        { f: filter },
      );
      return data.events.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await events({ during: { from: "2024-04-01" } })).toEqual([
      "event:treaty",
    ]);
    expect(await events({ asOf: "2024-04-01" })).toEqual([
      "event:visit",
      "event:harbour",
    ]);
    expect(
      await events({ during: { from: "2024-04-01" }, asOf: "2024-04-01" }),
    ).toEqual([]);
  });
});

describe("the schema that is asked for", () => {
  it("says what every type is, and by which standard days are written", async () => {
    const { data } = await test.ask(
      "{ __schema { types { name description specifiedByURL } } }",
    );
    const types = data?.["__schema"].types as {
      name: string;
      description: string | null;
      specifiedByURL: string | null;
    }[];
    expect(
      types.filter(({ description }) => (description ?? "") === ""),
    ).toEqual([]);
    expect(types.find(({ name }) => name === "Date")).toMatchObject({
      specifiedByURL: expect.stringMatching(/rfc3339/),
    });
  });
});

describe("lists", () => {
  it("are paged without gap or double", async () => {
    const page = async (after: string | null) => {
      const { data } = await test.ask(
        `query ($after: String) { actors(first: 2, after: $after) {
          edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
        { after },
      );
      return data.actors;
    };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo, totalCount } = await page(after);
      expect(totalCount).toBe(5);
      expect(pageInfo.startCursor).toBe(edges[0].cursor);
      seen.push(...edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it("take an explicit null for a default", async () => {
    const { data } = await test.ask(
      "{ events(first: null, after: null, filter: null) { totalCount } }",
    );
    expect(data.events.totalCount).toBe(3);
  });
});

describe("questions to the store", () => {
  const QUERY = `{
    ties(first: 1000) {
      sideA { name ties(first: 3) { id } events(first: 2) { nodes { id participants { actor { name } } } } ... on Person { offices { title } country { name } } }
      sideB { name claims(first: 2) { nodes { id } } }
      records(first: 3) { nodes {
        ... on Event { links { kind } reports sources sameAs { id } claims { id } article { title } evidence { article { id } } when { anchor } }
        ... on Claim { speakers { name } article { id } }
      } }
    }
    articles { nodes { events { id } claims { id } mentions { actor { id } } } }
  }`;

  it("do not grow in number with the rows", async () => {
    const asked: Record<string, number>[] = [];
    for (const size of [5, 100]) {
      const app = await openTestApp([...harbour, crowd(size)]);
      const { data, errors } = await app.ask(QUERY);
      expect(errors).toBeUndefined();
      expect(data.ties.length).toBeGreaterThan(size);
      asked.push(app.questions());
      await app.close();
    }
    expect(asked[1]).toEqual(asked[0]);
  });
});

describe("reading an article", () => {
  it("shows what would be understood and keeps nothing", async () => {
    const { data } = await test.ask(
      `query ($t: String!) { readArticle(input: { text: $t }) { article { id text events { id } } } stats { articles } }`,
      { t: "A new text." },
    );
    expect(data.readArticle.article.text).toBe("A new text.");
    expect(data.stats.articles).toBe(3);
    const { data: after } = await test.ask("{ stats { articles } }");
    expect(after.stats.articles).toBe(3);
  });
});

describe("changes", () => {
  it("since a revision are the articles that came; of too many or none at once nothing is told", async () => {
    const since = (rest: string) =>
      test.ask(
        `query ($r: ID!) { changesSince(revision: $r${rest}) { revision articles { title } } }`,
        { r: before.data.stats.revision },
      );
    const before = await test.ask("{ stats { revision } }");
    expect((await since("")).data.changesSince.articles).toEqual([]);
    await test.ask(
      `mutation { loadArticle(input: { text: "Fresh." }) { events } }`,
    );
    const { changesSince } = (await since(", first: 1")).data;
    expect(changesSince.articles).toEqual([{ title: "Fresh." }]);
    expect(changesSince.revision).not.toBe(before.data.stats.revision);
    const { errors } = await since(", first: 0");
    expect(errors?.[0]?.message).toMatch(/`first` must be from 1 to 1,000/);
  });

  it("are in the answer of the request that made them", async () => {
    const { data, errors } = await test.ask(
      `mutation { loadArticle(input: { text: "Fresh." }) { alreadyLoaded article { id text } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.loadArticle).toEqual({
      alreadyLoaded: false,
      article: { id: "article:Fresh.", text: "Fresh." },
    });
    const again = await test.ask(
      `mutation { loadArticle(input: { text: "Fresh." }) { alreadyLoaded } }`,
    );
    expect(again.data.loadArticle.alreadyLoaded).toBe(true);
    const removed = await test.ask(
      `mutation { a: removeArticle(id: "article:Fresh.") b: removeArticle(id: "article:Fresh.") }`,
    );
    expect(removed.data).toEqual({ a: true, b: false });
  });
});
