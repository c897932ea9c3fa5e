import { NOTHING_MOST, type Most, type Scene } from "../scene.ts";
import {
  ARROWS_UP_TO,
  toEdge,
  toNode,
  type DrawnEdge,
  type DrawnNode,
  type Highlight,
} from "./elements.ts";

/** All that is drawn, in the order in which it is drawn, and the way from one such picture to the next. Pure. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export const NOTHING_DRAWN: Drawn = { nodes: [], edges: [] };

/** Strong lines over faint ones, small shapes over large ones, what is looked at over all. */
export function drawnOf(
  scene: Scene,
  highlight: Highlight,
  most: Most = NOTHING_MOST,
): Drawn {
  const crowded = scene.edges.length > ARROWS_UP_TO;
  return {
    edges: scene.edges
      .map((edge) => toEdge(edge, highlight, crowded, most))
      .sort(byWidth),
    nodes: scene.nodes
      .map((node) => toNode(node, highlight, most))
      .sort(bySize),
  };
}

const byWidth = (one: DrawnEdge, other: DrawnEdge): number =>
  Number(one.front) - Number(other.front) || one.width - other.width;
const bySize = (one: DrawnNode, other: DrawnNode): number =>
  Number(one.front) - Number(other.front) || other.size - one.size;

/** A part of the way from what was drawn to what is to be: what comes and goes fades, what stays grows or shrinks. */
export function between(before: Drawn, after: Drawn, part: number): Drawn {
  if (part >= 1) return after;
  return {
    edges: mixed(before.edges, after.edges, part, (one, last) => ({
      ...one,
      width: mix(last.width, one.width, part),
    })),
    nodes: mixed(before.nodes, after.nodes, part, (one, last) => ({
      ...one,
      size: mix(last.size, one.size, part),
    })),
  };
}

const mix = (from: number, to: number, part: number): number =>
  from + (to - from) * part;

function mixed<T extends { readonly id: string; readonly opacity: number }>(
  before: readonly T[],
  after: readonly T[],
  part: number,
  grown: (one: T, last: T) => T,
): T[] {
  const last = new Map(before.map((one) => [one.id, one]));
  const next = new Set(after.map((one) => one.id));
  const going = before
    .filter((one) => !next.has(one.id))
    .map((one) => ({ ...one, opacity: one.opacity * (1 - part) }));
  const staying = after.map((one) => {
    const known = last.get(one.id);
    const opacity = mix(known?.opacity ?? 0, one.opacity, part);
    return { ...(known === undefined ? one : grown(one, known)), opacity };
  });
  return [...going, ...staying];
}
