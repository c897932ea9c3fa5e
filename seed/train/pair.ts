/** Pairs gold and got one to one, the best pairs first; a likeness of 0 is no pair. */
export function pair<G, P>(
  gold: readonly G[],
  got: readonly P[],
  likeness: (gold: G, got: P) => number,
): [gold: number, got: number][] {
  const pairs = gold
    .flatMap((g, i) => got.map((p, j) => [likeness(g, p), i, j] as const))
    .filter(([like]) => like > 0)
    .sort((a, b) => b[0] - a[0]);
  const goldTaken = new Set<number>();
  const gotTaken = new Set<number>();
  const out: [number, number][] = [];
  for (const [, i, j] of pairs) {
    if (goldTaken.has(i) || gotTaken.has(j)) continue;
    goldTaken.add(i);
    gotTaken.add(j);
    out.push([i, j]);
  }
  return out;
}
