import type { Place } from "../graph/layout.ts";
import { recordsOf, type BaseTie, type SceneNode } from "../scene.ts";
import { balanceOf } from "../tone.ts";
import { escaped } from "./markup.ts";

/** The map as Gephi, yEd and networkx read it. */

export interface GraphData {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly BaseTie[];
  readonly places: ReadonlyMap<string, Place>;
  readonly note: string;
}

export const DATES_NOTE =
  "Ties are undirected sums over the window; fromA and fromB say how many records run from source to target and back.";

interface Field {
  readonly key: string;
  readonly type: "string" | "int" | "double";
  readonly of: (tie: BaseTie) => string | number | null;
}

const FIELDS: readonly Field[] = [
  { key: "records", type: "int", of: recordsOf },
  { key: "events", type: "int", of: (tie) => tie.events },
  { key: "claims", type: "int", of: (tie) => tie.claims },
  { key: "fromA", type: "int", of: (tie) => tie.fromA },
  { key: "fromB", type: "int", of: (tie) => tie.fromB },
  { key: "tone", type: "double", of: (tie) => tie.tone },
  { key: "scored", type: "int", of: (tie) => tie.scored },
  { key: "balance", type: "double", of: balanceOf },
  { key: "disputes", type: "int", of: (tie) => tie.disputes },
];

/** GraphML 1.0: sums and places as attributes by the names of the API. */
export function graphmlOf({ nodes, ties, places, note }: GraphData): string {
  const data = (key: string, value: string | number | null): string =>
    value === null ? "" : `<data key="${key}">${escaped(String(value))}</data>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <desc>${escaped(note)}</desc>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="country" for="node" attr.name="country" attr.type="string"/>
  <key id="x" for="node" attr.name="x" attr.type="double"/>
  <key id="y" for="node" attr.name="y" attr.type="double"/>
${FIELDS.map(({ key, type }) => `  <key id="${key}" for="edge" attr.name="${key}" attr.type="${type}"/>`).join("\n")}
  <graph edgedefault="undirected">
${nodes
  .map((node) => {
    const place = places.get(node.id);
    return `    <node id="${escaped(node.id)}">${data("label", node.name)}${data("kind", node.shape)}${data("country", node.country)}${data("x", place?.x ?? null)}${data("y", place?.y ?? null)}</node>`;
  })
  .join("\n")}
${ties
  .map(
    (tie) =>
      `    <edge id="${escaped(tie.id)}" source="${escaped(tie.sideA.id)}" target="${escaped(tie.sideB.id)}">${FIELDS.map(({ key, of }) => data(key, of(tie))).join("")}</edge>`,
  )
  .join("\n")}
  </graph>
</graphml>
`;
}

const GEXF_TYPES = { string: "string", int: "integer", double: "double" };

/** GEXF 1.3; `y` grows upwards there, and downwards on the page. */
export function gexfOf(
  { nodes, ties, places, note }: GraphData,
  today: string,
): string {
  const value = (key: string, of: string | number | null): string =>
    of === null
      ? ""
      : `<attvalue for="${key}" value="${escaped(String(of))}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="${today}"><creator>Demarche</creator><description>${escaped(note)}</description></meta>
  <graph defaultedgetype="undirected">
    <attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="country" title="country" type="string"/></attributes>
    <attributes class="edge">${FIELDS.map(({ key, type }) => `<attribute id="${key}" title="${key}" type="${GEXF_TYPES[type]}"/>`).join("")}</attributes>
    <nodes>
${nodes
  .map((node) => {
    const place = places.get(node.id);
    return `      <node id="${escaped(node.id)}" label="${escaped(node.name)}"><attvalues>${value("kind", node.shape)}${value("country", node.country)}</attvalues>${place === undefined ? "" : `<viz:position x="${place.x}" y="${-place.y}" z="0"/>`}</node>`;
  })
  .join("\n")}
    </nodes>
    <edges>
${ties
  .map(
    (tie) =>
      `      <edge id="${escaped(tie.id)}" source="${escaped(tie.sideA.id)}" target="${escaped(tie.sideB.id)}" weight="${recordsOf(tie)}"><attvalues>${FIELDS.map(({ key, of }) => value(key, of(tie))).join("")}</attvalues></edge>`,
  )
  .join("\n")}
    </edges>
  </graph>
</gexf>
`;
}
