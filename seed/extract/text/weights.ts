/**
 * Weights of a linear model in a table of rows, one row for each hashed feature, one column for each
 * class. In a file they are 8-bit numbers that code the square root of the weight, since few large
 * weights matter more than the many small ones, and only those that are not zero stand there.
 */
export interface Weights {
  /** A power of two. */
  readonly rows: number;
  readonly columns: number;
  readonly table: Int16Array;
}

/** Smaller codes are noise: leaving them out costs nothing that can be measured. */
const LEAST_CODE = 8;

/**
 * Two runs of bytes: for each weight its distance from the one before, seven bits a byte, the last
 * byte's high bit set; then the codes. The largest weight becomes ±127.
 */
export function encodeWeights(weights: Float32Array): Uint8Array {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const unit = largest === 0 ? 0 : 127 / Math.sqrt(largest);
  const gaps: number[] = [];
  const codes: number[] = [];
  let before = -1;
  weights.forEach((weight, i) => {
    const code = Math.round(Math.sqrt(Math.abs(weight)) * unit);
    if (code < LEAST_CODE) return;
    codes.push(weight < 0 ? 256 - code : code);
    let gap = i - before;
    before = i;
    for (; gap > 127; gap >>= 7) gaps.push(gap & 127);
    gaps.push(gap | 128);
  });
  const out = new Uint8Array(4 + gaps.length + codes.length);
  new DataView(out.buffer).setUint32(0, gaps.length, true);
  out.set(gaps, 4);
  out.set(codes, 4 + gaps.length);
  return out;
}

export function decodeWeights(
  bytes: Uint8Array,
  rows: number,
  columns: number,
): Weights {
  const table = new Int16Array(rows * columns);
  eachWeight(bytes, (at, value) => {
    table[at] = value;
  });
  return { rows, columns, table };
}

const gapsIn = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(
    0,
    true,
  );

const codesIn = (bytes: Uint8Array): number => bytes.length - 4 - gapsIn(bytes);

function eachWeight(
  bytes: Uint8Array,
  take: (at: number, value: number) => void,
): void {
  const stop = 4 + gapsIn(bytes);
  let next = stop;
  let at = -1;
  let gap = 0;
  let bits = 0;
  for (let i = 4; i < stop; i += 1) {
    const byte = bytes[i] as number;
    gap |= (byte & 127) << bits;
    bits += 7;
    if (byte < 128) continue;
    at += gap;
    gap = 0;
    bits = 0;
    const code = bytes[next] as number;
    next += 1;
    take(at, code < 128 ? code * code : -((256 - code) ** 2));
  }
}

/** A table with many columns, of which most are zero: for each row the columns that are not. */
export interface SparseWeights {
  readonly rows: number;
  readonly columns: number;
  /** Where each row's entries begin; one more than there are rows. */
  readonly starts: Int32Array;
  readonly classes: Uint8Array;
  readonly values: Int16Array;
}

export function decodeSparseWeights(
  bytes: Uint8Array,
  rows: number,
  columns: number,
): SparseWeights {
  const count = codesIn(bytes);
  const starts = new Int32Array(rows + 1);
  const classes = new Uint8Array(count);
  const values = new Int16Array(count);
  let entry = 0;
  let row = -1;
  let next = 0;
  eachWeight(bytes, (at, value) => {
    while (at >= next) {
      row += 1;
      next += columns;
      starts[row] = entry;
    }
    classes[entry] = at - (next - columns);
    values[entry] = value;
    entry += 1;
  });
  starts.fill(entry, row + 1);
  return { rows, columns, starts, classes, values };
}

/** Adds up the columns of the rows into `sums`, which it empties first. */
export function sumRows(
  weights: SparseWeights,
  rows: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const { columns, starts, classes, values } = weights;
  for (let c = 0; c < columns; c += 1) sums[c] = 0;
  for (let f = 0; f < count; f += 1) {
    const row = rows[f] as number;
    const stop = starts[row + 1] as number;
    for (let i = starts[row] as number; i < stop; i += 1) {
      const c = classes[i] as number;
      sums[c] = (sums[c] as number) + (values[i] as number);
    }
  }
}

/** The same for a full table of four columns, of which three count. */
export function sumThree(
  weights: Weights,
  rows: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const { table } = weights;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let f = 0; f < count; f += 1) {
    const at = (rows[f] as number) * 4;
    a += table[at] as number;
    b += table[at + 1] as number;
    c += table[at + 2] as number;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
}

export function indexOfLargest(sums: Int32Array, count: number): number {
  let best = 0;
  for (let c = 1; c < count; c += 1)
    if ((sums[c] as number) > (sums[best] as number)) best = c;
  return best;
}
