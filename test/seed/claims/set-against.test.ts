import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

const before =
  "Uganda said that its troops had left Ituri in March. Kenya welcomed the news.";
const answer =
  "Congolese Foreign Minister Therese Kabongo said Ugandan soldiers held three villages.";

describe("what is set against another in front", () => {
  it.each([
    "Contradicting Kampala,",
    "In contrast to Uganda,",
    "Rejecting Uganda's account,",
    "Contrary to Kampala,",
  ])("contradicts what that one said: %s", (lead) => {
    const { claims, relations } = read(`${before} ${lead} ${answer}`);
    const last = claims.at(-1);
    expect(last?.targets).toEqual(["country:uga"]);
    expect(
      relations
        .filter(({ kind }) => kind === "CONTRADICTS")
        .map(({ from, to }) => [from, to]),
    ).toContainEqual([last?.id, claims[0]?.id]);
  });

  it("is aimed at whom it names, where that one said nothing", () => {
    expect(
      told(
        "Contradicting La Paz, Peruvian Foreign Minister Elmer Rojas said two boats had been seen on Sunday.",
      ),
    ).toEqual([
      "STATEMENT elmer-rojas → bol: two boats had been seen on Sunday",
    ]);
  });
});
