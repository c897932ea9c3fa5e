import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { noChromium, visit } from "../support/chromium.ts";
import {
  cutOff,
  details,
  findOnMap,
  onPage,
  search,
  shown,
} from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

/** Invented, so that it belongs to nobody. */
const ARTICLE = `Ministers meet in Vienna

VIENNA: Austrian Chancellor Karl Nehammer met Swiss President Viola Amherd in Vienna on 3 May 2024. Amherd said that Switzerland would host talks in June.
`;

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("the page in a browser", () => {
  const on = onPage(STORY);

  it("preselects nothing, and shows the strongest ties", async () => {
    const page = await on.open();
    expect(new URL(page.url()).search).toBe("");
    await details(page).getByText("Strongest ties").waitFor();
    expect(await page.locator("[aria-selected=true]").count()).toBe(0);
  });

  it("says what a line is, and how wide, broken and pointed lines are read", async () => {
    const page = await on.open();
    await details(page).getByText("A line is a tie").waitFor();
    const legend = page.getByRole("listitem");
    await legend.filter({ hasText: /records, the most/ }).waitFor();
    await legend.filter({ hasText: "half or more disputed" }).waitFor();
    await legend.filter({ hasText: "nearly all by one side" }).waitFor();
  });

  it("says that the map is being drawn as long as it is not", async () => {
    const context = await on.browser().newContext();
    const page = await context.newPage();
    let give = (): void => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    await page.route(/layout-worker/, async (route) => {
      await given;
      await route.continue();
    });
    await page.goto(on.address());
    await details(page).getByText("Strongest ties").waitFor();
    await page.getByText("Drawing the map…").waitFor();
    give();
    await page.getByText("Drawing the map…").waitFor({ state: "detached" });
    await context.close();
  });

  it("is printed with all of its details, and without what one would press", async () => {
    const page = await on.open(
      "/?v=1&tie=person:morgan-hale~person:tristan-vey",
      { width: 800, height: 500 },
    );
    await details(page).getByText("What they said").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#top").isVisible()).toBe(false);
    expect(
      await details(page).evaluate(
        (panel) => panel.scrollHeight - panel.clientHeight,
      ),
    ).toBe(0);
  });

  it("goes from a name to a tie to the sentence", async () => {
    const page = await on.open();
    await search(page, "vey");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { name: "Tristan Vey" }).waitFor();
    expect(page.url()).toContain("focus=person:tristan-vey");
    await details(page)
      .getByRole("button", { name: /Morgan Hale/ })
      .first()
      .click();
    await details(page).getByText("What they did").waitFor();
    await details(page)
      .getByRole("button", { name: /keep out of Avalon’s elections/ })
      .click();
    const marked = page.locator("mark");
    await marked.first().waitFor();
    expect((await marked.allTextContents()).join("")).toBe(
      "Vey promised Hale that Lyonesse would keep out of Avalon’s elections",
    );
    await details(page).getByText("Carbonek Herald").first().waitFor();
  });

  it("goes from two names to their tie by Enter", async () => {
    const page = await on.open();
    await page.getByRole("combobox", { name: "Search" }).fill("vey hale");
    await page
      .getByRole("option", { name: "Morgan Hale – Tristan Vey 3 records" })
      .waitFor();
    await page.keyboard.press("Enter");
    await details(page)
      .getByRole("heading", { name: "Morgan Hale – Tristan Vey" })
      .waitFor();
    expect(page.url()).toContain("tie=person:morgan-hale~person:tristan-vey");
  });

  it("takes hold of ties and actors by pointer", async () => {
    const page = await on.open();
    await details(page).getByText("Strongest ties").waitFor();
    const onTie = await findOnMap(page, " – .*event");
    await page.mouse.click(onTie.x, onTie.y);
    await details(page).getByText("What they did").waitFor();
    expect(page.url()).toContain("tie=");
    const onActor = await findOnMap(page, "^Tristan Vey$");
    await page.mouse.move(onActor.x, onActor.y);
    await page.mouse.down();
    await page.mouse.move(onActor.x + 40, onActor.y + 25, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/pin=person:tristan-vey/);
    await page.keyboard.press("Escape");
    await page.mouse.click(onActor.x + 40, onActor.y + 25);
    await details(page).getByRole("heading", { name: "Tristan Vey" }).waitFor();
  });

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

  it("sets an accusation beside its denial, without a verdict", async () => {
    const page = await on.open("/?v=1&tie=country:qly~person:elaine-marsh");
    await details(page)
      .getByRole("heading", { name: /Disputed/ })
      .waitFor();
    const duel = page.locator(".duel blockquote");
    expect(await duel.count()).toBe(2);
    await details(page).getByText("may contradict").waitFor();
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
    await lanes.getByRole("button", { name: "Morgan Hale, 3 records" }).click();
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

  it("reads an article, shows what it understood, and keeps it when told to", async () => {
    const page = await on.open();
    await page.getByRole("button", { name: "Add article" }).click();
    const dialog = page.getByRole("dialog", { name: "Add an article" });
    await dialog.getByRole("button", { name: "Read it" }).click();
    await dialog.getByText("There is no text yet.").waitFor();
    await dialog.locator("textarea").fill(ARTICLE);
    await dialog.getByRole("button", { name: "Read it" }).click();
    await dialog.getByText(/understood/).waitFor();
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await details(page).getByText("Ministers meet in Vienna").first().waitFor();
    expect(page.url()).toContain("article=article:");
    await search(page, "nehammer");
    await page
      .getByRole("option", { name: /Nehammer/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
  });

  it("confirms a record by one key, once it knows by whom", async () => {
    const page = await on.open("/?v=1&record=claim:warning");
    await page.locator("mark").first().waitFor();
    await page.keyboard.press("y");
    const dialog = page.getByRole("dialog", { name: "Your name" });
    await dialog.getByRole("textbox").fill("Ada");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await details(page).getByText("confirmed", { exact: true }).waitFor();
  });
});

describe("a browser to test the page in", () => {
  it.skipIf(noChromium !== null && process.env["CI"] !== "true")(
    `is there${noChromium === null ? "" : ` (${noChromium})`}`,
    () => expect(noChromium).toBeNull(),
  );
});

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
