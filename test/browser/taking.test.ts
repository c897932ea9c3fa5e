import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { details, onPage } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("what is taken along", () => {
  const on = onPage(STORY);

  it.each([
    ["PNG picture", ".png", "\u0089PNG"],
    ["SVG picture", ".svg", "<svg"],
    ["GraphML", ".graphml", "<?xml"],
    ["GEXF (Gephi)", ".gexf", "<?xml"],
    ["CSV table", ".csv", "One side,"],
    ["Markdown", ".md", "# Lyonesse – Elaine Marsh"],
    ["HTML", ".html", "<!doctype html>"],
  ])("takes the view along as %s", async (name, ending, beginning) => {
    const page = await on.open("/?v=1&tie=country:qly~person:elaine-marsh");
    await details(page).getByText("What they said").waitFor();
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("dialog")
        .getByRole("button", { name, exact: true })
        .click(),
    ]);
    expect(download.suggestedFilename().endsWith(ending)).toBe(true);
    const content = readFileSync(await download.path());
    expect(content.toString("latin1").length).toBeGreaterThan(100);
    const text =
      ending === ".png" ? content.toString("latin1") : content.toString("utf8");
    expect(text.startsWith(beginning)).toBe(true);
  });

  it("has the same ties as a table, sorted by a column and copied", async () => {
    const page = await on.open();
    await page.keyboard.press("t");
    const table = page.getByRole("region", { name: "Table" });
    await table.getByRole("button", { name: "Records" }).click();
    await page.getByText(/^\d+ rows$/).waitFor();
    await expect
      .poll(() => table.locator("tbody tr").count())
      .toBeGreaterThan(3);
    await page.getByRole("button", { name: "Copy as CSV" }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\r\n")[0]).toBe(
      "One side,Other side,Records,Events,Claims,Tone,Scored,Balance,Disputed",
    );
  });

  it("takes the tie by month from the server", async () => {
    const page = await on.open("/?v=1&tie=country:qly~person:elaine-marsh");
    await details(page).getByText("What they said").waitFor();
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^This tie by month.*CSV$/ }).click(),
    ]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toMatch(/^from,to,sideA,/);
    expect(text.split("\n").length).toBeGreaterThan(2);
  });
});
