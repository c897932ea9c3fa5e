import { describe, expect, it } from "vitest";
import { reports } from "./support.ts";

type Line = readonly [text: string, expected: readonly string[]];

const each = (lines: readonly Line[]): void => {
  it.each(lines)("%s", (text, expected) => {
    expect(reports(text)).toEqual(expected);
  });
};

describe("an infinitive reports what was said on the way", () => {
  each([
    [
      "Berg flew in to argue that the dam was safe.",
      ["Berg | argue | the dam was safe"],
    ],
    [
      "Berg was forced to admit that the boats had left.",
      ["Berg | admit | the boats had left"],
    ],
    ["Berg failed to admit that the boats had left.", []],
    [
      "Berg is scheduled to announce on Friday that the port will be closed.",
      [],
    ],
    ["The ministers met in Oslo to speak of the dam.", []],
  ]);
});

describe("a participle on its noun reports a clause", () => {
  each([
    [
      "The dispute had columnists suggesting that Berg was ill.",
      ["columnists | suggesting | Berg was ill"],
    ],
    ["The dispute had columnists praising boats.", []],
  ]);
});

describe("nouns that nobody owns", () => {
  each([
    [
      "Concern over the price of rice is growing.",
      [" | Concern | the price of rice"],
    ],
    ["The storm led to calls for an inquiry.", [" | calls | an inquiry"]],
    ["There was much criticism of the dam.", [" | criticism | the dam"]],
    ["Demand for oil is growing.", []],
    ["The attack against the port cost two lives.", []],
    ["The threat of rain passed.", []],
  ]);
});

describe("what is remembered, repeated and listed", () => {
  each([
    [
      "Berg recalled the winter of the strike.",
      ["Berg | recalled | the winter of the strike"],
    ],
    ["Berg listed nine boats.", ["Berg | listed | nine boats"]],
    [
      "Berg remembered Obi as a patient man.",
      ["Berg | remembered | Obi as a patient man"],
    ],
    ["Norway recalled its consul.", []],
  ]);
});

describe("what is weighed, preferred and prescribed", () => {
  each([
    [
      "Berg has considered selling the boats.",
      ["Berg | considered | selling the boats"],
    ],
    ["Berg prefers talks in Geneva.", ["Berg | prefers | talks in Geneva"]],
    [
      "The new law requires a licence for every boat.",
      ["The new law | requires | a licence for every boat"],
    ],
    [
      "Norway is interested in buying the port.",
      ["Norway | interested | buying the port"],
    ],
  ]);
});

describe("what a survey or a picture shows", () => {
  each([
    [
      "A new survey found broad support for the treaty.",
      ["A new survey | found | broad support for the treaty"],
    ],
    [
      "The polls show Berg slightly ahead of Obi.",
      ["The polls | show | Berg slightly ahead of Obi"],
    ],
    ["Berg showed great courage.", []],
    ["Berg found a seat at the window.", []],
    ["Berg found a friend who sails.", []],
  ]);
});

describe("asides do not part a report", () => {
  each([
    [
      "Berg complained at the fair — her first in years — that the boats were late.",
      ["Berg | complained | the boats were late"],
    ],
    [
      "According to Berg, while the port is small, it has room for every boat.",
      [
        "Berg | According to | while the port is small, it has room for every boat",
      ],
    ],
    [
      "According to Ada Obi, a friend of hers who keeps bees, the boats had left.",
      ["Ada Obi | According to | the boats had left"],
    ],
    [
      "The fleet brings, according to one report, nine tons of cod.",
      [
        "one report | according to | The fleet brings, according to one report, nine tons of cod",
      ],
    ],
    [
      "The boats had left, according to Ada Obi, a friend of hers.",
      ["Ada Obi | according to | The boats had left"],
    ],
  ]);
});
