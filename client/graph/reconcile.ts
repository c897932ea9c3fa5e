import type cytoscape from "cytoscape";
import type { Scene } from "../scene.ts";
import {
  ARROWS_UP_TO,
  toEdge,
  toNode,
  type DrawnEdge,
  type DrawnNode,
  type Highlight,
} from "./elements.ts";
import type { Place } from "./layout.ts";

/** Brings what Cytoscape holds to what a scene says, and touches nothing that already is so. */
export interface Reconciler {
  readonly apply: (
    scene: Scene,
    places: ReadonlyMap<string, Place>,
    highlight: Highlight,
    fade: boolean,
  ) => void;
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  readonly placeOf: (id: string) => Place | null;
  readonly stop: () => void;
}

const FADE_MS = 180;

export function createReconciler(cy: cytoscape.Core): Reconciler {
  // Looking one up by its id makes a collection each time; a step looks up all.
  const elements = new Map<string, cytoscape.SingularElementReturnValue>();
  const nodes = new Map<string, DrawnNode>();
  const edges = new Map<string, DrawnEdge>();
  const leaving = new Map<string, ReturnType<typeof setTimeout>>();

  const elementOf = (id: string): cytoscape.SingularElementReturnValue => {
    const known = elements.get(id);
    if (known !== undefined && known.inside()) return known;
    const found = cy.getElementById(id);
    elements.set(id, found);
    return found;
  };

  /** What was on its way out is wanted again: it begins anew. */
  const stay = (id: string): void => {
    const timer = leaving.get(id);
    if (timer === undefined) return;
    clearTimeout(timer);
    drop(id);
  };

  const drop = (id: string): void => {
    leaving.delete(id);
    nodes.delete(id);
    edges.delete(id);
    elements.delete(id);
    // A node takes its lines with it: they are no longer drawn either.
    for (const line of cy.getElementById(id).remove().edges()) {
      edges.delete(line.id());
      const timer = leaving.get(line.id());
      clearTimeout(timer);
      leaving.delete(line.id());
    }
  };

  const showNode = (
    drawn: DrawnNode,
    place: Place | undefined,
    added: cytoscape.ElementDefinition[],
  ): void => {
    stay(drawn.id);
    const last = nodes.get(drawn.id);
    nodes.set(drawn.id, drawn);
    if (last === undefined) {
      added.push({
        group: "nodes",
        data: { id: drawn.id, size: drawn.size },
        classes: drawn.classes,
        position: { ...(place ?? { x: 0, y: 0 }) },
      });
      return;
    }
    const element = elementOf(drawn.id) as cytoscape.NodeSingular;
    if (last.size !== drawn.size) element.data("size", drawn.size);
    if (last.classes !== drawn.classes) element.classes(drawn.classes);
    if (place === undefined || element.grabbed()) return;
    const now = element.position();
    if (now.x !== place.x || now.y !== place.y) element.position({ ...place });
  };

  const showEdge = (
    drawn: DrawnEdge,
    added: cytoscape.ElementDefinition[],
  ): void => {
    stay(drawn.id);
    const last = edges.get(drawn.id);
    edges.set(drawn.id, drawn);
    if (last === undefined) {
      const { id, source, target, width, classes } = drawn;
      added.push({
        group: "edges",
        data: { id, source, target, width },
        classes,
      });
      return;
    }
    const element = elementOf(drawn.id);
    if (last.width !== drawn.width) element.data("width", drawn.width);
    if (last.classes !== drawn.classes) element.classes(drawn.classes);
  };

  const leave = (
    drawn: ReadonlyMap<string, unknown>,
    wanted: ReadonlySet<string>,
    fade: boolean,
  ): void => {
    const gone = [...drawn.keys()].filter(
      (id) => !wanted.has(id) && !(fade && leaving.has(id)),
    );
    if (fade) {
      for (const id of gone) {
        elementOf(id).animate({ style: { opacity: 0 }, duration: FADE_MS });
        leaving.set(
          id,
          setTimeout(() => drop(id), FADE_MS + 20),
        );
      }
      return;
    }
    const going = cy.collection();
    for (const id of gone) {
      clearTimeout(leaving.get(id));
      leaving.delete(id);
      going.merge(elementOf(id));
      nodes.delete(id);
      edges.delete(id);
      elements.delete(id);
    }
    going.remove();
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

  return {
    apply: (scene, places, highlight, fade) => {
      const before = edges.size;
      let coming = cy.collection();
      cy.batch(() => {
        const added: cytoscape.ElementDefinition[] = [];
        leave(edges, new Set(scene.edges.map((one) => one.id)), fade);
        leave(nodes, new Set(scene.nodes.map((one) => one.id)), fade);
        for (const node of scene.nodes)
          showNode(toNode(node, highlight), places.get(node.id), added);
        const crowded = scene.edges.length > ARROWS_UP_TO;
        for (const edge of scene.edges)
          showEdge(toEdge(edge, highlight, crowded), added);
        coming = cy.add(added);
      });
      // The first picture is there at once.
      if (fade && before > 0) fadeIn(coming);
    },
    nodes,
    placeOf: (id) =>
      nodes.has(id)
        ? (elementOf(id) as cytoscape.NodeSingular).position()
        : null,
    stop: () => {
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
}
