/**
 * Draws the same records for the same seed: a shuffle by a small generator (mulberry32), since an audit must be
 * repeatable and Math.random is not.
 */
export function sampleOf<T>(
  items: readonly T[],
  size: number,
  seed: number,
): T[] {
  const random = generator(seed);
  const drawn = [...items];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [drawn[i], drawn[j]] = [drawn[j] as T, drawn[i] as T];
  }
  return drawn.slice(0, size);
}

/** The sample drawn from each stratum in turn, as even as their sizes allow, `size` in all. */
export function stratified<T>(
  strata: ReadonlyMap<string, readonly T[]>,
  size: number,
  seed: number,
): T[] {
  const queues = [...strata]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, items]) => sampleOf(items, items.length, seed));
  const drawn: T[] = [];
  for (
    let round = 0;
    drawn.length < size && queues.some((queue) => queue.length > round);
    round++
  )
    for (const queue of queues) {
      const item = queue[round];
      if (item !== undefined && drawn.length < size) drawn.push(item);
    }
  return drawn;
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
