import { readEvents } from "../extract/extract.ts";
import { countStems, featuresOf } from "../extract/relations/pair-features.ts";
import { pairsOf } from "../extract/relations/pairs.ts";
import { relateByRule } from "../extract/relations/relations.ts";
import { answeredByRule } from "../extract/relations/weighed.ts";
import type { ReaderResources } from "../extract/resources.ts";
import { normalizeArticle } from "../read/normalize-article.ts";
import { claimsBelowTitle, type GoldArticle, matchClaims } from "./gold.ts";
import type { Lesson } from "./logistic.ts";

/** A pair of claims of an article, named as the annotation does where it has both. */
export interface PairLesson extends Lesson {
  readonly key: string;
  /** Whether no rule says what the later claim answers: only there the weights are asked. */
  readonly open: boolean;
}

/** What an article teaches, and what is needed to say how well it is read. */
export interface ArticleLessons {
  /** Contradictions and breaches that the annotation has. */
  readonly wanted: ReadonlySet<string>;
  /** Those that the rules find. */
  readonly byRule: ReadonlySet<string>;
  readonly pairs: readonly PairLesson[];
}

const keyOf = (a: string | number, b: string | number): string =>
  [String(a), String(b)].sort().join(" ");

const keysOf = (pairs: readonly (readonly number[])[]): ReadonlySet<string> =>
  new Set(pairs.map(([a = -1, b = -1]) => keyOf(a, b)));

/** Reads the article by the rules alone, and holds every pair of its claims against the annotation. */
export function lessonsOf(
  gold: GoldArticle,
  resources: ReaderResources,
): ArticleLessons {
  const { text, publishedOn, publisher } = gold;
  const { stage } = readEvents(
    normalizeArticle({ text, publishedOn, publisher }),
    resources,
  );
  const { claims, ground, relations } = relateByRule(stage);
  const given = claimsBelowTitle(gold, claims);
  const goldOf = new Map(
    matchClaims(gold, given).map(([i, j]) => [given[j]?.id ?? "", i]),
  );
  const isGiven = new Set(given.map(({ id }) => id));
  const named = (from: string, to: string): string =>
    keyOf(goldOf.get(from) ?? from, goldOf.get(to) ?? to);
  const right = keysOf(gold.contradictions);
  const answered = answeredByRule(relations);
  const counts = countStems(ground.claims);
  return {
    wanted: keysOf(gold.disputes),
    byRule: new Set(
      relations
        .filter(({ kind }) => kind !== "REPEATS")
        .filter(({ from, to }) => isGiven.has(from) && isGiven.has(to))
        .map(({ from, to }) => named(from, to)),
    ),
    pairs: pairsOf(ground).map((pair) => {
      const key = named(pair.later.claim.id, pair.earlier.claim.id);
      return {
        key,
        features: featuresOf(pair, ground.text, counts),
        right: right.has(key),
        open: !answered.has(pair.later.claim.id),
      };
    }),
  };
}
