import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

function mediaIn(text: string): string[] {
  return reader
    .extract(articleOf(text, { title: "" }))
    .actors.filter(({ type }) => type === "MEDIA")
    .map(({ name }) => name);
}

describe("media that no list has", () => {
  it.each([
    [
      "The minister, Ana Ruiz, told The Lantern that she would go.",
      "The Lantern",
    ],
    ["The minister, Ana Ruiz, told RKV that she would go.", "RKV"],
    ["According to the newspaper Vestnik, Ana Ruiz will go.", "Vestnik"],
    ["Ana Ruiz said so in an interview with Vestnik.", "Vestnik"],
    [
      "The Lantern, a Peruvian daily, says that Ana Ruiz will go.",
      "The Lantern",
    ],
    ["Ana Ruiz told Canal 7 that she would go.", "Canal 7"],
  ])("%s", (text, medium) => {
    expect(mediaIn(text)).toEqual([medium]);
  });

  it("are no people who are interviewed", () => {
    expect(
      mediaIn(
        "Ana Ruiz denied it. In an interview with Ruiz, the paper asked again.",
      ),
    ).toEqual([]);
  });
});
