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
  /** The weight, and in the last seven bits its column: side by side, so that both are fetched at once. */
  readonly entries: Int32Array;
}

const COLUMN_BITS = 7;
const COLUMN_MASK = (1 << COLUMN_BITS) - 1;

export function decodeSparseWeights(
  bytes: Uint8Array,
  rows: number,
  columns: number,
): SparseWeights {
  const count = codesIn(bytes);
  const starts = new Int32Array(rows + 1);
  // One more: a row without entries at the end begins there.
  const entries = new Int32Array(count + 1);
  let entry = 0;
  let row = -1;
  let next = 0;
  eachWeight(bytes, (at, value) => {
    while (at >= next) {
      row += 1;
      next += columns;
      starts[row] = entry;
    }
    entries[entry] = (value << COLUMN_BITS) | (at - (next - columns));
    entry += 1;
  });
  starts.fill(entry, row + 1);
  return { rows, columns, starts, entries };
}

/** Where the rows that are being added up begin and end; no model sees more at once. */
const from = new Int32Array(256);
const to = new Int32Array(256);
/** Nobody asks for it, but what goes into it has to be read. */
const touched = new Int32Array(1);

/**
 * Adds up the columns of the rows and of `before`, into `sums`. The tables are too large for a
 * processor's own memory: all rows are sent for at once, so that they do not come one after another.
 */
export function sumRows(
  weights: SparseWeights,
  rows: Int32Array,
  count: number,
  before: Int32Array,
  sums: Int32Array,
): void {
  const { columns, starts, entries } = weights;
  for (let f = 0; f < count; f += 1) {
    const row = rows[f] as number;
    from[f] = starts[row] as number;
    to[f] = starts[row + 1] as number;
  }
  let firsts = 0;
  for (let f = 0; f < count; f += 1)
    firsts ^= entries[from[f] as number] as number;
  touched[0] = firsts;
  for (let c = 0; c < columns; c += 1) sums[c] = before[c] as number;
  for (let f = 0; f < count; f += 1) {
    const stop = to[f] as number;
    for (let i = from[f] as number; i < stop; i += 1) {
      const entry = entries[i] as number;
      const c = entry & COLUMN_MASK;
      sums[c] = ((sums[c] as number) + (entry >> COLUMN_BITS)) | 0;
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
    const at = (rows[f] as number) << 2;
    a = (a + (table[at] as number)) | 0;
    b = (b + (table[at + 1] as number)) | 0;
    c = (c + (table[at + 2] as number)) | 0;
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
