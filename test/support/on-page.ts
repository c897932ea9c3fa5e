import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Reading } from "../../server/domain/reading.ts";
import {
  openBrowser,
  startServer,
  visit,
  type TestServer,
  type Visit,
} from "./chromium.ts";

/** A browser and a server for the tests around it, and the pages that they open. */
export interface OnPage {
  /** Opens an address; the console may not complain while the test runs. */
  readonly open: (path?: string, size?: Size) => Promise<Page>;
  readonly browser: () => Browser;
  readonly address: () => string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const TELEPHONE: Size = { width: 390, height: 844 };

/** To be called within a `describe`: starts what its tests need, once, and stops it. */
export function onPage(readings: readonly Reading[] | null): OnPage {
  let browser: Browser;
  let server: TestServer;
  let now: Visit | undefined;

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      openBrowser(),
      startServer(readings),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    const complaints = now?.complaints ?? [];
    await now?.page.context().close();
    now = undefined;
    expect(complaints).toEqual([]);
  });

  return {
    open: async (path = "/", size) => {
      now = await visit(browser, server.address + path, size);
      await now.page
        .locator("#map canvas")
        .first()
        .waitFor({ state: "attached" });
      return now.page;
    },
    browser: () => browser,
    address: () => server.address,
  };
}

export const details = (page: Page) =>
  page.getByRole("region", { name: "Details" });

/** Takes the server away from the page, and asks for what it then cannot get. */
export async function cutOff(page: Page): Promise<void> {
  await details(page).getByText("Strongest ties").waitFor();
  await page.route("**/graphql", (route) => route.abort());
  await details(page)
    .getByRole("button", { name: /Avalon/ })
    .first()
    .click();
  await details(page).getByText("The page asks again by itself").waitFor();
}

/** How many ties and actors are shown, in words. */
export const shown = (page: Page) => page.getByTestId("shown");

/** What is chosen in the menu that a telephone has for the buttons of a wide screen. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}

export async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("combobox", { name: "Search" }).fill(words);
  await page.getByRole("option").first().waitFor();
}

/** Where on the map the pointer is told so, in words. */
export async function findOnMap(
  page: Page,
  words: string,
): Promise<{ x: number; y: number }> {
  await page.waitForFunction(
    () => performance.getEntriesByName("picture drawn").length > 0,
  );
  return page.evaluate((told) => {
    const map = document.querySelector("#map .map-drawing");
    const box = map?.getBoundingClientRect() ?? new DOMRect();
    for (let y = box.top + 70; y < box.bottom - 60; y += 8)
      for (let x = box.left + 40; x < box.right - 40; x += 8) {
        map?.dispatchEvent(
          new MouseEvent("mousemove", {
            clientX: x,
            clientY: y,
            bubbles: true,
            view: window,
          }),
        );
        const hint = document.querySelector(".hint")?.textContent ?? "";
        if (new RegExp(told).test(hint.trim())) return { x, y };
      }
    throw new Error(`Nothing on the map reads ${told}.`);
  }, words);
}
