import type { Graph } from "./graph.ts";
import { dyadsBySide, postingsAt } from "./postings.ts";
import { ranks, type Order } from "./ranks.ts";

/** Dyads of one side. */
export interface OfSide {
  readonly side: number;
  readonly dyads: Int32Array;
}

/**
 * The dyads that are wanted of each side, in the order of the sides, then of the other sides' texts: a list of all of
 * them would be as long as they are many, and only those of one side are in memory.
 */
export function* bySides(
  graph: Graph,
  { terms }: Order,
  isWanted: (dyad: number, side: number) => boolean,
): Generator<OfSide> {
  const { sideA, sideB } = graph.dyads;
  const { places } = ranks(graph).sides;
  const bySide = dyadsBySide(graph);
  for (const side of terms) {
    const place = (dyad: number): number =>
      places[(sideA[dyad] === side ? sideB : sideA)[dyad] ?? 0] ?? 0;
    const dyads = postingsAt(bySide, side)
      .filter((dyad) => isWanted(dyad, side))
      .sort((x, y) => place(x) - place(y));
    yield { side, dyads };
  }
}
