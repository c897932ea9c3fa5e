import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import {
  noChromium,
  openBrowser,
  startServer,
  visit,
  type TestServer,
  type Visit,
} from "../support/chromium.ts";
import { STORY } from "../support/story.ts";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Invented, so that it belongs to nobody. */
const ARTICLE = `Ministers meet in Vienna

VIENNA: Austrian Chancellor Karl Nehammer met Swiss President Viola Amherd in Vienna on 3 May 2024. Amherd said that Switzerland would host talks in June.
`;

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("the page in a browser", () => {
  let browser: Browser;
  let server: TestServer;
  let now: Visit | undefined;

  const open = async (path = "/", size?: { width: number; height: number }) => {
    now = await visit(browser, server.address + path, size);
    await now.page
      .locator("#map canvas")
      .first()
      .waitFor({ state: "attached" });
    return now.page;
  };

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer(STORY)]);
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

  const search = async (page: Page, words: string) => {
    await page.getByRole("combobox", { name: "Search" }).fill(words);
    await page.getByRole("option").first().waitFor();
  };
  const details = (page: Page) => page.getByRole("region", { name: "Details" });
  const shown = (page: Page) => page.getByTestId("shown");

  /** Where on the map the pointer is told so, in words. */
  const find = async (page: Page, words: string) => {
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
  };

  it("preselects nothing, and shows the strongest ties", async () => {
    const page = await open();
    expect(new URL(page.url()).search).toBe("");
    await details(page).getByText("Strongest ties").waitFor();
    expect(await page.locator("[aria-selected=true]").count()).toBe(0);
  });

  it("goes from a name to a tie to the sentence", async () => {
    const page = await open();
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

  it("takes hold of ties and actors by pointer", async () => {
    const page = await open();
    await details(page).getByText("Strongest ties").waitFor();
    const onTie = await find(page, " – .*event");
    await page.mouse.click(onTie.x, onTie.y);
    await details(page).getByText("What they did").waitFor();
    expect(page.url()).toContain("tie=");
    const onActor = await find(page, "^Tristan Vey$");
    await page.mouse.move(onActor.x, onActor.y);
    await page.mouse.down();
    await page.mouse.move(onActor.x + 40, onActor.y + 25, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/pin=person:tristan-vey/);
    await page.keyboard.press("Escape");
    await page.mouse.click(onActor.x + 40, onActor.y + 25);
    await details(page).getByRole("heading", { name: "Tristan Vey" }).waitFor();
  });

  it("has a menu for the finger that is held on an actor", async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(server.address);
    const finger = await context.newCDPSession(page);
    const on = await find(page, "^Tristan Vey$");
    await finger.send("Input.dispatchTouchEvent", {
      type: "touchStart",
      touchPoints: [on],
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

  it("opens a link with the same words on it", async () => {
    const page = await open();
    await search(page, "hale");
    await page.getByRole("option", { name: "Morgan Hale person" }).click();
    await details(page).getByRole("heading", { name: "Morgan Hale" }).waitFor();
    await shown(page)
      .getByText(/\d ties?, /)
      .waitFor();
    const [url, words] = [page.url(), await details(page).innerText()];
    const again = await visit(browser, url);
    await details(again.page)
      .getByRole("heading", { name: "Morgan Hale" })
      .waitFor();
    await expect.poll(() => details(again.page).innerText()).toBe(words);
    await again.page.context().close();
  });

  it("shows one tie alone in a month that has one", async () => {
    const page = await open("/?v=1&during=2023-11-01..2023-11-30");
    await shown(page).getByText("1 tie, 2 actors").waitFor();
    await details(page)
      .getByRole("button", { name: /Morgan Hale.*Tristan Vey/s })
      .waitFor();
  });

  it("hides what had not been published yet", async () => {
    const page = await open("/?v=1&asof=2023-12-31");
    await shown(page).getByText("1 tie, 2 actors").waitFor();
  });

  it("steps through time by key, and takes the steps back", async () => {
    const page = await open("/?v=1&during=2023-10-01..2023-10-31");
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
    const page = await open("/?v=1&tie=country:qly~person:elaine-marsh");
    await details(page)
      .getByRole("heading", { name: /Disputed/ })
      .waitFor();
    const duel = page.locator(".duel blockquote");
    expect(await duel.count()).toBe(2);
    await details(page).getByText("may contradict").waitFor();
  });

  it("compares two periods", async () => {
    const page = await open("/?v=1&during=2024-01-01..2024-12-31");
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

  it("has the same ties as a table, sorted by a column and copied", async () => {
    const page = await open();
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

  it("finds how two actors are connected", async () => {
    const page = await open("/?v=1&path=country:qbr~country:qys");
    await details(page)
      .getByText(/ways?, the shortest/)
      .waitFor();
    await details(page).getByText("Lyonesse backs Ys").first().waitFor();
  });

  it("begins a path at an actor, and ends it at whom the search finds, by keyboard", async () => {
    const page = await open("/?v=1&actor=country:qbr");
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

  it("says what is wrong with a link, and opens the rest", async () => {
    const page = await open("/?v=1&during=2024-02-30..&actor=country:qav");
    await details(page).getByRole("heading", { name: "Avalon" }).waitFor();
  });

  it("has all that a wide screen has on a telephone, behind one button", async () => {
    const page = await open("/", { width: 390, height: 844 });
    const choose = async (name: string) => {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name, exact: true }).click();
    };
    for (const [item, title] of [
      ["Export", "Take it along"],
      ["Cite", "Cite this view"],
      ["Corrections", "Corrections"],
    ] as const) {
      await choose(item);
      await page.getByRole("heading", { name: title }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
  });

  it("compares two periods on a telephone, one map at a time", async () => {
    const page = await open(
      "/?v=1&view=compare&before=2023-01-01..2023-12-31&during=2024-01-01..2024-12-31",
      { width: 390, height: 844 },
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
    const page = await open("/?v=1&actor=country:qav", {
      width: 390,
      height: 844,
    });
    await details(page).getByRole("heading", { name: "Avalon" }).waitFor();
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByText("People count for their country").click();
    expect(page.url()).toContain("rollup=1");
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBe(0);
  });

  it("reads an article, shows what it understood, and keeps it when told to", async () => {
    const page = await open();
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
    const page = await open("/?v=1&record=claim:warning");
    await page.locator("mark").first().waitFor();
    await page.keyboard.press("y");
    const dialog = page.getByRole("dialog", { name: "Your name" });
    await dialog.getByRole("textbox").fill("Ada");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await details(page).getByText("confirmed", { exact: true }).waitFor();
  });

  it.each([
    ["PNG picture", ".png", "\u0089PNG"],
    ["SVG picture", ".svg", "<svg"],
    ["GraphML", ".graphml", "<?xml"],
    ["GEXF (Gephi)", ".gexf", "<?xml"],
    ["CSV table", ".csv", "One side,"],
    ["Markdown", ".md", "# Lyonesse – Elaine Marsh"],
    ["HTML", ".html", "<!doctype html>"],
  ])("takes the view along as %s", async (name, ending, beginning) => {
    const page = await open("/?v=1&tie=country:qly~person:elaine-marsh");
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

  it.each([
    "/",
    "/?v=1&actor=person:tristan-vey",
    "/?v=1&tie=country:qly~person:elaine-marsh",
    "/?v=1&record=claim:accusation",
    "/?v=1&view=table",
    "/?v=1&view=compare&before=2023-01-01..2023-12-31&during=2024-01-01..2024-12-31",
  ])("has nothing serious for axe to find at %s", async (path) => {
    const page = await open(path);
    await page.waitForTimeout(500);
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: {
              run: () => Promise<{
                violations: {
                  id: string;
                  impact: string;
                  nodes: { html: string; failureSummary: string }[];
                }[];
              }>;
            };
          }
        ).axe.run();
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => ({
            id,
            where: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
            why: nodes[0]?.failureSummary,
          }));
      });
      expect({ scheme, found }).toEqual({ scheme, found: [] });
    }
  });
});

describe("a browser to test the page in", () => {
  it.skipIf(noChromium !== null && process.env["CI"] !== "true")(
    `is there${noChromium === null ? "" : ` (${noChromium})`}`,
    () => expect(noChromium).toBeNull(),
  );
});
