import { sizeOf, widthOf } from "../graph/elements.ts";
import { colourOf, labelsOf, type PlacedNode } from "../graph/labels.ts";
import type { Palette } from "../graph/palette.ts";
import type { Picture } from "../picture.ts";
import type { ChangeClass, SceneEdge, SceneNode } from "../scene.ts";
import { escaped } from "./markup.ts";

/** The map as SVG: the same shapes, widths and colours, with text as text. */

const MARGIN = 70;
const FONT = "Inter, system-ui, 'Segoe UI', Roboto, sans-serif";

export function svgOf(
  { scene, places, highlight }: Picture,
  palette: Palette,
  note: string,
): string {
  const placed = scene.nodes.flatMap((node): PlacedNode[] => {
    const place = places.get(node.id);
    return place === undefined
      ? []
      : [
          {
            node,
            x: place.x,
            y: place.y,
            radius: sizeOf(node.weight) / 2,
            strong: highlight.nodes.has(node.id) || node.focused,
          },
        ];
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
${scene.edges.map((edge) => lineOf(edge, at, palette)).join("\n")}
</g>
${placed.map((one) => shapeOf(one, palette)).join("\n")}
${labels
  .map(
    ({ text, x, y, size, weight, place, node }) =>
      `<text x="${x}" y="${y.toFixed(1)}" font-size="${size.toFixed(1)}" font-weight="${weight}" text-anchor="middle" fill="${colourOf(place, node, palette)}"${place === "under" ? ` stroke="${palette.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"` : ""}>${escaped(text)}</text>`,
  )
  .join("\n")}
</svg>
`;
}

const changeColour = (change: ChangeClass, palette: Palette): string =>
  ({
    new: palette.ink,
    gone: palette.faint,
    same: palette.faint,
    warmer: palette.tones.cooperation,
    colder: palette.tones.conflict,
  })[change];

function lineOf(
  edge: SceneEdge,
  at: ReadonlyMap<string, PlacedNode>,
  palette: Palette,
): string {
  const [a, b] = [at.get(edge.a), at.get(edge.b)];
  if (a === undefined || b === undefined) return "";
  const colour =
    edge.change === null
      ? palette.tones[edge.tone]
      : changeColour(edge.change, palette);
  const dash =
    edge.change === "gone"
      ? ' stroke-dasharray="2 5"'
      : edge.disputed && edge.change === null
        ? ' stroke-dasharray="9 5"'
        : "";
  const width = widthOf(edge.records);
  const line = `<path d="M${a.x} ${a.y}L${b.x} ${b.y}" stroke="${colour}" stroke-width="${width}"${dash}/>`;
  if (edge.aim === null || edge.change !== null) return line;
  const [from, to] = edge.aim === "b" ? [a, b] : [b, a];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const size = 5 + width;
  return `${line}<path d="M0 0L${-size} ${size / 2}V${-size / 2}z" fill="${colour}" transform="translate(${(from.x + to.x) / 2 + 0.01} ${(from.y + to.y) / 2}) rotate(${turn.toFixed(1)})"/>`;
}

function shapeOf(
  { node, x, y, radius, strong }: PlacedNode,
  palette: Palette,
): string {
  const ring = strong
    ? ` stroke="${palette.focus}" stroke-width="4"`
    : node.shape === "person"
      ? ""
      : ` stroke="${node.shape === "country" ? palette.ink : palette.soft}" stroke-width="1.4"`;
  const ghost = node.ghost ? ' opacity="0.4"' : "";
  return `<g${ghost}><title>${escaped(node.name)}</title>${outline(node, x, y, radius, node.shape === "person" ? palette.person : palette.panel, ring)}</g>`;
}

function outline(
  node: SceneNode,
  x: number,
  y: number,
  radius: number,
  fill: string,
  ring: string,
): string {
  if (node.shape === "person")
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"${ring}/>`;
  if (node.shape === "country")
    return `<rect x="${x - radius}" y="${y - radius}" width="${2 * radius}" height="${2 * radius}" rx="${radius / 3}" fill="${fill}"${ring}/>`;
  const points = [0, 1, 2, 3, 4, 5].map((corner) => {
    const turn = (corner * Math.PI) / 3;
    return `${(x + radius * Math.cos(turn)).toFixed(1)},${(y + radius * Math.sin(turn)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(" ")}" fill="${fill}"${ring}/>`;
}
