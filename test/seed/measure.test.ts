import { describe, expect, it } from "vitest";
import type { GoldArticle } from "../../seed/train/gold.ts";
import { newScores, scorePassage } from "../../bench/measure/passages.ts";
import { figureOf } from "../../bench/measure/score.ts";
import { pair } from "../../seed/train/pair.ts";
import { articleOf, reader } from "../support/text.ts";

const TEXT =
  "Talks\n\nKenyan Foreign Minister Grace Odhiambo said that the border was open.\n";
const GOLD: GoldArticle = {
  name: "talks",
  text: TEXT,
  publishedOn: null,
  publisher: null,
  actors: [
    { kind: "PERSON", name: "Grace Odhiambo", mentions: ["Grace Odhiambo"] },
    { kind: "COUNTRY", name: "Kenya", mentions: [], optional: true },
    { kind: "PERSON", name: "Nobody Here", mentions: [] },
  ],
  events: [],
  claims: [
    {
      kind: "STATEMENT",
      speaker: "Grace Odhiambo",
      targets: [],
      content: "that the border was open",
    },
  ],
  disputes: [],
  contradictions: [],
};

describe("measuring against annotated text", () => {
  it("counts what is right and missed, and nothing for what is optional", () => {
    const scores = newScores();
    scorePassage(GOLD, reader.extract(articleOf(TEXT)), scores);
    expect(scores.actors).toEqual({ right: 1, wrong: 0, missed: 1 });
    expect(scores.claims).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(scores["claim speakers"]).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it("pairs one to one, the likest first", () => {
    expect(
      pair([10, 20], [19, 11], (g, p) => Math.max(0, 5 - Math.abs(g - p))),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("gives no figure where nothing was asked and nothing given", () => {
    expect(figureOf({ right: 0, wrong: 0, missed: 0 })).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
    });
  });
});
