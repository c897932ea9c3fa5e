import { dayOf, isEventCode } from "./codes.ts";
import { EMPTY } from "./columns.ts";
import { actorsOf } from "./corrected.ts";
import { remember } from "./graph.ts";
import type { StatsRecord } from "../store.ts";
import type { View } from "./view.ts";

export function stats(view: View): StatsRecord {
  const { db, graph } = view;
  return remember(graph, "stats", () => {
    const { columns } = graph;
    let events = 0;
    let claims = 0;
    let first = 0;
    let last = 0;
    for (let slot = 0; slot < columns.size; slot += 1) {
      const kind = columns.kind[slot] ?? EMPTY;
      if (kind === EMPTY) continue;
      if (isEventCode(kind)) events += 1;
      else claims += 1;
      const from = columns.from[slot] ?? 0;
      if (from === 0) continue;
      if (first === 0 || from < first) first = from;
      last = Math.max(last, columns.to[slot] ?? 0);
    }
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
      events,
      claims,
      firstOn: dayOf(first),
      lastOn: dayOf(last),
    };
  });
}
