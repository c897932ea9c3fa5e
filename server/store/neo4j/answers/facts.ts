import { compareText } from "../../../domain/collections.ts";
import { REVIEWS } from "../../../domain/vocabulary.ts";
import type { ReportsRecord, StatsRecord, Store } from "../../store.ts";
import { dayOf, NO_DAY } from "../ledger/days.ts";
import { joinedAt } from "../ledger/derived.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isEventKind } from "../ledger/record-table.ts";
import { arrivals } from "../read/articles.ts";
import { storeState, type StoreState } from "../ledger/rows.ts";
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
      return ids.map((id) => reportsOf(known, id));
    },
  };
}

/** Two stores never have a revision in common, even where both have counted as far. */
export function revisionOf({ name, revision }: StoreState): string {
  return `${name.slice(0, 8)}-${revision}`;
}

function statsOf(ledger: Ledger): StatsRecord {
  const { articles, actors } = ledger;
  let undatedArticles = 0;
  for (const { publishedOn } of articles.values())
    if (publishedOn === null) undatedArticles += 1;
  return {
    revision: revisionOf(ledger.state),
    articles: articles.size,
    undatedArticles,
    actors: actors.size,
    ...spanOf(ledger),
  };
}

function spanOf({
  records,
}: Ledger): Pick<StatsRecord, "events" | "claims" | "firstOn" | "lastOn"> {
  const { kind, from, to } = records.columns;
  const rows = records.newestFirst();
  let events = 0;
  let first = Infinity;
  for (const row of rows) {
    if (isEventKind(kind[row] ?? 0)) events += 1;
    const day = from[row] ?? NO_DAY;
    if (day !== NO_DAY && day < first) first = day;
  }
  const [newest = -1] = rows;
  return {
    events,
    claims: rows.length - events,
    firstOn: Number.isFinite(first) ? dayOf(first) : null,
    lastOn: dayOf(to[newest] ?? NO_DAY),
  };
}

/** The record and all that it is joined with; rejected ones are in no group but their own. */
function reportsOf(ledger: Ledger, id: string): ReportsRecord {
  const { records } = ledger;
  const row = records.rowOf(id);
  if (row === undefined) return { reports: 0, sources: 0, sameAs: [] };
  const { article, source, review } = records.columns;
  const group = review[row] === REJECTED ? [row] : joinedWith(ledger, row);
  return {
    reports: new Set(group.map((one) => article[one])).size,
    sources: new Set(group.map((one) => source[one])).size,
    sameAs: group
      .filter((other) => other !== row)
      .map(records.idAt)
      .sort(compareText),
  };
}

const REJECTED = REVIEWS.indexOf("REJECTED");

function joinedWith(ledger: Ledger, row: number): number[] {
  const joined = joinedAt(ledger);
  const { review } = ledger.records.columns;
  const found = new Set<number>();
  const pending = [row];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (found.has(at) || review[at] === REJECTED) continue;
    found.add(at);
    pending.push(...(joined.get(at) ?? []));
  }
  return [...found];
}
