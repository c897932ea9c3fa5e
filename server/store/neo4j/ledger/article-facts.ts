import type { Day } from "../../../domain/dates.ts";
import { dayNumber, NO_DAY } from "./days.ts";
import { createNames } from "./names.ts";

/** What the records of an article have in common, kept once an article: it can change without counting them anew. */
export interface ArticleFactTable {
  readonly count: number;
  readonly numberOf: (article: string) => number;
  /** The number of an article that is known. */
  readonly find: (article: string) => number | undefined;
  readonly idOf: (article: number) => string;
  readonly set: (article: string, facts: ArticleFacts) => void;
  /** Days; `NO_DAY` where nobody says. */
  readonly knownFrom: (article: number) => number;
  /** A day; `NOT_REPLACED`, or `NO_DAY` where it was on a day that nobody says. */
  readonly replacedOn: (article: number) => number;
  readonly publisher: (article: number) => string | null;
}

export interface ArticleFacts {
  readonly knownFrom: Day | null;
  readonly replacedOn: Day | "" | null;
  readonly publisher: string | null;
}

export const NOT_REPLACED = 0x7fffffff;

export function createArticleFacts(): ArticleFactTable {
  const names = createNames();
  const knownFrom: number[] = [];
  const replacedOn: number[] = [];
  const publishers: (string | null)[] = [];
  return {
    get count() {
      return names.count;
    },
    numberOf: names.intern,
    find: names.find,
    idOf: names.at,
    set(article, facts) {
      const number = names.intern(article);
      knownFrom[number] = dayNumber(facts.knownFrom);
      replacedOn[number] =
        facts.replacedOn === null
          ? NOT_REPLACED
          : dayNumber(facts.replacedOn === "" ? null : facts.replacedOn);
      publishers[number] = facts.publisher;
    },
    knownFrom: (article) => knownFrom[article] ?? NO_DAY,
    replacedOn: (article) => replacedOn[article] ?? NOT_REPLACED,
    publisher: (article) => publishers[article] ?? null,
  };
}
