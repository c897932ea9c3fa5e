import { randomFrom, shuffled } from "../random.ts";

/** As many of the items as are asked for; the same for the same seed, since an audit must be repeatable. */
export const sampleOf = <T>(
  items: readonly T[],
  size: number,
  seed: number,
): T[] => shuffled(items, randomFrom(seed)).slice(0, size);

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
