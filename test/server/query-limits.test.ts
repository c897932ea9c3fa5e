import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(harbour);
});
afterAll(() => test.close());

const NESTED = `actors(first: 1000) { nodes { ties(first: $n) { sideA { ties(first: $n) { id } } } } }`;

/** The codes of what went wrong, each time the query is asked. */
async function codesOf(
  query: string,
  ...asked: Record<string, unknown>[]
): Promise<unknown[]> {
  const codes = [];
  for (const variables of asked) {
    const { errors } = await test.ask(query, variables);
    codes.push(errors?.[0]?.extensions?.["code"] ?? null);
  }
  return codes;
}

describe("the objects that one query could ask for, asked again", () => {
  it("are counted for each number", async () => {
    expect(
      await codesOf(
        `query ($n: Int) { ${NESTED} }`,
        { n: 1 },
        { n: 1000 },
        { n: 1 },
        { n: 1000 },
      ),
    ).toEqual([null, "QUERY_TOO_LARGE", null, "QUERY_TOO_LARGE"]);
  });

  it("are counted for a number that is left out", async () => {
    expect(
      await codesOf(`query ($n: Int = 1000) { ${NESTED} }`, { n: 1 }, {}),
    ).toEqual([null, "QUERY_TOO_LARGE"]);
    expect(
      await codesOf(`query ($n: Int = 1000) { ${NESTED} }`, {}, { n: null }),
    ).toEqual(["QUERY_TOO_LARGE", null]);
  });

  it("are counted for what a flag lets in", async () => {
    expect(
      await codesOf(
        `query ($all: Boolean!, $n: Int = 1000) { stats { articles } ... @include(if: $all) { ${NESTED} } }`,
        { all: false },
        { all: true },
      ),
    ).toEqual([null, "QUERY_TOO_LARGE"]);
  });

  it("are counted after variables that were none", async () => {
    expect(
      await codesOf(
        `query ($n: Int, $id: ID!) { actor(id: $id) { id } ${NESTED} }`,
        { n: 1000, id: {} },
        { n: 1000, id: "country:nor" },
      ),
    ).toEqual(["BAD_USER_INPUT", "QUERY_TOO_LARGE"]);
  });

  it("are counted for the operation that is meant", async () => {
    const query = `query Few { stats { articles } } query Many { ${NESTED.replaceAll("$n", "1000")} }`;
    const ask = async (operationName: string) => {
      const response = await test.get("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, operationName }),
      });
      return JSON.stringify(await response.json());
    };
    expect(await ask("Few")).not.toContain("QUERY_TOO_LARGE");
    expect(await ask("Many")).toContain("QUERY_TOO_LARGE");
  });
});

it("fragments within fragments that come to too many fields are refused", async () => {
  const fragments = Array.from(
    { length: 14 },
    (_, n) => `fragment F${n + 1} on Stats { ...F${n} ... { ...F${n} } }`,
  );
  expect(
    await codesOf(
      `{ stats { ...F14 } } fragment F0 on Stats { articles } ${fragments.join(" ")}`,
      {},
    ),
  ).toEqual(["QUERY_TOO_LARGE"]);
});

describe("a body that comes in chunks", () => {
  const post = async (body: string) => {
    const server = createServer(test.app.listener).listen(0, "127.0.0.1");
    await new Promise((listening) => server.once("listening", listening));
    const { port } = server.address() as AddressInfo;
    try {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: new Blob([body]).stream(),
        duplex: "half",
      } as RequestInit);
      return `${response.status} ${await response.text()}`;
    } finally {
      server.close();
      server.closeAllConnections();
    }
  };
  const query = (comment: string) =>
    JSON.stringify({ query: `{ stats { articles } } # ${comment}` });

  it("is read", async () => {
    expect(await post(query("æ".repeat(200_000)))).toBe(
      '200 {"data":{"stats":{"articles":3}}}',
    );
  });

  it("is refused once it is too long", async () => {
    expect(await post(query("x".repeat(13_000_000)))).toMatch(/^413 /);
  });
});
