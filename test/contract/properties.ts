import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  causeSide,
  changeOf,
  compareChanges,
  monthsOf,
} from "../../server/domain/change.ts";
import {
  reportsBetween,
  select,
  spokesmen,
  tieIn,
  tiesIn,
} from "../../server/domain/counting.ts";
import { evolutionOf } from "../../server/domain/evolution.ts";
import { countDates, countValues } from "../../server/domain/facets.ts";
import { panelOf } from "../../server/domain/panel.ts";
import { shortestPaths } from "../../server/domain/paths.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { BUCKETS } from "../../server/domain/vocabulary.ts";
import type { DumpLine } from "../../server/store/store.ts";
import {
  ACTORS,
  filterArbitrary,
  readingsArbitrary,
} from "../support/arbitrary.ts";
import { referenceGraph } from "../support/reference.ts";
import { allOf } from "./snapshots.ts";
import type { Current } from "./suite.ts";

/** Filters a graph. */
const FILTERS = 12;

/** Whatever a store does to be fast, it answers as `server/domain` does without one. */
export function propertiesSuite(current: Current, runs: number): void {
  // The first counterexample is shown as it is: to shrink it, graphs would have to be loaded for minutes.
  const search = { numRuns: runs, endOnFailure: true };
  describe("whatever is loaded and asked", () => {
    const withLoaded = async (
      readings: readonly Reading[],
      test: () => Promise<void>,
    ): Promise<void> => {
      // One after another: what comes later changes how what came earlier counts.
      for (const reading of readings) await current().write([reading]);
      try {
        await test();
      } finally {
        for (const { article } of readings) {
          await current().removeArticle(article.id);
        }
      }
      expect(await current().stats()).toMatchObject({
        articles: 0,
        actors: 0,
        events: 0,
        claims: 0,
      });
    };
    const filters = fc.array(filterArbitrary, {
      minLength: FILTERS,
      maxLength: FILTERS,
    });

    it("sums as the domain does", async () => {
      await fc.assert(
        fc.asyncProperty(readingsArbitrary, filters, (readings, asked) =>
          withLoaded(readings, async () => {
            const graph = referenceGraph(readings);
            for (const filter of asked) {
              const ties = tiesIn(select(graph, filter));
              expect(await current().ties(filter, 100)).toEqual(ties);
              expect(await current().ties(filter, 2)).toEqual(ties.slice(0, 2));
              const snapshot = await current().snapshot();
              expect(await allOf(snapshot.ties(filter))).toEqual(ties);
              for (const directed of [false, true])
                expect(
                  await allOf(snapshot.panel(filter, "QUARTER", directed)),
                ).toEqual(panelOf(select(graph, filter), "QUARTER", directed));
              await snapshot.close();
              const ofEach = await current().tiesOf(ACTORS, filter, 100);
              expect(ofEach).toEqual(
                ACTORS.map((id) =>
                  ties.filter(({ sideA, sideB }) =>
                    [sideA, sideB].includes(id),
                  ),
                ),
              );
            }
          }),
        ),
        search,
      );
    }, 120_000);

    it("tells of two actors what the domain does", async () => {
      await fc.assert(
        fc.asyncProperty(
          readingsArbitrary,
          filters,
          fc.constantFrom(...ACTORS),
          fc.constantFrom(...ACTORS),
          fc.constantFrom(...BUCKETS),
          (readings, asked, one, other, bucket) =>
            withLoaded(readings, async () => {
              const graph = referenceGraph(readings);
              for (const filter of asked) {
                const selected = select(graph, filter);
                expect(await current().tie(one, other, filter)).toEqual(
                  tieIn(selected, one, other),
                );
                const reports = reportsBetween(selected, one, other);
                const periods = evolutionOf(reports, [], bucket, filter.during);
                const got = await current().evolution(
                  one,
                  other,
                  bucket,
                  filter,
                );
                expect(
                  got.map((period) => ({ ...period, articles: 0 })),
                ).toEqual(periods);
                const [records] = await current().tieRecords(
                  [{ sideA: one, sideB: other }],
                  filter,
                  { first: 50, after: null },
                );
                expect(records?.items.map(({ id }) => id).sort()).toEqual(
                  spokesmen(reports)
                    .map(({ id }) => id)
                    .sort(),
                );
                expect(await current().paths(one, other, filter, 4, 3)).toEqual(
                  shortestPaths(tiesIn(selected), one, other, 4, 3),
                );
              }
            }),
        ),
        search,
      );
    }, 120_000);

    it("counts and lists what the domain lets through", async () => {
      await fc.assert(
        fc.asyncProperty(readingsArbitrary, filters, (readings, asked) =>
          withLoaded(readings, async () => {
            const graph = referenceGraph(readings);
            for (const filter of asked) {
              const selected = select(graph, filter);
              const ids = [];
              let after: string | null = null;
              for (;;) {
                const page = await current().claims(filter, {
                  first: 2,
                  after,
                });
                ids.push(...page.items.map(({ id }) => id));
                after = page.cursors.at(-1) ?? null;
                if (!page.hasNextPage) break;
              }
              const claims = selected.records.filter(
                ({ claimKind }) => claimKind !== null,
              );
              const place = ({ to, id }: (typeof claims)[number]) =>
                `${String(9999_99_99 - Number(to?.replaceAll("-", "") ?? 0)).padStart(8, "0")} ${id}`;
              expect(ids).toEqual(
                claims
                  .sort((x, y) => (place(x) < place(y) ? -1 : 1))
                  .map(({ id }) => id),
              );
              expect(await current().dateCounts(filter)).toEqual(
                countDates(selected),
              );
              const facets = await current().facets(filter);
              expect(facets.topics).toEqual(
                countValues(
                  select(graph, { ...filter, topics: null }),
                  ({ topics }) => topics,
                ),
              );
              expect(facets.cameoClasses).toEqual(
                countValues(
                  select(graph, { ...filter, cameoClasses: null }),
                  ({ cameoClass }) => (cameoClass === null ? [] : [cameoClass]),
                ),
              );
              expect(facets.publishers).toEqual(
                countValues(
                  select(graph, { ...filter, publishers: null }),
                  ({ publisher }) => (publisher === null ? [] : [publisher]),
                ),
              );
            }
          }),
        ),
        search,
      );
    }, 120_000);

    it("compares as the domain does", async () => {
      const window = fc.constantFrom(
        { from: "2023-01-01", to: "2023-06-30" },
        { from: null, to: "2023-12-31" },
        { from: "2023-10-01", to: null },
      );
      await fc.assert(
        fc.asyncProperty(
          readingsArbitrary,
          filters,
          window,
          window,
          (readings, asked, before, after) =>
            withLoaded(readings, async () => {
              const graph = referenceGraph(readings);
              for (const filter of asked.slice(0, 4)) {
                const open = select(graph, {
                  ...filter,
                  during: null,
                  includeUndated: false,
                });
                const first =
                  open.records.flatMap(({ from }) => from ?? []).sort()[0] ??
                  null;
                const last =
                  open.records
                    .flatMap(({ to }) => to ?? [])
                    .sort()
                    .at(-1) ?? null;
                const sides = {
                  before: select(graph, { ...filter, during: before }),
                  after: select(graph, { ...filter, during: after }),
                };
                const ties = {
                  before: new Map(
                    tiesIn(sides.before).map((tie) => [tie.id, tie]),
                  ),
                  after: new Map(
                    tiesIn(sides.after).map((tie) => [tie.id, tie]),
                  ),
                };
                const expected = [
                  ...new Set([...ties.before.keys(), ...ties.after.keys()]),
                ]
                  .flatMap(
                    (id) =>
                      changeOf(
                        ties.before.get(id) ?? null,
                        ties.after.get(id) ?? null,
                        {
                          before: monthsOf(before, first, last),
                          after: monthsOf(after, first, last),
                        },
                      ) ?? [],
                  )
                  .sort(compareChanges);
                const changes = await current().compare(
                  before,
                  after,
                  filter,
                  100,
                );
                expect(
                  changes.map((change) => ({ ...change, because: [] })),
                ).toEqual(
                  expected.map((change) => ({ ...change, because: [] })),
                );
                for (const change of changes) {
                  const causes = spokesmen(
                    reportsBetween(
                      sides[causeSide(change)],
                      change.sideA,
                      change.sideB,
                    ),
                  ).map(({ id }) => id);
                  expect([...change.because].sort()).toEqual(causes.sort());
                }
              }
            }),
        ),
        search,
      );
    }, 120_000);

    it("is the same after it went out and came in again", async () => {
      await fc.assert(
        fc.asyncProperty(
          readingsArbitrary,
          filterArbitrary,
          async (readings, filter) => {
            await current().write(readings);
            const lines: DumpLine[] = [];
            for await (const line of current().dump()) lines.push(line);
            const ties = await current().ties(filter, 100);
            for (const { article } of readings)
              await current().removeArticle(article.id);
            async function* again() {
              yield* lines;
            }
            await current().restore(again());
            expect(await current().ties(filter, 100)).toEqual(ties);
            const after: DumpLine[] = [];
            for await (const line of current().dump()) after.push(line);
            expect(after).toEqual(lines);
            for (const { article } of readings)
              await current().removeArticle(article.id);
          },
        ),
        search,
      );
    }, 120_000);
  });
}
