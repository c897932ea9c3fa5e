import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { details, onPage, search, shown } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)(
  "what the page says of ties, comparisons and paths",
  () => {
    const on = onPage(STORY);

    it("sets an accusation beside its denial, without a verdict", async () => {
      const page = await on.open("/?v=1&tie=country:qly~person:elaine-marsh");
      await details(page)
        .getByRole("heading", { name: /Disputed/ })
        .waitFor();
      const duel = page.locator(".duel blockquote");
      expect(await duel.count()).toBe(2);
      await details(page).getByText("may contradict").waitFor();
      await details(page).getByText("disputed between them").waitFor();
    });

    it("marks a tie's events on its chart, each shown with its row and opened by the mark", async () => {
      const page = await on.open(
        "/?v=1&tie=person:morgan-hale~person:tristan-vey",
      );
      const mark = page.locator(".record-mark[data-record='event:meeting']");
      const row = page.locator(".record-open[data-record='event:meeting']");
      await mark.hover();
      expect(await row.getAttribute("class")).toContain("pointed");
      await page.locator(".record-open[data-record='event:summit']").focus();
      expect(await row.getAttribute("class")).not.toContain("pointed");
      await row.focus();
      expect(await mark.getAttribute("class")).toContain("pointed");
      await mark.click();
      await page.waitForURL(/record=event:meeting/);
      await page.locator("mark").first().waitFor();
    });

    it("has an actor's strongest ties as lanes of one time, which lead to the tie and to the sentence", async () => {
      const page = await on.open("/?v=1&actor=person:tristan-vey");
      const lanes = page.getByRole("region", { name: "Over time" });
      const mark = lanes.locator(".record-mark[data-record='event:meeting']");
      await mark.hover();
      const row = page.locator(".record-open[data-record='event:meeting']");
      expect(await row.getAttribute("class")).toContain("pointed");
      await mark.click();
      await page.waitForURL(/record=event:meeting/);
      await page.goBack();
      await lanes
        .getByRole("button", { name: "Morgan Hale, 3 records" })
        .click();
      await page.waitForURL(/tie=person:morgan-hale~person:tristan-vey/);
    });

    it("leads from the tie of two people to that of their countries", async () => {
      const page = await on.open(
        "/?v=1&focus=person:tristan-vey&tie=person:morgan-hale~person:tristan-vey",
      );
      await details(page)
        .getByRole("button", { name: "Their countries" })
        .click();
      await details(page)
        .getByRole("heading", { name: /Avalon.*Lyonesse/ })
        .waitFor();
      expect(page.url()).toContain("rollup=1");
      expect(page.url()).toContain("focus=country:qav,country:qly");
      await shown(page)
        .getByText(/^[1-9]\d* ties?, [1-9]\d* actors$/)
        .waitFor();
      expect(
        await details(page)
          .getByRole("button", { name: "Their countries" })
          .count(),
      ).toBe(0);
    });

    it("says of a tie what it was before and is now, and what made the change", async () => {
      const page = await on.open(
        "/?v=1&view=compare&before=2022-01-01..2023-10-31&during=2023-11-01..2024-12-31&tie=person:morgan-hale~person:tristan-vey",
      );
      const section = page.getByRole("region", { name: "Then and now" });
      await section.getByText("nothing recorded").waitFor();
      await section.getByText("new", { exact: true }).waitFor();
      await section
        .getByRole("button", { name: "Morgan Hale and Tristan Vey meet" })
        .click();
      await page.waitForURL(/record=event:meeting/);
    });

    it("compares two periods", async () => {
      const page = await on.open("/?v=1&during=2024-01-01..2024-12-31");
      await page.keyboard.press("c");
      await details(page)
        .getByRole("heading", { name: "What changed" })
        .waitFor();
      await details(page)
        .getByRole("heading", { name: /New ties/ })
        .waitFor();
      await details(page).getByRole("heading", { name: /Gone/ }).waitFor();
      expect(page.url()).toContain("before=2022-12-31..2023-12-31");
    });

    it("asks for the periods that a link to a comparison does not give", async () => {
      const page = await on.open("/?v=1&view=compare");
      await details(page).getByText("Give the days of both periods").waitFor();
      expect(await details(page).getByLabel("Loading").count()).toBe(0);
    });

    it("shows both maps of a comparison whole", async () => {
      const page = await on.open(
        "/?v=1&view=compare&before=2023-01-01..2023-12-31&during=2024-01-01..2024-12-31",
      );
      await details(page)
        .getByRole("heading", { name: /New ties/ })
        .waitFor();
      for (const map of ["#map-before", "#map"])
        await expect
          .poll(() => inkOf(page, map))
          .toEqual({ any: true, atTheSides: false });
    });

    it("finds how two actors are connected", async () => {
      const page = await on.open("/?v=1&path=country:qbr~country:qys");
      await details(page)
        .getByText(/ways?, the shortest/)
        .waitFor();
      await details(page).getByText("Lyonesse backs Ys").first().waitFor();
    });

    it("offers more time where there is no path in the window", async () => {
      const page = await on.open(
        "/?v=1&path=person:morgan-hale~person:elaine-marsh&during=1990-01-01..1990-12-31",
      );
      await details(page)
        .getByRole("heading", { name: /No way from/ })
        .waitFor();
      await details(page).getByRole("button", { name: "All of time" }).click();
      await details(page).getByText("On the map").waitFor();
    });

    it("leads from two whom nothing joins to the path between them", async () => {
      const page = await on.open("/?v=1&tie=country:qbr~country:qys");
      await details(page).getByText("No record between them").waitFor();
      await details(page).getByRole("button", { name: "Find a path" }).click();
      await details(page)
        .getByText(/ways?, the shortest/)
        .waitFor();
    });

    it("begins a path at an actor, and ends it at whom the search finds, by keyboard", async () => {
      const page = await on.open("/?v=1&actor=country:qbr");
      await details(page).getByRole("button", { name: "Path…" }).focus();
      await page.keyboard.press("Enter");
      await page.getByText("choose the other actor").waitFor();
      await page.keyboard.press("/");
      await search(page, "ys");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/path=country:qbr~country:qys/);
      await details(page).getByText("Lyonesse backs Ys").first().waitFor();
    });
  },
);

/** Whether anything is drawn on a map, and whether it reaches the map's left or right side. */
const inkOf = (page: Page, map: string) =>
  page.evaluate((selector) => {
    const ink = { any: false, atTheSides: false };
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(
      `${selector} canvas`,
    )) {
      const { width, height } = canvas;
      // Read from a copy: the page's own canvas would become a slow one.
      const copy = new OffscreenCanvas(width, height).getContext("2d");
      copy?.drawImage(canvas, 0, 0);
      const pixels = copy?.getImageData(0, 0, width, height);
      pixels?.data.forEach((value, at) => {
        if (at % 4 !== 3 || value === 0) return;
        const x = ((at - 3) / 4) % width;
        ink.any = true;
        ink.atTheSides ||= x < 2 || x >= width - 2;
      });
    }
    return ink;
  }, map);
