import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import type { LayoutName } from "../state.ts";

/** Where the actors stand: one deterministic layout over all time, so that nothing jumps when time moves. */

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

/** The same nodes, edges and seed give the same places, on any machine and in any order. */
export function placesOf(
  nodes: readonly LaidNode[],
  edges: readonly LaidEdge[],
  layout: LayoutName,
  seed: number,
): Map<string, Place> {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (layout === "country") return byCountry(sorted, edges);
  const ordered = [...edges].sort((a, b) =>
    `${a.a} ${a.b}` < `${b.a} ${b.b}` ? -1 : 1,
  );
  return byForce(sorted, ordered, seed);
}

/** More ties than this are laid out from the strongest ones, by the quicker draft. */
const DRAFT_FROM = 900;

let registered = false;

function byForce(
  nodes: readonly LaidNode[],
  edges: readonly LaidEdge[],
  seed: number,
): Map<string, Place> {
  if (nodes.length < 2)
    return new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]));
  if (!registered) {
    cytoscape.use(fcose);
    registered = true;
  }
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: 46, height: 46 } }],
    elements: {
      nodes: nodes.map(({ id }) => ({ data: { id } })),
      edges: edges.map(({ a, b, weight }, index) => ({
        data: { id: `tie ${index}`, source: a, target: b, weight },
      })),
    },
  });
  const draft = edges.length > DRAFT_FROM;
  const random = Math.random;
  Math.random = seeded(seed);
  try {
    cy.layout({
      name: "fcose",
      animate: false,
      fit: false,
      randomize: true,
      quality: draft ? "draft" : "default",
      nodeSeparation: draft ? 150 : 110,
      idealEdgeLength: () => (nodes.length > 80 ? 110 : 135),
      nodeRepulsion: () => 9000,
      gravity: 0.35,
      numIter: nodes.length > 150 ? 500 : 2500,
      tile: true,
      // The option is fcose's own and not in Cytoscape's types.
    } as cytoscape.LayoutOptions).run();
  } finally {
    Math.random = random;
  }
  const places = new Map(
    cy.nodes().map((node) => [node.id(), { ...node.position() }]),
  );
  cy.destroy();
  return wide(whole(dense(places)));
}

/** Whole numbers: what a link can say exactly, and no noise of the last digit between machines. */
function whole(places: Map<string, Place>): Map<string, Place> {
  for (const [id, { x, y }] of places)
    places.set(id, { x: Math.round(x), y: Math.round(y) });
  return places;
}

/** Graph units that an actor may take on the whole: nearer, and names would lie on shapes. */
const ROOM = 12_500;

/** Around the middle; a wide-meshed picture is drawn together, so that shapes stay large where the whole is fitted. */
function dense(places: Map<string, Place>): Map<string, Place> {
  const xs = [...places.values()].map((one) => one.x);
  const ys = [...places.values()].map((one) => one.y);
  const area = Math.max(1, extent(xs)) * Math.max(1, extent(ys));
  const factor =
    places.size > 2 ? Math.min(1, Math.sqrt((places.size * ROOM) / area)) : 1;
  const [midX, midY] = [middle(xs), middle(ys)];
  for (const [id, { x, y }] of places)
    places.set(id, { x: (x - midX) * factor, y: (y - midY) * factor });
  return places;
}

const middle = (values: readonly number[]): number =>
  extent(values) / 2 +
  values.reduce((least, one) => Math.min(least, one), Infinity);

/** A tall picture is turned on its side: screens are wide. */
function wide(places: Map<string, Place>): Map<string, Place> {
  const xs = [...places.values()].map((one) => one.x);
  const ys = [...places.values()].map((one) => one.y);
  const tall = extent(ys) > extent(xs);
  if (tall) for (const [id, { x, y }] of places) places.set(id, { x: y, y: x });
  return places;
}

const extent = (values: readonly number[]): number =>
  values.reduce((most, one) => Math.max(most, one), -Infinity) -
  values.reduce((least, one) => Math.min(least, one), Infinity);

/** A country in the middle of its people and organizations, the most tied countries next to the centre. */
function byCountry(
  nodes: readonly LaidNode[],
  edges: readonly LaidEdge[],
): Map<string, Place> {
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
  const ordered = [...groups].sort(
    ([a, one], [b, other]) =>
      weightOf(other) - weightOf(one) || (a < b ? -1 : 1),
  );
  const places = new Map<string, Place>();
  let filled = 0;
  ordered.forEach(([country, group], index) => {
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
  50 + Math.max(60, (members * 62) / (2 * Math.PI));

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

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text)
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
