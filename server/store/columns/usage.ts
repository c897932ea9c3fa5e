import { EMPTY } from "./columns.ts";
import { remember, type Graph } from "./graph.ts";
import { eachOf, LISTS, type ListName } from "./lists.ts";

/** How many records have each term in the list; by number of the term. */
export function usage(graph: Graph, list: ListName): Int32Array {
  return remember(graph, `usage ${list}`, () => {
    const { columns, terms } = graph;
    const counts = new Int32Array(terms.texts.length);
    for (let slot = 0; slot < columns.size; slot += 1) {
      if (columns.kind[slot] === EMPTY) continue;
      eachOf(columns, slot, LISTS[list], (number) => {
        counts[number] = (counts[number] ?? 0) + 1;
      });
    }
    return counts;
  });
}

/** The terms that a record has in the list. */
export function textsUsed(graph: Graph, list: ListName): ReadonlySet<string> {
  return remember(graph, `used ${list}`, () => {
    const counts = usage(graph, list);
    return new Set(
      graph.terms.texts.filter((_, number) => (counts[number] ?? 0) > 0),
    );
  });
}
