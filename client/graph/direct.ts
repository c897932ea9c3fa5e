import type cytoscape from "cytoscape";

/** What of Cytoscape's canvas renderer is spoken to here; its types leave the renderer out. */
interface CanvasRenderer {
  drawElements?: (
    context: CanvasRenderingContext2D,
    elements: unknown[],
    ...rest: unknown[]
  ) => void;
  drawLayeredElements?: CanvasRenderer["drawElements"];
}

/** With more on the map than this, pictures of it are worth keeping. */
const DIRECT_UP_TO = 4000;

/**
 * Cytoscape keeps what it has drawn as bitmaps, which pays where a large map is moved about, and costs where
 * each step of time changes it: up to some thousand elements are drawn anew each time.
 */
export function drawDirectly(cy: cytoscape.Core): void {
  const renderer = (
    cy as unknown as { renderer: () => CanvasRenderer }
  ).renderer();
  const { drawElements, drawLayeredElements } = renderer;
  if (drawElements === undefined || drawLayeredElements === undefined) return;
  renderer.drawLayeredElements = function direct(context, elements, ...rest) {
    const draw =
      elements.length <= DIRECT_UP_TO ? drawElements : drawLayeredElements;
    draw.call(renderer, context, elements, ...rest);
  };
}
