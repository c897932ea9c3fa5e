import cytoscape from "cytoscape";
import type { Most, Scene } from "../scene.ts";
import { drawnOf, NOTHING_DRAWN } from "./drawn.ts";
import type { Highlight } from "./elements.ts";
import {
  frameFor,
  NO_LINES,
  roomFor,
  type Frame,
  type Lines,
} from "./frame.ts";
import { createLabelLayer } from "./label-layer.ts";
import type { Place } from "./layout.ts";
import { listen } from "./listen.ts";
import { createMapLayer } from "./map-layer.ts";
import { lineAt } from "./nearest.ts";
import type { Palette } from "./palette.ts";
import { pngOf } from "./png.ts";
import { createReach, REACH_STYLE } from "./reach.ts";

/**
 * The map: takes scenes, gives back what a person does to them. Its lines, shapes and names are drawn here;
 * Cytoscape, which nobody else holds, knows of pointers and fingers, of what they hold, and of the part in sight.
 */

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
  readonly most: Most;
  /** Where everything stands, shown or not: the map keeps its place while time moves. */
  readonly whole: ReadonlyMap<string, Place>;
  /** What lies over the map, to be left room for. */
  readonly lines: Lines;
}

export interface MapView {
  /** Shows the scene at the places; only what differs from the last one is touched. */
  update(picture: Drawing, smooth: boolean): void;
  fit(): void;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
  /** In the middle of these nodes, as far as they are placed; else of the map. */
  pointOf(ids: readonly string[]): MapPoint;
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
const PICTURE_DRAWN = "picture drawn";

/** Up to so many lines, what comes and goes fades; beyond, it would cost more than it tells. */
const FADED_UP_TO = 160;

/** A map that is led shows what `follow` says, and frames nothing of its own. */
export function createMapView(
  container: HTMLElement,
  firstPalette: Palette,
  events: MapEvents,
  led = false,
): MapView {
  let palette = firstPalette;
  let scene: Scene = { nodes: [], edges: [] };
  let drawn = NOTHING_DRAWN;
  let places: ReadonlyMap<string, Place> = new Map();
  let whole: ReadonlyMap<string, Place> = new Map();
  let lines = NO_LINES;
  /** Where the pointer holds an actor, until the state says so too. */
  const held = new Map<string, Place>();
  const cy = cytoscape({
    container,
    style: REACH_STYLE,
    minZoom: 0.08,
    maxZoom: 4,
    boxSelectionEnabled: false,
    selectionType: "single",
    autounselectify: true,
    pixelRatio: 1,
  });
  const reach = createReach(cy, container);
  const frame = (): Frame => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const placeOf = (id: string): Place | undefined =>
    held.get(id) ?? places.get(id);
  const pointAt = (id: string): MapPoint | undefined => {
    const place = placeOf(id);
    const { zoom, pan } = frame();
    return place && { x: place.x * zoom + pan.x, y: place.y * zoom + pan.y };
  };
  // For who measures: when a picture that was asked for stood on the screen.
  let asked = false;
  const layer = createMapLayer(
    container,
    frame,
    placeOf,
    () => palette,
    () => {
      if (asked) performance.mark(PICTURE_DRAWN);
      asked = false;
    },
  );
  const labels = createLabelLayer(
    container,
    () => scene.nodes.length,
    frame,
    ({ zoom }) => {
      const shapes = new Map(drawn.nodes.map((one) => [one.id, one]));
      return scene.nodes.flatMap((node) => {
        const [point, shape] = [pointAt(node.id), shapes.get(node.id)];
        if (point === undefined || shape === undefined) return [];
        const radius = (shape.size / 2) * zoom;
        return [{ node, ...point, radius, strong: shape.front }];
      });
    },
    () => palette,
    () => roomFor(lines, container.clientWidth),
  );
  const redraw = (): void => {
    layer.soon();
    labels.soon();
  };

  const fit = (): void => {
    if (led) return;
    const { clientWidth: width, clientHeight: height } = container;
    const shown = scene.nodes.flatMap(({ id }) => placeOf(id) ?? []);
    const fitted = frameFor(
      [...whole.values()],
      shown,
      { width, height },
      lines,
    );
    if (fitted !== null) cy.viewport({ ...fitted, pan: { ...fitted.pan } });
  };

  let following = false;
  cy.on("viewport", () => {
    redraw();
    if (!following) events.seen(frame());
  });
  cy.on("drag", "node", (event: cytoscape.EventObject) => {
    const node = event.target as cytoscape.NodeSingular;
    held.set(node.id(), { ...node.position() });
    redraw();
  });
  listen(cy, container, events, (place, within) =>
    lineAt(drawn.edges, placeOf, place, within),
  );

  return {
    update: (picture, smooth) => {
      const { scene: next, places: at, highlight, whole: all } = picture;
      scene = next;
      lines = picture.lines;
      // What goes keeps its place while it fades.
      const fading = smooth && next.edges.length <= FADED_UP_TO;
      places = fading ? new Map([...places, ...at]) : at;
      for (const id of held.keys())
        if (!cy.getElementById(id).grabbed()) held.delete(id);
      const first = drawn.nodes.length === 0;
      drawn = drawnOf(next, highlight, picture.most);
      layer.show(drawn, fading && !first);
      reach.soon(drawn, at);
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
    pointOf: (ids) => {
      const points = ids.flatMap((id) => pointAt(id) ?? []);
      const middle = (of: (point: MapPoint) => number): number =>
        points.reduce((sum, one) => sum + of(one), 0) / points.length;
      return points.length === 0
        ? { x: container.clientWidth / 2, y: container.clientHeight / 2 }
        : { x: middle(({ x }) => x), y: middle(({ y }) => y) };
    },
    reveal: (id) => {
      const point = pointAt(id);
      if (point === undefined) return;
      const { x, y } = point;
      const { clientWidth: width, clientHeight: height } = container;
      if (x < 40 || y < 40 || x > width - 40 || y > height - 40)
        cy.panBy({ x: width / 2 - x, y: height / 2 - y });
    },
    mark: layer.mark,
    recolour: (next) => {
      palette = next;
      redraw();
    },
    resize: () => {
      cy.resize();
      fit();
      redraw();
    },
    places: () =>
      new Map(
        scene.nodes.flatMap(({ id }) => {
          const place = placeOf(id);
          return place === undefined ? [] : [[id, place] as const];
        }),
      ),
    png: () => pngOf(drawn, scene.nodes, placeOf, palette),
    follow: ({ zoom, pan }) => {
      following = true;
      cy.viewport({ zoom, pan: { ...pan } });
      following = false;
    },
    destroy: () => {
      layer.stop();
      labels.stop();
      reach.stop();
      cy.destroy();
    },
  };
}
