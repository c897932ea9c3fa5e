import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callerOf } from "../../server/http/rate-limit.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour);
});
afterEach(() => test.close());

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

describe("one caller", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "::ffff:203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::9", "2001:db8:0:0"],
    ["2001::2:3:4:5:6:7", "2001:0:2:3"],
    ["::1", "0:0:0:0"],
  ])("asks from %s as %s", (address, caller) => {
    expect(callerOf(address)).toBe(caller);
  });
});

const OF_FILTER = `query ($filter: RecordFilter) { ties(filter: $filter) { id } }`;

describe("the schema", () => {
  it("can be hidden, and GraphiQL with it", async () => {
    const app = await openTestApp([], { config: { introspection: false } });
    const { errors } = await app.ask("{ __schema { types { name } } }");
    expect(errors?.length).toBeGreaterThan(0);
    const page = await app.get("/graphql", {
      headers: { accept: "text/html" },
    });
    expect(await page.text()).not.toContain("GraphiQL");
    await app.close();
  });

  it.each([
    ["field", "{ actorz { totalCount } }", {}],
    ["argument", "{ ties(filte: {}) { id } }", {}],
    ["value", "{ ties(filter: { eventKinds: [MEETIN] }) { id } }", {}],
    ["field of a variable", OF_FILTER, { filter: { acto: "x" } }],
    ["value of a variable", OF_FILTER, { filter: { eventKinds: ["MEETIN"] } }],
  ])("that is hidden is not told by a misspelt %s", async (_, query, asked) => {
    const app = await openTestApp([], { config: { introspection: false } });
    const { errors } = await app.ask(query, asked);
    expect(errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean/);
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
