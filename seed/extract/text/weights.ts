/**
 * Weights of a linear model in a table of rows, one row for each hashed feature, one column for each
 * class. In a file they are 8-bit numbers that code the square root of the weight, since few large
 * weights matter more than the many small ones, and only those that are not zero stand there.
 */

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

/** The code of each weight that is not zero, and its place in the table. */
export function eachCode(
  bytes: Uint8Array,
  take: (at: number, code: number) => void,
): void {
  const codes =
    4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  let next = codes;
  let at = -1;
  let gap = 0;
  let bits = 0;
  for (let i = 4; i < codes; i += 1) {
    const byte = bytes[i] as number;
    gap |= (byte & 127) << bits;
    bits += 7;
    if (byte < 128) continue;
    at += gap;
    gap = 0;
    bits = 0;
    take(at, ((bytes[next] as number) << 24) >> 24);
    next += 1;
  }
}

export function indexOfLargest(sums: Int32Array, count: number): number {
  let best = 0;
  for (let c = 1; c < count; c += 1)
    if ((sums[c] as number) > (sums[best] as number)) best = c;
  return best;
}
