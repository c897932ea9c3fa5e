import type { Place } from "./layout.ts";

/** Pushes apart what stands too near to another to be told from it, and moves nothing else. Pure. */

/** Between the middles of two shapes of the usual size: a gap stays, and a name has a chance. */
const LEAST = 62;
const ROUNDS = 120;
/** Of what is missing, how much a round gives: less than half to each, so that crowds do not swing. */
const SHARE = 0.42;

export function apart(places: ReadonlyMap<string, Place>): Map<string, Place> {
  const points = [...places.values()].map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) if (!spread(points)) break;
  return new Map(
    [...places.keys()].map((id, index) => [
      id,
      points[index] ?? { x: 0, y: 0 },
    ]),
  );
}

interface Point {
  x: number;
  y: number;
}

/** One round over all pairs that are near; whether any stood too near. */
function spread(points: readonly Point[]): boolean {
  let moved = false;
  const cells = cellsOf(points);
  points.forEach((one, index) => {
    for (const other of nearby(one, cells)) {
      if (other <= index) continue;
      const point = points[other];
      if (point !== undefined && push(one, point, index)) moved = true;
    }
  });
  return moved;
}

/** Two on one spot go apart in a direction of their own, the same each time. */
function push(one: Point, other: Point, turn: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= LEAST - 0.5) return false;
  const [ux, uy] =
    distance < 0.01
      ? [Math.cos(turn), Math.sin(turn)]
      : [dx / distance, dy / distance];
  const step = (LEAST - distance) * SHARE;
  one.x -= ux * step;
  one.y -= uy * step;
  other.x += ux * step;
  other.y += uy * step;
  return true;
}

const cellOf = (x: number, y: number): string =>
  `${Math.floor(x / LEAST)} ${Math.floor(y / LEAST)}`;

function cellsOf(points: readonly Point[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  points.forEach(({ x, y }, index) => {
    const cell = cellOf(x, y);
    const there = cells.get(cell);
    if (there === undefined) cells.set(cell, [index]);
    else there.push(index);
  });
  return cells;
}

function nearby(
  { x, y }: Point,
  cells: ReadonlyMap<string, readonly number[]>,
): number[] {
  const found: number[] = [];
  for (const dx of [-LEAST, 0, LEAST])
    for (const dy of [-LEAST, 0, LEAST])
      found.push(...(cells.get(cellOf(x + dx, y + dy)) ?? []));
  return found;
}
