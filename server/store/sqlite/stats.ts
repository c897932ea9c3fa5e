import { overviewOf } from "../columns/overview.ts";
import { remember } from "../columns/graph.ts";
import type { StatsRecord } from "../store.ts";
import { actorsOf } from "./corrected.ts";
import type { FileView } from "./view.ts";

/** Counted once a revision. */
export function stats({ db, graph }: FileView): StatsRecord {
  return remember(graph, "stats", () => {
    const count = (where: string): number =>
      db
        .prepare<[], number>(`SELECT count(*) FROM article ${where}`)
        .pluck()
        .get() ?? 0;
    return {
      revision: String(graph.revision),
      articles: count(""),
      undatedArticles: count("WHERE published IS NULL"),
      actors: actorsOf(db, graph).size,
      ...overviewOf(graph),
    };
  });
}
