import { describe, expect, it } from "vitest";
import { readHtml } from "../../../seed/read/html.ts";

const nested = (levels: number) =>
  `${"<div>".repeat(levels)}Oslo and Lima agreed.${"</div>".repeat(levels)}`;

describe("a page that would take minutes to take apart", () => {
  it.each([
    ["of elements within one another", nested(1_000)],
    ["of elements that are never closed", "<table><tr><td>".repeat(100_000)],
    ["of more elements than any page has", "<p>Oslo.</p>".repeat(60_000)],
    ["of more texts than any page has", "<".repeat(400_000)],
    [
      "of many elements, each within many",
      `${"<div>".repeat(150)}${"<b>Oslo</b>".repeat(8_000)}`,
    ],
  ])("%s is refused, with what to do", (_, page) => {
    expect(() => readHtml(page)).toThrow(/too many.*give the article's text/);
  });

  it("is told from a deep one, which is read", () => {
    expect(readHtml(nested(100)).text).toBe("Oslo and Lima agreed.");
  });
});
