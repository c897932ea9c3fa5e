import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(harbour);
});
afterAll(() => test.close());

const text = async (path: string) => (await test.get(path)).text();

describe("a graph", () => {
  it("as GraphML has nodes, weighted edges with dates, and its origin", async () => {
    const xml = await text("/export/graph.graphml?rollUp=COUNTRY");
    expect(XMLValidator.validate(xml)).toBe(true);
    const { graphml } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    const { graph } = graphml;
    expect(graph.node).toHaveLength(2);
    expect(graph.edge["@_source"]).toBe("country:isl");
    const told = Object.fromEntries(
      graph.edge.data.map((one: Record<string, unknown>) => [
        one["@_key"],
        one["#text"],
      ]),
    );
    expect(told).toMatchObject({
      "edge-weight": 6,
      "edge-firstOn": "2024-03-03",
      "edge-lastOn": "2024-05-01",
    });
    expect(xml).toContain("/export/graph.graphml?rollUp=COUNTRY");
  });

  it("as GEXF lives from the first day to the last", async () => {
    const xml = await text("/export/graph.gexf?rollUp=COUNTRY");
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toMatch(
      /<edge [^>]*weight="6" start="2024-03-03" end="2024-05-01"/,
    );
  });

  it("as JSON is what Cytoscape draws", async () => {
    const { elements, meta } = JSON.parse(await text("/export/graph.json"));
    expect(
      elements.nodes.map(({ data }: { data: { id: string } }) => data.id),
    ).toContain("person:anna-berg");
    expect(elements.edges[0].data.weight).toBeGreaterThan(0);
    expect(meta.codebook).toMatch(/CAMEO/);
  });
});
