/** By number in which count it came up last. Kept from one count to the next, for the reason that a room is. */
let lastIn = new Int32Array(0);
let counts = 0;
const MOST_COUNTS = 2 ** 31 - 1;

/** How many different numbers the column has at the slots. */
export function distinctAt(column: Int32Array, slots: Int32Array): number {
  if (counts === MOST_COUNTS) {
    lastIn.fill(0);
    counts = 0;
  }
  counts += 1;
  let found = 0;
  for (let i = 0; i < slots.length; i += 1) {
    const number = column[slots[i] ?? 0] ?? 0;
    if (number >= lastIn.length) grow(number);
    if (lastIn[number] === counts) continue;
    lastIn[number] = counts;
    found += 1;
  }
  return found;
}

function grow(number: number): void {
  const grown = new Int32Array(Math.max(number + 1, 2 * lastIn.length));
  grown.set(lastIn);
  lastIn = grown;
}
