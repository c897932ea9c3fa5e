import { canvasOver } from "./canvas.ts";
import { between, NOTHING_DRAWN, type Drawn } from "./drawn.ts";
import type { Frame } from "./frame.ts";
import type { Place } from "./layout.ts";
import { paintMap } from "./paint.ts";
import type { Palette } from "./palette.ts";

/** Lines and shapes, on a canvas of their own: drawn with the next frame, and as long as something fades. */
export interface MapLayer {
  readonly show: (next: Drawn, smooth: boolean) => void;
  /** Rings the actor that the keyboard is on. */
  readonly mark: (id: string | null) => void;
  readonly soon: () => void;
  readonly stop: () => void;
}

const FADE_MS = 180;
/** Up to so many lines are drawn in every frame; the faintest of more wait until the map is still. */
const LIVE_LINES = 3000;
const STILL_MS = 90;

export function createMapLayer(
  container: HTMLElement,
  frame: () => Frame,
  placeOf: (id: string) => Place | undefined,
  palette: () => Palette,
  painted: () => void,
): MapLayer {
  const canvas = canvasOver(container, "map-drawing");
  let [before, after] = [NOTHING_DRAWN, NOTHING_DRAWN];
  let started = -Infinity;
  let marked: string | null = null;
  let next = 0;
  let still: ReturnType<typeof setTimeout> | undefined;

  const part = (now: number): number =>
    Math.min(1, Math.max(0, (now - started) / FADE_MS));

  const paint = (now: number, whole: boolean): void => {
    next = 0;
    const context = canvas.begin();
    if (context === null) return;
    const { zoom, pan } = frame();
    context.translate(pan.x, pan.y);
    context.scale(zoom, zoom);
    const drawn = between(before, after, part(now));
    const edges = whole ? drawn.edges : drawn.edges.slice(-LIVE_LINES);
    const sight = {
      left: -pan.x / zoom,
      right: (canvas.width() - pan.x) / zoom,
      top: -pan.y / zoom,
      bottom: (canvas.height() - pan.y) / zoom,
    };
    paintMap(context, { ...drawn, edges }, placeOf, palette(), sight, marked);
    painted();
    if (part(now) < 1) soon();
    else if (edges.length < drawn.edges.length)
      still = setTimeout(() => {
        next ||= requestAnimationFrame((at) => paint(at, true));
      }, STILL_MS);
  };

  const soon = (): void => {
    clearTimeout(still);
    next ||= requestAnimationFrame((at) => paint(at, false));
  };

  return {
    show: (to, smooth) => {
      const now = performance.now();
      before = smooth ? between(before, after, part(now)) : to;
      after = to;
      started = smooth ? now : -Infinity;
      soon();
    },
    mark: (id) => {
      if (marked === id) return;
      marked = id;
      soon();
    },
    soon,
    stop: () => {
      clearTimeout(still);
      cancelAnimationFrame(next);
      canvas.stop();
    },
  };
}
