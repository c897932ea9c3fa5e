import { describe, expect, it } from "vitest";
import { read } from "./support.ts";

const speakers = (text: string): string[] =>
  read(text).claims.map((claim) =>
    claim.speakers.map((id) => id.slice(id.indexOf(":") + 1)).join("+"),
  );

describe("words that stand for who spoke", () => {
  it.each([
    [
      "are a statement of who spoke before",
      "Serbia said its courts were free. The statement accused Kosovo of delay.",
      ["srb", "srb"],
    ],
    [
      "are a communiqué of two",
      "In a joint communiqué, Laos and Vietnam condemned the dam. The communiqué urged Thailand to share its data.",
      ["lao+vnm", "lao+vnm"],
    ],
    [
      "are a letter of who is said to have written it",
      "Zambia published a letter on Friday. The letter accused Malawi of theft. “Malawi must return the boats,” it said.",
      ["zmb", "zmb"],
    ],
    [
      "are a ministry that was named by its state",
      "Chad's foreign ministry summoned the Sudanese ambassador. The ministry accused Khartoum of shelling Adre. The spokeswoman said Sudan had not replied.",
      ["tcd", "tcd"],
    ],
    [
      "are a committee",
      "The Latvian parliament's defence committee said Estonia had kept files back. The committee urged Tallinn to open them.",
      ["lva", "lva"],
    ],
    [
      "are what the state before has",
      "Tajikistan denied the charge. Tajik guards, its ministry said, had been asleep. A commission would meet in June, it said.",
      ["tjk", "tjk", "tjk"],
    ],
  ])("%s", (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it.each([
    [
      "a statement that nobody spoke of",
      "Serbia closed its courts.\n\nThe statement accused Kosovo of delay.",
    ],
    ["a spokeswoman of nobody", "The spokeswoman accused Kosovo of delay."],
    [
      "a person's “it”",
      "Serbian Foreign Minister Ana Ilic sat down. Kosovo, it said, had delayed the vote.",
    ],
  ])("are nobody for %s", (_, text) => {
    expect(speakers(text)).toEqual([""]);
  });
});
