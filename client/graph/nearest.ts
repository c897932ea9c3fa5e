import type { Place } from "./layout.ts";

export type Way = "left" | "right" | "up" | "down";

/** The nearest actor in a direction: what lies ahead counts, what lies aside counts double. Pure. */
export function nearestIn(
  ids: readonly string[],
  places: ReadonlyMap<string, Place>,
  from: string | null,
  way: Way,
): string | null {
  const origin = from === null ? undefined : places.get(from);
  if (origin === undefined) return ids[0] ?? null;
  let best = from;
  let least = Infinity;
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined || id === from) continue;
    const [dx, dy] = [place.x - origin.x, place.y - origin.y];
    const ahead =
      way === "left" ? -dx : way === "right" ? dx : way === "up" ? -dy : dy;
    const aside = Math.abs(way === "left" || way === "right" ? dy : dx);
    if (ahead <= 0) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}
