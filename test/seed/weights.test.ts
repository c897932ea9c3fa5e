import { describe, expect, it } from "vitest";
import type { ArticleLessons } from "../../seed/train/contradictions.ts";
import { lessonsOf } from "../../seed/train/contradictions.ts";
import { countFound, crossValidate } from "../../seed/train/cross-validate.ts";
import { chanceOf, fitLogistic } from "../../seed/train/logistic.ts";
import { resources } from "../support/text.ts";

const lesson = (right: boolean, ...features: string[]) => ({ features, right });
const many = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));

describe("weights that are learned", () => {
  const lessons = [
    ...many(30, () => lesson(true, "next", "negative")),
    ...many(30, () => lesson(false, "next")),
    ...many(30, () => lesson(false, "far", "negative")),
  ];

  it("tell lessons apart", () => {
    const model = fitLogistic(lessons, 1);
    expect(chanceOf(model, ["next", "negative"])).toBeGreaterThan(0.7);
    expect(chanceOf(model, ["next"])).toBeLessThan(0.3);
    expect(chanceOf(model, ["far", "negative"])).toBeLessThan(0.3);
  });

  it("are smaller the more they are held down, and the same every time", () => {
    const size = (penalty: number): number =>
      Math.max(
        ...[...fitLogistic(lessons, penalty).weights.values()].map(Math.abs),
      );
    expect(size(50)).toBeLessThan(size(1));
    expect(fitLogistic(lessons, 3)).toEqual(fitLogistic(lessons, 3));
  });

  it("are none for what is hardly ever met", () => {
    const model = fitLogistic([...lessons, lesson(true, "once")], 1);
    expect(model.weights.has("once")).toBe(false);
  });
});

describe("articles that teach them", () => {
  const text =
    "Stones\n\nChile accused Peru of moving the border stones. Peru denied that any stone had been moved. Brazil praised both.";
  const gold = {
    name: "stones",
    text,
    publishedOn: "2026-03-02",
    publisher: null,
    actors: [],
    events: [],
    claims: [
      {
        kind: "ACCUSATION",
        speaker: "Chile",
        targets: ["Peru"],
        content: "moving the border stones",
      },
      {
        kind: "DENIAL",
        speaker: "Peru",
        targets: ["Chile"],
        content: "any stone had been moved",
      },
    ],
    disputes: [[0, 1]],
    contradictions: [[0, 1]],
  };

  it("say of each pair whether it is annotated, and whether a rule speaks", () => {
    const { wanted, byRule, pairs } = lessonsOf(gold, resources);
    expect([...wanted]).toEqual(["0 1"]);
    expect([...byRule]).toEqual(["0 1"]);
    expect(pairs.map(({ key, right, open }) => ({ key, right, open }))).toEqual(
      [{ key: "0 1", right: true, open: false }],
    );
  });

  it("are weighed by what was learned of others", () => {
    const article = (right: boolean, feature: string): ArticleLessons => ({
      wanted: new Set(right ? ["0 1"] : []),
      byRule: new Set(),
      pairs: [{ key: "0 1", features: [feature], right, open: true }],
    });
    const odd = article(true, "only here");
    const articles = [
      ...many(20, () => article(true, "often")),
      ...many(20, () => article(false, "seldom")),
      odd,
    ];
    const chances = crossValidate([articles], 1);
    expect(chances.get(odd)?.[0]).toBeLessThan(0.7);
    expect(countFound(articles, chances, 2).recall).toBe(0);
    const { precision, recall } = countFound(
      articles.slice(0, 40),
      chances,
      0.6,
    );
    expect({ precision, recall }).toEqual({ precision: 1, recall: 1 });
  });
});
