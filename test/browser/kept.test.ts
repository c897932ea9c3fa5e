import type { Page } from "playwright-core";
import { describe, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { details, onPage } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

/** As where a person or a policy forbids the page to keep anything. */
async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  );
  await page.reload();
}

describe.skipIf(noChromium !== null)("what the browser keeps", () => {
  const on = onPage(STORY);

  it("is not needed: where it may keep nothing the page opens, and remembers a name while it is open", async () => {
    const page = await on.open("/?v=1&record=claim:warning");
    await forbidStorage(page);
    await page.locator("mark").first().waitFor();
    await page.keyboard.press("y");
    const dialog = page.getByRole("dialog", { name: "Your name" });
    await dialog.getByRole("textbox").fill("Ada");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await details(page).getByText("confirmed", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Light or dark" }).click();
    await page.locator("html[data-theme=dark]").waitFor();
  });
});
