import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MOST_LISTENING } from "../../server/changes.ts";
import { openTestApp, queryPath, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour);
});
afterEach(() => test.close());

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

  it("leads on who follows a link to nowhere, and tells programs in JSON", async () => {
    const shown = await test.get("/ties", { headers: { accept: "text/html" } });
    expect(shown.status).toBe(404);
    expect(shown.headers.get("content-type")).toContain("text/html");
    expect(await shown.text()).toContain('<a href="/">');
    const told = await test.get("/ties");
    expect(told.status).toBe(404);
    expect(await told.json()).toMatchObject({
      errors: [{ extensions: { code: "NOT_FOUND" } }],
    });
  });

  it("is served with its files, packed where the browser can unpack", async () => {
    const file = (type: string, cache: string) => ({
      type,
      cache,
      body: new TextEncoder().encode("body"),
      zipped: () => Promise.resolve(new TextEncoder().encode("zip")),
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
    expect(await script.text()).toBe("zip");
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

  it("is refused where the most are open, and counted for Prometheus", async () => {
    const open = async () => {
      const { body } = await test.get(
        queryPath("subscription { changes { revision } }"),
        { headers: { accept: "text/event-stream" } },
      );
      const events = body?.pipeThrough(new TextDecoderStream()).getReader();
      const first = await events?.read();
      return { events, told: first?.value };
    };
    const { inAll } = MOST_LISTENING;
    const all = await Promise.all(Array.from({ length: inAll }, open));
    const metrics = async () => (await test.get("/metrics")).text();
    await vi.waitFor(async () =>
      expect(await metrics()).toContain(`demarche_subscriptions ${inAll}\n`),
    );
    const { told } = await open();
    expect(told).toMatch(/Try again later.*TOO_MANY_REQUESTS/);
    await all[0]?.events?.cancel();
    await vi.waitFor(async () =>
      expect(await metrics()).toContain(
        `demarche_subscriptions ${inAll - 1}\n`,
      ),
    );
  });
});
