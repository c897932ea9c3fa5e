import { describe, expect, it } from "vitest";
import { read } from "./support.ts";

const kinds = (text: string): string[] =>
  read(text).claims.map(({ kind }) => kind);

/** Said by the foreign minister of Palau. */
const says = (words: string): string[] =>
  kinds(`Palau's foreign minister, Ana Remeliik, said ${words}.`);

describe("kinds by what is said", () => {
  it.each([
    ["POSITION", "Palau would take no side"],
    ["POSITION", "Palau will accept no loan"],
    ["PROMISE", "Palau will spare no effort"],
    ["PROMISE", "Palau will send no ship beyond the reef"],
    ["OFFER", "Palau could join the survey if Fiji agreed"],
    ["WARNING", "“if the reef is mined, there will be no talks”"],
    ["WARNING", "any drilling would be met with force"],
    ["WARNING", "Fiji would pay a price for it"],
    ["CONCERN", "the build-up of boats was troubling"],
    ["CRITICISM", "the vote was a step backwards"],
    ["CRITICISM", "Fiji had been careless"],
    ["DEMAND", "it was time for Fiji to withdraw its boats"],
    ["POSITION", "talks remained the only way"],
    ["ACCUSATION", "Fiji had refused her plane the right to land"],
    ["ACCUSATION", "Fijian boats had boarded two ferries"],
  ])("%s: %s", (kind, words) => {
    expect(says(words)).toEqual([kind]);
  });
});

describe("kinds by the words that tell of it", () => {
  it.each([
    [
      "CONCERN",
      "Palauan Foreign Minister Ana Remeliik spoke of her unease at the contract.",
    ],
    ["PRAISE", "Palau paid tribute to Fiji for its part in the rescue."],
    ["ACCUSATION", "Palau pointed the finger at Fiji over the missing nets."],
    [
      "ACCUSATION",
      "Fiji, in the words of Palauan envoy Ana Remeliik, “has armed every gang on our hills.”",
    ],
  ])("%s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

describe("what is read at all", () => {
  it.each([
    ["Chad says 640 people crossed last week.", "STATEMENT"],
    ["Chad's envoy said the text spoke only of a study.", "STATEMENT"],
    [
      "Norway stands ready to host the talks, its envoy Kari Holm said.",
      "OFFER",
    ],
  ])("%s", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    "Survivors came to pay tribute to the dead.",
    "Judges protested where the court sat.",
    "The team took time to make a decision to leave.",
  ])("not %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("goes on accusing in the accuser's next words of the same people", () => {
    expect(
      kinds(
        "Chad's envoy, Issa Doud, said Sudanese soldiers had crossed the line. “They came at night and they came with guns,” he said.",
      ),
    ).toEqual(["ACCUSATION", "ACCUSATION"]);
  });
});
