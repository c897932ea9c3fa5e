import { shuffled, randomFrom } from "../random.ts";

/** Word vectors, the most frequent word first. */
export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** One after the other, each of length one. */
  readonly values: Float32Array;
}

const PLAIN_WORD = /^\p{L}[\p{L}'.-]*$/u;

/** Reads the JSON of wink-embeddings; numbers and marks are left out. */
export function readVectors(json: string): Vectors {
  const { words, dimensions, vectors } = JSON.parse(json) as {
    words: string[];
    dimensions: number;
    vectors: Record<string, number[]>;
  };
  const kept = words.filter((word) => PLAIN_WORD.test(word));
  const values = new Float32Array(kept.length * dimensions);
  kept.forEach((word, i) => {
    const vector = vectors[word] ?? [];
    let norm = 0;
    for (let d = 0; d < dimensions; d += 1) norm += (vector[d] ?? 0) ** 2;
    const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm);
    for (let d = 0; d < dimensions; d += 1)
      values[i * dimensions + d] = (vector[d] ?? 0) * scale;
  });
  return { words: kept, dimensions, values };
}

/** Centres of groups of words that are used alike: k-means over the directions of the first vectors. */
export function groupCentres(
  vectors: Vectors,
  groups: number,
  frequent: number,
  rounds: number,
): Float32Array {
  const { values, dimensions } = vectors;
  const count = Math.min(frequent, vectors.words.length);
  // Frequent words make good first centres; which of them is drawn, always the same way.
  const first = shuffled(
    Array.from({ length: Math.min(count, groups * 8) }, (_, i) => i),
    randomFrom(1),
  );
  const centres = new Float32Array(groups * dimensions);
  for (let g = 0; g < groups; g += 1)
    centres.set(row(values, first[g] ?? 0, dimensions), g * dimensions);
  for (let round = 0; round < rounds; round += 1) {
    const sums = new Float32Array(centres.length);
    for (let i = 0; i < count; i += 1) {
      const at = nearest(values, i, centres, groups, dimensions) * dimensions;
      for (let d = 0; d < dimensions; d += 1)
        sums[at + d] =
          (sums[at + d] as number) + (values[i * dimensions + d] as number);
    }
    normalizeRows(sums, groups, dimensions);
    centres.set(sums);
  }
  return centres;
}

/** The nearest centre of each word. */
export function assignGroups(
  vectors: Vectors,
  centres: Float32Array,
): Uint16Array {
  const { values, dimensions } = vectors;
  const groups = centres.length / dimensions;
  return Uint16Array.from(vectors.words, (_, i) =>
    nearest(values, i, centres, groups, dimensions),
  );
}

const row = (table: Float32Array, i: number, width: number): Float32Array =>
  table.subarray(i * width, (i + 1) * width);

function nearest(
  values: Float32Array,
  i: number,
  centres: Float32Array,
  groups: number,
  width: number,
): number {
  let best = -Infinity;
  let found = 0;
  for (let g = 0; g < groups; g += 1) {
    let sum = 0;
    const a = i * width;
    const b = g * width;
    for (let d = 0; d < width; d += 1)
      sum += (values[a + d] as number) * (centres[b + d] as number);
    if (sum > best) {
      best = sum;
      found = g;
    }
  }
  return found;
}

function normalizeRows(table: Float32Array, rows: number, width: number): void {
  for (let r = 0; r < rows; r += 1) {
    const values = row(table, r, width);
    let norm = 0;
    for (const value of values) norm += value * value;
    const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm);
    for (let d = 0; d < width; d += 1)
      values[d] = (values[d] as number) * scale;
  }
}
