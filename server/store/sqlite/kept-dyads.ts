import { makeDyadRoom } from "../columns/dyad-table.ts";
import type { StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";

/** Dyads a chunk. */
const CHUNK = 4096;

/** Reads the chunks that changed after the revision. */
export function readDyads(
  db: Connection,
  { dyads, kept }: StoredGraph,
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
    makeDyadRoom(dyads, n * CHUNK + count);
    dyads.sideA.set(pairs.subarray(0, count), n * CHUNK);
    dyads.sideB.set(pairs.subarray(count), n * CHUNK);
    dyads.size = n * CHUNK + count;
  }
  if (rows.length > 0) dyads.numbers = null;
  kept.dyads = dyads.size;
}

/** Writes the chunks that hold new ones. */
export function keepDyads(
  db: Connection,
  { dyads, kept }: StoredGraph,
  revision: number,
): void {
  const put = db.prepare("INSERT OR REPLACE INTO dyad_chunk VALUES (?, ?, ?)");
  for (let at = kept.dyads; at < dyads.size;) {
    const chunk = Math.floor(at / CHUNK);
    const start = chunk * CHUNK;
    const end = Math.min(start + CHUNK, dyads.size);
    const pairs = new Int32Array((end - start) * 2);
    pairs.set(dyads.sideA.subarray(start, end));
    pairs.set(dyads.sideB.subarray(start, end), end - start);
    put.run(chunk, revision, Buffer.from(pairs.buffer));
    at = end;
  }
  kept.dyads = dyads.size;
}
