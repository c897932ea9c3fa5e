/**
 * Weights of a linear model in a table of rows, one row for each hashed feature, one column for each
 * class. They are kept as 8-bit numbers that code the square root of the weight, since few large
 * weights matter more than the many small ones.
 */
export interface Weights {
  /** A power of two. */
  readonly rows: number;
  readonly columns: number;
  readonly table: Int16Array;
}

/** What a coded byte stands for. */
const VALUES = Int16Array.from({ length: 256 }, (_, byte) => {
  const code = byte > 127 ? byte - 256 : byte;
  return Math.sign(code) * code * code;
});

/** Codes weights so that the largest becomes ±127²; what is under `least` becomes nothing. */
export function encodeWeights(weights: Float32Array, least = 0): Uint8Array {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const unit = largest === 0 ? 0 : 127 / Math.sqrt(largest);
  return Uint8Array.from(weights, (weight) => {
    if (Math.abs(weight) < least) return 0;
    const code = Math.round(Math.sqrt(Math.abs(weight)) * unit);
    return (weight < 0 ? -code : code) & 255;
  });
}

export function decodeWeights(
  bytes: Uint8Array,
  rows: number,
  columns: number,
): Weights {
  const table = new Int16Array(rows * columns);
  const length = table.length;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] as number;
    if (byte !== 0) table[i] = VALUES[byte] as number;
  }
  return { rows, columns, table };
}

/** Adds up the columns of the rows into `sums`, which it empties first. */
export function sumRows(
  weights: Weights,
  rows: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const { table, columns } = weights;
  sums.fill(0);
  for (let f = 0; f < count; f += 1) {
    const at = (rows[f] as number) * columns;
    for (let c = 0; c < columns; c += 1)
      sums[c] = (sums[c] as number) + (table[at + c] as number);
  }
}

export function indexOfLargest(sums: Int32Array, count: number): number {
  let best = 0;
  for (let c = 1; c < count; c += 1)
    if ((sums[c] as number) > (sums[best] as number)) best = c;
  return best;
}
