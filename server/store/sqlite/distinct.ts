/** How many different numbers each row has: entries are put in order of rows, then each number marked by its row. */
export function countDistinct(
  rows: Int32Array,
  numbers: Int32Array,
  length: number,
  rowCount: number,
): Int32Array {
  const starts = new Int32Array(rowCount + 1);
  let greatest = 0;
  for (let i = 0; i < length; i += 1) {
    add(starts, (rows[i] ?? 0) + 1, 1);
    greatest = Math.max(greatest, numbers[i] ?? 0);
  }
  for (let row = 0; row < rowCount; row += 1) {
    add(starts, row + 1, starts[row] ?? 0);
  }
  const next = starts.slice();
  const inOrder = new Int32Array(length);
  for (let i = 0; i < length; i += 1) {
    const row = rows[i] ?? 0;
    inOrder[next[row] ?? 0] = numbers[i] ?? 0;
    add(next, row, 1);
  }
  const marks = new Int32Array(greatest + 1).fill(-1);
  const counts = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i += 1) {
      const number = inOrder[i] ?? 0;
      if (marks[number] === row) continue;
      marks[number] = row;
      add(counts, row, 1);
    }
  }
  return counts;
}

function add(sums: Int32Array, at: number, by: number): void {
  sums[at] = (sums[at] ?? 0) + by;
}
