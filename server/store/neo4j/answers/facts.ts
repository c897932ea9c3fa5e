import { compareText } from "../../../domain/collections.ts";
import type { CountedRecord } from "../../../domain/counted.ts";
import type { ReportsRecord, StatsRecord, Store } from "../../store.ts";
import { recordsAt, type Ledger } from "../ledger/ledger.ts";
import { storeState, type StoreState } from "../ledger/rows.ts";
import { joinedAt } from "../ledger/select.ts";
import type { Asking } from "./asking.ts";

/** What is known of the graph as a whole, and of how often each record is told of. */
export function factQuestions({
  connection,
  ledger,
}: Asking): Pick<Store, "revision" | "stats" | "reportsOf"> {
  return {
    revision: async () => {
      const [state] = await connection.ask(storeState());
      return revisionOf(state ?? { name: "", revision: 0, corrected: 0 });
    },
    stats: async () => statsOf(await ledger()),
    reportsOf: async (ids) => {
      const known = await ledger();
      return ids.map((id) => reportsOf(known, id));
    },
  };
}

/** Two stores never have a revision in common, even where both have counted as far. */
function revisionOf({ name, revision }: StoreState): string {
  return `${name.slice(0, 8)}-${revision}`;
}

function statsOf(ledger: Ledger): StatsRecord {
  const { articles, actors, records } = ledger;
  let undatedArticles = 0;
  for (const { publishedOn } of articles.values())
    if (publishedOn === null) undatedArticles += 1;
  return {
    revision: revisionOf(ledger.state),
    articles: articles.size,
    undatedArticles,
    actors: actors.size,
    ...spanOf(records.newestFirst()),
  };
}

function spanOf(
  records: readonly CountedRecord[],
): Pick<StatsRecord, "events" | "claims" | "firstOn" | "lastOn"> {
  let events = 0;
  let firstOn: string | null = null;
  for (const { eventKind, from } of records) {
    if (eventKind !== null) events += 1;
    if (from !== null && (firstOn === null || from < firstOn)) firstOn = from;
  }
  return {
    events,
    claims: records.length - events,
    firstOn,
    lastOn: records[0]?.to ?? null,
  };
}

/** The record and all that it is joined with; rejected ones are in no group but their own. */
function reportsOf(ledger: Ledger, id: string): ReportsRecord {
  const own = recordsAt(ledger, [id]);
  const group = own[0]?.review === "REJECTED" ? own : joinedWith(ledger, id);
  return {
    reports: new Set(group.map(({ article }) => article)).size,
    sources: new Set(group.map(({ source }) => source)).size,
    sameAs: group
      .map((record) => record.id)
      .filter((other) => other !== id)
      .sort(compareText),
  };
}

function joinedWith(ledger: Ledger, id: string): CountedRecord[] {
  const joined = joinedAt(ledger);
  const found = new Map<string, CountedRecord>();
  const pending = [id];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const record = ledger.records.get(at);
    if (record === undefined || found.has(at) || record.review === "REJECTED")
      continue;
    found.set(at, record);
    pending.push(...(joined.get(at) ?? []));
  }
  return [...found.values()];
}
