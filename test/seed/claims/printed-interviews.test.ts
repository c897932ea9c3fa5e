import { describe, expect, it } from "vitest";
import { told } from "./support.ts";

const lead =
  "Kazakh Foreign Minister Murat Sarsenov answered questions of Radio Fergana on Monday.";

const turns = (...paragraphs: string[]): string[] =>
  told(paragraphs.join("\n\n"));

describe("turns of a printed interview", () => {
  it.each([
    ["Q:", "A:"],
    ["QUESTION:", "ANSWER:"],
    ["REPORTER:", "MINISTER SARSENOV:"],
    ["Radio Fergana:", "Sarsenov:"],
    ["REPORTER:", "MINISTER:"],
  ])("are those of whoever answers: %s %s", (asks, answers) => {
    expect(
      turns(
        lead,
        `${asks} Did Uzbekistan promise the map?`,
        `${answers} Uzbekistan has broken our treaty on water.`,
        `${asks} What comes next?`,
        `${answers} We will not sign before autumn.`,
      ),
    ).toEqual([
      "ACCUSATION murat-sarsenov → uzb: Uzbekistan has broken our treaty on water",
      "POSITION murat-sarsenov → nobody: We will not sign before autumn",
    ]);
  });

  it("are of him whom the question names, and not of his interviewer", () => {
    expect(
      turns(
        "Q: Minister Otgon, did Russia agree to come to Mongolia?",
        "A: Russia has agreed to the day.",
        "Q: And after that?",
        "A: We welcome whoever wants to come.",
        "Mongolian Foreign Minister Dorj Otgon answered by letter.",
      ).slice(0, 1),
    ).toEqual(["STATEMENT dorj-otgon → rus: Russia has agreed to the day"]);
  });

  it("hold a word given no longer than its sentence", () => {
    expect(
      turns(
        lead,
        "Q: And China?",
        "A: China promised us a bridge. It lies in pieces.",
        "Q: Is that all?",
        "A: We have nothing else to report.",
      ),
    ).toContain("PROMISE chn → nobody: a bridge");
  });
});

describe("no claim", () => {
  it.each([
    "Has China promised a bridge to Nepal?",
    "Did Minister Sarsenov deny it?",
  ])("is made by a question that nobody is named as asking: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(["Interview: Murat Sarsenov", "Timeline: how two ports fell out"])(
    "is made by what a text is called: %s",
    (title) => {
      expect(told(`${title}\n\n${lead}`)).toEqual([]);
    },
  );

  it("is made by the end of a month", () => {
    expect(told("Peru was promised a road by the end of May.")).toEqual([
      "PROMISE nobody → nobody: a road",
    ]);
  });
});
