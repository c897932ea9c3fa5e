import { describe, expect, it } from "vitest";
import type { Sentence } from "../../../seed/extract/analysis.ts";
import {
  child,
  isNegated,
  isPassive,
  isWithin,
  rootOf,
  subjectOf,
} from "../../../seed/extract/text/tree.ts";
import { analyseText } from "../../support/text.ts";

function sentenceOf(text: string): Sentence {
  const [sentence] = analyseText(text, { title: "" }).analysis.sentences;
  if (sentence === undefined) throw new Error(`no sentence in "${text}"`);
  return sentence;
}

const at = (sentence: Sentence, word: string): number =>
  sentence.tokens.findIndex((token) => token.text === word);
const word = (sentence: Sentence, i: number): string =>
  sentence.tokens[i]?.text ?? "";

describe("parts of speech and dictionary forms", () => {
  it.each([
    ["The envoys met in Oslo on Monday.", "the envoy meet in Oslo on Monday ."],
    ["She has promised better ties.", "she have promise good tie ."],
    ["They were accusing him.", "they be accuse he ."],
    ["He didn’t say so.", "he do not say so ."],
  ])("gives the dictionary forms of %j", (text, lemmas) => {
    const tokens = sentenceOf(text).tokens;
    expect(tokens.map((token) => token.lemma).join(" ")).toBe(lemmas);
  });

  it("has a past tense behind “but” where one stands before it", () => {
    const sentence = sentenceOf(
      "Chad confirmed the call but denied that a date had been set.",
    );
    expect(sentence.tokens[at(sentence, "denied")]?.xpos).toBe("VBD");
  });

  it("tells a noun from a verb by its place", () => {
    const sentence = sentenceOf("They promise a visit, and a promise is kept.");
    expect(
      sentence.tokens
        .filter((token) => token.lemma === "promise")
        .map((token) => token.upos),
    ).toEqual(["VERB", "NOUN"]);
  });
});

describe("dependencies", () => {
  it("hangs every word on another, and one of them on nothing", () => {
    const sentence = sentenceOf(
      "The minister met the envoy on Monday and left the city.",
    );
    const root = rootOf(sentence);
    expect(word(sentence, root)).toBe("met");
    sentence.tokens.forEach((_, i) =>
      expect(isWithin(sentence, i, root)).toBe(true),
    );
  });

  it("finds who does what to whom", () => {
    const sentence = sentenceOf("The ministry expelled two diplomats.");
    const verb = at(sentence, "expelled");
    expect(word(sentence, subjectOf(sentence, verb))).toBe("ministry");
    expect(word(sentence, child(sentence, verb, "obj"))).toBe("diplomats");
    expect(isPassive(sentence, verb)).toBe(false);
  });

  it("finds who does it in the passive", () => {
    const sentence = sentenceOf(
      "Two diplomats were expelled by the ministry on Friday.",
    );
    const verb = at(sentence, "expelled");
    expect(isPassive(sentence, verb)).toBe(true);
    expect(word(sentence, child(sentence, verb, "obl:agent"))).toBe("ministry");
  });

  it("shares a subject among joined verbs", () => {
    const sentence = sentenceOf("The envoy came and met the president.");
    expect(word(sentence, subjectOf(sentence, at(sentence, "met")))).toBe(
      "envoy",
    );
  });

  it("reads a list of names as one subject", () => {
    const sentence = sentenceOf("Britain, France and Germany held talks.");
    const first = at(sentence, "Britain");
    expect(subjectOf(sentence, at(sentence, "held"))).toBe(first);
    for (const name of ["France", "Germany"])
      expect(isWithin(sentence, at(sentence, name), first)).toBe(true);
  });

  it("sees that something did not happen", () => {
    const sentence = sentenceOf("The two leaders did not meet in Vienna.");
    expect(isNegated(sentence, at(sentence, "meet"))).toBe(true);
  });

  it.each([
    ["“We kept every word,” said Lee.", "said", "Lee", "kept"],
    [
      "“The talks failed,” the envoy told reporters in Geneva.",
      "told",
      "envoy",
      "failed",
    ],
    [
      '"There is nobody at the table," he said, "because there is no table."',
      "said",
      "he",
      "is",
    ],
    ["The envoy said: “We have not seen the text.”", "said", "envoy", "seen"],
  ])(
    "keeps what is quoted apart from who says it: %j",
    (text, cue, speaker, said) => {
      const sentence = sentenceOf(text);
      const verb = at(sentence, cue);
      expect(word(sentence, subjectOf(sentence, verb))).toBe(speaker);
      expect(sentence.tokens[at(sentence, said)]).toMatchObject({
        head: verb,
        deprel: "ccomp",
      });
    },
  );
});
