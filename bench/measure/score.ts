/** Right, wrong and missed, and what follows from them. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

export const newScore = (): Score => ({ right: 0, wrong: 0, missed: 0 });

export function count(
  score: Score,
  right: number,
  wrong: number,
  missed: number,
): void {
  score.right += right;
  score.wrong += wrong;
  score.missed += missed;
}

/** How much two sets share, as counts of a score: what both have, what only the reader has, what only the gold has. */
export function countSets(
  score: Score,
  gold: ReadonlySet<string>,
  got: ReadonlySet<string>,
): void {
  const both = [...gold].filter((item) => got.has(item)).length;
  count(score, both, got.size - both, gold.size - both);
}

export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function figureOf({ right, wrong, missed }: Score): Figure {
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  const f1 =
    precision + recall === 0
      ? 0
      : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** One line for people: precision, recall, F1 and the counts. */
export function line(name: string, score: Score): string {
  const { precision, recall, f1 } = figureOf(score);
  const show = (value: number): string => value.toFixed(3);
  return `${name.padEnd(20)} P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)}  (right ${score.right}, wrong ${score.wrong}, missed ${score.missed})`;
}
