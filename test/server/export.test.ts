import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRows } from "../../server/export/csv.ts";
import { column } from "../../server/export/column.ts";
import { EXPORT_NAMES } from "../../server/export/route.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { crowd, harbour } from "../support/harbour.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  on,
  reading,
} from "../support/records.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(harbour);
});
afterAll(() => test.close());

const text = async (path: string) => (await test.get(path)).text();
const rows = async (path: string): Promise<Record<string, string>[]> =>
  parseCsv(await text(path), { columns: true });
const ANNA = "person:anna-berg";
const JON = "person:jon-karl";

describe("a table", () => {
  it("of events has a row for each, with who, when, where and the words", async () => {
    const events = await rows("/export/events.csv");
    expect(events.map(({ id }) => id)).toEqual([
      "event:treaty",
      "event:visit",
      "event:harbour",
    ]);
    expect(events[2]).toMatchObject({
      kind: "MEETING",
      cameo: "040",
      quadClass: "1",
      from: "2024-03-04",
      placeName: "Bergen",
      latitude: "60.39",
      participants: `${ANNA}; ${JON}`,
      participantNames: "Anna Berg; Jón Karl",
      topics: "fishing",
      quote: "Anna Berg met Jón Karl on Monday.",
      publisher: "Harbour News",
      publishedOn: "2024-03-05",
      reports: "1",
    });
    expect(events[1]).toMatchObject({
      initiators: JON,
      recipients: "country:nor",
    });
  });

  it("of claims names what contradicts what", async () => {
    const [first] = await rows("/export/claims.csv?claimKinds=ACCUSATION");
    expect(first).toMatchObject({
      speakers: ANNA,
      targetNames: "Jón Karl",
      goldstein: "-2",
      contradicts: "claim:denied",
      attribution: "organization:harbour-news",
    });
  });

  it("of ties, evolution and panel agree with the API", async () => {
    const rollUp = "rollUp=COUNTRY";
    const [tie] = await rows(`/export/ties.csv?${rollUp}`);
    expect(tie).toMatchObject({
      sideA: "country:isl",
      sideAIso3: "ISL",
      sideBName: "Norway",
      events: "3",
      claims: "3",
      disputes: "2",
      lastOn: "2024-05-01",
    });
    const evolution = await rows(
      `/export/evolution.csv?sideA=country:nor&sideB=country:isl&bucket=month&${rollUp}`,
    );
    expect(
      evolution.map(({ from, events, claims }) => [from, events, claims]),
    ).toEqual([
      ["2024-03-01", "2", "2"],
      ["2024-04-01", "0", "0"],
      ["2024-05-01", "1", "0"],
    ]);
    const panel = await rows(`/export/panel.csv?${rollUp}&zeros=true`);
    expect(
      panel.map(({ source, from, events, sources }) => [
        source,
        from,
        events,
        sources,
      ]),
    ).toEqual([
      ["country:isl", "2024-03-01", "2", "1"],
      ["country:isl", "2024-04-01", "0", "0"],
      ["country:isl", "2024-05-01", "1", "1"],
    ]);
  });

  it("of people has the country they act for as a code", async () => {
    const [tie] = await rows(`/export/ties.csv?between=${ANNA},${JON}`);
    expect(tie).toMatchObject({ sideAIso3: "NOR", sideBIso3: "ISL" });
  });

  it("of a directed panel has a dyad each way, and those asked for that were silent", async () => {
    const panel = await rows(
      `/export/panel.csv?directed=true&zeros=true&bucket=YEAR&between=${ANNA}&between=${JON},country:isl`,
    );
    expect(
      panel.map(
        ({ source, target, events, claims }) =>
          `${source} ${target} ${events} ${claims}`,
      ),
    ).toEqual([
      `${ANNA} ${JON} 1 1`,
      `${JON} ${ANNA} 1 1`,
      `${ANNA} country:isl 0 0`,
      `${JON} country:isl 0 0`,
      `country:isl ${ANNA} 0 0`,
      `country:isl ${JON} 0 0`,
    ]);
  });

  it("of a directed panel with zeros has the way that nobody went, too", async () => {
    const ways = async (parameters: string) =>
      new Set(
        (await rows(`/export/panel.csv?directed=true${parameters}`)).map(
          ({ source, target }) => `${source} ${target}`,
        ),
      );
    const gone = await ways("");
    const all = await ways("&zeros=true");
    expect(all.size).toBeGreaterThan(gone.size);
    for (const way of all)
      expect(all).toContain(way.split(" ").reverse().join(" "));
  });

  it("of actors or articles has those of the records that the filter leaves", async () => {
    expect(await rows("/export/actors.csv")).toHaveLength(5);
    const actors = await rows("/export/actors.csv?from=2024-04-01");
    expect(actors.map(({ id }) => id)).toEqual(["country:isl", "country:nor"]);
    const articles = await rows("/export/articles.csv?from=2024-04-01");
    expect(articles.map(({ id }) => id)).toEqual(["article:treaty"]);
    expect(await rows("/export/articles.csv")).toHaveLength(3);
    expect(
      (await rows("/export/actors.csv?actorKinds=PERSON")).map(({ id }) => id),
    ).toEqual([JON, ANNA]);
  });

  it("has the same rows as JSON Lines, with numbers and lists as such", async () => {
    const lines = (await text("/export/events.jsonl")).trim().split("\n");
    const harbourEvent = JSON.parse(lines[2] ?? "");
    expect(lines).toHaveLength(3);
    expect(harbourEvent).toMatchObject({
      goldstein: 1,
      participants: [ANNA, JON],
      locator: null,
    });
  });

  it("takes a blank parameter as left out, and words in whatever case", async () => {
    expect(
      await rows(
        "/export/events.csv?actors=&from=&text=&asOf=&rollUp=&minTone=&disputed=",
      ),
    ).toHaveLength(3);
    expect(await text("/export/panel.csv?bucket=&zeros=&directed=")).toBe(
      await text("/export/panel.csv"),
    );
    expect(
      await rows("/export/events.csv?eventKinds=visit,Agreement"),
    ).toHaveLength(2);
    expect(
      await rows("/export/claims.csv?cameoClasses=demand,Disapprove"),
    ).toHaveLength(1);
  });

  it("takes a name with a comma in it in quotation marks", async () => {
    const of = async (publishers: string) =>
      (
        await rows(
          `/export/events.csv?publishers=${encodeURIComponent(publishers)}`,
        )
      ).length;
    expect(await of("Harbour News")).toBeGreaterThan(0);
    expect(await of('"Harbour News", "The Wire, Ltd"')).toBe(
      await of("Harbour News"),
    );
    expect(await of('"Harbour News, The Wire"')).toBe(0);
    expect(await of('Harbour News,"')).toBe(await of("Harbour News"));
  });

  it("that is empty has its header still", async () => {
    const csv = await text("/export/ties.csv?text=nothing+like+it");
    expect(csv).toMatch(/^id,sideA,.*\r\n$/);
    expect(await text("/export/ties.jsonl?text=nothing+like+it")).toBe("");
  });

  it("is complete however many parts it takes", async () => {
    const app = await openTestApp([crowd(5_345)]);
    const csv = await (await app.get("/export/events.csv")).text();
    const all: Record<string, string>[] = parseCsv(csv, { columns: true });
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(5_345);
    await app.close();
  });
});

describe("beside every export", () => {
  it.each(EXPORT_NAMES)("%s says how it was made", async (name) => {
    const sides = name.startsWith("evolution")
      ? `&sideA=${ANNA}&sideB=${JON}`
      : "";
    const path = `/export/${name}?asOf=2024-12-31${sides}`;
    const response = await test.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-demarche-query")).toBe(path);
    expect(response.headers.get("x-demarche-revision")).toBe(
      await test.store.revision(),
    );
    expect(response.headers.get("x-demarche-reader")).toBe("titles 1");
    expect(response.headers.get("x-demarche-codebook")).toMatch(/CAMEO/);
    await response.text();

    const link = /^<([^>]+)>; rel="describedby"/.exec(
      response.headers.get("link") ?? "",
    );
    const metadata = await (await test.get(link?.[1] ?? "")).json();
    expect(JSON.stringify(metadata)).toContain(`"query":"${path}"`);
    expect(JSON.stringify(metadata)).toContain('"reader":"titles 1"');
  });

  it("is a description of every column of a table", async () => {
    const metadata = await (
      await test.get("/export/ties.csv-metadata.json")
    ).json();
    const [header = ""] = (await text("/export/ties.csv")).split("\r\n");
    const { columns } = metadata.tableSchema;
    expect(columns.map(({ name }: { name: string }) => name).join(",")).toBe(
      header,
    );
    for (const one of columns)
      expect(one["dc:description"].length).toBeGreaterThan(5);
  });

  it("is a tag, so that nobody takes the same again", async () => {
    const { headers } = await test.get("/export/ties.csv");
    const etag = headers.get("etag") ?? "";
    for (const known of [etag, `W/"of-before", ${etag}`, "*"]) {
      const again = await test.get("/export/ties.csv", {
        headers: { "if-none-match": known },
      });
      expect(again.status).toBe(304);
    }
  });
});

describe("a wrong request", () => {
  it("is told to who asks for the head alone", async () => {
    const method = "HEAD";
    const wrong = await test.get("/export/evolution.csv", { method });
    expect(wrong.status).toBe(400);
    const right = await test.get("/export/ties.csv", { method });
    expect(right.status).toBe(200);
    expect(right.headers.get("content-type")).toContain("text/csv");
    expect(await right.text()).toBe("");
  });

  it.each([
    ["/export/ties.csv?from=2024-02-30", 400, /`from`.*2024-02-30/],
    [
      "/export/ties.csv?from=2024-02-01&to=2024-01-01",
      400,
      /`to` must not be before/,
    ],
    [
      "/export/ties.csv?form=2024-01-01",
      400,
      /`form` is unknown. Did you mean .{1,2}from/,
    ],
    [
      "/export/ties.csv?weather=wet",
      400,
      /`weather` is unknown. There are from,/,
    ],
    ["/export/tie.csv", 404, /no such export. Did you mean .{1,2}ties.csv/],
    ["/export/ties.csv?actors=person:nobody", 400, /`actors`.*person:nobody/],
    ["/export/ties.csv?minTone=warm", 400, /`minTone`.*warm/],
    ["/export/panel.csv?directed=perhaps", 400, /`directed`/],
    [
      "/export/ties.csv?sideA=country:nor&bucket=YEAR",
      400,
      /`sideA` is a parameter of evolution only, not of ties.*`bucket` is .* evolution and panel/,
    ],
    ["/export/graph.gexf?zeros=true", 400, /`zeros` .* not of graph/],
    [
      "/export/ties.csv?rollUp=NONE&rollUp=COUNTRY",
      400,
      /`rollUp` must be given once/,
    ],
    ["/export/ties.csv?rollUp=NONE,COUNTRY", 400, /`rollUp` must be of NONE/],
    [
      "/export/ties.csv?from=2024-01-01&from=2024-02-01",
      400,
      /`from` must be given once/,
    ],
    ["/export/evolution.csv", 400, /`sideA` and `sideB`/],
    [
      "/export/evolution.csv?sideA=country:nor&sideB=country:xxx",
      400,
      /`sideB`/,
    ],
    [
      "/export/evolution.csv?sideA=country:nor&sideB=country:isl&bucket=decade",
      400,
      /`bucket`.*decade/,
    ],
    [
      "/export/panel.csv?zeros=true&bucket=DAY&from=1900-01-01&to=2024-12-31",
      400,
      /`bucket` is too short.*10000/,
    ],
    ["/export/secrets.csv", 404, /There are actors.csv/],
    ["/export/ties-metadata.json.csv", 404, /There are actors.csv/],
    ["/export/../package.json", 404, /nothing/i],
  ])("%s is told what is wrong", async (path, status, message) => {
    const response = await test.get(path);
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toMatch(message);
  });
});

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
    ).toContain(ANNA);
    expect(elements.edges[0].data.weight).toBeGreaterThan(0);
    expect(meta.codebook).toMatch(/CAMEO/);
  });
});

describe("what an article says", () => {
  const HOSTILE = `=HYPERLINK("http://evil")<script>alert("1")</script>]]>&'\u0007\ud800, "x"\r\n;+1`;
  const hostile = reading(
    article("hostile", {
      title: HOSTILE,
      publisher: HOSTILE,
      url: `https://x.example/${encodeURIComponent(HOSTILE.replace("\ud800", ""))}`,
      publishedOn: "2024-01-01",
      text: HOSTILE,
    }),
    {
      actors: [
        actor("person:a", {
          name: HOSTILE,
          aliases: [HOSTILE, "plain; not two"],
        }),
        actor("person:b", { name: "@SUM(A1)" }),
      ],
      events: [
        event("e", ["person:a", "person:b"], {
          title: HOSTILE,
          topics: [HOSTILE],
          when: on("2024-01-01"),
          evidence: [evidence(HOSTILE)],
        }),
      ],
      claims: [
        claim("c", "person:a", "person:b", {
          text: HOSTILE,
          evidence: [evidence(HOSTILE)],
        }),
      ],
    },
  );

  it.each(EXPORT_NAMES)("runs nowhere, out of %s", async (name) => {
    const app = await openTestApp([hostile]);
    const sides = name.startsWith("evolution")
      ? "?sideA=person:a&sideB=person:b"
      : "";
    const response = await app.get(`/export/${name}${sides}`);
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).not.toContain("html");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    if (name.endsWith(".csv")) {
      const cells: string[] = parseCsv(body).flat();
      // Negative numbers are numbers; anything else must not begin as a formula does.
      expect(
        cells.filter(
          (cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)),
        ),
      ).toEqual([]);
    }
    if (name.endsWith(".jsonl"))
      for (const line of body.trim().split("\n")) JSON.parse(line);
    if (name.endsWith("ml") || name.endsWith("gexf")) {
      expect(XMLValidator.validate(body)).toBe(true);
      expect(body).not.toContain("<script");
      expect(body).not.toContain("\u0007");
    }
    await app.close();
  });

  it("comes back out of a CSV cell as it was, but for the mark that disarms it", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: "binary" }),
            fc.constantFrom("=1+1", "-x", "a,b", 'q"q', "l\nl", "\r"),
          ),
          { minLength: 1 },
        ),
        (texts) => {
          const csv = csvRows(
            [
              column<string>("x", "string", "", (one) => one),
              column<string>("y", "string", "", () => "|"),
            ],
            texts,
          );
          const cells = (parseCsv(csv) as string[][]).map(([cell]) => cell);
          expect(cells).toEqual(
            texts.map((one) => (/^[=+\-@\t\r\n]/.test(one) ? `'${one}` : one)),
          );
        },
      ),
    );
  });
});
