/**
 * How well contradictions are found that no rule knows: weights are learned from some articles and tried on the others.
 */
import type { ArticleLessons } from "./contradictions.ts";
import { chanceOf, fitLogistic, type Logistic } from "./logistic.ts";
import { randomFrom, shuffled } from "../random.ts";

const FOLDS = 8;
const SEEDS = [1, 2, 3];

/** How likely each pair of each article is, by weights that were learned without the article. */
export type Chances = ReadonlyMap<ArticleLessons, readonly number[]>;

/** One model of all pairs of the articles. */
export function learn(
  articles: readonly ArticleLessons[],
  penalty: number,
): Logistic {
  return fitLogistic(
    articles.flatMap(({ pairs }) => pairs),
    penalty,
  );
}

/** Each group is cut into parts of its own, so that every part has as much of one as of the other. */
export function crossValidate(
  groups: readonly (readonly ArticleLessons[])[],
  penalty: number,
): Chances {
  const chances = new Map<ArticleLessons, number[]>();
  for (const seed of SEEDS) {
    const random = randomFrom(seed);
    const parts = groups.flatMap((group) =>
      shuffled(group, random).map((article, i) => ({
        article,
        part: i % FOLDS,
      })),
    );
    for (let fold = 0; fold < FOLDS; fold++) {
      const others = parts.filter(({ part }) => part !== fold);
      const model = learn(
        others.map(({ article }) => article),
        penalty,
      );
      for (const { article, part } of parts) {
        if (part !== fold) continue;
        const before = chances.get(article) ?? [];
        const now = article.pairs.map(
          ({ features }, i) =>
            (before[i] ?? 0) + chanceOf(model, features) / SEEDS.length,
        );
        chances.set(article, now);
      }
    }
  }
  return chances;
}

/** How likely each pair of each article is by one model. */
export const chancesBy = (
  model: Logistic,
  articles: readonly ArticleLessons[],
): Chances =>
  new Map(
    articles.map((article) => [
      article,
      article.pairs.map(({ features }) => chanceOf(model, features)),
    ]),
  );

/** Right, wrong and missed, as `measure.py passages` counts contradictions and breaches. */
export interface Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly wrong: number;
}

/** How well articles are read by rules, and by weights from a threshold on where no rule speaks. */
export function countFound(
  articles: readonly ArticleLessons[],
  chances: Chances,
  threshold: number,
): Counts {
  let [right, given, wanted] = [0, 0, 0];
  for (const article of articles) {
    const weighed = article.pairs.filter(
      ({ open }, i) => open && (chances.get(article)?.[i] ?? 0) >= threshold,
    );
    const found = new Set([
      ...article.byRule,
      ...weighed.map(({ key }) => key),
    ]);
    right += [...found].filter((key) => article.wanted.has(key)).length;
    given += found.size;
    wanted += article.wanted.size;
  }
  const rounded = (share: number): number => Math.round(share * 1000) / 1000;
  return {
    precision: rounded(right / Math.max(1, given)),
    recall: rounded(right / Math.max(1, wanted)),
    f1: rounded((2 * right) / Math.max(1, given + wanted)),
    wrong: given - right,
  };
}
