/**
 * What counting needs to know of all records, as columns of numbers in memory: a question reads millions of them in
 * a few milliseconds. They are derived from the records and kept in the file in chunks, so that a start does not have
 * to derive them. A record's slot is its row number.
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
  quadClass: Uint8Array;
  /** Goldstein score in thousandths; NO_SCORE where there is none. */
  score: Int16Array;
  confidence: Float64Array;
  /** Days as numbers, 20240426; 0 where undated. */
  from: Int32Array;
  to: Int32Array;
  known: Int32Array;
  /** 0: not replaced; 1: replaced nobody says when. */
  replaced: Int32Array;
  /** Row number. */
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
/** Records a chunk. */
export const CHUNK = 2048;

const FIXED = [
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
  ["quadClass", Uint8Array],
] as const;

export function emptyColumns(): Columns {
  return {
    size: 0,
    kind: new Uint8Array(0),
    status: new Uint8Array(0),
    marks: new Uint8Array(0),
    dating: new Uint8Array(0),
    quadClass: new Uint8Array(0),
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

/** Makes room for slots below the number; fresh ones are empty. */
export function makeRoom(columns: Columns, slots: number): void {
  const room = columns.kind.length;
  if (slots > room) {
    const wanted = roundUp(Math.max(slots, room * 2, CHUNK));
    for (const [name, Kind] of FIXED) {
      const grown = new Kind(wanted);
      grown.set(columns[name] as never);
      columns[name] = grown as never;
    }
    columns.kind.fill(EMPTY, room);
  }
  columns.size = Math.max(columns.size, slots);
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

/** The bytes of a chunk of slots, as they are kept in the file. */
export function encodeChunk(columns: Columns, chunk: number): Buffer {
  const start = chunk * CHUNK;
  makeRoom(columns, Math.max(columns.size, start + 1));
  const dyads = gather(columns, columns.dyadsAt, columns.dyads, start);
  const lists = gather(columns, columns.listsAt, columns.lists, start);
  const parts = FIXED.map(([name]) => {
    if (name === "dyadsAt") return bytesOf(dyads.at);
    if (name === "listsAt") return bytesOf(lists.at);
    return bytesOf(columns[name].subarray(start, start + CHUNK));
  });
  const head = Int32Array.of(dyads.values.length, lists.values.length);
  return Buffer.concat([
    bytesOf(head),
    ...parts,
    bytesOf(dyads.values),
    bytesOf(lists.values),
  ]);
}

/** Puts a chunk's bytes in its place. */
export function decodeChunk(
  columns: Columns,
  chunk: number,
  data: Uint8Array,
): void {
  const start = chunk * CHUNK;
  makeRoom(columns, start + CHUNK);
  // Copied, so that columns of wide numbers begin where they may.
  const bytes = data.slice().buffer;
  const [dyadCount = 0, listCount = 0] = new Int32Array(bytes, 0, 2);
  let at = 8;
  for (const [name, Kind] of FIXED) {
    const part = new Kind(bytes, at, CHUNK);
    columns[name].set(part as never, start);
    at += part.byteLength;
  }
  move(columns.dyadsAt, start, columns.dyads.length);
  move(columns.listsAt, start, columns.lists.length);
  extend(columns.dyads, new Int32Array(bytes, at, dyadCount));
  extend(columns.lists, new Int32Array(bytes, at + dyadCount * 4, listCount));
}

function gather(
  { kind }: Columns,
  at: Int32Array,
  pool: Pool,
  start: number,
): { at: Int32Array; values: Int32Array } {
  const places = new Int32Array(CHUNK);
  let length = 0;
  for (let i = 0; i < CHUNK; i += 1) {
    if (kind[start + i] === EMPTY) continue;
    length += (pool.values[at[start + i] ?? 0] ?? 0) + 1;
  }
  const values = new Int32Array(length);
  let next = 0;
  for (let i = 0; i < CHUNK; i += 1) {
    if (kind[start + i] === EMPTY) continue;
    const from = at[start + i] ?? 0;
    const count = (pool.values[from] ?? 0) + 1;
    values.set(pool.values.subarray(from, from + count), next);
    places[i] = next;
    next += count;
  }
  return { at: places, values };
}

function move(at: Int32Array, start: number, by: number): void {
  for (let i = start; i < start + CHUNK; i += 1) at[i] = (at[i] ?? 0) + by;
}

function extend(pool: Pool, values: Int32Array): void {
  makePoolRoom(pool, values.length);
  pool.values.set(values, pool.length);
  pool.length += values.length;
}

function makePoolRoom(pool: Pool, more: number): void {
  if (pool.length + more <= pool.values.length) return;
  const grown = new Int32Array(
    Math.max(pool.length + more, pool.values.length * 2, 4 * CHUNK),
  );
  grown.set(pool.values);
  pool.values = grown;
}

function bytesOf(values: {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
}): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function roundUp(slots: number): number {
  return Math.ceil(slots / CHUNK) * CHUNK;
}
