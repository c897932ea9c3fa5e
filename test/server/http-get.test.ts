import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, queryPath, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour);
});
afterEach(() => test.close());

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
