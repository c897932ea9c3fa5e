import { createHash } from "node:crypto";
import { createSchema, createYoga } from "graphql-yoga";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useTimeLimit } from "../../server/http/time-limit.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour);
});
afterEach(() => test.close());

const queryPath = (query: string, more: Record<string, string> = {}) =>
  `/graphql?${new URLSearchParams({ query, ...more })}`;

describe("an answer to a GET", () => {
  const path = queryPath("{ stats { articles } }");

  it("is known by the revision until the graph changes", async () => {
    const first = await test.get(path);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    test.questions();

    const second = await test.get(path, { headers: { "if-none-match": etag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    expect(test.questions()).toEqual({ revision: 1 });

    await test.ask(
      `mutation { loadArticle(input: { text: "News." }) { alreadyLoaded } }`,
    );
    const third = await test.get(path, { headers: { "if-none-match": etag } });
    expect(third.status).toBe(200);
    expect(third.headers.get("etag")).not.toBe(etag);
  });

  it("differs with what was asked", async () => {
    const tags = await Promise.all(
      ["{ stats { articles } }", "{ stats { events } }"].map(async (query) =>
        (await test.get(queryPath(query))).headers.get("etag"),
      ),
    );
    expect(tags[0]).not.toBe(tags[1]);
  });

  it("with errors is kept by nobody", async () => {
    const response = await test.get(
      queryPath("{ events(first: 0) { totalCount } }"),
    );
    expect(response.headers.get("etag")).toBeNull();
  });

  it("never comes of a change", async () => {
    const response = await test.get(
      queryPath(`mutation { removeArticle(id: "article:treaty") }`),
    );
    expect(response.status).toBe(405);
    expect((await test.store.stats()).articles).toBe(3);
  });
});

describe("a persisted query", () => {
  const query = "{ stats { articles } }";
  const hash = createHash("sha256").update(query).digest("hex");
  const extensions = (sha256Hash: string) =>
    JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const get = async (params: Record<string, string>) => {
    const response = await test.get(`/graphql?${new URLSearchParams(params)}`);
    return { etag: response.headers.get("etag"), body: await response.json() };
  };

  it("is asked by its hash once it was sent with it", async () => {
    const unknown = await get({ extensions: extensions(hash) });
    expect(unknown.body.errors[0].extensions.code).toBe(
      "PERSISTED_QUERY_NOT_FOUND",
    );
    await get({ query, extensions: extensions(hash) });
    const known = await get({ extensions: extensions(hash) });
    expect(known.body.data).toEqual({ stats: { articles: 3 } });
    expect(known.etag).not.toBeNull();
  });

  it("is refused under a hash that is not its own", async () => {
    const { body } = await get({
      query,
      extensions: extensions("0".repeat(64)),
    });
    expect(body.errors[0].message).toMatch(/sha256Hash/);
  });
});

describe("other sites' pages", () => {
  const post = (headers: Record<string, string>) =>
    test.get("/graphql", {
      method: "POST",
      headers,
      body: JSON.stringify({ query: "{ stats { articles } }" }),
    });
  const json = { "content-type": "application/json" };

  it("cannot ask under a name that was made to point here", async () => {
    const response = await test.app.fetch("http://evil.example/graphql", {
      method: "POST",
      headers: json,
      body: "{}",
    });
    expect(response.status).toBe(403);
    for (const host of ["localhost:4000", "127.0.0.1:4000", "[::1]:4000"])
      expect((await test.app.fetch(`http://${host}/health`)).status).toBe(200);
  });

  it("cannot send what a form or a plain request could", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/graphql",
    ])
      expect((await post({ "content-type": type })).status).toBe(415);
    expect(
      (await post({ ...json, origin: "https://evil.example" })).status,
    ).toBe(403);
    expect((await post({ ...json, origin: "null" })).status).toBe(403);
    expect((await post({ ...json, origin: "http://localhost" })).status).toBe(
      200,
    );
  });

  it("may ask when their origin is listed, and only then", async () => {
    const app = await openTestApp([], {
      config: { corsOrigins: ["https://lab.example"] },
    });
    const preflight = (origin: string) =>
      app.get("/graphql", {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST" },
      });
    const allowed = await preflight("https://lab.example");
    expect(allowed.headers.get("access-control-allow-origin")).toBe(
      "https://lab.example",
    );
    expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
    const refused = await preflight("https://evil.example");
    expect(refused.headers.get("access-control-allow-origin")).toBeNull();
    await app.close();
  });

  it("are answered under a name that is listed", async () => {
    const app = await openTestApp([], {
      config: { allowedHosts: ["demarche.example"] },
    });
    const { status } = await app.app.fetch("http://demarche.example/health");
    expect(status).toBe(200);
    await app.close();
  });
});

describe("changes", () => {
  const REMOVE = `mutation { removeArticle(id: "article:treaty") }`;

  it("need the token when there is one", async () => {
    const app = await openTestApp(harbour, {
      config: { authToken: "a-long-enough-token" },
    });
    for (const authorization of [
      undefined,
      "Bearer wrong",
      "a-long-enough-token",
    ]) {
      const { errors, status } = await app.ask(
        REMOVE,
        {},
        authorization === undefined ? {} : { authorization },
      );
      expect(status).toBe(401);
      expect(errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    }
    expect((await app.ask("{ stats { articles } }")).data.stats.articles).toBe(
      3,
    );
    const { data } = await app.ask(
      REMOVE,
      {},
      { authorization: "Bearer a-long-enough-token" },
    );
    expect(data.removeArticle).toBe(true);
    expect(JSON.stringify(app.logged)).not.toContain("a-long-enough-token");
    await app.close();
  });

  it("are taken without a token on a loopback address only", async () => {
    const app = await openTestApp(harbour, { config: { host: "0.0.0.0" } });
    const { errors } = await app.ask(REMOVE);
    expect(errors?.[0]?.message).toMatch(/AUTH_TOKEN/);
    expect((await app.store.stats()).articles).toBe(3);
    await app.close();
  });
});

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

describe("a caller who asks too often", () => {
  it("is told when to try again, and health is told all the same", async () => {
    const app = await openTestApp([], {
      config: { rateLimit: { perMinute: 2, onLoopback: true } },
    });
    await app.ask("{ stats { articles } }");
    await app.ask("{ stats { articles } }");
    const late = await app.get("/graphql?query={__typename}");
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await app.get("/health")).status).toBe(200);
    await app.close();
  });

  it("from this machine waits only where a limit was asked for", async () => {
    const app = await openTestApp([], {
      config: { rateLimit: { perMinute: 1, onLoopback: false } },
    });
    for (let n = 0; n < 5; n += 1)
      expect((await app.ask("{ __typename }")).status).toBe(200);
    await app.close();
  });
});

describe("the schema", () => {
  it("can be hidden, and GraphiQL with it", async () => {
    const app = await openTestApp([], { config: { introspection: false } });
    const { errors } = await app.ask("{ __schema { types { name } } }");
    expect(errors?.length).toBeGreaterThan(0);
    const misspelt = await app.ask("{ actorz { totalCount } }");
    expect(misspelt.errors?.[0]?.message).not.toMatch(/actors/);
    const page = await app.get("/graphql", {
      headers: { accept: "text/html" },
    });
    expect(await page.text()).not.toContain("GraphiQL");
    await app.close();
  });

  it("can be asked for by GraphiQL, which loads nothing from elsewhere", async () => {
    const page = await test.get("/graphql", {
      headers: { accept: "text/html" },
    });
    const html = await page.text();
    expect(html).toContain("TieOverTime");
    expect(html.slice(0, 2000)).not.toMatch(/https?:\/\/(?!localhost)/);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).not.toMatch(/https?:/);
    expect(policy).toContain("connect-src 'self'");
  });
});

describe("every answer", () => {
  it("has a strict policy and the id under which the log speaks of it", async () => {
    const response = await test.get("/health", {
      headers: { "x-request-id": "abc-1" },
    });
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("x-request-id")).toBe("abc-1");
    expect(test.logged.at(-1)).toMatchObject({
      requestId: "abc-1",
      path: "/health",
      status: 200,
    });
  });

  it("gets an id of our own where the caller's could forge a line", async () => {
    const response = await test.get("/health", {
      headers: { "x-request-id": "a b {}" },
    });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("health", () => {
  it("is up before the server is ready", async () => {
    const readiness = { waitingFor: "The first load." as string | null };
    const app = await openTestApp([], { readiness });
    expect((await app.get("/health")).status).toBe(200);
    const waiting = await app.get("/ready");
    expect(waiting.status).toBe(503);
    expect(JSON.stringify(await waiting.json())).toContain("The first load.");
    readiness.waitingFor = null;
    expect((await app.get("/ready")).status).toBe(200);
    await app.close();
  });

  it("is measured for Prometheus", async () => {
    await test.ask("{ stats { articles } }");
    const text = await (await test.get("/metrics")).text();
    expect(text).toContain('demarche_graph_size{of="articles"} 3');
    expect(text).toMatch(
      /demarche_request_seconds_count\{method="POST",route="\/graphql",status="200"\} 1/,
    );
    expect(text).toMatch(
      /demarche_store_question_seconds_count\{question="stats"\}/,
    );
  });
});

describe("the page", () => {
  it("is not found before it is built, and nothing else is at its address", async () => {
    expect((await test.get("/")).status).toBe(404);
    expect((await test.get("/../package.json")).status).toBe(404);
    expect((await test.get("/%2e%2e/package.json")).status).toBe(404);
  });

  it("is served with its files, packed where the browser can unpack", async () => {
    const file = (type: string, cache: string) => ({
      type,
      cache,
      body: new TextEncoder().encode("body"),
      zipped: new TextEncoder().encode("zip"),
    });
    const app = await openTestApp([], {
      pages: new Map([
        ["/index.html", file("text/html", "no-cache")],
        ["/assets/a.js", file("text/javascript", "immutable")],
      ]),
    });
    const page = await app.get("/");
    expect(await page.text()).toBe("body");
    const script = await app.get("/assets/a.js", {
      headers: { "accept-encoding": "gzip, br" },
    });
    expect(script.headers.get("content-encoding")).toBe("gzip");
    expect((await app.get("/", { method: "POST" })).status).toBe(405);
    await app.close();
  });
});

describe("a subscription", () => {
  it("tells of a change with the articles that made it", async () => {
    const stop = new AbortController();
    const response = await test.get(
      queryPath("subscription { changes { revision articles { id } } }"),
      { headers: { accept: "text/event-stream" }, signal: stop.signal },
    );
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const chunks = response.body
      ?.pipeThrough(new TextDecoderStream())
      .getReader();
    const until = async (text: string) => {
      let seen = "";
      while (!seen.includes(text)) {
        const { value, done } = (await chunks?.read()) ?? { done: true };
        if (done) break;
        seen += value;
      }
      return seen;
    };
    const told = until("article:");
    await new Promise((resolve) => setTimeout(resolve, 50));
    await test.ask(
      `mutation { loadArticle(input: { text: "Told." }) { alreadyLoaded } }`,
    );
    expect(await told).toContain('"articles":[{"id":"article:Told."}]');
    stop.abort();
    await chunks?.cancel().catch(() => undefined);
  });
});
