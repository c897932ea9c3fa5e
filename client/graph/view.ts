import cytoscape from "cytoscape";
import type { Scene, SceneNode } from "../scene.ts";
import {
  toEdge,
  toNode,
  type DrawnEdge,
  type DrawnNode,
  type Highlight,
} from "./elements.ts";
import { drawLabels, labelsOf, type PlacedNode } from "./labels.ts";
import type { Place } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { stylesheet } from "./stylesheet.ts";

/** The only holder of the Cytoscape instance: takes scenes, gives back what a person does to them. */

export interface MapPoint {
  /** In CSS pixels, from the map's upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface MapEvents {
  readonly actor: (id: string) => void;
  readonly tie: (a: string, b: string) => void;
  readonly nothing: () => void;
  readonly focus: (id: string) => void;
  readonly moved: (id: string, place: Place) => void;
  readonly menu: (
    about: { actor: string } | { tie: readonly [string, string] },
    at: MapPoint,
  ) => void;
  readonly hover: (
    about: { actor: string } | { tie: string } | null,
    at: MapPoint,
  ) => void;
}

/** What is to be drawn, and the whole that it is a part of. */
export interface Drawing {
  readonly scene: Scene;
  readonly places: ReadonlyMap<string, Place>;
  readonly highlight: Highlight;
  /** Where everything stands, shown or not: the map keeps its place while time moves. */
  readonly whole: ReadonlyMap<string, Place>;
}

export interface MapView {
  /** Shows the scene at the places; only what differs from the last one is touched. */
  update(picture: Drawing, smooth: boolean): void;
  fit(): void;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
  /** Brings a node into sight. */
  reveal(id: string): void;
  /** Rings the node that the keyboard is on. */
  mark(id: string | null): void;
  recolour(palette: Palette): void;
  resize(): void;
  /** Where the shown nodes stand, in the graph's own units. */
  places(): Map<string, Place>;
  /** The picture with its names, on the paper's colour. */
  png(): Promise<Blob>;
  destroy(): void;
}

/** The mark in the browser's timeline of each picture that has been drawn. */
export const PICTURE_DRAWN = "picture drawn";

/** Up to so many lines, what comes and goes fades; beyond, it would cost more than it tells. */
const FADED_UP_TO = 160;
const FADE_MS = 180;
/** Up to so many names are drawn in every frame; beyond, only when the map is still. */
const LIVE_LABELS = 80;
const STILL_MS = 90;

export function createMapView(
  container: HTMLElement,
  firstPalette: Palette,
  events: MapEvents,
): MapView {
  let palette = firstPalette;
  const cy = cytoscape({
    container,
    style: stylesheet(palette),
    minZoom: 0.08,
    maxZoom: 4,
    boxSelectionEnabled: false,
    selectionType: "single",
    autounselectify: true,
    pixelRatio: Math.min(2, window.devicePixelRatio),
  });
  const overlay = container.appendChild(document.createElement("canvas"));
  overlay.className = "map-labels";
  overlay.setAttribute("aria-hidden", "true");

  // Looking one up by its id makes a collection each time; a step looks up all.
  const elements = new Map<string, cytoscape.SingularElementReturnValue>();
  const drawnNodes = new Map<string, DrawnNode>();
  const drawnEdges = new Map<string, DrawnEdge>();
  let scene: Scene = { nodes: [], edges: [] };
  let strong: ReadonlySet<string> = new Set();
  let whole: ReadonlyMap<string, Place> = new Map();
  const leaving = new Map<string, ReturnType<typeof setTimeout>>();

  const update: MapView["update"] = (drawing, smooth) => {
    const { scene: next, places, highlight } = drawing;
    scene = next;
    strong = new Set([
      ...highlight.nodes,
      ...next.nodes.filter((one) => one.focused).map((one) => one.id),
    ]);
    const fade = smooth && next.edges.length <= FADED_UP_TO;
    const coming: cytoscape.CollectionReturnValue = cy.collection();
    const wantedNodes = new Set<string>();
    const wantedEdges = new Set<string>();
    cy.batch(() => {
      const added: cytoscape.ElementDefinition[] = [];
      for (const node of next.nodes) {
        wantedNodes.add(node.id);
        const drawn = toNode(node, highlight);
        const place = places.get(node.id);
        const last = drawnNodes.get(node.id);
        stay(node.id);
        if (last === undefined) {
          added.push({
            group: "nodes",
            data: { id: drawn.id, size: drawn.size },
            classes: drawn.classes,
            position: { ...(place ?? { x: 0, y: 0 }) },
          });
        } else {
          const element = elementOf(node.id) as cytoscape.NodeSingular;
          if (last.size !== drawn.size) element.data("size", drawn.size);
          if (last.classes !== drawn.classes) element.classes(drawn.classes);
          if (place !== undefined && !element.grabbed()) {
            const now = element.position();
            if (now.x !== place.x || now.y !== place.y)
              element.position({ ...place });
          }
        }
        drawnNodes.set(node.id, drawn);
      }
      for (const edge of next.edges) {
        wantedEdges.add(edge.id);
        const drawn = toEdge(edge, highlight);
        const last = drawnEdges.get(edge.id);
        stay(edge.id);
        if (last === undefined) {
          const { id, source, target, width, classes } = drawn;
          added.push({
            group: "edges",
            data: { id, source, target, width },
            classes,
          });
        } else {
          const element = elementOf(edge.id);
          if (last.width !== drawn.width) element.data("width", drawn.width);
          if (last.classes !== drawn.classes) element.classes(drawn.classes);
        }
        drawnEdges.set(edge.id, drawn);
      }
      coming.merge(cy.add(added));
      leave(drawnEdges, wantedEdges, fade);
      leave(drawnNodes, wantedNodes, fade);
    });
    if (fade && drawnEdges.size > 0) fadeIn(coming);
    if (whole !== drawing.whole && drawing.whole.size > 0) {
      whole = drawing.whole;
      fit();
    }
    labelsSoon();
    asked = next.edges.length > 0;
  };

  const elementOf = (id: string): cytoscape.SingularElementReturnValue => {
    const known = elements.get(id);
    if (known !== undefined && known.inside()) return known;
    const found = cy.getElementById(id);
    elements.set(id, found);
    return found;
  };

  /** What was on its way out is wanted again. */
  const stay = (id: string): void => {
    const timer = leaving.get(id);
    if (timer === undefined) return;
    clearTimeout(timer);
    leaving.delete(id);
    cy.getElementById(id).remove();
    drawnNodes.delete(id);
    drawnEdges.delete(id);
  };

  const leave = (
    drawn: Map<string, DrawnNode | DrawnEdge>,
    wanted: ReadonlySet<string>,
    fade: boolean,
  ): void => {
    const gone = cy.collection();
    for (const id of drawn.keys()) {
      if (wanted.has(id) || leaving.has(id)) continue;
      const element = cy.getElementById(id);
      if (fade) {
        element.animate({ style: { opacity: 0 }, duration: FADE_MS });
        leaving.set(
          id,
          setTimeout(() => {
            leaving.delete(id);
            drawn.delete(id);
            cy.getElementById(id).remove();
          }, FADE_MS + 20),
        );
      } else {
        gone.merge(element);
        drawn.delete(id);
      }
    }
    // A node takes its lines with it: they are no longer drawn either.
    for (const element of gone.remove().edges())
      drawnEdges.delete(element.id());
  };

  const fadeIn = (coming: cytoscape.CollectionReturnValue): void => {
    coming.forEach((element) => {
      const opacity = element.numericStyle("opacity");
      element.style("opacity", 0);
      element.animate(
        { style: { opacity }, duration: FADE_MS },
        { complete: () => void element.removeStyle("opacity") },
      );
    });
  };

  // Names
  let labelTimer: ReturnType<typeof setTimeout> | undefined;
  let labelFrame = 0;
  const labelsSoon = (): void => {
    if (scene.nodes.length <= LIVE_LABELS) {
      labelFrame ||= requestAnimationFrame(() => {
        labelFrame = 0;
        paintLabels();
      });
      return;
    }
    clearLabels();
    clearTimeout(labelTimer);
    labelTimer = setTimeout(paintLabels, STILL_MS);
  };

  const placed = (): PlacedNode[] => {
    const zoom = cy.zoom();
    const pan = cy.pan();
    const { width, height } = container.getBoundingClientRect();
    const all: PlacedNode[] = [];
    for (const node of scene.nodes) {
      const drawn = drawnNodes.get(node.id);
      if (drawn === undefined) continue;
      const at = (elementOf(node.id) as cytoscape.NodeSingular).position();
      const [x, y] = [at.x * zoom + pan.x, at.y * zoom + pan.y];
      if (x < -60 || y < -60 || x > width + 60 || y > height + 60) continue;
      all.push({
        node,
        x,
        y,
        radius: (drawn.size / 2) * zoom,
        strong: strong.has(node.id),
      });
    }
    return all;
  };

  let blank = true;
  const clearLabels = (): void => {
    if (blank) return;
    overlay.getContext("2d")?.clearRect(0, 0, overlay.width, overlay.height);
    blank = true;
  };

  const paintLabels = (): void => {
    const context = overlay.getContext("2d");
    if (context === null) return;
    const ratio = Math.min(2, window.devicePixelRatio);
    const { width, height } = container.getBoundingClientRect();
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (overlay.width !== w || overlay.height !== h) {
      overlay.width = w;
      overlay.height = h;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    drawLabels(
      context,
      labelsOf(placed(), measure(context), {
        left: 0,
        top: 0,
        right: width,
        bottom: height,
      }),
      palette,
    );
    blank = false;
  };

  /** The whole layout, not what the window leaves of it, so that a step of time moves nothing. */
  const fit = (): void => {
    const { width, height } = container.getBoundingClientRect();
    if (width === 0 || height === 0 || whole.size === 0) return;
    const shown = scene.nodes.flatMap(placeOf);
    // On a telephone the whole would be too small to read.
    const all =
      width < NARROW && shown.length > 1
        ? shown
        : [...whole.values(), ...shown];
    const box = boxAround(all);
    const zoom = Math.min(
      CLOSEST,
      (width - 2 * Math.min(SIDE, width * 0.12)) /
        Math.max(1, box.right - box.left),
      (height - TOP - BOTTOM) / Math.max(1, box.bottom - box.top),
    );
    cy.viewport({
      zoom,
      pan: {
        x: width / 2 - (zoom * (box.left + box.right)) / 2,
        y: (height + TOP - BOTTOM) / 2 - (zoom * (box.top + box.bottom)) / 2,
      },
    });
  };

  const placeOf = ({ id }: SceneNode): Place[] => {
    const element = cy.getElementById(id);
    return element.empty() ? [] : [element.position()];
  };

  drawDirectly(cy);
  // For who measures: when a picture that was asked for stood on the screen.
  let asked = false;
  cy.on("render", () => {
    if (!asked) return;
    asked = false;
    performance.mark(PICTURE_DRAWN);
  });
  listen(cy, container, events);
  cy.on("viewport position", labelsSoon);

  return {
    update,
    fit,
    zoomBy: (factor) => {
      const { width, height } = container.getBoundingClientRect();
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: width / 2, y: height / 2 },
      });
    },
    panBy: (x, y) => void cy.panBy({ x, y }),
    reveal: (id) => {
      const element = cy.getElementById(id);
      if (element.empty()) return;
      const { x, y } = element.renderedPosition();
      const { width, height } = container.getBoundingClientRect();
      if (x < 40 || y < 40 || x > width - 40 || y > height - 40)
        cy.center(element);
    },
    mark: (id) => {
      cy.nodes(".at").removeClass("at");
      if (id !== null) cy.getElementById(id).addClass("at");
    },
    recolour: (next) => {
      palette = next;
      cy.style(stylesheet(palette));
      labelsSoon();
    },
    resize: () => {
      cy.resize();
      fit();
      labelsSoon();
    },
    places: () =>
      new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    png: () => pictureOf(cy, palette, scene.nodes, drawnNodes, strong),
    destroy: () => {
      clearTimeout(labelTimer);
      for (const timer of leaving.values()) clearTimeout(timer);
      cy.destroy();
      overlay.remove();
    },
  };
}

/** Room for shapes and names around what is fitted, in pixels; the buttons are above, what is left out below. */
const SIDE = 74;
const TOP = 66;
const BOTTOM = 58;
const NARROW = 500;
/** Two actors alone are not blown up to fill the map. */
const CLOSEST = 1.3;

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
function drawDirectly(cy: cytoscape.Core): void {
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

const measure =
  (context: CanvasRenderingContext2D) =>
  (text: string, size: number, weight: number): number => {
    const key = `${weight} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = `${weight} ${size}px Inter, system-ui, sans-serif`;
    const { width } = context.measureText(text);
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
    return width;
  };
const widths = new Map<string, number>();

function listen(
  cy: cytoscape.Core,
  container: HTMLElement,
  events: MapEvents,
): void {
  const sides = (edge: cytoscape.EdgeSingular): [string, string] => [
    edge.source().id(),
    edge.target().id(),
  ];
  const at = (event: cytoscape.EventObject): MapPoint =>
    event.renderedPosition ?? { x: 0, y: 0 };
  cy.on("tap", (event: cytoscape.EventObject) => {
    if (event.target === cy) events.nothing();
  });
  cy.on("onetap", "node", (event: cytoscape.EventObject) =>
    events.actor((event.target as cytoscape.NodeSingular).id()),
  );
  cy.on("dbltap", "node", (event: cytoscape.EventObject) =>
    events.focus((event.target as cytoscape.NodeSingular).id()),
  );
  cy.on("tap", "edge", (event: cytoscape.EventObject) =>
    events.tie(...sides(event.target as cytoscape.EdgeSingular)),
  );
  cy.on("dragfree", "node", (event: cytoscape.EventObject) => {
    const node = event.target as cytoscape.NodeSingular;
    events.moved(node.id(), node.position());
  });
  cy.on("cxttap taphold", "node", (event: cytoscape.EventObject) =>
    events.menu(
      { actor: (event.target as cytoscape.NodeSingular).id() },
      at(event),
    ),
  );
  cy.on("cxttap taphold", "edge", (event: cytoscape.EventObject) =>
    events.menu(
      { tie: sides(event.target as cytoscape.EdgeSingular) },
      at(event),
    ),
  );
  cy.on("mouseover", "node", (event: cytoscape.EventObject) => {
    container.classList.add("over");
    events.hover(
      { actor: (event.target as cytoscape.NodeSingular).id() },
      at(event),
    );
  });
  cy.on("mouseover", "edge", (event: cytoscape.EventObject) => {
    container.classList.add("over");
    events.hover(
      { tie: (event.target as cytoscape.EdgeSingular).id() },
      at(event),
    );
  });
  cy.on("mouseout", "node, edge", (event: cytoscape.EventObject) => {
    container.classList.remove("over");
    events.hover(null, at(event));
  });
}

/** Twice the size of the screen, so that it can be printed. */
const PICTURE_SCALE = 2;

async function pictureOf(
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
