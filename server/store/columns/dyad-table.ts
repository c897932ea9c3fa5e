/** All dyads that records join, by number: the numbers of the terms of either side. */
export interface DyadTable {
  sideA: Int32Array;
  sideB: Int32Array;
  size: number;
  /** By `keyOf`; made when first asked for. */
  numbers: Map<number, number> | null;
}

/** Room for so many at first. */
const ROOM = 4096;
/** More terms than this are not foreseen: two of them make an exact number. */
const MOST_TERMS = 2 ** 26;

export function emptyDyads(): DyadTable {
  return {
    sideA: new Int32Array(ROOM),
    sideB: new Int32Array(ROOM),
    size: 0,
    numbers: null,
  };
}

/** A table that can change while somebody holds on to the other. */
export function copyDyads(dyads: DyadTable): DyadTable {
  return {
    ...dyads,
    sideA: dyads.sideA.slice(),
    sideB: dyads.sideB.slice(),
    numbers: null,
  };
}

/** The dyad's number; undefined when no record has ever joined the two. */
export function findDyad(
  dyads: DyadTable,
  sideA: number,
  sideB: number,
): number | undefined {
  return numbersOf(dyads).get(keyOf(sideA, sideB));
}

/** The dyad's number, a new one if it has none. */
export function dyadNumber(
  dyads: DyadTable,
  sideA: number,
  sideB: number,
): number {
  const known = findDyad(dyads, sideA, sideB);
  if (known !== undefined) return known;
  const number = dyads.size;
  makeDyadRoom(dyads, number + 1);
  dyads.sideA[number] = sideA;
  dyads.sideB[number] = sideB;
  dyads.size = number + 1;
  numbersOf(dyads).set(keyOf(sideA, sideB), number);
  return number;
}

function numbersOf(dyads: DyadTable): Map<number, number> {
  if (dyads.numbers === null) {
    dyads.numbers = new Map();
    for (let n = 0; n < dyads.size; n += 1) {
      const key = keyOf(dyads.sideA[n] ?? 0, dyads.sideB[n] ?? 0);
      dyads.numbers.set(key, n);
    }
  }
  return dyads.numbers;
}

function keyOf(sideA: number, sideB: number): number {
  return sideA * MOST_TERMS + sideB;
}

/** Makes room for so many. */
export function makeDyadRoom(dyads: DyadTable, size: number): void {
  if (size <= dyads.sideA.length) return;
  const room = Math.max(size, dyads.sideA.length * 2);
  for (const side of ["sideA", "sideB"] as const) {
    const grown = new Int32Array(room);
    grown.set(dyads[side]);
    dyads[side] = grown;
  }
}
