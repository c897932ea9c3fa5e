import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import {
  choose,
  details,
  findOnMap,
  onPage,
  TELEPHONE,
} from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("the page on a telephone", () => {
  const on = onPage(STORY);

  it("has a menu for the finger that is held on an actor", async () => {
    const context = await on.browser().newContext({
      viewport: TELEPHONE,
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(on.address());
    const finger = await context.newCDPSession(page);
    const there = await findOnMap(page, "^Tristan Vey$");
    await finger.send("Input.dispatchTouchEvent", {
      type: "touchStart",
      touchPoints: [there],
    });
    await page.getByRole("menuitem", { name: "Hide" }).waitFor();
    await finger.send("Input.dispatchTouchEvent", {
      type: "touchEnd",
      touchPoints: [],
    });
    await page.waitForTimeout(500);
    await page.getByRole("menuitem", { name: "Hide" }).click();
    await page.waitForURL(/hide=person:tristan-vey/);
    await context.close();
  });

  it("has all that a wide screen has on a telephone, behind one button", async () => {
    const page = await on.open("/", TELEPHONE);
    for (const [item, title] of [
      ["Export", "Take it along"],
      ["Cite", "Cite this view"],
      ["Corrections", "Corrections"],
    ] as const) {
      await choose(page, item);
      await page.getByRole("heading", { name: title }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
  });

  it("compares two periods on a telephone, one map at a time", async () => {
    const page = await on.open(
      "/?v=1&view=compare&before=2023-01-01..2023-12-31&during=2024-01-01..2024-12-31",
      TELEPHONE,
    );
    const before = page.locator("#map-before");
    const period = (name: string) => page.getByRole("button", { name });
    await period("2024").first().waitFor();
    expect(await before.isVisible()).toBe(false);
    await period("2023").first().click();
    await before.locator("canvas").first().waitFor({ state: "attached" });
    expect(await before.isVisible()).toBe(true);
    expect(await page.locator("#map").isVisible()).toBe(false);
    await period("2024").first().click();
    expect(await page.locator("#map").isVisible()).toBe(true);
  });

  it("can be used on a telephone", async () => {
    const page = await on.open("/?v=1&actor=country:qav", TELEPHONE);
    await details(page).getByRole("heading", { name: "Avalon" }).waitFor();
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByText("People count for their country").click();
    expect(page.url()).toContain("rollup=1");
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBe(0);
  });
});
