import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { details, onPage } from "../support/on-page.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

/** The whole way, on what the program reads itself from the articles that come with it. */
describe.skipIf(noChromium !== null)("a first visit to a fresh graph", () => {
  const on = onPage(null);

  it("leads from Xi to the tie with Blinken, to the sentence, to November 2023", async () => {
    const page = await on.open();
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
  });
});
