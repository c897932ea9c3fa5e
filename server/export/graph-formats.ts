import { XMLBuilder } from "fast-xml-parser";
import {
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
  type Attribute,
  type GraphData,
} from "./graph-data.ts";
import type { Parts } from "../store/store.ts";
import type { Provenance } from "./provenance.ts";

const xml = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
});
/** One element as text. */
const element = (name: string, content: object): string =>
  `${String(xml.build({ [name]: content }))}\n`;

/** What XML 1.0 cannot hold, escaped or not: control characters and halves of surrogate pairs. */
const NOT_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (value: string | number) =>
  typeof value === "string" ? value.replace(NOT_XML, "\ufffd") : value;

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
      .map(({ name, type }) =>
        element("key", {
          "@id": `${of}-${name}`,
          "@for": of,
          "@attr.name": name,
          "@attr.type": type,
        }),
      )
      .join("");
  yield keys("node", NODE_ATTRIBUTES) + keys("edge", EDGE_ATTRIBUTES);
  for (const name of Object.keys(provenance))
    yield element("key", {
      "@id": `graph-${name}`,
      "@for": "graph",
      "@attr.name": name,
      "@attr.type": "string",
    });
  yield `<graph id="demarche" edgedefault="undirected">\n`;
  for (const [name, value] of Object.entries(provenance))
    yield element("data", { "@key": `graph-${name}`, "#text": clean(value) });
  const data = <T>(
    of: "node" | "edge",
    attributes: readonly Attribute<T>[],
    item: T,
  ) =>
    attributes.flatMap(({ name, of: value }) => {
      const found = value(item);
      return found === null
        ? []
        : [{ "@key": `${of}-${name}`, "#text": clean(found) }];
    });
  yield* texts(nodes, (node) =>
    element("node", {
      "@id": clean(node.id),
      data: data("node", NODE_ATTRIBUTES, node),
    }),
  );
  yield* texts(edges, (edge) =>
    element("edge", {
      "@id": clean(edge.id),
      "@source": clean(edge.sideA),
      "@target": clean(edge.sideB),
      data: data("edge", EDGE_ATTRIBUTES, edge),
    }),
  );
  yield "</graph>\n</graphml>\n";
}

const GEXF_TYPES = { string: "string", int: "integer", double: "double" };

/** GEXF 1.2 (https://gexf.net), as Gephi and networkx read it: ties live from their first day to their last. */
export async function* gexf(
  { nodes, edges }: GraphData,
  provenance: Provenance,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n`;
  yield element("meta", {
    "@lastmodifieddate": provenance.exportedAt.slice(0, 10),
    creator: "Demarche",
    description: clean(citation(provenance)),
  });
  yield `<graph mode="dynamic" timeformat="date" defaultedgetype="undirected">\n`;
  yield declared("node", NODE_ATTRIBUTES);
  yield declared("edge", EDGE_ATTRIBUTES.slice(1));
  yield "<nodes>\n";
  yield* texts(nodes, (node) =>
    element("node", {
      "@id": clean(node.id),
      "@label": clean(node.name),
      attvalues: { attvalue: values(NODE_ATTRIBUTES, node) },
    }),
  );
  yield "</nodes>\n<edges>\n";
  yield* texts(edges, (edge) =>
    element("edge", {
      "@id": clean(edge.id),
      "@source": clean(edge.sideA),
      "@target": clean(edge.sideB),
      "@weight": edge.events + edge.claims,
      ...(edge.firstOn === null ? {} : { "@start": edge.firstOn }),
      ...(edge.lastOn === null ? {} : { "@end": edge.lastOn }),
      attvalues: { attvalue: values(EDGE_ATTRIBUTES.slice(1), edge) },
    }),
  );
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declared<T>(
  of: "node" | "edge",
  attributes: readonly Attribute<T>[],
): string {
  return element("attributes", {
    "@class": of,
    "@mode": "static",
    attribute: attributes.map(({ name, type }) => ({
      "@id": name,
      "@title": name,
      "@type": GEXF_TYPES[type],
    })),
  });
}

function values<T>(attributes: readonly Attribute<T>[], item: T) {
  return attributes.flatMap(({ name, of }) => {
    const value = of(item);
    return value === null ? [] : [{ "@for": name, "@value": clean(value) }];
  });
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

/** The items as text, a part of them at a time. */
async function* texts<T>(
  parts: Parts<T>,
  write: (item: T) => string,
): AsyncGenerator<string> {
  for await (const items of parts) yield items.map(write).join("");
}
