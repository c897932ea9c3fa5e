import type { Day } from "../domain/dates.ts";

/** A period with the number of its records. */
export interface CountedPeriod {
  readonly from: Day;
  readonly to: Day;
  readonly events: number;
  readonly claims: number;
  readonly articles: number;
}

/** A run of periods with one level of activity. */
export interface SpellRecord {
  readonly from: Day;
  readonly to: Day;
  readonly level: "QUIET" | "USUAL" | "BUSY";
  readonly records: number;
  /** Records that the mean of the whole would give it. */
  readonly expected: number;
  readonly articles: number;
}

const LEVELS = [
  { level: "QUIET", rate: 0.5 },
  { level: "USUAL", rate: 1 },
  { level: "BUSY", rate: 2 },
] as const;

/**
 * The least costly sequence of levels, by Viterbi: each period costs what is improbable of its count under the
 * level's Poisson rate, each step between neighbouring levels ln n, so that a level is left only for what lasts
 * or is extreme. After Kleinberg, "Bursty and Hierarchical Structure in Streams" (2002), with counts for arrivals.
 */
export function spellsOf(periods: readonly CountedPeriod[]): SpellRecord[] {
  const counts = periods.map(({ events, claims }) => events + claims);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const mean = total / counts.length;
  const levels = cheapest(counts, mean, Math.log(counts.length));
  const spells: SpellRecord[] = [];
  for (const [index, period] of periods.entries()) {
    const level = LEVELS[levels[index] ?? 1]?.level ?? "USUAL";
    const records = counts[index] ?? 0;
    const before = spells.at(-1);
    if (before?.level === level)
      spells[spells.length - 1] = {
        ...before,
        to: period.to,
        records: before.records + records,
        expected: before.expected + mean,
        articles: before.articles + period.articles,
      };
    else
      spells.push({
        from: period.from,
        to: period.to,
        level,
        records,
        expected: mean,
        articles: period.articles,
      });
  }
  return spells;
}

/** For each count the index of its level. The sequence may begin and end at any. */
function cheapest(
  counts: readonly number[],
  mean: number,
  stepCost: number,
): number[] {
  const USUAL = 1;
  let costs: number[] = LEVELS.map(() => 0);
  const cameFrom: number[][] = [];
  for (const count of counts) {
    const best = LEVELS.map((_, to) => {
      const ways = costs.map(
        (cost, from) => cost + Math.abs(to - from) * stepCost,
      );
      return ways.indexOf(Math.min(...ways));
    });
    cameFrom.push(best);
    costs = LEVELS.map(({ rate }, to) => {
      const from = best[to] ?? USUAL;
      return (
        (costs[from] ?? 0) +
        Math.abs(to - from) * stepCost +
        improbability(count, mean * rate)
      );
    });
  }
  let level = costs.indexOf(Math.min(...costs));
  const levels: number[] = [];
  for (const best of cameFrom.toReversed()) {
    levels.unshift(level);
    level = best[level] ?? USUAL;
  }
  return levels;
}

/** Negative log of the Poisson probability, without the term that all levels share. */
const improbability = (count: number, rate: number) =>
  rate - count * Math.log(rate);
