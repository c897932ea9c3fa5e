/** Room for a mark at each number that the column has at the slots. */
export function marksFor(column: Int32Array, slots: Int32Array): Int32Array {
  let greatest = 0;
  for (let i = 0; i < slots.length; i += 1) {
    greatest = Math.max(greatest, column[slots[i] ?? 0] ?? 0);
  }
  return new Int32Array(greatest + 1).fill(-1);
}

/** How many different numbers the column has at the slots: each is marked with a number that no others were. */
export function distinctAt(
  column: Int32Array,
  slots: Int32Array,
  marks: Int32Array,
  mark: number,
): number {
  let count = 0;
  for (let i = 0; i < slots.length; i += 1) {
    const number = column[slots[i] ?? 0] ?? 0;
    if (marks[number] === mark) continue;
    marks[number] = mark;
    count += 1;
  }
  return count;
}
