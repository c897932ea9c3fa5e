import type { Place } from "./layout.ts";

/** What is near, by keyboard and by pointer. Pure. */

export type Way = "left" | "right" | "up" | "down";

/** The nearest actor in a direction: what lies ahead counts, what lies aside counts double. */
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

interface Line {
  readonly a: string;
  readonly b: string;
  readonly width: number;
}

/** The line that passes next to a point, no further from it than so much and half its own width; of several, the nearest. */
export function lineAt<T extends Line>(
  lines: readonly T[],
  placeOf: (id: string) => Place | undefined,
  point: Place,
  within: number,
): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const line of lines) {
    const [a, b] = [placeOf(line.a), placeOf(line.b)];
    if (a === undefined || b === undefined) continue;
    const distance = distanceTo(point, a, b);
    // Of two that lie over one another, the later one is drawn over the other.
    if (distance <= within + line.width / 2 && distance <= least) {
      least = distance;
      best = line;
    }
  }
  return best;
}

/** From a point to a line that ends at both ends. */
function distanceTo(point: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along =
    square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const on = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - on * dx, point.y - a.y - on * dy);
}
