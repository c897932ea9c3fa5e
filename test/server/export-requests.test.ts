import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORT_NAMES } from "../../server/export/route.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(harbour);
});
afterAll(() => test.close());

const ANNA = "person:anna-berg";
const JON = "person:jon-karl";

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
    const [header = ""] = (
      await (await test.get("/export/ties.csv")).text()
    ).split("\r\n");
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
