import { bySides } from "./by-sides.ts";
import type { Graph } from "./graph.ts";
import { ranks } from "./ranks.ts";

/** Dyads that are put in order together. */
const TOGETHER = 10_000;

/** The dyads with the greatest counts, the greatest first, then by id of the tie; none of count 0. */
export function strongest(
  graph: Graph,
  counts: Int32Array,
  first: number,
  among: Int32Array | null = null,
): number[] {
  const least = leastOf(counts, first, among);
  return dyadsWith(counts, least, Infinity, among)
    .sort(byStrength(graph, counts))
    .slice(0, first);
}

/** All of them in that order. A list of all would be as long as they are many: they are gone through for each part. */
export function* strongestFirst(
  graph: Graph,
  counts: Int32Array,
  together = TOGETHER,
): Generator<number> {
  const { sideA } = graph.dyads;
  const order = byStrength(graph, counts);
  for (const { least, most, dyads } of bands(counts, together)) {
    if (dyads <= together) {
      yield* dyadsWith(counts, least, most, null).sort(order);
      continue;
    }
    // All of one count, and so by id alone.
    const { sidesA } = ranks(graph);
    const isOf = (dyad: number, side: number): boolean =>
      counts[dyad] === most && sideA[dyad] === side;
    for (const ofSide of bySides(graph, sidesA, isOf)) yield* ofSide.dyads;
  }
}

/** Counts of so many dyads: no more than are put in order together, or a single one. */
interface Band {
  readonly least: number;
  readonly most: number;
  readonly dyads: number;
}

/** The counts there are, the greatest first. */
function* bands(counts: Int32Array, together: number): Generator<Band> {
  const having = dyadsByCount(counts, null);
  let most = having.length - 1;
  let dyads = 0;
  for (let count = most; count > 0; count -= 1) {
    const own = having[count] ?? 0;
    if (own === 0) continue;
    if (dyads > 0 && dyads + own > together) {
      yield { least: count + 1, most, dyads };
      most = count;
      dyads = 0;
    }
    dyads += own;
  }
  if (dyads > 0) yield { least: 1, most, dyads };
}

function byStrength(
  graph: Graph,
  counts: Int32Array,
): (x: number, y: number) => number {
  const { sides, sidesA } = ranks(graph);
  const { sideA, sideB } = graph.dyads;
  return (x, y) =>
    (counts[y] ?? 0) - (counts[x] ?? 0) ||
    (sidesA.places[sideA[x] ?? 0] ?? 0) - (sidesA.places[sideA[y] ?? 0] ?? 0) ||
    (sides.places[sideB[x] ?? 0] ?? 0) - (sides.places[sideB[y] ?? 0] ?? 0);
}

/** The count of the last of the first so many; 1 when there are fewer. */
function leastOf(
  counts: Int32Array,
  first: number,
  among: Int32Array | null,
): number {
  const having = dyadsByCount(counts, among);
  let left = first;
  for (let count = having.length - 1; count > 1; count -= 1) {
    left -= having[count] ?? 0;
    if (left <= 0) return count;
  }
  return 1;
}

/** How many dyads have each count, up to the greatest. */
function dyadsByCount(
  counts: Int32Array,
  among: Int32Array | null,
): Int32Array {
  const length = among === null ? counts.length : among.length;
  let most = 0;
  for (let i = 0; i < length; i += 1) {
    most = Math.max(most, counts[among === null ? i : (among[i] ?? 0)] ?? 0);
  }
  const having = new Int32Array(most + 1);
  for (let i = 0; i < length; i += 1) {
    const count = counts[among === null ? i : (among[i] ?? 0)] ?? 0;
    having[count] = (having[count] ?? 0) + 1;
  }
  return having;
}

/** The dyads whose counts are neither less nor more. */
function dyadsWith(
  counts: Int32Array,
  least: number,
  most: number,
  among: Int32Array | null,
): number[] {
  const length = among === null ? counts.length : among.length;
  const found: number[] = [];
  for (let i = 0; i < length; i += 1) {
    const dyad = among === null ? i : (among[i] ?? 0);
    const count = counts[dyad] ?? 0;
    if (least <= count && count <= most) found.push(dyad);
  }
  return found;
}
