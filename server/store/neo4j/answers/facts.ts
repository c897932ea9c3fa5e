import { overviewOf } from "../../columns/overview.ts";
import { remember } from "../../columns/graph.ts";
import { NOT_TOLD, reportsAt } from "../../columns/reports.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { storeState, type StoreState } from "../ledger/rows.ts";
import { viewOf } from "../ledger/view.ts";
import { arrivals } from "../read/articles.ts";
import type { StatsRecord, Store } from "../../store.ts";
import type { Asking } from "./asking.ts";

/** What is known of the graph as a whole, and of how often each record is told of. */
export function factQuestions({
  connection,
  ledger,
}: Asking): Pick<Store, "revision" | "changeSince" | "stats" | "reportsOf"> {
  return {
    revision: async () => {
      const [state] = await connection.ask(storeState());
      return revisionOf(state ?? { name: "", revision: 0, corrected: 0 });
    },
    changeSince: async (revision, first) => {
      const [state] = await connection.ask(storeState());
      if (state === undefined) return { revision, articles: [] };
      const [name = "", known = ""] = revision.split("-");
      const isOurs = state.name.startsWith(name) && /^\d+$/.test(known);
      return {
        revision: revisionOf(state),
        articles: isOurs
          ? await connection.ask(arrivals(Number(known), state.revision, first))
          : [],
      };
    },
    stats: async () => statsOf(await ledger()),
    reportsOf: async (ids) => {
      const known = await ledger();
      const view = viewOf(known);
      return ids.map((id) => {
        const slot = known.records.slots.get(id);
        return slot === undefined ? NOT_TOLD : reportsAt(view, slot);
      });
    },
  };
}

/** Two stores never have a revision in common, even where both have counted as far. */
export function revisionOf({ name, revision }: StoreState): string {
  return `${name.slice(0, 8)}-${revision}`;
}

function statsOf(ledger: Ledger): StatsRecord {
  const { articles, actors, records } = ledger;
  return remember(records.graph, "stats", () => {
    let undatedArticles = 0;
    for (const { publishedOn } of articles.values())
      if (publishedOn === null) undatedArticles += 1;
    return {
      revision: revisionOf(ledger.state),
      articles: articles.size,
      undatedArticles,
      actors: actors.size,
      ...overviewOf(records.graph),
    };
  });
}
