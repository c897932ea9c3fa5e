import type cytoscape from "cytoscape";
import type { Drawn } from "./drawn.ts";
import type { DrawnNode } from "./elements.ts";
import type { Place } from "./layout.ts";

/**
 * What the pointer can take hold of: the shapes as Cytoscape knows them, unseen. They follow what is drawn when
 * the map is still or the pointer comes, so that a step of time need not wait for them.
 */
export interface Reach {
  readonly soon: (drawn: Drawn, places: ReadonlyMap<string, Place>) => void;
  /** Brings them to what is drawn at once. */
  readonly now: () => void;
  readonly stop: () => void;
}

const STILL_MS = 120;
/** What tells of a pointer; some tools send the mouse's events and no others. */
const OF_POINTERS = [
  "pointerdown",
  "pointermove",
  "mousedown",
  "mousemove",
  "touchstart",
  "wheel",
];

/** Unseen, and yet there for the pointer. */
export const REACH_STYLE = [
  { selector: "node", style: { opacity: 0, width: 30, height: 30 } },
] as cytoscape.StylesheetJson;

export function createReach(cy: cytoscape.Core, container: HTMLElement): Reach {
  const known = new Map<string, DrawnNode>();
  let wanted: Parameters<Reach["soon"]> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = (): void => {
    clearTimeout(timer);
    if (wanted === null) return;
    const [{ nodes }, places] = wanted;
    wanted = null;
    const shown = new Set(nodes.map((one) => one.id));
    cy.batch(() => {
      for (const id of known.keys())
        if (!shown.has(id)) {
          known.delete(id);
          cy.getElementById(id).remove();
        }
      for (const node of nodes) reach(node, places.get(node.id));
    });
  };

  const reach = (node: DrawnNode, place: Place = { x: 0, y: 0 }): void => {
    const { id, size } = node;
    const last = known.get(id);
    known.set(id, node);
    if (last === undefined)
      cy.add({ group: "nodes", data: { id }, position: { ...place } });
    const element = cy.getElementById(id);
    if (last?.size !== size) element.style({ width: size, height: size });
    if (element.grabbed()) return;
    const at = element.position();
    if (at.x !== place.x || at.y !== place.y) element.position({ ...place });
  };

  // Before Cytoscape itself hears of the pointer.
  for (const kind of OF_POINTERS)
    container.addEventListener(kind, now, { capture: true, passive: true });

  return {
    soon: (drawn, places) => {
      wanted = [drawn, places];
      clearTimeout(timer);
      timer = setTimeout(now, STILL_MS);
    },
    now,
    stop: () => {
      clearTimeout(timer);
      for (const kind of OF_POINTERS)
        container.removeEventListener(kind, now, { capture: true });
    },
  };
}
