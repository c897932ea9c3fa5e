import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

const codesOf = (text: string): (string | null)[] =>
  reader.extract(articleOf(text)).events.map(({ cameo }) => cameo);

describe("a figure of speech is no event", () => {
  it.each([
    "President Ana Ruiz of Peru met with criticism from Chile over the plan.",
    "Peruvian President Ana Ruiz met with a cool reception from Chile.",
    "The scandal surrounding the Danish government grew on Monday.",
    "The envoy has locked up support from Kenya and Uganda for his bid.",
  ])("%s", (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it.each([
    ["Rwandan forces surrounded Goma.", "191"],
    ["Belarus locked up two Lithuanian journalists.", "173"],
    ["Egypt locked up the Peruvian lawyer Ana Ruiz on Monday.", "173"],
  ])("but what was done is one: %s", (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });
});
