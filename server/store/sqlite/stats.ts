import { overviewOf } from "../columns/overview.ts";
import { remember } from "../columns/graph.ts";
import type { StatsRecord } from "../store.ts";
import { actorsOf } from "./corrected.ts";
import type { FileView } from "./view.ts";

/** Counted once a revision. */
export function stats({ db, graph }: FileView): StatsRecord {
  return remember(graph, "stats", () => {
    const count = (what: string): number =>
      db.prepare<[], number>(`SELECT ${what}`).pluck().get() ?? 0;
    const undatedArticles = count(
      "count(*) FROM article WHERE published IS NULL",
    );
    // To count the articles themselves is to go through an index of all.
    const dated = count("sum(articles) FROM publication");
    return {
      revision: String(graph.revision),
      articles: dated + undatedArticles,
      undatedArticles,
      actors: actorsOf(db, graph).size,
      ...overviewOf(graph),
    };
  });
}
