import { placeBeside, type Place } from "./graph/layout.ts";
import type { Highlight } from "./graph/elements.ts";
import type { Lines } from "./graph/frame.ts";
import {
  nodesOf,
  recordsOf,
  sceneOf,
  type Base,
  type BaseTie,
  type ChangeClass,
  type Most,
  type Scene,
  type SceneEdge,
} from "./scene.ts";
import type {
  CompareQuery,
  PathQuery,
  TieSumsFragment,
} from "./schema.generated.ts";
import type { ViewState } from "./state.ts";
import { edgeOf } from "./scene.ts";

/** The map as it is drawn: the scene, where everything stands, and what stands out. Pure. */

export interface Picture {
  readonly scene: Scene;
  readonly places: ReadonlyMap<string, Place>;
  readonly highlight: Highlight;
  readonly most: Most;
  /** Where everything stands, whatever the window leaves of it. */
  readonly whole: ReadonlyMap<string, Place>;
  /** What lies over the map: whose neighbours are shown, and how many. */
  readonly lines: Lines;
}

/** Of a comparison, the later period or the changes: the earlier period is the twin’s. */
export function pictureOf(
  state: ViewState,
  base: Base,
  laidOut: ReadonlyMap<string, Place>,
  inWindow: readonly TieSumsFragment[],
  path: PathQuery | undefined,
  changes: CompareQuery | undefined,
): Picture {
  const onPath = new Set(path?.path[0]?.ties.map((tie) => tie.id) ?? []);
  const scene =
    state.surface === "compare" && changes !== undefined
      ? state.sides
        ? sideScene(state, base, changes.compare, "after")
        : changeScene(state, base, changes.compare)
      : sceneOf(state, base, withPath(inWindow, path), onPath);
  return {
    scene,
    places: withPins(state, scene, laidOut),
    highlight: highlightOf(state, base, path),
    most: base.most,
    whole: laidOut,
    lines: {
      head: state.focus.length > 0,
      foot: state.focus.length > 0 && state.surface === "graph",
    },
  };
}

/** The ties of a path are shown although they may be too weak for the map. */
function withPath(
  inWindow: readonly TieSumsFragment[],
  path: PathQuery | undefined,
): readonly TieSumsFragment[] {
  const onWay = (path?.path ?? []).flatMap((one) => one.ties);
  if (onWay.length === 0) return inWindow;
  const known = new Set(inWindow.map((tie) => tie.id));
  const added = new Map(
    onWay.filter((tie) => !known.has(tie.id)).map((tie) => [tie.id, tie]),
  );
  return [...inWindow, ...added.values()];
}

export type Change = CompareQuery["compare"][number];

/** What one word says best of a change: presence first, then tone; volume alone is no change of colour. */
export function changeClassOf(change: Change): ChangeClass {
  if (change.presence === "NEW") return "new";
  if (change.presence === "GONE") return "gone";
  if (change.tone === "UP") return "warmer";
  return change.tone === "DOWN" ? "colder" : "same";
}

function changeScene(
  state: ViewState,
  base: Base,
  changes: readonly Change[],
): Scene {
  const hidden = new Set(state.hidden);
  const weights = new Map<string, number>();
  const edges: SceneEdge[] = [];
  for (const change of changes) {
    const sums = change.after ?? change.before;
    const [a, b] = [change.sideA.id, change.sideB.id];
    if (sums === null || hidden.has(a) || hidden.has(b)) continue;
    edges.push({ ...edgeOf(sums, a, b), change: changeClassOf(change) });
    for (const id of [a, b])
      weights.set(id, (weights.get(id) ?? 0) + recordsOf(sums));
  }
  return { edges, nodes: nodesOf(state, base, weights) };
}

/**
 * One side of a comparison in the tones of its own period: on the later one, what is gone stays as a ghost and
 * what is new is underlined.
 */
export function sideScene(
  state: ViewState,
  base: Base,
  changes: readonly Change[],
  side: "before" | "after",
): Scene {
  const hidden = new Set(state.hidden);
  const weights = new Map<string, number>();
  const edges: SceneEdge[] = [];
  for (const change of changes) {
    const sums = change[side];
    const ghost = side === "after" && sums === null ? change.before : null;
    const shown = sums ?? ghost;
    const [a, b] = [change.sideA.id, change.sideB.id];
    if (shown === null || hidden.has(a) || hidden.has(b)) continue;
    edges.push({
      ...edgeOf(shown, a, b),
      change: ghost !== null ? "gone" : null,
      fresh: side === "after" && change.presence === "NEW",
    });
    for (const id of [a, b])
      weights.set(
        id,
        (weights.get(id) ?? 0) + (ghost === null ? recordsOf(shown) : 0),
      );
  }
  // An actor whose ties are all gone is still there, as a ghost.
  const kept = edges.flatMap(({ a, b }) => [a, b]);
  return { edges, nodes: nodesOf(state, base, weights, kept) };
}

function highlightOf(
  state: ViewState,
  base: Base,
  path: PathQuery | undefined,
): Highlight {
  const { subject } = state;
  switch (subject?.kind) {
    case undefined:
      return { nodes: new Set(), edge: null };
    case "actor":
      return { nodes: new Set([subject.id]), edge: null };
    case "tie":
      return {
        nodes: new Set([subject.a, subject.b]),
        edge: tieBetween(base, subject.a, subject.b)?.id ?? null,
      };
    case "path":
      return {
        nodes: new Set([
          subject.from,
          subject.to,
          ...(path?.path[0]?.actors.map((actor) => actor.id) ?? []),
        ]),
        edge: null,
      };
  }
}

const tieBetween = (base: Base, a: string, b: string): BaseTie | undefined =>
  base.ties.find((tie) => tie.sideA.id === a && tie.sideB.id === b);

function withPins(
  state: ViewState,
  scene: Scene,
  laidOut: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const pins = new Map(state.pinned.map(({ id, x, y }) => [id, { x, y }]));
  for (const { id } of scene.nodes) {
    const place = pins.get(id) ?? laidOut.get(id);
    if (place !== undefined) places.set(id, place);
  }
  for (const { id } of scene.nodes) {
    if (places.has(id)) continue;
    const beside = scene.edges.flatMap(({ a, b }) => {
      const other = a === id ? b : b === id ? a : null;
      const place = other === null ? undefined : laidOut.get(other);
      return place === undefined ? [] : [place];
    });
    places.set(id, placeBeside(id, beside, laidOut));
  }
  return places;
}

/** The ties of the map with their sums in the window. */
export function shownTies(
  base: Base,
  inWindow: readonly TieSumsFragment[],
  scene: Scene,
): BaseTie[] {
  const shown = new Set(scene.edges.map((edge) => edge.id));
  return inWindow.flatMap((sums) => {
    const known = base.byId.get(sums.id);
    return known === undefined || !shown.has(sums.id)
      ? []
      : [{ ...known, ...sums }];
  });
}
