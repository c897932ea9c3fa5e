import { createHash } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keptTexts } from "../../server/graphql/kept-documents.ts";
import { openTestApp, type TestApp } from "../support/app.ts";

const lines = (from: number, to: number, length: number) =>
  Array.from({ length: to - from }, (_, n) => `${from + n} `.padEnd(length));

describe("what is kept by the texts of queries", () => {
  it("is what was asked for last", () => {
    const kept = keptTexts<number>();
    const [first = "", ...others] = lines(0, 100, 10);
    kept.set(first, 1);
    for (const text of others) kept.set(text, 2);
    expect(kept.get(first)).toBe(1);
    kept.set("one more", 3);
    expect(kept.get(first)).toBe(1);
    expect(kept.get("one more")).toBe(3);
    expect(kept.get(others[0] ?? "")).toBeUndefined();
    expect(kept.get(others[1] ?? "")).toBe(2);
  });

  it("is nothing of a long one, and little where many are rather long", () => {
    const kept = keptTexts<number>();
    const [long = ""] = lines(0, 1, 20_001);
    kept.set("short", 1);
    kept.set(long, 2);
    expect(kept.get(long)).toBeUndefined();
    expect(kept.get("short")).toBe(1);
    const rather = lines(0, 40, 20_000);
    for (const text of rather) kept.set(text, 3);
    expect(rather.map((text) => kept.get(text)).lastIndexOf(undefined)).toBe(
      24,
    );
  });

  it("is bounded by what stands behind a short key", () => {
    const kept = keptTexts<string>({ most: 9, longest: 50, characters: 100 });
    const texts = lines(0, 3, 50);
    for (const [n, text] of texts.entries()) kept.set(String(n), text, text);
    expect(texts.map((_, n) => kept.get(String(n)))).toEqual([
      undefined,
      texts[1],
      texts[2],
    ]);
    kept.set("long", "x", "x".repeat(51));
    expect(kept.get("long")).toBeUndefined();
  });

  it("counts once what is set twice", () => {
    const kept = keptTexts<number>();
    const texts = lines(0, 15, 20_000);
    for (let again = 0; again < 5; again += 1)
      for (const text of texts) kept.set(text, again);
    expect(texts.map((text) => kept.get(text))).toEqual(texts.map(() => 4));
  });
});

describe("a caller with long queries", () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };

  it("that are to be kept by their hash fills little memory", async () => {
    const keep = (n: number) => {
      const query = `{ __typename } #${n}`.padEnd(20_000, "é");
      const sha256Hash = createHash("sha256").update(query).digest("hex");
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      return test.get("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, extensions }),
      });
    };
    expect((await keep(0)).status).toBe(200);
    const before = used();
    for (let n = 1; n <= 600; n += 1) await keep(n);
    expect(used() - before).toBeLessThan(5_000_000);
  });

  it.each([
    ["that are none", (n: number) => `{ a${n} ${"x ".repeat(500_000)}`],
    ["that are good", (n: number) => `{ __typename } #${n}`.padEnd(1_000_000)],
  ])("%s fills no memory", async (_, query) => {
    await test.ask(query(0));
    const before = used();
    for (let n = 1; n <= 30; n += 1) await test.ask(query(n));
    expect(used() - before).toBeLessThan(10_000_000);
  });
});
