import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { details, findOnMap, onPage, search } from "../support/on-page.ts";
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

  it("is set in one letter, and what was said in another", async () => {
    const page = await on.open("/?v=1&record=claim:warning");
    const letters = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { fontFamily, fontSize } = getComputedStyle(element);
          return [fontFamily.split(",")[0], fontSize];
        });
    expect(await letters("body")).toEqual(["Inter", "13px"]);
    expect(await letters(".tick")).toEqual(["Inter", "11px"]);
    await page.locator("mark").first().waitFor();
    expect(await letters("mark")).toEqual(['"Source Serif 4"', "15px"]);
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
