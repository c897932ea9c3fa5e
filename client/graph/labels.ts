import type { SceneNode } from "../scene.ts";
import type { Palette } from "./palette.ts";

/**
 * Names over the map: what stands inside a shape and what stands under it, the most tied first, none over
 * another. Drawn on a canvas of its own, so that the map can move without them.
 */

export interface PlacedNode {
  readonly node: SceneNode;
  /** On the screen, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly strong: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly place: "inside" | "under";
  readonly node: SceneNode;
}

const HEIGHT = 15;
const EVERYWHERE: Box = {
  left: -Infinity,
  top: -Infinity,
  right: Infinity,
  bottom: Infinity,
};

/** The labels that fit: strong ones always, others where there is room. */
export function labelsOf(
  placed: readonly PlacedNode[],
  widthOf: (text: string, size: number, weight: number) => number,
  frame: Box = EVERYWHERE,
): Label[] {
  const labels: Label[] = [];
  const taken: Box[] = placed.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const names: Box[] = [];
  const byRank = [...placed].sort(
    (a, b) =>
      Number(b.strong) - Number(a.strong) ||
      b.node.weight - a.node.weight ||
      (a.node.id < b.node.id ? -1 : 1),
  );
  for (const { node, x, y, radius, strong } of byRank) {
    if (radius >= 9 && node.short !== "") {
      const size = Math.max(8, Math.min(14, radius * 0.62));
      if (widthOf(node.short, size, 600) < radius * 1.9)
        labels.push({
          text: node.short,
          x,
          y: y + size * 0.36,
          size,
          weight: 600,
          place: "inside",
          node,
        });
    }
    const weight = strong ? 600 : 500;
    const width = widthOf(node.name, 12, weight) + 4;
    const spot =
      spotFor({ x, y, radius }, width, taken, frame) ??
      // What is looked at has its name at any price but that of another name.
      (strong ? spotFor({ x, y, radius }, width, names, frame) : null);
    if (spot === null && !strong) continue;
    const { box, text } = spot ?? under({ x, y, radius }, width);
    names.push(box);
    taken.push(box);
    labels.push({
      text: node.name,
      x: text.x,
      y: text.y,
      size: 12,
      weight,
      place: "under",
      node,
    });
  }
  return labels;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Spot {
  readonly box: Box;
  /** Middle of the text's base line. */
  readonly text: { readonly x: number; readonly y: number };
}

const spotAt = (left: number, top: number, width: number): Spot => ({
  box: { left, top, right: left + width, bottom: top + HEIGHT },
  text: { x: left + width / 2, y: top + 11 },
});

const under = ({ x, y, radius }: Disc, width: number): Spot =>
  spotAt(x - width / 2, y + radius + 3, width);

/** Under the shape where there is room, else over it, else beside it; null where there is none. */
function spotFor(
  disc: Disc,
  width: number,
  taken: readonly Box[],
  frame: Box,
): Spot | null {
  const { x, y, radius } = disc;
  const spots = [
    under(disc, width),
    spotAt(x - width / 2, y - radius - 3 - HEIGHT, width),
    spotAt(x + radius + 3, y - HEIGHT / 2, width),
    spotAt(x - radius - 3 - width, y - HEIGHT / 2, width),
  ];
  return (
    spots.find(
      ({ box }) =>
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom &&
        !taken.some((one) => overlap(one, box)),
    ) ?? null
  );
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

export const LABEL_FONT = `Inter, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;

export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  palette: Palette,
): void {
  context.textAlign = "center";
  context.lineJoin = "round";
  for (const { text, x, y, size, weight, place, node } of labels) {
    context.font = `${weight} ${size}px ${LABEL_FONT}`;
    context.globalAlpha = node.ghost ? 0.55 : 1;
    if (place === "under") {
      context.lineWidth = 3.5;
      context.strokeStyle = palette.paper;
      context.strokeText(text, x, y);
    }
    context.fillStyle = colourOf(place, node, palette);
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
}

export const colourOf = (
  place: Label["place"],
  node: SceneNode,
  palette: Palette,
): string =>
  place === "inside" && node.shape === "person"
    ? palette.panel
    : place === "under" && node.weight === 0
      ? palette.soft
      : palette.ink;
