/** What was found of each sort, in the order in which the sorts are shown: each sort's best first. */
export function shareHits<T>(
  sorts: readonly (readonly T[])[],
  first: number,
): T[] {
  const taken = sorts.map(() => 0);
  let left = first;
  // In turn, so that many actors of a name do not hide what was said.
  while (left > 0) {
    const before = left;
    sorts.forEach((sort, index) => {
      if (left > 0 && (taken[index] ?? 0) < sort.length) {
        taken[index] = (taken[index] ?? 0) + 1;
        left -= 1;
      }
    });
    if (left === before) break;
  }
  return sorts.flatMap((sort, index) => sort.slice(0, taken[index]));
}
