/** By code units, as both stores order text. */
export function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Each value once, in the order in which they come. For the few that one record names: a set costs more to make. */
export function unique<T>(values: readonly T[]): T[] {
  const distinct: T[] = [];
  for (const value of values)
    if (!distinct.includes(value)) distinct.push(value);
  return distinct;
}

/** The values by key, in the order in which they come. */
export function groupBy<K, V>(
  values: Iterable<V>,
  keyOf: (value: V) => K,
): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [value]);
    else known.push(value);
  }
  return groups;
}
