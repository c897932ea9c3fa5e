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
/** A longer name would lie across the map; the panel has the whole of it. */
const LETTERS = 36;
/** So many of the most tied have their names at any price but that of another name: by them a map is read. */
const ALWAYS_NAMED = 6;
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
  for (const [rank, { node, x, y, radius, strong }] of byRank.entries()) {
    const inside = insideOf({ node, x, y, radius, strong }, widthOf);
    if (inside !== null && !placed.some((one) => hides(one, x, y, radius)))
      labels.push(inside);
    const weight = strong ? 600 : 500;
    const name = clipped(node.name);
    const width = widthOf(name, 12, weight) + 4;
    const disc = { x, y, radius };
    const spot =
      strong || rank < ALWAYS_NAMED
        ? (clearSpot(disc, width, taken, names, frame) ??
          (strong ? under(disc, width) : null))
        : freeSpot(around(disc, width), taken, frame);
    if (spot === null) continue;
    const { box, text } = spot;
    names.push(box);
    taken.push(box);
    labels.push({
      text: name,
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

function clipped(name: string): string {
  const letters = [...name];
  return letters.length <= LETTERS
    ? name
    : `${letters
        .slice(0, LETTERS - 1)
        .join("")
        .trimEnd()}…`;
}

/** What stands inside the shape, in letters as large as fit; null where they would be too small to read. */
function insideOf(
  { node, x, y, radius }: PlacedNode,
  widthOf: (text: string, size: number, weight: number) => number,
): Label | null {
  if (radius < 9 || node.short === "") return null;
  const usual = Math.max(8, Math.min(14, radius * 0.62));
  const room = (radius * 1.9) / widthOf(node.short, usual, 600);
  const size = usual * Math.min(1, room);
  if (size < 7) return null;
  return {
    text: node.short,
    x,
    y: y + size * 0.36,
    size,
    weight: 600,
    place: "inside",
    node,
  };
}

/** Whether a shape lies over the middle of another one: the smaller is drawn over the larger. */
const hides = (
  one: PlacedNode,
  x: number,
  y: number,
  radius: number,
): boolean =>
  one.radius <= radius &&
  (one.x !== x || one.y !== y) &&
  Math.abs(one.x - x) < one.radius + radius * 0.5 &&
  Math.abs(one.y - y) < one.radius + radius * 0.3;

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

/** Under the shape where there is room, else over it, else beside it. */
function around(disc: Disc, width: number): Spot[] {
  const { x, y, radius } = disc;
  return [
    under(disc, width),
    spotAt(x - width / 2, y - radius - 3 - HEIGHT, width),
    spotAt(x + radius + 3, y - HEIGHT / 2, width),
    spotAt(x - radius - 3 - width, y - HEIGHT / 2, width),
  ];
}

/** Towards the corners. */
function aslant({ x, y, radius }: Disc, width: number): Spot[] {
  const out = radius * 0.7 + 2;
  const [left, right] = [x - out - width, x + out];
  const [above, below] = [y - out - HEIGHT, y + out];
  return [
    spotAt(right, above, width),
    spotAt(left, above, width),
    spotAt(right, below, width),
    spotAt(left, below, width),
  ];
}

function freeSpot(
  spots: readonly Spot[],
  taken: readonly Box[],
  frame: Box,
): Spot | null {
  return (
    spots.find(
      ({ box }) =>
        within(box, frame) && !taken.some((one) => overlap(one, box)),
    ) ?? null
  );
}

/** A name at any price but that of another name: where it covers least. */
function clearSpot(
  disc: Disc,
  width: number,
  taken: readonly Box[],
  names: readonly Box[],
  frame: Box,
): Spot | null {
  const spots = [...around(disc, width), ...aslant(disc, width)];
  const free = freeSpot(spots, taken, frame);
  if (free !== null) return free;
  const covered = ({ box }: Spot): number =>
    taken.reduce((sum, one) => sum + common(one, box), 0);
  const clear = spots
    .filter(
      ({ box }) =>
        within(box, frame) && !names.some((one) => overlap(one, box)),
    )
    .map((spot) => ({ spot, cost: covered(spot) }))
    .sort((one, other) => one.cost - other.cost);
  return clear[0]?.spot ?? null;
}

const within = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom;

/** The area that two boxes share. */
const common = (one: Box, other: Box): number =>
  Math.max(
    0,
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
  ) *
  Math.max(
    0,
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

export const LABEL_FONT = `Inter, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;

/** Draws names with a rim in the colour of the paper, so that they can be read over lines. */
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
