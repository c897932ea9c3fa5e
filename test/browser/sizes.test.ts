import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { onPage } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

/** Somebody looked at, in a window, as it was known by a day: every button of the head of the timeline is there. */
const FULL =
  "/?v=1&focus=person:tristan-vey&tie=person:morgan-hale~person:tristan-vey&during=2021-01-01..2031-12-31&asof=2031-05-01&bucket=quarter";

/** What can be seen of the bars but not wholly: it reaches over the edge of its region, or lies on another. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (query: string) =>
      [...document.querySelectorAll(query)]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(
          ({ element, box }) =>
            box.width > 1 && getComputedStyle(element).visibility === "visible",
        );
    const bars = seen(
      "#top > *, .time-head > *, .stage-buttons > *, .crumb, .more",
    );
    const over = bars.filter(({ element, box }) => {
      const region = element.closest("#top, #time, #stage");
      const room = region?.getBoundingClientRect() ?? box;
      return box.left < room.left - 1 || box.right > room.right + 1;
    });
    const words = seen(".crumb > *").map(({ box }) => box);
    const covered = seen(".stage-buttons > *").some(({ box }) =>
      words.some(
        (one) =>
          one.right > box.left && one.left < box.right && one.top < box.bottom,
      ),
    );
    return [
      ...over.map(({ element }) => element.outerHTML.slice(0, 80)),
      ...(covered ? ["the line over the map lies under the buttons"] : []),
    ];
  });

describe.skipIf(noChromium !== null)("the page at any size", () => {
  const on = onPage(STORY);

  it.each([
    [1440, 900],
    [1240, 800],
    [1024, 768],
    [970, 700],
    [768, 1024],
    // 1440 × 900 at twice the size of letters.
    [720, 450],
    [390, 844],
  ])("cuts nothing off its bars at %i × %i", async (width, height) => {
    const page = await on.open(FULL, { width, height });
    await page.locator(".crumb b").waitFor();
    await page.locator(".time-head").waitFor();
    expect(await cutOff(page)).toEqual([]);
    const search = await page.locator(".search").boundingBox();
    expect(search?.width).toBeGreaterThanOrEqual(110);
  });
});
