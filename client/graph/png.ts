import type cytoscape from "cytoscape";
import type { SceneNode } from "../scene.ts";
import type { DrawnNode } from "./elements.ts";
import { drawLabels, labelsOf, type PlacedNode } from "./labels.ts";
import { measure } from "./measure.ts";
import type { Palette } from "./palette.ts";

/** Twice the size of the screen, so that it can be printed. */
const PICTURE_SCALE = 2;

/** The whole map with its names, on the paper's colour. */
export async function pngOf(
  cy: cytoscape.Core,
  palette: Palette,
  nodes: readonly SceneNode[],
  drawn: ReadonlyMap<string, DrawnNode>,
  strong: ReadonlySet<string>,
): Promise<Blob> {
  const map = await cy.png({
    output: "blob-promise",
    full: true,
    scale: PICTURE_SCALE,
    bg: palette.paper,
  });
  const bitmap = await createImageBitmap(map);
  const margin = 60 * PICTURE_SCALE;
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width + 2 * margin;
  canvas.height = bitmap.height + 2 * margin;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas.");
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, margin, margin);
  const box = cy.elements().boundingBox();
  context.scale(PICTURE_SCALE, PICTURE_SCALE);
  const placed = nodes.map((node): PlacedNode => {
    const { x, y } = cy.getElementById(node.id).position();
    return {
      node,
      x: x - box.x1 + 60,
      y: y - box.y1 + 60,
      radius: (drawn.get(node.id)?.size ?? 0) / 2,
      strong: strong.has(node.id),
    };
  });
  drawLabels(context, labelsOf(placed, measure(context)), palette);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The picture is too large."));
      else resolve(blob);
    }, "image/png");
  });
}
