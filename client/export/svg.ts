import {
  arrowOf,
  inkOf,
  type DrawnEdge,
  type DrawnNode,
} from "../graph/elements.ts";
import { drawnOf } from "../graph/drawn.ts";
import { colourOf, labelsOf, type PlacedNode } from "../graph/labels.ts";
import { CORNERS } from "../graph/paint.ts";
import type { Palette } from "../graph/palette.ts";
import type { Picture } from "../picture.ts";
import { escaped } from "./markup.ts";

/** The map as SVG: the same shapes, widths and colours, with text as text. */

const MARGIN = 70;
const FONT = "Inter, system-ui, 'Segoe UI', Roboto, sans-serif";

/** In the graph’s own units, as large as what is shown and a margin. */
export function svgOf(
  { scene, places, highlight, most }: Picture,
  palette: Palette,
  note: string,
): string {
  const drawn = drawnOf(scene, highlight, most);
  const shapes = new Map(drawn.nodes.map((one) => [one.id, one]));
  const placed = scene.nodes.flatMap((node): PlacedNode[] => {
    const [place, shape] = [places.get(node.id), shapes.get(node.id)];
    return place === undefined || shape === undefined
      ? []
      : [{ node, ...place, radius: shape.size / 2, strong: shape.front }];
  });
  const at = new Map(placed.map((one) => [one.node.id, one]));
  const [left, top] = [
    Math.min(0, ...placed.map((one) => one.x - one.radius)) - MARGIN,
    Math.min(0, ...placed.map((one) => one.y - one.radius)) - MARGIN,
  ];
  const [right, bottom] = [
    Math.max(0, ...placed.map((one) => one.x + one.radius)) + MARGIN,
    Math.max(0, ...placed.map((one) => one.y + one.radius)) + MARGIN,
  ];
  const [width, height] = [right - left, bottom - top];
  // About the width of a letter: an SVG is measured by whoever draws it.
  const labels = labelsOf(
    placed,
    (text, size, weight) => text.length * size * (weight === 600 ? 0.58 : 0.55),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}">
<desc>${escaped(note)}</desc>
<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${palette.paper}"/>
<g fill="none">
${drawn.edges.map((edge) => lineOf(edge, at, palette)).join("\n")}
</g>
${drawn.nodes.map((one) => shapeOf(one, at.get(one.id), palette)).join("\n")}
${labels
  .map(
    ({ text, x, y, size, weight, place, node }) =>
      `<text x="${x}" y="${y.toFixed(1)}" font-size="${size.toFixed(1)}" font-weight="${weight}" text-anchor="middle" fill="${colourOf(place, node, palette)}"${place === "under" ? ` stroke="${palette.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"` : ""}>${escaped(text)}</text>`,
  )
  .join("\n")}
</svg>
`;
}

function lineOf(
  edge: DrawnEdge,
  at: ReadonlyMap<string, PlacedNode>,
  palette: Palette,
): string {
  const [a, b] = [at.get(edge.a), at.get(edge.b)];
  if (a === undefined || b === undefined) return "";
  const { width, halo, dash } = edge;
  const colour = inkOf(edge.ink, palette);
  const path = `<path d="M${a.x} ${a.y}L${b.x} ${b.y}"`;
  const glow =
    halo === null
      ? ""
      : `${path} stroke="${inkOf(halo.ink, palette)}" stroke-opacity="${halo.opacity}" stroke-width="${width + 8}"/>`;
  const dashes =
    dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
  const line = `${glow}${path} stroke="${colour}" stroke-width="${width}"${dashes}/>`;
  if (edge.arrow === null) return line;
  const [from, to] = edge.arrow === "b" ? [a, b] : [b, a];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const half = arrowOf(width) / 2;
  return `${line}<path d="M${half} 0L${-half} ${half}V${-half}z" fill="${colour}" transform="translate(${(from.x + to.x) / 2} ${(from.y + to.y) / 2}) rotate(${turn.toFixed(1)})"/>`;
}

function shapeOf(
  drawn: DrawnNode,
  at: PlacedNode | undefined,
  palette: Palette,
): string {
  if (at === undefined) return "";
  const { ring, opacity } = drawn;
  const dots = drawn.shape === "media" ? ' stroke-dasharray="2 2.5"' : "";
  const stroke =
    ring === null
      ? ""
      : ` stroke="${inkOf(ring.ink, palette)}" stroke-width="${ring.width}"${dots}`;
  const fill = drawn.shape === "person" ? palette.person : palette.panel;
  const faded = opacity < 1 ? ` opacity="${opacity}"` : "";
  return `<g${faded}><title>${escaped(at.node.name)}</title>${outline(drawn, at)} fill="${fill}"${stroke}/></g>`;
}

function outline({ shape }: DrawnNode, { x, y, radius }: PlacedNode): string {
  if (shape === "person") return `<circle cx="${x}" cy="${y}" r="${radius}"`;
  if (shape === "country")
    return `<rect x="${x - radius}" y="${y - radius}" width="${2 * radius}" height="${2 * radius}" rx="${radius / 3}"`;
  const points = CORNERS.map(
    ([cos, sin]) =>
      `${(x + radius * cos).toFixed(1)},${(y + radius * sin).toFixed(1)}`,
  );
  return `<polygon points="${points.join(" ")}"`;
}
