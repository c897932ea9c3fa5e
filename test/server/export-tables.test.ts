import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { crowd, harbour } from "../support/harbour.ts";

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
