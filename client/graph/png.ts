import type { SceneNode } from "../scene.ts";
import type { Drawn } from "./drawn.ts";
import { drawLabels, labelsOf, type PlacedNode } from "./labels.ts";
import type { Place } from "./layout.ts";
import { measure } from "./measure.ts";
import { paintMap, type Sight } from "./paint.ts";
import type { Palette } from "./palette.ts";

/** Twice the size of the screen, so that it can be printed. */
const SCALE = 2;
/** Room for names at the rim. */
const MARGIN = 70;

/** The whole map with its names, on the paper's colour. */
export async function pngOf(
  drawn: Drawn,
  nodes: readonly SceneNode[],
  placeOf: (id: string) => Place | undefined,
  palette: Palette,
): Promise<Blob> {
  const byId = new Map(drawn.nodes.map((one) => [one.id, one]));
  const placed = nodes.flatMap((node): PlacedNode[] => {
    const [place, shape] = [placeOf(node.id), byId.get(node.id)];
    return place === undefined || shape === undefined
      ? []
      : [{ node, ...place, radius: shape.size / 2, strong: shape.front }];
  });
  const sight = around(placed);
  const canvas = document.createElement("canvas");
  canvas.width = (sight.right - sight.left) * SCALE;
  canvas.height = (sight.bottom - sight.top) * SCALE;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas.");
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  context.translate(-sight.left, -sight.top);
  paintMap(context, drawn, placeOf, palette, sight);
  drawLabels(context, labelsOf(placed, measure(context)), palette);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The picture is too large."));
      else resolve(blob);
    }, "image/png");
  });
}

const around = (placed: readonly PlacedNode[]): Sight => {
  const reach = (of: (one: PlacedNode) => number): number =>
    placed.reduce((most, one) => Math.max(most, of(one)), 0) + MARGIN;
  return {
    left: -reach(({ x, radius }) => radius - x),
    right: reach(({ x, radius }) => x + radius),
    top: -reach(({ y, radius }) => radius - y),
    bottom: reach(({ y, radius }) => y + radius),
  };
};
