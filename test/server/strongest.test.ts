import { describe, expect, it } from "vitest";
import { compareText } from "../../server/domain/collections.ts";
import { tieId } from "../../server/domain/ids.ts";
import { dyadNumber } from "../../server/store/columns/dyad-table.ts";
import { emptyGraph } from "../../server/store/columns/graph.ts";
import {
  strongest,
  strongestFirst,
} from "../../server/store/columns/strongest.ts";
import { termNumber } from "../../server/store/columns/terms.ts";

describe("dyads, the strongest first", () => {
  const graph = emptyGraph();
  /** Some begin as others end: "o:1" and "o:1-2". */
  const texts = Array.from({ length: 20 }, (_, n) =>
    n % 3 === 0 ? `o:${n}-${n}` : `o:${n}`,
  );
  texts.push("o:1-2", "o:1~", "p:1");
  const ids: string[] = [];
  for (const [x, first] of texts.entries())
    for (const second of texts.slice(x + 1)) {
      const [a, b] = [first, second].sort(compareText) as [string, string];
      const [sideA, sideB] = [a, b].map((text) =>
        termNumber(graph.terms, text),
      ) as [number, number];
      dyadNumber(graph.dyads, sideA, sideB);
      ids.push(tieId(a, b));
    }
  /** Half of them joined by nothing or once, one by very much. */
  const counts = Int32Array.from(ids, (_, dyad) =>
    dyad === 100 ? 1_000 : Math.max(0, ((dyad * 7_919) % 11) - 5),
  );
  const inOrder = [...ids.keys()]
    .filter((dyad) => counts[dyad] !== 0)
    .sort(
      (x, y) =>
        (counts[y] ?? 0) - (counts[x] ?? 0) ||
        compareText(ids[x] ?? "", ids[y] ?? ""),
    );

  it("are by their counts, then by the ids of their ties", () => {
    expect(inOrder.length).toBeGreaterThan(100);
    expect(strongest(graph, counts, Infinity)).toEqual(inOrder);
    expect(strongest(graph, counts, 7)).toEqual(inOrder.slice(0, 7));
  });

  it.each([1, 30, 50, 10_000])(
    "come in the same order where %d are put in order together",
    (together) => {
      expect([...strongestFirst(graph, counts, together)]).toEqual(inOrder);
    },
  );

  it("are none where nothing joins any", () => {
    expect([...strongestFirst(graph, new Int32Array(ids.length), 1)]).toEqual(
      [],
    );
  });
});
