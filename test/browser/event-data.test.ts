import { describe, expect, it, vi } from "vitest";
import { noChromium } from "../support/chromium.ts";
import { details, onPage } from "../support/on-page.ts";
import {
  actor,
  article,
  event,
  on as day,
  reading,
} from "../support/records.ts";

// A busy machine gives a browser little of its time.
vi.setConfig({ testTimeout: 60_000 });

/** A graph into which nothing but a data set was loaded. */
const IMPORTED = [
  reading(article("rows"), {
    actors: [
      actor("country:qav", { name: "Avalon" }),
      actor("country:qys", { name: "Ys" }),
    ],
    events: [
      event("row", ["country:qav", "country:qys"], {
        title: "Avalon and Ys: consult",
        when: day("2024-03-04"),
        dataset: "GDELT",
      }),
    ],
  }),
];

describe.skipIf(noChromium !== null)("a graph of event data alone", () => {
  const on = onPage(IMPORTED);

  it("says why nothing is shown, and shows it when asked to", async () => {
    const page = await on.open();
    await page
      .getByRole("heading", { name: "No tie in what articles said" })
      .waitFor();
    await page.getByRole("button", { name: "Show them too" }).click();
    await details(page)
      .getByRole("button", { name: /Avalon.*Ys/s })
      .waitFor();
    const told = page.getByRole("checkbox", { name: "GDELT event data" });
    expect(await told.isChecked()).toBe(true);
    await told.uncheck();
    await page.waitForURL(/data=articles,official/);
    await page
      .getByRole("heading", { name: "No tie with these filters" })
      .waitFor();
    await page.getByRole("checkbox", { name: "Official record" }).uncheck();
    await page
      .getByRole("heading", { name: "No tie in what articles said" })
      .waitFor();
    expect(new URL(page.url()).search).toBe("");
  });
});
