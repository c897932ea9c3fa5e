import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { centralityOf } from "../../server/measures/centrality.ts";
import { measuringThread } from "../../server/measures/thread/measuring-thread.ts";
import type { TieRecord } from "../../server/domain/tie.ts";
import { spellsOf } from "../../server/measures/spells.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

const tie = (sideA: string, sideB: string, records = 1) => ({
  sideA,
  sideB,
  records,
});

describe("centrality", () => {
  it("is the same on a thread of its own", async () => {
    const ties = [tie("a", "hub"), tie("b", "hub"), tie("c", "hub", 5)];
    const records = ties.map(({ records: events, ...sides }) => ({
      ...sides,
      events,
      claims: 0,
    })) as TieRecord[];
    const onThread = measuringThread(0, 300_000);
    expect(await onThread(records, "CLOSENESS", 2)).toEqual(
      centralityOf(ties, "CLOSENESS").slice(0, 2),
    );
    const hurried = measuringThread(0, 1);
    await expect(hurried(records, "CLOSENESS", 2)).rejects.toThrow(
      /not measured within 0.001 s: the server is busy/,
    );
  }, 300_000);

  it("finds the one between the others", () => {
    const [first, ...others] = centralityOf(
      [tie("a", "hub"), tie("b", "hub"), tie("c", "hub", 5)],
      "BETWEENNESS",
    );
    expect(first).toMatchObject({
      actor: "hub",
      degree: 3,
      strength: 7,
      betweenness: 1,
      closeness: 1,
    });
    expect(others.map(({ betweenness }) => betweenness)).toEqual([0, 0, 0]);
  });

  it("by walks prefers those with more records", () => {
    const walked = centralityOf(
      [tie("a", "hub"), tie("b", "hub"), tie("c", "hub", 5)],
      "PAGERANK",
    );
    expect(walked.map(({ actor }) => actor).slice(0, 2)).toEqual(["hub", "c"]);
    const sum = walked.reduce((total, { pagerank }) => total + pagerank, 0);
    expect(sum).toBeCloseTo(1, 3);
  });

  it.each([[[]], [[tie("a", "b")]]])("is defined for %j", (ties) => {
    const measured = centralityOf(ties, "CLOSENESS");
    expect(measured).toHaveLength(ties.length * 2);
    for (const one of measured)
      expect(
        [one.betweenness, one.closeness, one.pagerank].every(Number.isFinite),
      ).toBe(true);
  });
});

const months = (...counts: number[]) =>
  counts.map((events, index) => ({
    from: `2024-${String(index + 1).padStart(2, "0")}-01`,
    to: `2024-${String(index + 1).padStart(2, "0")}-28`,
    events,
    claims: 0,
    articles: 1,
  }));

describe("quiet and busy spells", () => {
  it("are runs, not single months that differ a little", () => {
    const spells = spellsOf(months(2, 3, 2, 3, 14, 12, 15, 2, 3, 2, 3, 2));
    expect(
      spells.map(({ level, from, to, records }) => [level, from, to, records]),
    ).toEqual([
      ["QUIET", "2024-01-01", "2024-04-28", 10],
      ["BUSY", "2024-05-01", "2024-07-28", 41],
      ["QUIET", "2024-08-01", "2024-12-28", 12],
    ]);
  });

  it("are one usual spell where nothing stands out", () => {
    expect(
      spellsOf(months(3, 4, 3, 2, 4, 3)).map(({ level }) => level),
    ).toEqual(["USUAL"]);
  });

  it("are none where nothing was recorded", () => {
    expect(spellsOf([])).toEqual([]);
    expect(spellsOf(months(0, 0))).toEqual([]);
  });

  it("cover every period once and keep every record", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }),
        (counts) => {
          const periods = months(...counts);
          const spells = spellsOf(periods);
          const total = counts.reduce((sum, count) => sum + count, 0);
          expect(spells.reduce((sum, { records }) => sum + records, 0)).toBe(
            total,
          );
          if (total > 0) {
            expect(spells[0]?.from).toBe(periods[0]?.from);
            expect(spells.at(-1)?.to).toBe(periods.at(-1)?.to);
            expect(
              spells.reduce((sum, { expected }) => sum + expected, 0),
            ).toBeCloseTo(total);
          }
          for (const [index, { level }] of spells.entries())
            expect(level).not.toBe(spells[index + 1]?.level);
        },
      ),
    );
  });
});

describe("measures in the API", () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp(harbour);
  });
  afterAll(() => test.close());

  it("leave undated records out of a comparison unless asked for", async () => {
    const compared = async (filter: string) => {
      const { data } = await test.ask(`{ compare(
        before: { to: "2023-12-31" } after: { from: "2024-01-01" } filter: { ${filter} actors: ["country:nor", "country:isl"] }
      ) { presence before { claims } } }`);
      return data.compare.filter(
        ({ before }: { before: unknown }) => before !== null,
      );
    };
    expect(await compared("")).toEqual([]);
    expect(await compared("includeUndated: true")).toEqual([
      { presence: "BOTH", before: { claims: 1 } },
    ]);
  });

  it("find what changed of an actor whose ties are not of the strongest of all", async () => {
    const { store } = test;
    const few = await openTestApp([], {
      store: {
        ...store,
        close: async () => undefined,
        // The Icelander's own tie is not the strongest.
        compare: (before, after, filter) =>
          store.compare(before, after, filter, 1),
      },
    });
    const { data } = await few.ask(`{
      compare(before: { from: "2023-01-01", to: "2023-12-31" }, after: { from: "2024-01-01", to: "2024-12-31" }) { sideA { id } sideB { id } }
      mostChanged(actor: "country:isl", before: { from: "2023-01-01", to: "2023-12-31" }, after: { from: "2024-01-01", to: "2024-12-31" }) { change { sideA { id } sideB { id } } }
    }`);
    const sides = ({ sideA, sideB }: Record<string, { id: string }>) => [
      sideA?.id,
      sideB?.id,
    ];
    expect(data.compare.flatMap(sides)).not.toContain("country:isl");
    expect(
      data.mostChanged.map(({ change }: { change: never }) => sides(change)),
    ).toEqual([["country:isl", "country:nor"]]);
    await few.close();
  });

  it("answer for a window", async () => {
    const { data, errors } = await test.ask(`{
      centrality(by: DEGREE, first: 2, filter: { during: { to: "2024-04-01" } }) { actor { id } degree strength }
      mostChanged(actor: "country:nor", before: { from: "2023-01-01", to: "2023-12-31" }, after: { from: "2024-01-01", to: "2024-12-31" }) {
        perMonth change { sideA { id } presence after { events records { totalCount } } before { id } } }
      spells(filter: { rollUp: COUNTRY }) { from to level records articles }
      ofTwo: spells(sideA: "country:nor", sideB: "country:isl", bucket: YEAR) { from level records }
    }`);
    expect(errors).toBeUndefined();
    expect(data.centrality).toEqual([
      { actor: { id: "person:jon-karl" }, degree: 2, strength: 4 },
      { actor: { id: "country:nor" }, degree: 1, strength: 1 },
    ]);
    expect(data.mostChanged).toEqual(
      ["country:isl", "country:nor"].map((sideA) => ({
        perMonth: expect.closeTo(1 / 12, 2),
        change: {
          sideA: { id: sideA },
          presence: "NEW",
          before: null,
          after: { events: 1, records: { totalCount: 1 } },
        },
      })),
    );
    expect(
      data.spells.reduce(
        (sum: number, one: { records: number }) => sum + one.records,
        0,
      ),
    ).toBe(5);
    expect(data.ofTwo).toEqual([
      { from: "2024-01-01", level: "USUAL", records: 1 },
    ]);
  });
});
