import { describe, expect, it } from "vitest";
import { turnsIn } from "../../../seed/extract/text/turns.ts";

const spoken = (paragraphs: readonly string[]): (string | null)[] =>
  turnsIn(paragraphs).map((turn, i) =>
    turn === null || turn.asks
      ? null
      : (paragraphs[i]?.slice(turn.speechFrom) ?? null),
  );

describe("the turns of a transcript", () => {
  it("are what is answered, and what goes on with an answer", () => {
    expect(
      spoken([
        "Remarks to the press",
        "QUESTION: Did you meet her?",
        "MINISTER SOTO: We met.",
        "It was a good meeting.",
        "La Gazeta: Will you meet again?",
        "MINISTER SOTO: In May.",
      ]),
    ).toEqual([
      null,
      null,
      "We met.",
      "It was a good meeting.",
      null,
      "In May.",
    ]);
  });

  it("are not headings with a colon, of which none comes again", () => {
    expect(
      spoken([
        "Trade: The two sides will talk in May.",
        "Security: The two sides will talk in June.",
        "Water: Nothing was agreed.",
      ]),
    ).toEqual([null, null, null]);
  });

  it("are not a few lines in an article that tells the rest itself", () => {
    expect(
      spoken([
        "Soto: It is over.",
        "The envoys left. Nobody spoke to the press.",
        "The talks had begun in May.",
        "Mora: It is not.",
        "They will meet again in June, officials said.",
        "Soto: We shall see.",
        "No day is set.",
      ]),
    ).toEqual([null, null, null, null, null, null, null]);
  });
});
