import type { Place } from "./layout.ts";

/** How much of the graph fits on the screen, and where it lies on it: pure. */
export interface Frame {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** Room for shapes and names around what is fitted, in pixels; the buttons are above, what is left out below. */
const SIDE = 74;
const TOP = 66;
const BOTTOM = 58;
/** One line of words over the map. */
const LINE = 32;
/** Below this width the line at the head stands under the buttons, not beside them. */
const ONE_COLUMN = 700;
/** Two actors alone are not blown up to fill the map. */
const CLOSEST = 1.3;
/** Below this width the whole would be too small to read: what is shown is fitted alone. */
const NARROW = 500;

/** Lines of words that lie over the map: whose neighbours are shown, and how many of them. */
export interface Lines {
  readonly head: boolean;
  readonly foot: boolean;
}

export const NO_LINES: Lines = { head: false, foot: false };

/** What the lines take of the map's height, in pixels. */
export const roomFor = (
  { head, foot }: Lines,
  width: number,
): { head: number; foot: number } => ({
  head: head && width < ONE_COLUMN ? LINE : 0,
  foot: foot ? LINE : 0,
});

/** The whole layout, not what the window leaves of it, so that a step of time moves nothing. */
export function frameFor(
  whole: readonly Place[],
  shown: readonly Place[],
  { width, height }: { readonly width: number; readonly height: number },
  lines: Lines = NO_LINES,
): Frame | null {
  if (width === 0 || height === 0 || whole.length + shown.length === 0)
    return null;
  const box = boxAround(
    width < NARROW && shown.length > 1 ? shown : [...whole, ...shown],
  );
  const room = roomFor(lines, width);
  const [top, bottom] = [TOP + room.head, BOTTOM + room.foot];
  const zoom = Math.min(
    CLOSEST,
    (width - 2 * Math.min(SIDE, width * 0.12)) /
      Math.max(1, box.right - box.left),
    Math.max(40, height - top - bottom) / Math.max(1, box.bottom - box.top),
  );
  return {
    zoom,
    pan: {
      x: width / 2 - (zoom * (box.left + box.right)) / 2,
      y: (height + top - bottom) / 2 - (zoom * (box.top + box.bottom)) / 2,
    },
  };
}

function boxAround(places: readonly Place[]) {
  const box = {
    left: Infinity,
    right: -Infinity,
    top: Infinity,
    bottom: -Infinity,
  };
  for (const { x, y } of places) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
