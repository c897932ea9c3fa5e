import { canvasOver } from "./canvas.ts";
import type { Frame } from "./frame.ts";
import { drawLabels, labelsOf, type PlacedNode } from "./labels.ts";
import { measure } from "./measure.ts";
import type { Palette } from "./palette.ts";

/** The names, on a canvas over the map: drawn with each frame while few, only when it is still when many. */
export interface LabelLayer {
  readonly soon: () => void;
  readonly stop: () => void;
}

/** Up to so many names are drawn in every frame. */
const LIVE = 80;
const STILL_MS = 90;
/** Names reach in from nodes that are just outside. */
const MARGIN = 60;
/** What lies over the map along its upper edge would cover a name there. */
const BUTTONS = 40;

export function createLabelLayer(
  container: HTMLElement,
  count: () => number,
  frame: () => Frame,
  placed: (frame: Frame) => readonly PlacedNode[],
  palette: () => Palette,
  /** What lines of words over the map take of its height. */
  room: () => { readonly head: number; readonly foot: number },
): LabelLayer {
  const canvas = canvasOver(container, "map-labels");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = 0;
  let blank = true;

  const clear = (): void => {
    if (!blank) canvas.clear();
    blank = true;
  };

  const paint = (): void => {
    next = 0;
    const context = canvas.begin();
    if (context === null) return;
    const [width, height] = [canvas.width(), canvas.height()];
    const inSight = placed(frame()).filter(
      ({ x, y }) =>
        x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN,
    );
    const { head, foot } = room();
    const labels = labelsOf(inSight, measure(context), {
      left: 0,
      top: BUTTONS + head,
      right: width,
      bottom: height - foot,
    });
    drawLabels(context, labels, palette());
    blank = false;
  };

  return {
    soon: () => {
      clearTimeout(timer);
      if (count() <= LIVE) {
        next ||= requestAnimationFrame(paint);
        return;
      }
      clear();
      timer = setTimeout(paint, STILL_MS);
    },
    stop: () => {
      clearTimeout(timer);
      cancelAnimationFrame(next);
      canvas.stop();
    },
  };
}
