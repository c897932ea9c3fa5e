import { compareText } from "../../domain/collections.ts";
import { remember, type Graph } from "./graph.ts";

/** Terms that are sides of dyads, in an order. */
export interface Order {
  readonly terms: Int32Array;
  /** Where each of them stands; by the term. */
  readonly places: Int32Array;
}

export interface Ranks {
  /** All sides by their texts. */
  readonly sides: Order;
  /** What is a side A as in a tie's id, "tie:A~B": there the "~" after A counts, too. */
  readonly sidesA: Order;
}

/** Where each side stands by its text, so that ties are put in order by numbers; made once a revision. */
export function ranks(graph: Graph): Ranks {
  return remember(graph, "ranks", () => {
    const { texts } = graph.terms;
    const { sideA, sideB, size } = graph.dyads;
    // By mark: a set would be asked twice for each of hundreds of thousands of dyads.
    const isSide = new Uint8Array(texts.length);
    const inOrder = (end: string): Order => {
      const sorted = [...isSide.keys()]
        .filter((number) => isSide[number] === 1)
        .map((number) => ({ number, text: `${texts[number]}${end}` }))
        .sort((x, y) => compareText(x.text, y.text));
      const places = new Int32Array(texts.length);
      sorted.forEach(({ number }, place) => {
        places[number] = place;
      });
      return { terms: Int32Array.from(sorted, ({ number }) => number), places };
    };
    for (let dyad = 0; dyad < size; dyad += 1) isSide[sideA[dyad] ?? 0] = 1;
    const sidesA = inOrder("~");
    for (let dyad = 0; dyad < size; dyad += 1) isSide[sideB[dyad] ?? 0] = 1;
    return { sides: inOrder(""), sidesA };
  });
}
