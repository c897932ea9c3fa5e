import { describe, expect, it } from "vitest";
import { noChromium, visit } from "../support/chromium.ts";
import { onPage } from "../support/on-page.ts";
import { STORY } from "../support/story.ts";

describe.skipIf(noChromium !== null)("GraphiQL in a browser", () => {
  const on = onPage(STORY);

  it("opens with examples and asks them, under its policy and without another address", async () => {
    const { page, complaints } = await visit(
      on.browser(),
      `${on.address()}/graphql`,
    );
    page.setDefaultTimeout(80_000);
    await page.getByRole("tab", { name: "StrongestTies" }).waitFor();
    const execute = page.getByRole("button", { name: /execute/i });
    await execute.waitFor();
    // GraphiQL asks for the schema too, whenever it gets to it, and its button is there before its editor listens.
    const asked = page.waitForResponse((one) =>
      (one.request().postData() ?? "").includes("query TieOverTime"),
    );
    let answer = null;
    while (answer === null) {
      await execute.click();
      answer = await Promise.race([
        asked,
        new Promise<null>((resolve) => setTimeout(resolve, 2_000, null)),
      ]);
    }
    await page.getByRole("tab", { name: "TwoWindows" }).click();
    await page
      .getByRole("tab", { name: "TwoWindows", selected: true })
      .waitFor();
    await page.getByText("query TwoWindows").waitFor();
    // The invented people of this graph are others: the answer says so.
    expect(await answer.text()).toContain("person:antony-blinken");
    expect(complaints).toEqual([]);
    await page.context().close();
    // Its page holds a whole editor: nine megabytes that a busy machine takes its time over.
  }, 90_000);
});
