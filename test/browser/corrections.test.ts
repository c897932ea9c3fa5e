import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { barriersOn } from "../support/axe.ts";
import {
  noChromium,
  openBrowser,
  startServer,
  visit,
} from "../support/chromium.ts";
import { details, onPage } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(noChromium !== null)("corrections on the page", () => {
  const on = onPage(STORY);

  const open = async (path: string) => {
    const page = await on.open(path);
    await details(page).getByText("Correct…").waitFor();
    return page;
  };
  const heading = (page: Page, name: string) =>
    details(page).getByRole("heading", { name, exact: true });
  const sign = async (page: Page, who: string, why: string) => {
    await page.getByLabel("Who says so").fill(who);
    await page.getByLabel("Why").fill(why);
    await page.keyboard.press("Enter");
  };
  const undoFirst = async (page: Page) => {
    await page.getByRole("button", { name: "Corrections" }).click();
    const list = page.getByRole("list", { name: "Corrections" });
    await list.getByRole("listitem").first().getByText("in force").waitFor();
    await list.getByRole("button", { name: /^Undo/ }).first().click();
    await list.getByRole("listitem").first().getByText("undone").waitFor();
    const words = await list.getByRole("listitem").first().innerText();
    await page.keyboard.press("Escape");
    return words;
  };

  it("renames an actor by keyboard, and takes it back", async () => {
    const page = await open("/?v=1&actor=person:tristan-vey");
    const url = page.url();
    await details(page).getByText("Correct…").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Usual name" }).fill("T. J. Vey");
    await page.keyboard.press("Enter");
    await details(page).getByRole("alert").getByText("Say why.").waitFor();
    await sign(page, "Ann", "He signs so");
    await heading(page, "T. J. Vey").waitFor();
    expect(page.url()).toBe(url);
    expect(await undoFirst(page)).toMatch(/T\. J\. Vey[^]*Ann[^]*He signs so/);
    await heading(page, "Tristan Vey").waitFor();
  });

  it("merges two actors that are one, and parts them again", async () => {
    const page = await open("/?v=1&actor=person:elaine-marsh");
    await details(page).getByText("Correct…").click();
    await page.getByLabel("What is corrected").selectOption("merge");
    await page.getByLabel("Elaine Marsh is the same as").first().fill("hale");
    await page
      .getByRole("option", { name: /Morgan Hale/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await sign(page, "Ann", "One woman");
    await heading(page, "Morgan Hale").waitFor();
    expect(page.url()).toContain("actor=person:morgan-hale");
    await undoFirst(page);
    await page.goBack();
    await heading(page, "Elaine Marsh").waitFor();
  });

  it("sets the kind of an event, and says which other it is and is not", async () => {
    const page = await open("/?v=1&record=event:meeting");
    await details(page).getByText("Correct…").click();
    await page.getByLabel("Kind", { exact: false }).last().selectOption("CALL");
    await sign(page, "Ann", "By telephone");
    await details(page).locator(".kind-line").getByText("Call").waitFor();

    await details(page).getByText("Correct…").click();
    await page.getByLabel("What is corrected").selectOption("same");
    await page
      .getByRole("combobox", { name: "The same event as" })
      .fill("summit of hale");
    await page
      .getByRole("option", { name: /Summit of Hale.*2018/s })
      .first()
      .click();
    expect(await page.getByLabel("Who says so").inputValue()).toBe("Ann");
    await sign(page, "Ann", "One call");
    await details(page)
      .getByText("the same event as", { exact: true })
      .waitFor();

    await details(page)
      .getByRole("button", { name: "not the same event" })
      .click();
    await details(page)
      .getByText("the same event as", { exact: true })
      .waitFor({ state: "detached" });
    expect(await barriersOn(page)).toEqual([]);
  });

  it("sets who takes part, and who somebody is in truth, and goes back by keyboard", async () => {
    const page = await open("/?v=1&record=event:meeting");
    const facts = details(page).locator(".facts");
    await details(page).getByText("Correct…").click();
    await page.getByLabel("What is corrected").selectOption("parties");
    await page.getByLabel("Part of Tristan Vey").selectOption("HOST");
    await page
      .getByRole("combobox", { name: "One more who takes part" })
      .fill("elaine");
    await page
      .getByRole("option", { name: /Elaine Marsh/ })
      .first()
      .click();
    await sign(page, "Ann", "She was there");
    await facts.getByText("Elaine Marsh").waitFor();
    await facts.getByText("Host", { exact: true }).waitFor();

    await details(page).getByText("Correct…").click();
    await page.getByLabel("What is corrected").selectOption("split");
    await page.getByLabel("In this article").selectOption("Tristan Vey");
    await page.getByLabel("Somebody the graph does not know yet").check();
    await page
      .getByLabel("Name", { exact: true })
      .fill("Tristan Vey the Elder");
    await sign(page, "Ann", "His father");
    await facts.getByText("Tristan Vey the Elder").waitFor();
    await details(page)
      .getByRole("heading", { level: 1, name: /Tristan Vey the Elder/ })
      .waitFor();

    await page.getByRole("button", { name: "Corrections" }).click();
    const rows = page
      .getByRole("list", { name: "Corrections" })
      .getByRole("listitem");
    await rows
      .first()
      .getByText(
        "Tristan Vey in “Avalon and Lyonesse meet in Carbonek” is Tristan Vey the Elder",
      )
      .waitFor();
    await rows.first().getByRole("button", { name: /^Undo/ }).focus();
    await page.keyboard.press("Enter");
    await rows.first().getByText("undone").waitFor();
    await page.waitForFunction(
      () => document.activeElement?.matches(".decisions li") === true,
    );
    await rows.nth(1).getByRole("button", { name: /^Undo/ }).click();
    await rows.nth(1).getByText("undone").waitFor();
  });

  it("says in words what the server does not take", async () => {
    const page = await open("/?v=1&actor=person:elaine-marsh");
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("mutation") === true
        ? route.fulfill({
            status: 200,
            contentType: "application/json",
            body: '{"errors":[{"message":"The graph does not know it."}]}',
          })
        : route.fallback(),
    );
    await details(page).getByText("Correct…").click();
    await page.getByRole("textbox", { name: "Usual name" }).fill("E. Marsh");
    await sign(page, "Ann", "Shorter");
    await details(page)
      .getByRole("alert")
      .getByText("The graph does not know it.")
      .waitFor();
  });

  it("shows the country that somebody with an office of another was said to act for", async () => {
    const page = await open("/?v=1&actor=person:elaine-marsh");
    await details(page).getByText("Correct…").click();
    await page.getByLabel("What is corrected").selectOption("country");
    await page.getByRole("combobox", { name: "Acts for" }).fill("brittia");
    await page
      .getByRole("option", { name: /Brittia/ })
      .first()
      .click();
    await sign(page, "Ann", "She changed sides");
    await details(page)
      .getByText(/Acts for\s+Brittia\s*;\s+Foreign Minister,\s+Avalon/)
      .waitFor();
  });

  it("has nothing serious for axe to find", async () => {
    const page = await open("/?v=1&actor=person:elaine-marsh");
    await details(page).getByText("Correct…").click();
    await page.getByLabel("What is corrected").selectOption("office");
    await page
      .getByLabel("Of which country or organization")
      .first()
      .fill("avalon");
    await page
      .getByRole("option", { name: /Avalon/ })
      .first()
      .waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page
      .getByRole("button", { name: "Corrections", exact: true })
      .click();
    await page.getByRole("list", { name: "Corrections" }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});

describe.skipIf(noChromium !== null)(
  "corrections on a server with a token",
  () => {
    it("asks for the token once, and goes on with what was begun", async () => {
      const [browser, server] = await Promise.all([
        openBrowser(),
        startServer(STORY, { AUTH_TOKEN: "open-sesame" }),
      ]);
      try {
        const { page } = await visit(
          browser,
          `${server.address}/?v=1&actor=person:tristan-vey`,
        );
        await page.getByText("Correct…").click();
        await page
          .getByRole("textbox", { name: "Usual name" })
          .fill("T. J. Vey");
        await page.getByLabel("Who says so").fill("Ann");
        await page.getByLabel("Why").fill("He signs so");
        await page.keyboard.press("Enter");
        const give = async (token: string) => {
          await page.getByRole("textbox", { name: "Token" }).fill(token);
          await page.keyboard.press("Enter");
        };
        await give("guess");
        await page.getByText("does not take the token it was sent").waitFor();
        await give("open-sesame");
        await page.getByRole("heading", { name: "T. J. Vey" }).waitFor();
        // From now on it is sent by itself.
        await page.getByRole("button", { name: "Corrections" }).click();
        await page.getByRole("button", { name: /^Undo: / }).click();
        await page.getByText("undone").waitFor();
      } finally {
        await browser.close();
        await server.close();
      }
    });
  },
);
