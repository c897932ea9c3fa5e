import { createView, type View } from "../../columns/view.ts";
import { slotLinksAt } from "./derived.ts";
import type { Ledger } from "./ledger.ts";
import { publicationsOf } from "./publications.ts";

/** Ids of the records that have all words of a filter's text; null where it asks for none. */
export type WithText = ReadonlySet<string> | null;

/** What a question is asked of. Neo4j was asked beforehand for the records that have the filter's words. */
export function viewOf(ledger: Ledger, withText: WithText = null): View {
  const { graph, ids, slots } = ledger.records;
  return createView(graph, {
    links: () => slotLinksAt(ledger),
    idsAt: () => (slot) => ids[slot] ?? "",
    withText: () =>
      withText === null
        ? slots.values()
        : [...withText].flatMap((id) => slots.get(id) ?? []),
    publications: (datasets) => publicationsOf(ledger, datasets),
    // The index of words may be a moment older than the ledger.
    keeps: ({ text }) => text === null,
  });
}
