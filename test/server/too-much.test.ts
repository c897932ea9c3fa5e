import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { createSchema, createYoga } from "graphql-yoga";
import { useTimeLimit } from "../../server/http/time-limit.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour);
});
afterEach(() => test.close());

describe("a query too large", () => {
  const nested = (depth: number) => {
    let query = "id";
    for (let level = 1; level < depth; level += 1)
      query =
        level % 2 === 1 ? `sideA { ${query} }` : `ties(first: 1) { ${query} }`;
    return `{ ${query} }`;
  };

  it.each([
    ["in depth", nested(13), /depth limit of 12/],
    [
      "in aliases",
      `{ ${Array.from({ length: 70 }, (_, n) => `a${n}: stats { articles }`).join(" ")} }`,
      /alias/i,
    ],
    [
      "in fields of one name",
      `{ ${"stats { articles } ".repeat(900)} }`,
      /too many fields of one name in one place.*Ask for a field once/,
    ],
    ["in words", `{ ${"stats { articles } ".repeat(3000)} }`, /token/i],
    [
      "in objects",
      "{ actors(first: 1000) { nodes { ties(first: 1000) { records(first: 1000) { nodes { __typename } } } } } }",
      /objects; the limit is 1,000,000/,
    ],
  ])("%s is refused before it is run", async (_what, query, message) => {
    const { errors, data } = await test.ask(query);
    expect(errors?.[0]?.message).toMatch(message);
    expect(data ?? null).toBeNull();
    expect(test.questions()).toEqual({});
  });

  it("in objects is counted with its variables", async () => {
    const { errors } = await test.ask(
      `query ($n: Int) { actors(first: 1000) { nodes { ties(first: $n) { sideA { ties(first: $n) { id } } } } } }`,
      { n: 1000 },
    );
    expect(errors?.[0]?.message).toMatch(/objects/);
  });

  it("in values of its variables is refused before any is looked at", async () => {
    const query = `query ($f: RecordFilter) { ties(filter: $f, first: 1) { id } }`;
    const actors = Array.from({ length: 30_000 }, (_, n) => [`person:${n}`]);
    const { status, errors } = await test.ask(query, { f: { actors } });
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/may hold 20,000 values/);
  });

  it.each([
    [
      "two articles to read",
      'readArticle(input: { text: "A" }) { article { id } }',
      2,
      /`readArticle` once/,
    ],
    [
      "centrality of three windows",
      "centrality { degree }",
      3,
      /`centrality` 2 times/,
    ],
  ])("in %s is refused", async (_, question, times, message) => {
    const asked = Array.from(
      { length: times },
      (_one, n) => `a${n}: ${question}`,
    );
    const { errors, data } = await test.ask(`{ ${asked.join(" ")} }`);
    expect(errors?.[0]?.message).toMatch(message);
    expect(data ?? null).toBeNull();
    const fewer = await test.ask(`{ ${asked.slice(1).join(" ")} }`);
    expect(fewer.errors).toBeUndefined();
  });

  it("in mistakes is told of some of them, not of each", async () => {
    const query = `query ($f: RecordFilter) { ties(filter: $f, first: 1) { id } }`;
    const wrong = Object.fromEntries(
      Array.from({ length: 15_000 }, (_, n) => [`actor${n}`, "person:anna"]),
    );
    const { errors } = await test.ask(query, { f: wrong });
    expect(errors?.length).toBeLessThan(100);
    expect(JSON.stringify(errors)).toMatch(/error limit reached/);
  });

  it("in questions at once is refused", async () => {
    const response = await test.get("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(
        Array.from({ length: 11 }, () => ({ query: "{ stats { articles } }" })),
      ),
    });
    expect(response.status).toBe(413);
  });

  it("of twelve levels is answered", async () => {
    const { errors } = await test.ask(`{
      ties(first: 1) { sideA { ties(first: 1) { sideA { ties(first: 1) { sideA { ties(first: 1) { sideA { ties(first: 1) { sideA { id } } } } } } } } } }
    }`);
    expect(errors).toBeUndefined();
  });

  it("in bytes is refused", async () => {
    const response = await test.get("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `# ${"x".repeat(13_000_000)}` }),
    });
    expect(response.status).toBe(413);
    expect(await response.text()).toMatch(/may have 12000000 bytes/);
  });

  it("in bytes is no longer listened to, though more of it comes", async () => {
    const server = createServer(test.app.listener).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    const piece = "x".repeat(500_000);
    const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`;
    // Writing on is refused in the end.
    socket.on("error", () => undefined);
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.write(
      "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
    );
    let answer = "";
    socket.on("data", (data) => (answer += String(data)));
    const sending = setInterval(() => socket.write(chunk), 1);
    await closed;
    clearInterval(sending);
    server.close();
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });
});

describe("what cannot be read", () => {
  it("is told of as the caller's mistake, and not as ours", async () => {
    const wrong = await test.get(
      "/graphql?query={stats{articles}}&variables={bad",
    );
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/`variables` must be .* in JSON, not/);
    const brackets = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const deep = await test.ask(
      `{ ties(filter: { actors: ${brackets} }) { id } }`,
    );
    expect(deep.status).toBeLessThan(500);
    expect(deep.errors?.[0]?.message).toMatch(/brackets within one another/);
  });

  it("is a subscription among others: it is asked alone", async () => {
    const response = await test.get("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([
        { query: "subscription { changes { revision } }" },
        { query: "{ stats { articles } }" },
      ]),
    });
    const [refused, answered] = await response.json();
    expect(refused.errors[0].message).toMatch(/must be asked alone/);
    expect(answered.data.stats.articles).toBe(3);
  });
});

describe("a question that takes too long", () => {
  it("is given up, and the caller told what to do", async () => {
    const yoga = createYoga({
      schema: createSchema({
        typeDefs: "type Query { slow: Int }",
        resolvers: {
          Query: { slow: () => new Promise((end) => setTimeout(end, 500)) },
        },
      }),
      plugins: [useTimeLimit(10)],
    });
    const response = await yoga.fetch("http://localhost/graphql?query={slow}");
    expect(response.status).toBe(504);
    expect(JSON.stringify(await response.json())).toMatch(/smaller `first`/);
  });
});
