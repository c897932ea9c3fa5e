import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  noChromium,
  openBrowser,
  startServer,
  visit,
  type TestServer,
} from "../support/chromium.ts";

/** The whole way, on what the program reads itself from the articles that come with it. */
// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("a first visit to a fresh graph", () => {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer(null)]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const details = (page: Page) => page.getByRole("region", { name: "Details" });

  it("leads from Xi to the tie with Blinken, to the sentence, to November 2023", async () => {
    const { page, complaints } = await visit(browser, server.address);
    await page.getByRole("combobox", { name: "Search" }).fill("Xi");
    await page
      .getByRole("option", { name: /Xi Jinping/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { name: "Xi Jinping" }).waitFor();
    expect(page.url()).toContain("person:xi-jinping");

    await details(page)
      .getByRole("button", { name: /Antony Blinken/ })
      .first()
      .click();
    await details(page)
      .getByRole("heading", { name: /Antony Blinken.*Xi Jinping/ })
      .waitFor();
    await details(page).locator(".record-open").first().click();
    await page.locator("mark").first().waitFor();
    const sentence = (await page.locator("mark").allTextContents()).join("");
    const text = await page.getByTestId("article-text").innerText();
    expect(text).toContain(sentence.split("\n")[0]);

    const inNovember = new URL(page.url());
    await page.goto(
      `${inNovember.origin}/?v=1&focus=person:xi-jinping&during=2023-11-01..2023-11-30`,
    );
    await page.getByTestId("shown").getByText("1 tie, 2 actors").waitFor();
    await details(page)
      .getByRole("button", { name: /Joe Biden.*Xi Jinping/s })
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
