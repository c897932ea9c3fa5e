import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { details, onPage, shown } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("filters of the page", () => {
  const on = onPage(STORY);

  it("let through root classes of CAMEO, several at once, in the map, the lists, the exports and the link", async () => {
    const page = await on.open();
    const filters = page.getByRole("complementary", { name: "Filters" });
    await filters.getByText("CAMEO classes").click();
    const demand = filters.getByRole("checkbox", { name: /^10 Demand/ });
    expect(await demand.isChecked()).toBe(false);
    await filters.getByRole("checkbox", { name: "13 Threaten 1" }).check();
    await shown(page).getByText("1 tie, 2 actors").waitFor();
    expect(new URL(page.url()).search).toBe("?v=1&cameo=threaten");
    await filters.getByRole("checkbox", { name: "07 Provide aid 1" }).check();
    await shown(page).getByText("2 ties, 3 actors").waitFor();
    expect(page.url()).toContain("cameo=threaten,provide_aid");
    await page.getByRole("button", { name: "Export" }).click();
    const csv = await page
      .getByRole("dialog")
      .getByRole("link", { name: "CSV" })
      .first()
      .getAttribute("href");
    expect(csv).toContain("cameoClasses=THREATEN%2CPROVIDE_AID");
    await page.keyboard.press("Escape");
    await page.goBack();
    await shown(page).getByText("1 tie, 2 actors").waitFor();
    await details(page).getByText("Elaine Marsh").first().waitFor();
    await filters.getByRole("button", { name: "Clear all filters" }).click();
    expect(new URL(page.url()).search).toBe("");
  });
});
