/** A lesson: the names that hold of it, and whether it is what is to be told. */
export interface Lesson {
  readonly features: readonly string[];
  readonly right: boolean;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** What holds of fewer lessons than this teaches nothing. */
const RARE = 5;
const ROUNDS = 400;

/**
 * Logistic regression over features that hold or do not: gradient descent with Nesterov's momentum on the whole,
 * weights held small by `penalty`. The same lessons always give the same weights.
 */
export function fitLogistic(
  lessons: readonly Lesson[],
  penalty: number,
): Logistic {
  const names = frequent(lessons);
  const number = new Map(names.map((name, i) => [name, i]));
  const rows = lessons.map(({ features }) =>
    features.flatMap((name) => number.get(name) ?? []),
  );
  const longest = Math.max(0, ...rows.map((row) => row.length)) + 1;
  const step = 1 / (penalty + (longest * lessons.length) / 4);
  const bias = names.length;
  let weights = new Float64Array(bias + 1);
  let before = weights;
  for (let round = 1; round <= ROUNDS; round++) {
    const ahead = weights.map(
      (weight, i) =>
        weight + ((round - 1) / (round + 2)) * (weight - (before[i] ?? 0)),
    );
    const slope = ahead.map((weight, i) => (i === bias ? 0 : penalty * weight));
    rows.forEach((row, r) => {
      const error = chance(row, ahead) - (lessons[r]?.right === true ? 1 : 0);
      for (const i of row) slope[i] = (slope[i] ?? 0) + error;
      slope[bias] = (slope[bias] ?? 0) + error;
    });
    before = weights;
    weights = ahead.map((weight, i) => weight - step * (slope[i] ?? 0));
  }
  return {
    bias: weights[bias] ?? 0,
    weights: new Map(names.map((name, i) => [name, weights[i] ?? 0])),
  };
}

function chance(row: readonly number[], weights: Float64Array): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (const i of row) sum += weights[i] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Names that hold of some lessons at least, in the order of the alphabet. */
function frequent(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= RARE)
    .map(([name]) => name)
    .sort();
}

/** From 0 to 1; names that were not learned count for nothing. */
export function chanceOf(
  { bias, weights }: Logistic,
  features: readonly string[],
): number {
  let sum = bias;
  for (const name of features) sum += weights.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
