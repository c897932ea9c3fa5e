import Graph from "graphology";
import Sigma from "sigma";
import {
  inWindow,
  painted,
  type PeerGraph,
  type PeerPage,
} from "./peer-graph.ts";

/** sigma.js as its manual would have it: reducers that hide what is out of the window, and a refresh. */
const data = (await (await fetch("graph.json")).json()) as PeerGraph;

const graph = new Graph({ multi: true });
for (const { id, label, x, y } of data.nodes)
  graph.addNode(id, { label, x, y: -y, size: 6, color: "#545c66" });
for (const { id, source, target, colour, width } of data.edges)
  graph.addEdgeWithKey(id, source, target, { color: colour, size: width / 2 });

const days = new Map(data.edges.map((edge) => [edge.id, edge.days]));
let shownEdges = new Set<string>();
let shownNodes = new Set<string>(graph.nodes());
let started = false;

const container = document.getElementById("map");
if (container === null) throw new Error("There is no #map.");
const sigma = new Sigma(graph, container, {
  nodeReducer: (node, attributes) =>
    started && !shownNodes.has(node)
      ? { ...attributes, hidden: true }
      : attributes,
  edgeReducer: (edge, attributes) =>
    started && !shownEdges.has(edge)
      ? { ...attributes, hidden: true }
      : attributes,
});

const peer: PeerPage = {
  step: async (from, to) => {
    const start = performance.now();
    shownEdges = new Set();
    shownNodes = new Set();
    started = true;
    graph.forEachEdge((edge, _attributes, source, target) => {
      if (inWindow(days.get(edge) ?? [], from, to) === 0) return;
      shownEdges.add(edge);
      shownNodes.add(source);
      shownNodes.add(target);
    });
    const rendered = new Promise<void>((resolve) =>
      sigma.once("afterRender", () => resolve()),
    );
    sigma.refresh();
    await rendered;
    await painted();
    // What the card has been told to draw must have been drawn.
    for (const canvas of container.querySelectorAll("canvas")) {
      const gl = canvas.getContext("webgl2");
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
    return performance.now() - start;
  },
};
Object.assign(window, { peer });
