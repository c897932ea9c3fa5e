import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe("the GraphQL over HTTP specification", () => {
  const audits = serverAudits({
    url: "http://localhost/graphql",
    fetchFn: (url: string, init: RequestInit) => test.app.fetch(url, init),
  }).filter(({ name }) => !name.startsWith("MAY"));

  it("has its MUSTs and SHOULDs here", () => {
    expect(audits.length).toBeGreaterThan(30);
  });

  for (const audit of audits)
    it(audit.name, async () => {
      const result = await audit.fn();
      expect(result.status === "ok" ? "" : result.reason).toBe("");
    });
});
