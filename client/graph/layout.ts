/** Where the actors stand: one deterministic layout over all time, so that nothing jumps when time moves. Pure. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface LaidNode {
  readonly id: string;
  readonly country: string | null;
}

export interface LaidEdge {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** By id: the same graph is laid out the same, in whatever order it comes. */
export const ordered = (nodes: readonly LaidNode[]): LaidNode[] =>
  [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Whole numbers: what a link can say exactly, and no noise of the last digit between machines. */
export function whole(places: Map<string, Place>): Map<string, Place> {
  for (const [id, { x, y }] of places)
    places.set(id, { x: Math.round(x), y: Math.round(y) });
  return places;
}

/** From the least to the greatest; -Infinity of no values. */
export const extent = (values: readonly number[]): number =>
  values.reduce((most, one) => Math.max(most, one), -Infinity) -
  values.reduce((least, one) => Math.min(least, one), Infinity);

/** A country in the middle of its people and organizations, the most tied countries next to the centre. */
export function placesByCountry(
  unordered: readonly LaidNode[],
  edges: readonly LaidEdge[],
): Map<string, Place> {
  const nodes = ordered(unordered);
  const weights = new Map<string, number>();
  for (const { a, b, weight } of edges)
    for (const id of [a, b]) weights.set(id, (weights.get(id) ?? 0) + weight);
  const groups = new Map<string, LaidNode[]>();
  for (const node of nodes) {
    const group = node.country ?? "";
    groups.set(group, [...(groups.get(group) ?? []), node]);
  }
  const weightOf = (group: readonly LaidNode[]): number =>
    group.reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  const largest = [...groups].sort(
    ([a, one], [b, other]) =>
      weightOf(other) - weightOf(one) || (a < b ? -1 : 1),
  );
  const places = new Map<string, Place>();
  let filled = 0;
  largest.forEach(([country, group], index) => {
    // A sunflower: area grows with what has been placed, so that big groups get room.
    const size = radiusOf(group.length);
    const distance = index === 0 ? 0 : Math.sqrt(filled) + size;
    const angle = index * GOLDEN_ANGLE;
    filled += (size * 1.6) ** 2;
    const centre = {
      x: Math.cos(angle) * distance * 1.25,
      y: Math.sin(angle) * distance,
    };
    const around = group.filter(({ id }) => id !== country);
    if (around.length < group.length) places.set(country, centre);
    around.forEach(({ id }, place) => {
      const turn = (place / Math.max(1, around.length)) * 2 * Math.PI;
      const away =
        around.length === 1 && around.length === group.length ? 0 : size - 40;
      places.set(id, {
        x: centre.x + Math.cos(turn) * away,
        y: centre.y + Math.sin(turn) * away,
      });
    });
  });
  return whole(places);
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const radiusOf = (members: number): number =>
  members === 1 ? 56 : 44 + Math.max(46, (members * 58) / (2 * Math.PI));

/**
 * Where an actor stands that the layout did not know: beside those it is tied to, or at the rim of the whole
 * when these are not known either; always at the same place.
 */
export function placeBeside(
  id: string,
  neighbours: readonly Place[],
  whole: ReadonlyMap<string, Place>,
): Place {
  const turn = (hash(id) / 2 ** 32) * 2 * Math.PI;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  if (neighbours.length === 0) {
    const all = [...whole.values()];
    const [wide, high] = [
      all.length === 0 ? 0 : extent(all.map((one) => one.x)),
      all.length === 0 ? 0 : extent(all.map((one) => one.y)),
    ];
    return {
      x: Math.round(cos * (wide / 2 + 90)),
      y: Math.round(sin * (high / 2 + 90)),
    };
  }
  const count = neighbours.length;
  const sum = neighbours.reduce(
    (all, one) => ({ x: all.x + one.x, y: all.y + one.y }),
    { x: 0, y: 0 },
  );
  return {
    x: Math.round(sum.x / count + cos * 90),
    y: Math.round(sum.y / count + sin * 90),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text)
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
