import { describe, expect, it } from "vitest";
import { claimWith, read } from "./support.ts";

/** What the claim that holds some words is about. */
const topics = (text: string, words: string): readonly string[] =>
  claimWith(read(text), words).topics;

describe("the topics of a claim", () => {
  it.each([
    [
      "the phrase that is reported",
      "Norway expressed concern at the closure of the port.",
      "closure",
      ["closure of the port"],
    ],
    [
      "what follows about",
      "Norway said it had heard nothing about the herring quota.",
      "quota",
      ["herring quota"],
    ],
    [
      "what follows on behind a word of talk",
      "Norway said the talks on fishing rights had failed.",
      "failed",
      ["fishing rights"],
    ],
    [
      "what a meeting of the article was about, where it is named again",
      "Norway's prime minister, Kari Berg, met Sweden's king in Oslo on Monday for talks on fishing rights. Norway said its fishing rights were older than the kingdom.",
      "kingdom",
      ["fishing rights"],
    ],
  ])("are %s", (_, text, words, expected) => {
    expect(topics(text, words)).toEqual(expected);
  });

  it.each([
    ["a place", "Norway said the nets lay on the quay.", "quay"],
    ["a day", "Norway said the talks on Monday had failed.", "failed"],
    ["a name alone", "Norway said it had read a report on Denmark.", "report"],
  ])("are not %s", (_, text, words) => {
    expect(topics(text, words)).toEqual([]);
  });
});
