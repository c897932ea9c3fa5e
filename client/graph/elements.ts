import {
  NOTHING_MOST,
  type Most,
  type SceneEdge,
  type SceneNode,
  type Shape,
} from "../scene.ts";
import type { ToneClass } from "../tone.ts";
import type { Palette } from "./palette.ts";

/** From the scene to what is drawn: sizes, widths, rings and dashes; colours by name alone. Pure. */

/** A colour of the palette, by its name. */
export type Ink = ToneClass | "ink" | "soft" | "faint" | "focus";

export interface DrawnNode {
  readonly id: string;
  /** Diameter in the graph's own units. */
  readonly size: number;
  readonly shape: Shape;
  readonly ring: { readonly ink: Ink; readonly width: number } | null;
  /** From 0 to 1. */
  readonly opacity: number;
  /** Over the others. */
  readonly front: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly width: number;
  readonly ink: Ink;
  /** Lengths of strokes and gaps; none for a whole line. */
  readonly dash: readonly number[];
  /** The side that its arrow points to. */
  readonly arrow: "a" | "b" | null;
  /** What glows around it. */
  readonly halo: { readonly ink: Ink; readonly opacity: number } | null;
  readonly opacity: number;
  readonly front: boolean;
}

/** What is looked at, and what therefore steps forward. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edge: string | null;
}

/** Up to so many lines each may carry an arrow; among more, those with a few records at least: the rest would be noise. */
export const ARROWS_UP_TO = 160;
const RECORDS_FOR_ARROW = 4;

/** Strokes and gaps of a disputed tie, and of one that is gone. */
const DISPUTED = [9, 5];
const GONE = [1.5, 4];

const [SMALLEST, LARGEST] = [26, 64];
const [THINNEST, WIDEST] = [1.5, 12];

/**
 * Diameter in the graph's own units: it grows with the root of the records, and the most tied actor of all time is
 * the largest there is, so that in a large graph, too, the important ones are seen at once.
 */
export const sizeOf = (weight: number, most = 0): number =>
  Math.round(
    Math.min(
      LARGEST,
      SMALLEST + perRoot(5.5, LARGEST - SMALLEST, most) * Math.sqrt(weight),
    ),
  );

/** Width of a line: 2 for one record and about 6 for nine where no tie has very many; the strongest is never over 12. */
export const widthOf = (records: number, most = 0): number =>
  Math.round(
    Math.max(
      THINNEST,
      Math.min(WIDEST, 0.4 + perRoot(1.8, WIDEST, most) * Math.sqrt(records)),
    ) * 2,
  ) / 2;

/** What a root is worth: as usual, or so little that the most reaches the limit and no more. */
const perRoot = (usual: number, limit: number, most: number): number =>
  most === 0 ? usual : Math.min(usual, limit / Math.sqrt(most));

/** Length of the arrow on a line. */
export const arrowOf = (width: number): number => 5 + width;

/** The colour that a name has in the palette. */
export const inkOf = (ink: Ink, palette: Palette): string =>
  ink === "ink" || ink === "soft" || ink === "faint" || ink === "focus"
    ? palette[ink]
    : palette.tones[ink];

/** What is looked at or in focus has a thick ring and lies over the others. */
export function toNode(
  node: SceneNode,
  highlight: Highlight,
  most: Most = NOTHING_MOST,
): DrawnNode {
  const strong = node.focused || highlight.nodes.has(node.id);
  return {
    id: node.id,
    size: sizeOf(node.weight, most.actor),
    shape: node.shape,
    ring: ringOf(node, strong),
    opacity: node.ghost ? 0.4 : 1,
    front: strong,
  };
}

function ringOf(node: SceneNode, strong: boolean): DrawnNode["ring"] {
  if (strong) return { ink: "focus", width: 4 };
  if (node.pinned) return { ink: "ink", width: 2.5 };
  switch (node.shape) {
    case "person":
      return null;
    case "country":
      return { ink: "ink", width: 1.4 };
    case "organization":
      return { ink: "soft", width: 1.4 };
    case "media":
      return { ink: "soft", width: 2 };
  }
}

/** Among many lines, only those of some records have an arrow: `crowded`. */
export function toEdge(
  edge: SceneEdge,
  highlight: Highlight,
  crowded = false,
  most: Most = NOTHING_MOST,
): DrawnEdge {
  const looked = edge.onPath || highlight.edge === edge.id;
  return {
    id: edge.id,
    a: edge.a,
    b: edge.b,
    width: widthOf(edge.records, most.tie),
    ink: lineInk(edge),
    dash:
      edge.change === "gone"
        ? GONE
        : edge.change === null && edge.disputed
          ? DISPUTED
          : [],
    arrow:
      edge.change === null && (!crowded || edge.records >= RECORDS_FOR_ARROW)
        ? edge.aim
        : null,
    halo: looked
      ? { ink: "focus", opacity: 0.4 }
      : edge.fresh
        ? { ink: "ink", opacity: 0.16 }
        : null,
    opacity: 1,
    front: looked,
  };
}

/** A comparison colours change: presence by line, tone by colour. */
function lineInk({ change, tone }: SceneEdge): Ink {
  switch (change) {
    case null:
      return tone;
    case "new":
      return "ink";
    case "gone":
    case "same":
      return "faint";
    case "warmer":
      return "cooperation";
    case "colder":
      return "conflict";
  }
}
