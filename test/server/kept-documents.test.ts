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

  it.each([
    ["that are none", (n: number) => `{ a${n} ${"x ".repeat(500_000)}`],
    ["that are good", (n: number) => `{ __typename } #${n}`.padEnd(1_000_000)],
  ])("%s fills no memory", async (_, query) => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    await test.ask(query(0));
    const before = used();
    for (let n = 1; n <= 30; n += 1) await test.ask(query(n));
    expect(used() - before).toBeLessThan(10_000_000);
  });
});
