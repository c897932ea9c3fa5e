import cytoscape from "cytoscape";
import {
  inWindow,
  painted,
  type PeerGraph,
  type PeerPage,
} from "./peer-graph.ts";

/** Cytoscape as its manual would have it: all elements kept, one class toggled on those out of the window. */
const graph = (await (await fetch("graph.json")).json()) as PeerGraph;

const cy = cytoscape({
  container: document.getElementById("map"),
  elements: {
    nodes: graph.nodes.map(({ id, label, x, y }) => ({
      data: { id, label },
      position: { x, y },
    })),
    edges: graph.edges.map(({ id, source, target, colour, width }) => ({
      data: { id, source, target, colour, width },
    })),
  },
  style: [
    {
      selector: "node",
      style: {
        label: "data(label)",
        "font-size": 12,
        width: 30,
        height: 30,
        "background-color": "#545c66",
      },
    },
    {
      selector: "edge",
      style: { width: "data(width)", "line-color": "data(colour)" },
    },
    { selector: ".out", style: { display: "none" } },
  ],
  layout: { name: "preset" },
});

const days = new Map(graph.edges.map((edge) => [edge.id, edge.days]));

const peer: PeerPage = {
  step: async (from, to) => {
    const started = performance.now();
    const rendered = new Promise<void>((resolve) =>
      cy.one("render", () => resolve()),
    );
    cy.batch(() => {
      const shown = new Set<string>();
      cy.edges().forEach((edge) => {
        const out = inWindow(days.get(edge.id()) ?? [], from, to) === 0;
        edge.toggleClass("out", out);
        if (!out) {
          shown.add(edge.source().id());
          shown.add(edge.target().id());
        }
      });
      cy.nodes().forEach((node) => {
        node.toggleClass("out", !shown.has(node.id()));
      });
    });
    await rendered;
    await painted();
    return performance.now() - started;
  },
};
Object.assign(window, { peer });
