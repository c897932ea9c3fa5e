/**
 * What counting needs to know of all records, as columns of numbers in memory: a question reads millions of them in
 * a few milliseconds. A record's slot is its place in all of them.
 */
export interface Columns {
  /** One more than the greatest slot in use. */
  size: number;
  /** Codes of codes.ts; EMPTY where there is no record. */
  kind: Uint8Array;
  status: Uint8Array;
  /** Headline, review and data set; see codes.ts. */
  marks: Uint8Array;
  /** Precision and extent; see codes.ts. */
  dating: Uint8Array;
  /** The root class of CAMEO, 1 to 20; 0 where there is no code. */
  cameoClass: Uint8Array;
  /** Goldstein score in thousandths; NO_SCORE where there is none. */
  score: Int16Array;
  confidence: Float64Array;
  /** Days as numbers, 20240426; 0 where undated. */
  from: Int32Array;
  to: Int32Array;
  known: Int32Array;
  /** 0: not replaced; 1: replaced nobody says when. */
  replaced: Int32Array;
  /** Number of the article. */
  article: Int32Array;
  /** Numbers of terms; 0: none. */
  publisher: Int32Array;
  source: Int32Array;
  /** Where the record's dyads and lists begin in the pools. */
  dyadsAt: Int32Array;
  listsAt: Int32Array;
  dyads: Pool;
  lists: Pool;
}

/** Numbers of varying count, one record's after another's. What is replaced stays behind as waste. */
export interface Pool {
  values: Int32Array;
  length: number;
}

export const EMPTY = 255;
export const NO_SCORE = -32768;
/** Room grows by so many slots at least. */
export const CHUNK = 2048;

/** The columns that have a place for each slot, in the order in which a file keeps them. */
export const FIXED = [
  ["confidence", Float64Array],
  ["from", Int32Array],
  ["to", Int32Array],
  ["known", Int32Array],
  ["replaced", Int32Array],
  ["article", Int32Array],
  ["publisher", Int32Array],
  ["source", Int32Array],
  ["dyadsAt", Int32Array],
  ["listsAt", Int32Array],
  ["score", Int16Array],
  ["kind", Uint8Array],
  ["status", Uint8Array],
  ["marks", Uint8Array],
  ["dating", Uint8Array],
  ["cameoClass", Uint8Array],
] as const;

export function emptyColumns(): Columns {
  return {
    size: 0,
    kind: new Uint8Array(0),
    status: new Uint8Array(0),
    marks: new Uint8Array(0),
    dating: new Uint8Array(0),
    cameoClass: new Uint8Array(0),
    score: new Int16Array(0),
    confidence: new Float64Array(0),
    from: new Int32Array(0),
    to: new Int32Array(0),
    known: new Int32Array(0),
    replaced: new Int32Array(0),
    article: new Int32Array(0),
    publisher: new Int32Array(0),
    source: new Int32Array(0),
    dyadsAt: new Int32Array(0),
    listsAt: new Int32Array(0),
    dyads: { values: new Int32Array(0), length: 0 },
    lists: { values: new Int32Array(0), length: 0 },
  };
}

/** Columns that can change while somebody holds on to the others. */
export function copyColumns(columns: Columns): Columns {
  const copy = {
    ...columns,
    dyads: copyPool(columns.dyads),
    lists: copyPool(columns.lists),
  };
  for (const [name] of FIXED) copy[name] = columns[name].slice() as never;
  return copy;
}

const copyPool = ({ values, length }: Pool): Pool => ({
  values: values.slice(),
  length,
});

/** The same columns without the room for more. */
export function trimmed(columns: Columns): Columns {
  const trim = {
    ...columns,
    dyads: trimPool(columns.dyads),
    lists: trimPool(columns.lists),
  };
  const end = roundUp(columns.size);
  for (const [name] of FIXED)
    trim[name] = columns[name].subarray(0, end) as never;
  return trim;
}

const trimPool = ({ values, length }: Pool): Pool => ({
  values: values.subarray(0, length),
  length,
});

/** Takes slots below the number into use; fresh ones are empty. */
export function makeRoom(columns: Columns, slots: number): void {
  if (slots > columns.kind.length) {
    reserve(columns, Math.max(slots, columns.kind.length * 2));
  }
  columns.size = Math.max(columns.size, slots);
}

/** Makes room for so many slots: to grow little by little copies what is there again and again. */
export function reserve(columns: Columns, slots: number): void {
  const room = columns.kind.length;
  const wanted = roundUp(slots);
  if (wanted <= room) return;
  for (const [name, Kind] of FIXED) {
    const grown = new Kind(wanted);
    grown.set(columns[name] as never);
    columns[name] = grown as never;
  }
  columns.kind.fill(EMPTY, room);
}

/** Appends the numbers, after how many they are, and gives back where. */
export function append(pool: Pool, numbers: readonly number[]): number {
  const at = pool.length;
  makePoolRoom(pool, numbers.length + 1);
  pool.values[at] = numbers.length;
  for (let i = 0; i < numbers.length; i += 1) {
    pool.values[at + 1 + i] = numbers[i] ?? 0;
  }
  pool.length += numbers.length + 1;
  return at;
}

/** Makes room for so many numbers more. */
export function makePoolRoom(pool: Pool, more: number): void {
  if (pool.length + more <= pool.values.length) return;
  const grown = new Int32Array(
    Math.max(pool.length + more, pool.values.length * 2, 4 * CHUNK),
  );
  grown.set(pool.values);
  pool.values = grown;
}

function roundUp(slots: number): number {
  return Math.ceil(slots / CHUNK) * CHUNK;
}
