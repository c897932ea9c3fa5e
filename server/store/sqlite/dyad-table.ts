import type { Connection } from "./open.ts";

/** All dyads that records join, by number: the numbers of the terms of either side. */
export interface DyadTable {
  sideA: Int32Array;
  sideB: Int32Array;
  size: number;
  /** How many of them are in the file. */
  kept: number;
  /** By `keyOf`; made when first asked for. */
  numbers: Map<number, number> | null;
}

/** Dyads a chunk. */
const CHUNK = 4096;
/** More terms than this are not foreseen: two of them make an exact number. */
const MOST_TERMS = 2 ** 26;

export function emptyDyads(): DyadTable {
  return {
    sideA: new Int32Array(CHUNK),
    sideB: new Int32Array(CHUNK),
    size: 0,
    kept: 0,
    numbers: null,
  };
}

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
  makeRoom(dyads, number + 1);
  dyads.sideA[number] = sideA;
  dyads.sideB[number] = sideB;
  dyads.size = number + 1;
  numbersOf(dyads).set(keyOf(sideA, sideB), number);
  return number;
}

/** Reads the chunks that changed after the revision. */
export function readDyads(
  db: Connection,
  dyads: DyadTable,
  after: number,
): void {
  const rows = db
    .prepare<[number], [number, Buffer]>(
      "SELECT n, data FROM dyad_chunk WHERE revision > ? ORDER BY n",
    )
    .raw()
    .all(after);
  for (const [n, data] of rows) {
    const pairs = new Int32Array(data.slice().buffer);
    const count = pairs.length / 2;
    makeRoom(dyads, n * CHUNK + count);
    dyads.sideA.set(pairs.subarray(0, count), n * CHUNK);
    dyads.sideB.set(pairs.subarray(count), n * CHUNK);
    dyads.size = n * CHUNK + count;
  }
  if (rows.length > 0) dyads.numbers = null;
  dyads.kept = dyads.size;
}

/** Writes the chunks that hold new ones. */
export function keepDyads(
  db: Connection,
  dyads: DyadTable,
  revision: number,
): void {
  const put = db.prepare("INSERT OR REPLACE INTO dyad_chunk VALUES (?, ?, ?)");
  for (let at = dyads.kept; at < dyads.size;) {
    const chunk = Math.floor(at / CHUNK);
    const start = chunk * CHUNK;
    const end = Math.min(start + CHUNK, dyads.size);
    const pairs = new Int32Array((end - start) * 2);
    pairs.set(dyads.sideA.subarray(start, end));
    pairs.set(dyads.sideB.subarray(start, end), end - start);
    put.run(chunk, revision, Buffer.from(pairs.buffer));
    at = end;
  }
  dyads.kept = dyads.size;
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

function makeRoom(dyads: DyadTable, size: number): void {
  if (size <= dyads.sideA.length) return;
  const room = Math.max(size, dyads.sideA.length * 2);
  for (const side of ["sideA", "sideB"] as const) {
    const grown = new Int32Array(room);
    grown.set(dyads[side]);
    dyads[side] = grown;
  }
}
