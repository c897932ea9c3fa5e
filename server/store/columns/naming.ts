import { EMPTY } from "./columns.ts";
import type { Graph } from "./graph.ts";
import { listHas, LISTS } from "./lists.ts";
import { wantedTerms } from "./select.ts";

/** Numbers of the articles whose records name one of the actors, or lean on them. */
export function articlesNaming(
  graph: Graph,
  actors: readonly string[],
): Set<number> {
  const { columns, terms } = graph;
  const articles = new Set<number>();
  // Mostly they are new, and nothing names them yet.
  if (!actors.some((actor) => terms.numbers.has(actor))) return articles;
  const wanted = wantedTerms(graph, actors);
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (columns.kind[slot] === EMPTY) continue;
    if (
      wanted[columns.source[slot] ?? 0] === 1 ||
      listHas(columns, slot, LISTS.actors, wanted) ||
      listHas(columns, slot, LISTS.countries, wanted)
    ) {
      articles.add(columns.article[slot] ?? 0);
    }
  }
  return articles;
}
