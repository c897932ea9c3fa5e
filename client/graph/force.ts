import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import { apart } from "./apart.ts";
import {
  extent,
  ordered,
  whole,
  type LaidEdge,
  type LaidNode,
  type Place,
} from "./layout.ts";

/** The layout by force. It takes its time, so that the page has it done by a worker (`layout-worker.ts`). */

/** The same nodes, edges and seed give the same places, on any machine and in any order. */
export function placesByForce(
  nodes: readonly LaidNode[],
  edges: readonly LaidEdge[],
  seed: number,
): Map<string, Place> {
  return byForce(
    ordered(nodes),
    [...edges].sort((a, b) => (`${a.a} ${a.b}` < `${b.a} ${b.b}` ? -1 : 1)),
    seed,
  );
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
  return wide(whole(apart(dense(places))));
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
