import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { barriersOn } from "../support/axe.ts";
import { noChromium, visit } from "../support/chromium.ts";
import {
  choose,
  cutOff,
  details,
  onPage,
  search,
  TELEPHONE,
} from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

const ACTOR = "/?v=1&actor=person:tristan-vey";
const TIE = "/?v=1&tie=country:qly~person:elaine-marsh";
const CLAIM = "/?v=1&record=claim:accusation";
const MEETING = "/?v=1&record=event:meeting";
const YEARS = "before=2023-01-01..2023-12-31&during=2024-01-01..2024-12-31";

const key = (name: string) => (page: Page) => page.keyboard.press(name);

const button = (name: string) => (page: Page) =>
  page.getByRole("button", { name, exact: true }).click();

/** What is to be seen, where, and how one gets there. */
const STATES: readonly {
  readonly what: string;
  readonly at: string;
  readonly act?: (page: Page) => Promise<unknown>;
}[] = [
  { what: "the map", at: "/" },
  { what: "an actor", at: ACTOR },
  { what: "a tie", at: TIE },
  { what: "a claim", at: CLAIM },
  { what: "an event", at: MEETING },
  { what: "a path", at: "/?v=1&path=country:qbr~country:qys" },
  {
    what: "a path that is not there",
    at: "/?v=1&path=country:qbr~person:nobody",
  },
  { what: "an actor that is not there", at: "/?v=1&actor=person:nobody" },
  { what: "a record that is not there", at: "/?v=1&record=event:nothing" },
  { what: "a window without ties", at: "/?v=1&during=1990-01-01..1990-12-31" },
  { what: "filters that let nothing through", at: "/?v=1&text=xyzzy" },
  { what: "one actor's neighbours", at: "/?v=1&focus=person:tristan-vey" },
  { what: "the table of ties", at: "/?v=1&view=table" },
  { what: "the table of records", at: `${TIE}&view=table&rows=records` },
  { what: "two maps of two years", at: `/?v=1&view=compare&${YEARS}` },
  {
    what: "the changes of two years",
    at: `/?v=1&view=compare&${YEARS}`,
    act: button("Changes"),
  },
  { what: "suggestions", at: "/", act: (page) => search(page, "vey") },
  {
    what: "the tie of two names",
    at: "/",
    act: (page) => search(page, "vey hale"),
  },
  {
    what: "a search that finds nothing",
    at: "/",
    act: async (page) => {
      await page.getByRole("combobox", { name: "Search" }).fill("xyzzy");
      await page.getByText(/Nothing found/).waitFor();
    },
  },
  { what: "an actor's menu", at: ACTOR, act: key("m") },
  { what: "a tie's menu", at: TIE, act: key("m") },
  { what: "the keys", at: "/", act: key("?") },
  { what: "a citation", at: TIE, act: key("i") },
  { what: "what can be taken along", at: TIE, act: button("Export") },
  { what: "no corrections", at: "/", act: button("Corrections") },
  {
    what: "saved views, one of which gets another name",
    at: TIE,
    act: async (page) => {
      await page.keyboard.press("s");
      await button("Save it")(page);
      await page.getByRole("button", { name: /^Rename/ }).click();
    },
  },
  {
    what: "the classes of CAMEO",
    at: "/",
    act: (page) => page.getByText("CAMEO classes").click(),
  },
  { what: "an article on its way in", at: "/", act: key("a") },
  {
    what: "an article without a text",
    at: "/",
    act: async (page) => {
      await page.keyboard.press("a");
      await button("Read it")(page);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    what: "what would be understood of an article",
    at: "/",
    act: async (page) => {
      await page.keyboard.press("a");
      await page
        .locator(".load-form textarea")
        .fill(
          "Avalon’s envoy met the president of Ys in Carbonek on 3 May 2024.",
        );
      await button("Read it")(page);
      await page.getByRole("button", { name: "Keep it" }).waitFor();
    },
  },
  {
    what: "an article",
    at: CLAIM,
    act: (page) =>
      details(page)
        .getByRole("button", { name: "Carbonek Herald" })
        .first()
        .click(),
  },
  { what: "two whom nothing joins", at: "/?v=1&tie=country:qbr~country:qys" },
  {
    what: "the way past everything",
    at: "/",
    act: async (page) => {
      await details(page).getByText("Strongest ties").waitFor();
      await key("Tab")(page);
    },
  },
  { what: "who confirms", at: CLAIM, act: key("y") },
];

describe.skipIf(noChromium !== null)(
  "the page by keyboard and by ear, whatever is on it",
  () => {
    const on = onPage(STORY);

    /** By all rules in light; in dark only what is of colour can be other. */
    const clear = async (page: Page): Promise<void> => {
      await page.emulateMedia({ colorScheme: "light" });
      expect(await barriersOn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await barriersOn(page, ["color-contrast"])).toEqual([]);
    };

    it.each(STATES)(
      "has nothing serious for axe to find: $what",
      async ({ at, act }) => {
        const page = await on.open(at);
        await details(page).getByRole("heading", { level: 1 }).waitFor();
        await act?.(page);
        await page.waitForTimeout(300);
        await clear(page);
      },
    );

    it.each([
      ["an actor", ACTOR, ["name", "merge", "country", "office"]],
      ["an event", MEETING, ["sort", "dates", "parties", "split", "same"]],
      ["a claim", CLAIM, ["parties"]],
    ])(
      "has nothing serious for axe to find in what corrects %s, and complains",
      async (_, at, changes) => {
        const page = await on.open(at);
        await details(page).getByText("Correct…").click();
        for (const change of changes) {
          await page.getByLabel("What is corrected").selectOption(change);
          await button("Correct it")(page);
          await details(page).getByRole("alert").waitFor();
          await clear(page);
        }
      },
    );

    it("has nothing serious for axe to find where the server is away", async () => {
      const { page } = await visit(on.browser(), `${on.address()}/?v=1`);
      await cutOff(page);
      await clear(page);
      await page.context().close();
    });

    it("has nothing serious for axe to find on a telephone", async () => {
      const page = await on.open(TIE, TELEPHONE);
      await details(page).getByRole("heading", { level: 1 }).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await choose(page, "Export");
      await page.getByRole("heading", { name: "Take it along" }).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await button("Filters")(page);
      expect(await barriersOn(page)).toEqual([]);
    });

    it("leads past all that lies between by the first links, which are no steps of the history", async () => {
      const page = await on.open(TIE);
      await details(page).getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("Tab");
      await page
        .getByRole("link", { name: "Skip to the search" })
        .and(page.locator(":focus"))
        .waitFor();
      for (const [name, id] of [
        ["Skip to the search", "search"],
        ["Skip to the map or table", "map"],
        ["Skip to the details", "panel"],
      ] as const) {
        await page.getByRole("link", { name }).focus();
        await page.keyboard.press("Enter");
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
      }
      expect(page.url()).toBe(on.address() + TIE);
      // From there the keyboard goes on with what is in it.
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(
          () => document.activeElement?.closest("section")?.id,
        ),
      ).toBe("panel");
    });

    it("takes the keyboard to the map, the table and the details by a key", async () => {
      const page = await on.open(TIE);
      await details(page).getByRole("heading", { level: 1 }).waitFor();
      const at = () => page.evaluate(() => document.activeElement?.id);
      await page.keyboard.press("d");
      expect(await at()).toBe("panel");
      await page.keyboard.press("v");
      expect(await at()).toBe("map");
      await page.keyboard.press("t");
      await page.getByRole("region", { name: "Table" }).waitFor();
      await page.keyboard.press("v");
      expect(
        await page.evaluate(() =>
          document.activeElement?.getAttribute("aria-label"),
        ),
      ).toBe("Table");
    });

    it("opens the menu of an actor on the map by key, and gives the keyboard back", async () => {
      const page = await on.open();
      await details(page).getByText("Strongest ties").waitFor();
      await page.locator("#map").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Shift+F10");
      await page.getByRole("menuitem", { name: "Open" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("map");
      await page.keyboard.press("m");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/focus=/);
    });

    it("has a button for what the menu of a tie has, and for pinning an actor", async () => {
      const page = await on.open(TIE);
      await details(page).getByRole("button", { name: "As a table" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/rows=records/);
      await details(page)
        .getByRole("button", { name: "Around these two" })
        .focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/focus=/);
      expect(page.url()).toContain("tie=country:qly~person:elaine-marsh");
      await page.goto(on.address() + ACTOR);
      await details(page).getByRole("button", { name: "Pin" }).click();
      await page.waitForURL(/pin=person:tristan-vey/);
      await details(page).getByRole("button", { name: "Unpin" }).click();
      await page.waitForURL((url) => !url.search.includes("pin="));
    });

    it.each(["actor=person:nobody", "record=event:nothing", "record=claim:no"])(
      "says of %s that it is not there, and how to go on",
      async (what) => {
        const page = await on.open(`/?v=1&${what}`);
        await details(page)
          .getByRole("heading", { name: "Not in the graph" })
          .waitFor();
        await details(page).getByRole("button", { name: "Close" }).click();
        await details(page).getByText("Strongest ties").waitFor();
      },
    );

    it("lets the filters go where they leave nothing", async () => {
      const page = await on.open("/?v=1&text=xyzzy");
      await page
        .locator(".notice")
        .getByRole("button", { name: "Clear all filters" })
        .click();
      await details(page).getByText("Strongest ties").waitFor();
    });
  },
);
