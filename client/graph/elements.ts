import type { SceneEdge, SceneNode } from "../scene.ts";

/** From the scene to what Cytoscape holds: sizes, widths and classes. Pure. */

export interface DrawnNode {
  readonly id: string;
  readonly size: number;
  readonly classes: string;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly classes: string;
}

/** What is looked at, and what therefore steps back. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edge: string | null;
}

/** Up to so many lines each may carry an arrow; among more, those with a few records at least: the rest would be noise. */
export const ARROWS_UP_TO = 160;
const RECORDS_FOR_ARROW = 4;

/** Diameter in the graph's own units: area grows with the records, within limits. */
export const sizeOf = (weight: number): number =>
  Math.round(Math.min(64, 26 + 5.5 * Math.sqrt(weight)));

/** Width of a line: 2 for one record, about 6 for nine, never over 12. */
export const widthOf = (records: number): number =>
  Math.round(Math.min(12, 0.4 + 1.8 * Math.sqrt(records)) * 2) / 2;

export function toNode(node: SceneNode, highlight: Highlight): DrawnNode {
  const classes: string[] = [node.shape];
  if (node.focused) classes.push("focused");
  if (node.ghost) classes.push("ghost");
  if (node.pinned) classes.push("pinned");
  if (highlight.nodes.has(node.id)) classes.push("subject");
  return { id: node.id, size: sizeOf(node.weight), classes: classes.join(" ") };
}

export function toEdge(
  edge: SceneEdge,
  highlight: Highlight,
  crowded = false,
): DrawnEdge {
  const classes: string[] = [];
  if (edge.change === null) classes.push(edge.tone);
  else if (edge.change === "warmer" || edge.change === "colder")
    classes.push(`change-${edge.change}`);
  else classes.push(edge.change);
  if (edge.disputed && edge.change === null) classes.push("disputed");
  if (
    edge.aim !== null &&
    edge.change === null &&
    (!crowded || edge.records >= RECORDS_FOR_ARROW)
  )
    classes.push(`aim-${edge.aim}`);
  if (edge.fresh) classes.push("fresh");
  if (edge.onPath) classes.push("path");
  if (highlight.edge === edge.id) classes.push("subject");
  return {
    id: edge.id,
    source: edge.a,
    target: edge.b,
    width: widthOf(edge.records),
    classes: classes.join(" "),
  };
}
