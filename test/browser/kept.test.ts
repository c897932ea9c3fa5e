import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { barriersOn } from "../support/axe.ts";
import { noChromium } from "../support/chromium.ts";
import { details, onPage } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

/** Invented, so that it belongs to nobody. */
const NEWS = `Envoys meet in Vienna

VIENNA: Austrian Chancellor Karl Nehammer met the Swiss president, Viola Amherd, in Vienna on 3 May 2024.
`;

/** As where a person or a policy forbids the page to keep anything. */
async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  );
  await page.reload();
}

describe.skipIf(noChromium !== null)("what the browser keeps", () => {
  const on = onPage(STORY);

  it("is not needed: where it may keep nothing the page opens, and remembers a name while it is open", async () => {
    const page = await on.open("/?v=1&record=claim:warning");
    await forbidStorage(page);
    await page.locator("mark").first().waitFor();
    await page.keyboard.press("y");
    const dialog = page.getByRole("dialog", { name: "Your name" });
    await dialog.getByRole("textbox").fill("Ada");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await details(page).getByText("confirmed", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Light or dark" }).click();
    await page.locator("html[data-theme=dark]").waitFor();
  });

  it("are views with a name: saved, opened, renamed, shared, deleted and put back", async () => {
    const page = await on.open("/?v=1&actor=person:morgan-hale&rollup=1");
    await details(page).getByRole("heading", { name: "Morgan Hale" }).waitFor();
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "Saved views" });
    const views = dialog.getByRole("listitem");
    const name = dialog.getByLabel("Name of the view at hand");
    expect(await name.inputValue()).toBe("Morgan Hale");
    await name.fill("Hale, countries");
    await page.keyboard.press("Enter");
    await views.getByText("Hale, countries").waitFor();
    await page.keyboard.press("Escape");
    await page.goto(`${on.address()}/?v=1&view=table`);
    await page.getByRole("button", { name: "Views", exact: true }).click();
    await dialog.getByRole("button", { name: "Copy link: Hale" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${on.address()}/?v=1&actor=person:morgan-hale&rollup=1`);
    await dialog.getByRole("button", { name: "Rename: Hale" }).click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Hale’s ties");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Delete: Hale’s ties" }).click();
    await dialog.getByText("No view is saved yet").waitFor();
    await page.keyboard.press("Enter");
    await dialog.getByRole("link", { name: "Hale’s ties" }).click();
    await details(page).getByRole("heading", { name: "Morgan Hale" }).waitFor();
    expect(new URL(page.url()).search).toBe(
      "?v=1&actor=person:morgan-hale&rollup=1",
    );
    await page.goBack();
    await page.getByRole("region", { name: "Table" }).waitFor();
  });

  it("goes to a file and comes from one, and a file that is none is said to be so", async () => {
    const page = await on.open();
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "Saved views" });
    await dialog.getByLabel("Name of the view at hand").fill("All");
    await dialog.getByRole("button", { name: "Save it" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Export as a file" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("demarche-views.json");
    const file = await download.path();
    await dialog.getByRole("button", { name: "Delete: All" }).click();
    const chooser = dialog.getByLabel("Import a file");
    await chooser.setInputFiles({
      name: "other.json",
      mimeType: "application/json",
      buffer: Buffer.from("{}"),
    });
    await dialog.getByRole("alert").getByText("no file of saved").waitFor();
    await chooser.setInputFiles(file);
    await dialog.getByRole("link", { name: "All" }).waitFor();
  });

  it("says where it cannot keep a view, which is there until the page is closed", async () => {
    const page = await on.open();
    await forbidStorage(page);
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "Saved views" });
    await dialog.getByRole("button", { name: "Save it" }).click();
    await dialog.getByRole("alert").getByText("does not keep it").waitFor();
    expect(await dialog.getByRole("listitem").count()).toBe(1);
  });

  it("is when somebody was here last: what came since is told in a line that opens its list", async () => {
    const page = await on.open();
    await details(page).getByText("Strongest ties").waitFor();
    const line = details(page).getByText("Since your last visit");
    expect(await line.count()).toBe(0);
    await page.request.post(`${on.address()}/graphql`, {
      data: {
        query: `mutation ($input: ArticleInput!) { loadArticle(input: $input) { events } }`,
        variables: { input: { text: NEWS, publishedOn: "2024-05-04" } },
      },
    });
    await page.evaluate(() => {
      const visit = JSON.parse(localStorage.getItem("visit") ?? "") as {
        at: number;
      };
      visit.at -= 7_200_000;
      localStorage.setItem("visit", JSON.stringify(visit));
    });
    await page.reload();
    await line.waitFor();
    await details(page)
      .getByRole("button", { name: "1 article with 1 event" })
      .click();
    const dialog = page.getByRole("dialog", { name: "Since your last visit" });
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Envoys meet" }).click();
    await details(page).getByText("met the Swiss").first().waitFor();
    await page.goBack();
    await details(page)
      .getByRole("button", { name: /^1 article/ })
      .click();
    await dialog.getByRole("button", { name: "I have seen it" }).click();
    await line.waitFor({ state: "detached" });
    await page.reload({ waitUntil: "networkidle" });
    await details(page).getByText("Strongest ties").waitFor();
    expect(await line.count()).toBe(0);
  });
});
