import { describe, expect, it, vi } from "vitest";
import { noChromium, visit } from "../support/chromium.ts";
import { cutOff, details, onPage, search, shown } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("what the page opens from a link", () => {
  const on = onPage(STORY);

  it("opens a link with the same words on it", async () => {
    const page = await on.open();
    await search(page, "hale");
    await page.getByRole("option", { name: "Morgan Hale person" }).click();
    await details(page).getByRole("heading", { name: "Morgan Hale" }).waitFor();
    await shown(page)
      .getByText(/\d ties?, /)
      .waitFor();
    const [url, words] = [page.url(), await details(page).innerText()];
    const again = await visit(on.browser(), url);
    await details(again.page)
      .getByRole("heading", { name: "Morgan Hale" })
      .waitFor();
    await expect.poll(() => details(again.page).innerText()).toBe(words);
    await again.page.context().close();
  });

  it("shows one tie alone in a month that has one", async () => {
    const page = await on.open("/?v=1&during=2023-11-01..2023-11-30");
    await shown(page).getByText("1 tie, 2 actors").waitFor();
    await details(page)
      .getByRole("button", { name: /Morgan Hale.*Tristan Vey/s })
      .waitFor();
  });

  it("hides what had not been published yet", async () => {
    const page = await on.open("/?v=1&asof=2023-12-31");
    await shown(page).getByText("1 tie, 2 actors").waitFor();
  });

  it("steps through time by key, and takes the steps back", async () => {
    const page = await on.open("/?v=1&during=2023-10-01..2023-10-31");
    await page
      .getByRole("heading", { name: "No tie in this window" })
      .waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByTestId("window").getByText("Nov 2023").waitFor();
    await shown(page).getByText("1 tie, 2 actors").waitFor();
    await page.goBack();
    await page.getByTestId("window").getByText("Oct 2023").waitFor();
    await page.goForward();
    await page.getByTestId("window").getByText("Nov 2023").waitFor();
  });

  it("says what is wrong with a link, and opens the rest", async () => {
    const page = await on.open(
      "/?v=1&during=2024-02-30..&colour=red&actor=country:qav",
    );
    const toast = page.locator(".toast");
    await toast.getByText("`during` is not understood: 2024-02-30..").waitFor();
    await toast.getByText("`colour` is not known.").waitFor();
    await details(page).getByRole("heading", { name: "Avalon" }).waitFor();
  });

  it("does not offer to ask again for what the graph does not have", async () => {
    const { page } = await visit(
      on.browser(),
      `${on.address()}/?v=1&tie=country:qav~country:nowhere`,
    );
    await details(page).getByText("country:nowhere").waitFor();
    await details(page).getByText("Asking again does not help").waitFor();
    expect(
      await details(page).getByRole("button", { name: "Try again" }).count(),
    ).toBe(0);
    await page.context().close();
  });

  it("asks again by itself when the server was away, and says that it is back", async () => {
    const { page } = await visit(on.browser(), `${on.address()}/?v=1`);
    await cutOff(page);
    await page.unroute("**/graphql");
    await details(page).getByText("What they did").waitFor();
    await page.locator(".toast").getByText("answers again").waitFor();
    await page.context().close();
  });

  it.each([
    ["actor=person:morgan-hale&rollup=1", "Morgan Hale · Demarche"],
    ["record=event:visit", "Elaine Marsh visits Lyonesse · Demarche"],
    ["view=table", "Demarche"],
  ])(
    "has a window's title that says what ?v=1&%s shows",
    async (query, title) => {
      const page = await on.open(`/?v=1&${query}`);
      await expect.poll(() => page.title()).toBe(title);
    },
  );

  it("says why there is nothing to be seen", async () => {
    const page = await on.open("/?v=1&events=&claims=");
    await page
      .getByRole("heading", { name: "No tie with these filters" })
      .waitFor();
    await page.getByRole("button", { name: "Export" }).click();
    const csv = page.getByRole("link", { name: "Claims, CSV" });
    const table = await page.request.get(
      `${on.address()}${await csv.getAttribute("href")}`,
    );
    expect((await table.text()).trim().split("\n")).toHaveLength(1);
  });

  it("says the class of a record's code by its name", async () => {
    const page = await on.open("/?v=1&record=claim:warning");
    await page.getByText("CAMEO 130, Threaten, Goldstein −4.4").waitFor();
  });
});
