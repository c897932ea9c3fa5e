import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestPaths } from "../../server/domain/paths.ts";
import type { TieRecord } from "../../server/domain/tie.ts";

const tie = (sideA: string, sideB: string, events: number): TieRecord =>
  ({ id: `${sideA}~${sideB}`, sideA, sideB, events, claims: 0 }) as TieRecord;

const ids = ["a", "b", "c", "d", "e", "f"];
const graphs = fc
  .uniqueArray(
    fc.record({
      x: fc.constantFrom(...ids),
      y: fc.constantFrom(...ids),
      n: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ x, y }) => [x, y].sort().join("~") },
  )
  .map((edges) =>
    edges
      .filter(({ x, y }) => x !== y)
      .map(({ x, y, n }) => tie(x < y ? x : y, x < y ? y : x, n)),
  );

/** All ways without a repeated actor, by brute force. */
function allWays(
  ties: readonly TieRecord[],
  at: string[],
  to: string,
): string[][] {
  const last = at.at(-1) ?? "";
  if (last === to) return [at];
  return ties.flatMap(({ sideA, sideB }) => {
    const next = sideA === last ? sideB : sideB === last ? sideA : null;
    return next === null || at.includes(next)
      ? []
      : allWays(ties, [...at, next], to);
  });
}

describe("ways from one to another", () => {
  it("are all of the shortest, the strongest first", () => {
    fc.assert(
      fc.property(graphs, (ties) => {
        const found = shortestPaths(ties, "a", "f", 6, 100);
        const all = allWays(ties, ["a"], "f");
        const least = Math.min(...all.map(({ length }) => length));
        const shortest = all.filter(({ length }) => length === least);
        expect(found.map(({ actors }) => actors.join()).sort()).toEqual(
          shortest.map((way) => way.join()).sort(),
        );
        const strengths = found.map((path) =>
          path.ties.reduce((product, { events }) => product * events, 1),
        );
        expect(strengths).toEqual([...strengths].sort((x, y) => y - x));
      }),
    );
  });

  it("are cut to so many, and the best stay", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 3 }), (ties, first) => {
        expect(shortestPaths(ties, "a", "f", 6, first)).toEqual(
          shortestPaths(ties, "a", "f", 6, 100).slice(0, first),
        );
      }),
    );
  });

  it("are none when they would be longer than asked", () => {
    const chain = [tie("a", "b", 1), tie("b", "c", 1)];
    expect(shortestPaths(chain, "a", "c", 1, 3)).toEqual([]);
    expect(shortestPaths(chain, "a", "c", 2, 3)).toHaveLength(1);
    expect(shortestPaths(chain, "a", "nobody", 6, 3)).toEqual([]);
  });
});
