import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  noChromium,
  openBrowser,
  startServer,
  visit,
  type TestServer,
} from "../support/chromium.ts";
import { STORY } from "../support/story.ts";

describe.skipIf(noChromium !== null)("GraphiQL in a browser", () => {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer(STORY)]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("opens with examples and asks them, under its policy and without another address", async () => {
    const { page, complaints } = await visit(
      browser,
      `${server.address}/graphql`,
    );
    await page.waitForLoadState("networkidle");
    await page.getByRole("tab", { name: "StrongestTies" }).waitFor();
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith("/graphql")),
      page.getByRole("button", { name: /execute/i }).click(),
    ]);
    expect(answer.request().postData()).toContain("query TieOverTime");
    // The invented people of this graph are others: the answer says so.
    expect(await answer.text()).toContain("person:antony-blinken");
    expect(complaints).toEqual([]);
    await page.context().close();
    // Its page holds a whole editor: nine megabytes that a busy machine takes its time over.
  }, 90_000);
});
