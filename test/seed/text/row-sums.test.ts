import { describe, expect, it } from "vitest";
import { rowSums } from "../../../seed/extract/text/row-sums.ts";
import { eachCode, encodeWeights } from "../../../seed/extract/text/weights.ts";

/** The same numbers every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A table of which a third is zero, with the largest weights of both signs. */
function weightsOf(rows: number, columns: number, seed: number): Float32Array {
  const next = chance(seed);
  const weights = Float32Array.from({ length: rows * columns }, () =>
    next() < 1 / 3 ? 0 : (next() - 0.5) * 100,
  );
  weights[0] = 50;
  weights[rows * columns - 1] = -50;
  return weights;
}

/** What the codes mean, added up one after the other. */
function plainSums(
  bytes: Uint8Array,
  columns: number,
  rows: readonly number[],
): number[] {
  const table = new Map<number, number>();
  eachCode(bytes, (at, code) => table.set(at, code * Math.abs(code)));
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce(
      (sum, row) => sum + (table.get(row * columns + column) ?? 0),
      0,
    ),
  );
}

const ROWS = 64;

describe("sums of rows of weights", () => {
  for (const columns of [3, 4, 5, 16, 51, 79])
    it(`are those of a plain loop with ${columns} columns, however many rows there are`, () => {
      const bytes = encodeWeights(weightsOf(ROWS, columns, columns));
      const { asked, sums, add } = rowSums(bytes, ROWS, columns);
      const next = chance(7);
      for (let count = 1; count < 130; count += 1) {
        const rows = Array.from({ length: count }, () =>
          Math.floor(next() * ROWS),
        );
        asked.set(rows);
        sums.fill(0);
        add(count);
        expect([...sums]).toEqual(plainSums(bytes, columns, rows));
      }
    });

  it("are added to what stands there", () => {
    const bytes = encodeWeights(weightsOf(ROWS, 51, 1));
    const { asked, sums, add } = rowSums(bytes, ROWS, 51);
    asked.set([3, 60, 3]);
    sums.fill(1_000_000);
    add(3);
    expect([...sums]).toEqual(
      plainSums(bytes, 51, [3, 60, 3]).map((sum) => sum + 1_000_000),
    );
  });

  it("hold with the largest weights alone", () => {
    const bytes = encodeWeights(new Float32Array(ROWS * 16).fill(-1));
    const { asked, sums, add } = rowSums(bytes, ROWS, 16);
    asked.fill(5, 0, 252);
    add(252);
    expect([...sums]).toEqual(
      Array.from({ length: 16 }, () => 252 * -127 * 127),
    );
  });

  it("are of two tables at once", () => {
    const first = encodeWeights(weightsOf(ROWS, 4, 1));
    const second = encodeWeights(weightsOf(ROWS, 51, 2));
    const tables = [rowSums(first, ROWS, 4), rowSums(second, ROWS, 51)];
    for (const { asked } of tables) asked.set([1, 2]);
    for (const { add } of tables) add(2);
    expect(tables.map(({ sums }) => [...sums])).toEqual([
      plainSums(first, 4, [1, 2]),
      plainSums(second, 51, [1, 2]),
    ]);
  });

  it("have no room for more columns than the memory in front of the table", () => {
    expect(() => rowSums(encodeWeights(new Float32Array(1)), 1, 300)).toThrow(
      "300 columns are too many",
    );
  });
});
