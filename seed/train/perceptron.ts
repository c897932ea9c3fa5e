/** An averaged perceptron over a table of hashed rows, one column for each class. */
export interface Perceptron {
  readonly columns: number;
  /** Fills `scores` with the sums of the rows' columns. */
  readonly score: (
    rows: Int32Array,
    count: number,
    scores: Float64Array,
  ) => void;
  /** Moves the rows towards one class and away from another. */
  readonly learn: (
    rows: Int32Array,
    count: number,
    towards: number,
    away: number,
  ) => void;
  /** Counts one decision, whether anything was learned or not. */
  readonly tick: () => void;
  /** The mean of the weights over all decisions so far. */
  readonly average: () => Float32Array;
}

export function createPerceptron(rows: number, columns: number): Perceptron {
  const weights = new Float32Array(rows * columns);
  // The sum over time is weight × now − late: one addition for each change (Daumé 2006).
  const late = new Float64Array(rows * columns);
  let now = 1;
  const change = (at: number, by: number): void => {
    weights[at] = (weights[at] as number) + by;
    late[at] = (late[at] as number) + by * now;
  };
  return {
    columns,
    score: (features, count, scores) => {
      scores.fill(0);
      for (let f = 0; f < count; f += 1) {
        const at = (features[f] as number) * columns;
        for (let c = 0; c < columns; c += 1)
          scores[c] = (scores[c] as number) + (weights[at + c] as number);
      }
    },
    learn: (features, count, towards, away) => {
      for (let f = 0; f < count; f += 1) {
        const at = (features[f] as number) * columns;
        change(at + towards, 1);
        change(at + away, -1);
      }
    },
    tick: () => {
      now += 1;
    },
    average: () =>
      Float32Array.from(weights, (w, i) => w - (late[i] as number) / now),
  };
}
