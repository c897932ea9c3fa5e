import type { Shape } from "../scene.ts";
import type { Drawn } from "./drawn.ts";
import { arrowOf, inkOf, type DrawnEdge, type DrawnNode } from "./elements.ts";
import type { Place } from "./layout.ts";
import type { Palette } from "./palette.ts";

/** Draws lines and shapes into a canvas whose units are the graph's own. */

export interface Sight {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a line's halo and a shape's ring reach beyond it. */
const REACH = 12;

/** Draws the lines, then the shapes, as far as they are in sight; `marked` is the shape that the keyboard is on. */
export function paintMap(
  context: CanvasRenderingContext2D,
  { nodes, edges }: Drawn,
  placeOf: (id: string) => Place | undefined,
  palette: Palette,
  sight: Sight,
  marked: string | null = null,
): void {
  context.lineCap = "butt";
  for (const edge of edges) {
    const [from, to] = [placeOf(edge.a), placeOf(edge.b)];
    if (from === undefined || to === undefined) continue;
    if (missesLine(sight, from, to)) continue;
    paintLine(context, edge, from, to, palette);
  }
  for (const node of nodes) {
    const place = placeOf(node.id);
    if (place === undefined || missesDisc(sight, place, node.size)) continue;
    paintShape(context, node, place, palette);
    if (node.id === marked) paintMark(context, node, place, palette);
  }
  context.globalAlpha = 1;
  context.setLineDash(WHOLE);
}

const WHOLE: number[] = [];

const missesLine = (sight: Sight, a: Place, b: Place): boolean =>
  (a.x < sight.left - REACH && b.x < sight.left - REACH) ||
  (a.x > sight.right + REACH && b.x > sight.right + REACH) ||
  (a.y < sight.top - REACH && b.y < sight.top - REACH) ||
  (a.y > sight.bottom + REACH && b.y > sight.bottom + REACH);

const missesDisc = (sight: Sight, { x, y }: Place, size: number): boolean =>
  x < sight.left - size ||
  x > sight.right + size ||
  y < sight.top - size ||
  y > sight.bottom + size;

function paintLine(
  context: CanvasRenderingContext2D,
  edge: DrawnEdge,
  from: Place,
  to: Place,
  palette: Palette,
): void {
  if (edge.halo !== null) {
    context.globalAlpha = edge.halo.opacity * edge.opacity;
    context.setLineDash(WHOLE);
    context.strokeStyle = inkOf(edge.halo.ink, palette);
    context.lineWidth = edge.width + 8;
    stroke(context, from, to);
  }
  context.globalAlpha = edge.opacity;
  context.setLineDash(edge.dash as number[]);
  context.strokeStyle = inkOf(edge.ink, palette);
  context.lineWidth = edge.width;
  stroke(context, from, to);
  if (edge.arrow !== null)
    paintArrow(
      context,
      edge,
      ...((edge.arrow === "b" ? [from, to] : [to, from]) as [Place, Place]),
      palette,
    );
}

function stroke(
  context: CanvasRenderingContext2D,
  from: Place,
  to: Place,
): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

/** In the middle of the line, where neither shape covers it. */
function paintArrow(
  context: CanvasRenderingContext2D,
  edge: DrawnEdge,
  from: Place,
  to: Place,
  palette: Palette,
): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const size = arrowOf(edge.width);
  const [ux, uy] = [dx / length, dy / length];
  const tip = {
    x: (from.x + to.x) / 2 + (ux * size) / 2,
    y: (from.y + to.y) / 2 + (uy * size) / 2,
  };
  const [backX, backY] = [tip.x - ux * size, tip.y - uy * size];
  const half = size / 2;
  context.fillStyle = inkOf(edge.ink, palette);
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(backX - uy * half, backY + ux * half);
  context.lineTo(backX + uy * half, backY - ux * half);
  context.fill();
}

function paintShape(
  context: CanvasRenderingContext2D,
  node: DrawnNode,
  place: Place,
  palette: Palette,
): void {
  context.globalAlpha = node.opacity;
  context.fillStyle = node.shape === "person" ? palette.person : palette.panel;
  outline(context, node.shape, place, node.size / 2);
  context.fill();
  if (node.ring === null) return;
  context.setLineDash(node.shape === "media" ? DOTS : WHOLE);
  context.strokeStyle = inkOf(node.ring.ink, palette);
  context.lineWidth = node.ring.width;
  context.stroke();
}

/** The ring of a medium is dotted. */
const DOTS = [2, 2.5];

/** The ring around the actor that the keyboard is on. */
function paintMark(
  context: CanvasRenderingContext2D,
  node: DrawnNode,
  place: Place,
  palette: Palette,
): void {
  context.globalAlpha = 1;
  context.setLineDash(WHOLE);
  context.strokeStyle = palette.ink;
  context.lineWidth = 3;
  outline(context, node.shape, place, node.size / 2 + 5);
  context.stroke();
}

function outline(
  context: CanvasRenderingContext2D,
  shape: Shape,
  { x, y }: Place,
  radius: number,
): void {
  context.beginPath();
  if (shape === "person") {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  if (shape === "country") {
    context.roundRect(
      x - radius,
      y - radius,
      2 * radius,
      2 * radius,
      radius / 3,
    );
    return;
  }
  for (const [cos, sin] of CORNERS)
    context.lineTo(x + radius * cos, y + radius * sin);
  context.closePath();
}

/** Of a hexagon that stands on a side. */
export const CORNERS: readonly (readonly [number, number])[] = [
  0, 1, 2, 3, 4, 5,
].map((corner) => [
  Math.cos((corner * Math.PI) / 3),
  Math.sin((corner * Math.PI) / 3),
]);
