/** How many of the numbers, which ascend, are below the limit. */
export function countBelow(
  ascending: ArrayLike<number>,
  limit: number,
): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
