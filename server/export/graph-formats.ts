import {
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
  type Attribute,
  type GraphData,
} from "./graph-data.ts";
import { partsOf } from "../store/parts.ts";
import type { Parts } from "../store/store.ts";
import type { Provenance } from "./provenance.ts";
import { element, escaped, lineOf } from "./xml.ts";

/** Items that are made a text of: some ten thousand characters. */
const TOGETHER = 50;

const citation = (provenance: Provenance) =>
  Object.entries(provenance)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");

/** GraphML (http://graphml.graphdrawing.org), as networkx, igraph and Gephi read it. */
export async function* graphml(
  { nodes, edges }: GraphData,
  provenance: Provenance,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  const keys = <T>(of: "node" | "edge", attributes: readonly Attribute<T>[]) =>
    attributes
      .map(({ name, type }) => declaredKey(`${of}-${name}`, of, name, type))
      .join("");
  yield keys("node", NODE_ATTRIBUTES) + keys("edge", EDGE_ATTRIBUTES);
  for (const name of Object.keys(provenance))
    yield declaredKey(`graph-${name}`, "graph", name, "string");
  yield `<graph id="demarche" edgedefault="undirected">\n`;
  for (const [name, value] of Object.entries(provenance))
    yield lineOf("data", { key: `graph-${name}` }, escaped(value));
  yield* texts(nodes, (node) =>
    lineOf("node", { id: node.id }, data("node", NODE_ATTRIBUTES, node)),
  );
  yield* texts(edges, (edge) =>
    lineOf(
      "edge",
      { id: edge.id, source: edge.sideA, target: edge.sideB },
      data("edge", EDGE_ATTRIBUTES, edge),
    ),
  );
  yield "</graph>\n</graphml>\n";
}

function declaredKey(
  id: string,
  of: "node" | "edge" | "graph",
  name: string,
  type: string,
): string {
  return lineOf("key", { id, for: of, "attr.name": name, "attr.type": type });
}

function data<T>(
  of: "node" | "edge",
  attributes: readonly Attribute<T>[],
  item: T,
): string {
  let text = "";
  for (const { name, of: value } of attributes) {
    const found = value(item);
    if (found !== null)
      text += element("data", { key: `${of}-${name}` }, escaped(found));
  }
  return text;
}

/** The weight is an attribute of the edge itself. */
const GEXF_EDGE_ATTRIBUTES = EDGE_ATTRIBUTES.slice(1);
const GEXF_TYPES = { string: "string", int: "integer", double: "double" };

/** GEXF 1.2 (https://gexf.net), as Gephi and networkx read it: ties live from their first day to their last. */
export async function* gexf(
  { nodes, edges }: GraphData,
  provenance: Provenance,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n`;
  yield lineOf(
    "meta",
    { lastmodifieddate: provenance.exportedAt.slice(0, 10) },
    element("creator", {}, "Demarche") +
      element("description", {}, escaped(citation(provenance))),
  );
  yield `<graph mode="dynamic" timeformat="date" defaultedgetype="undirected">\n`;
  yield declared("node", NODE_ATTRIBUTES);
  yield declared("edge", GEXF_EDGE_ATTRIBUTES);
  yield "<nodes>\n";
  yield* texts(nodes, (node) =>
    lineOf(
      "node",
      { id: node.id, label: node.name },
      values(NODE_ATTRIBUTES, node),
    ),
  );
  yield "</nodes>\n<edges>\n";
  yield* texts(edges, (edge) =>
    lineOf(
      "edge",
      {
        id: edge.id,
        source: edge.sideA,
        target: edge.sideB,
        weight: edge.events + edge.claims,
        start: edge.firstOn,
        end: edge.lastOn,
      },
      values(GEXF_EDGE_ATTRIBUTES, edge),
    ),
  );
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declared<T>(
  of: "node" | "edge",
  attributes: readonly Attribute<T>[],
): string {
  const each = attributes.map(({ name, type }) =>
    element("attribute", { id: name, title: name, type: GEXF_TYPES[type] }),
  );
  return lineOf("attributes", { class: of, mode: "static" }, each.join(""));
}

function values<T>(attributes: readonly Attribute<T>[], item: T): string {
  let text = "";
  for (const { name, of } of attributes) {
    const value = of(item);
    if (value !== null) text += element("attvalue", { for: name, value });
  }
  return element("attvalues", {}, text);
}

/** Cytoscape's JSON, which networkx reads with `cytoscape_graph`. */
export async function* cytoscapeJson(
  { nodes, edges }: GraphData,
  provenance: Provenance,
): AsyncGenerator<string> {
  yield `{"data":${JSON.stringify(Object.entries(provenance))},"meta":${JSON.stringify(provenance)},"directed":false,"multigraph":false,"elements":{"nodes":[`;
  const told = <T>(attributes: readonly Attribute<T>[], item: T) =>
    Object.fromEntries(attributes.map(({ name, of }) => [name, of(item)]));
  yield* texts(
    nodes,
    afterComma((node) => ({
      id: node.id,
      value: node.id,
      ...told(NODE_ATTRIBUTES, node),
    })),
  );
  yield `],"edges":[`;
  yield* texts(
    edges,
    afterComma((edge) => ({
      id: edge.id,
      source: edge.sideA,
      target: edge.sideB,
      ...told(EDGE_ATTRIBUTES, edge),
    })),
  );
  yield "]}}\n";
}

/** Each but the first after a comma. */
function afterComma<T>(data: (item: T) => object): (item: T) => string {
  let comma = "";
  return (item) => {
    const text = `${comma}\n${JSON.stringify({ data: data(item) })}`;
    comma = ",";
    return text;
  };
}

/** The items as text, some at a time. */
async function* texts<T>(
  parts: Parts<T>,
  write: (item: T) => string,
): AsyncGenerator<string> {
  for await (const items of parts)
    for (const some of partsOf(items, TOGETHER)) {
      let text = "";
      for (const item of some) text += write(item);
      yield text;
    }
}
