import cytoscape from "cytoscape";
import type { Scene } from "../scene.ts";
import { drawDirectly } from "./direct.ts";
import type { Highlight } from "./elements.ts";
import { frameFor, type Frame } from "./frame.ts";
import { createLabelLayer } from "./label-layer.ts";
import type { Place } from "./layout.ts";
import { listen } from "./listen.ts";
import type { Palette } from "./palette.ts";
import { pngOf } from "./png.ts";
import { createReconciler } from "./reconcile.ts";
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
  /** The map was moved, or came nearer. */
  readonly seen: (frame: Frame) => void;
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
  /** Shows the same part at the same size as another map of the same graph. */
  follow(frame: Frame): void;
  destroy(): void;
}

/** The mark in the browser's timeline of each picture that has been drawn. */
export const PICTURE_DRAWN = "picture drawn";

/** Up to so many lines, what comes and goes fades; beyond, it would cost more than it tells. */
const FADED_UP_TO = 160;

export function createMapView(
  container: HTMLElement,
  firstPalette: Palette,
  events: MapEvents,
): MapView {
  let palette = firstPalette;
  let scene: Scene = { nodes: [], edges: [] };
  let strong: ReadonlySet<string> = new Set();
  let whole: ReadonlyMap<string, Place> = new Map();
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
  drawDirectly(cy);
  const drawn = createReconciler(cy);
  const frame = (): Frame => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const labels = createLabelLayer(
    container,
    () => scene.nodes.length,
    frame,
    ({ zoom, pan }) =>
      scene.nodes.flatMap((node) => {
        const place = drawn.placeOf(node.id);
        const size = drawn.nodes.get(node.id)?.size;
        return place === null || size === undefined
          ? []
          : [
              {
                node,
                x: place.x * zoom + pan.x,
                y: place.y * zoom + pan.y,
                radius: (size / 2) * zoom,
                strong: strong.has(node.id),
              },
            ];
      }),
    () => palette,
  );

  const fit = (): void => {
    const { clientWidth: width, clientHeight: height } = container;
    const shown = scene.nodes.flatMap(({ id }) => drawn.placeOf(id) ?? []);
    const fitted = frameFor([...whole.values()], shown, { width, height });
    if (fitted !== null) cy.viewport({ ...fitted, pan: { ...fitted.pan } });
  };

  // For who measures: when a picture that was asked for stood on the screen.
  let asked = false;
  cy.on("render", () => {
    if (!asked) return;
    asked = false;
    performance.mark(PICTURE_DRAWN);
  });
  let following = false;
  cy.on("viewport position", labels.soon);
  cy.on("viewport", () => {
    if (!following) events.seen(frame());
  });
  listen(cy, container, events);

  return {
    update: ({ scene: next, places, highlight, whole: all }, smooth) => {
      scene = next;
      strong = new Set([
        ...highlight.nodes,
        ...next.nodes.filter((one) => one.focused).map((one) => one.id),
      ]);
      drawn.apply(
        next,
        places,
        highlight,
        smooth && next.edges.length <= FADED_UP_TO,
      );
      if (whole !== all && all.size > 0) {
        whole = all;
        fit();
      }
      labels.soon();
      asked = next.edges.length > 0;
    },
    fit,
    zoomBy: (factor) =>
      void cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: {
          x: container.clientWidth / 2,
          y: container.clientHeight / 2,
        },
      }),
    panBy: (x, y) => void cy.panBy({ x, y }),
    reveal: (id) => {
      const element = cy.getElementById(id);
      if (element.empty()) return;
      const { x, y } = element.renderedPosition();
      const { clientWidth: width, clientHeight: height } = container;
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
      labels.soon();
    },
    resize: () => {
      cy.resize();
      fit();
      labels.soon();
    },
    places: () =>
      new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    png: () => pngOf(cy, palette, scene.nodes, drawn.nodes, strong),
    follow: ({ zoom, pan }) => {
      following = true;
      cy.viewport({ zoom, pan: { ...pan } });
      following = false;
    },
    destroy: () => {
      labels.stop();
      drawn.stop();
      cy.destroy();
    },
  };
}
