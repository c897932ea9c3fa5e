/** A set of values for each key; an empty one is no entry. */
export type Multimap = Map<string, Set<string>>;

export function addTo(map: Multimap, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

export function removeFrom(map: Multimap, key: string, value: string): void {
  const known = map.get(key);
  known?.delete(value);
  if (known?.size === 0) map.delete(key);
}
