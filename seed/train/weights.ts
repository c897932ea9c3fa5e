import { basename } from "node:path";
import { loadResources } from "../load-resources.ts";
import { lessonsOf } from "./contradictions.ts";
import {
  chancesBy,
  countFound,
  crossValidate,
  learn,
} from "./cross-validate.ts";
import { readGold } from "./gold.ts";

/** How small weights are held, and from which likelihood on a pair is given: chosen by cross-validation. */
const PENALTY = 5;
const THRESHOLD = 0.27;
/** Above every likelihood: the rules alone. */
const NEVER = 2;

export interface TrainedWeights {
  readonly threshold: number;
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Learns from annotated articles how what is known of two claims is to be weighed; the figures are of each folder's
 * articles, read with weights that were learned without them, and of quiet news, which nothing is learned from.
 */
export function trainWeights(
  folders: readonly string[],
  quiet: string,
): {
  trained: TrainedWeights;
  figures: Readonly<Record<string, unknown>>;
} {
  const resources = loadResources();
  const [calm = [], ...groups] = [quiet, ...folders].map((folder) =>
    readGold(folder).map((gold) => lessonsOf(gold, resources)),
  );
  const chances = crossValidate(groups, PENALTY);
  const model = learn(groups.flat(), PENALTY);
  const { bias, weights } = model;
  const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;
  return {
    trained: {
      threshold: THRESHOLD,
      bias: rounded(bias),
      weights: Object.fromEntries(
        [...weights].map(([name, weight]) => [name, rounded(weight)]),
      ),
    },
    figures: {
      ...Object.fromEntries(
        groups.map((articles, i) => [
          basename(folders[i] ?? ""),
          {
            articles: articles.length,
            byRules: countFound(articles, chances, NEVER),
            withWeights: countFound(articles, chances, THRESHOLD),
          },
        ]),
      ),
      [basename(quiet)]: {
        articles: calm.length,
        wrong: countFound(calm, chancesBy(model, calm), THRESHOLD).wrong,
      },
    },
  };
}
