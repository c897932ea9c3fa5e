import {
  CHUNK,
  EMPTY,
  FIXED,
  makePoolRoom,
  makeRoom,
  reserve,
  type Columns,
  type Pool,
} from "../columns/columns.ts";
import type { Connection } from "./open.ts";

/** Columns as the file keeps them, in chunks of slots: a start does not have to derive them. */

/** How many numbers a chunk has in the two pools. */
const HEAD_BYTES = 8;
/** What a chunk has of the columns that have a place for each slot. */
const FIXED_BYTES = FIXED.reduce(
  (sum, [, { BYTES_PER_ELEMENT }]) => sum + CHUNK * BYTES_PER_ELEMENT,
  0,
);
/** Records at the beginning may have somewhat shorter lists than others. */
const ROOM_TO_SPARE = 1.02;

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

/** Bytes of the widest number that a column may have. */
const WIDEST = 8;

/** Puts a chunk's bytes in its place. */
export function decodeChunk(
  columns: Columns,
  chunk: number,
  data: Uint8Array,
): void {
  const start = chunk * CHUNK;
  makeRoom(columns, start + CHUNK);
  // Columns of wide numbers begin at multiples of their width only: bytes that lie otherwise are copied.
  const { buffer, byteOffset } =
    data.byteOffset % WIDEST === 0
      ? (data as Uint8Array<ArrayBuffer>)
      : new Uint8Array(data);
  const [dyadCount = 0, listCount = 0] = new Int32Array(buffer, byteOffset, 2);
  let at = byteOffset + HEAD_BYTES;
  for (const [name, Kind] of FIXED) {
    const part = new Kind(buffer, at, CHUNK);
    columns[name].set(part as never, start);
    at += part.byteLength;
  }
  move(columns.dyadsAt, start, columns.dyads.length);
  move(columns.listsAt, start, columns.lists.length);
  extend(columns.dyads, new Int32Array(buffer, at, dyadCount));
  extend(columns.lists, new Int32Array(buffer, at + dyadCount * 4, listCount));
}

/** Puts the chunks that changed after the revision in their places. */
export function readChunks(
  db: Connection,
  columns: Columns,
  after: number,
): void {
  const chunks = db
    .prepare<[number], [number, Buffer]>(
      "SELECT n, data FROM record_chunk WHERE revision > ? ORDER BY n",
    )
    .raw()
    .iterate(after);
  let isFirst = after < 0;
  for (const [n, data] of chunks) {
    if (isFirst) reserveAll(db, columns, data);
    isFirst = false;
    decodeChunk(columns, n, data);
  }
}

/**
 * Makes room for all chunks at once: to grow from one to the next copies what is there again and again. How many numbers
 * are in each pool only the chunks themselves say, which would be read twice; all together are a matter of lengths.
 */
function reserveAll(db: Connection, columns: Columns, first: Uint8Array): void {
  const [last, count, bytes] = db
    .prepare<[], [number, number, number]>(
      "SELECT max(n), count(*), sum(length(data)) FROM record_chunk",
    )
    .raw()
    .get() ?? [0, 0, 0];
  reserve(columns, (last + 1) * CHUNK);
  const [dyads = 0, lists = 0] = new Int32Array(
    first.slice(0, HEAD_BYTES).buffer,
  );
  const numbers = (bytes - count * (HEAD_BYTES + FIXED_BYTES)) / 4;
  const share = (numbers * ROOM_TO_SPARE) / (dyads + lists || 1);
  makePoolRoom(columns.dyads, Math.ceil(share * dyads));
  makePoolRoom(columns.lists, Math.ceil(share * lists));
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

function bytesOf(values: {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
}): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
