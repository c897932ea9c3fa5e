/** Questions for lists of events and claims, answered by the ledger and Neo4j. */
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { onlyClaims, onlyEvents } from "../../columns/select.ts";
import { slotPage } from "../../columns/slot-page.ts";
import { tieSlots } from "../../columns/ties.ts";
import type { View } from "../../columns/view.ts";
import { slotsOfActors } from "../../columns/walks.ts";
import type { Page, PageRequest, Store } from "../../store.ts";
import type { Asking } from "./asking.ts";

type Questions = Pick<
  Store,
  | "eventsById"
  | "claimsById"
  | "events"
  | "claims"
  | "eventsOf"
  | "claimsOf"
  | "tieRecords"
>;

/** Lists of records: which ones is told by the ledger, the records themselves come from Neo4j, a page at once. */
export function recordQuestions({ view, events, claims }: Asking): Questions {
  return {
    eventsById: async (ids) => inOrder(ids, await events(ids)),
    claimsById: async (ids) => inOrder(ids, await claims(ids)),
    events: async (filter, page) => {
      const known = await view(filter);
      const { slots } = known.select(onlyEvents(filter));
      const found = idPage(known, slots, page);
      return inFull(found, byId(await events(found.items)));
    },
    claims: async (filter, page) => {
      const known = await view(filter);
      const { slots } = known.select(onlyClaims(filter));
      const found = idPage(known, slots, page);
      return inFull(found, byId(await claims(found.items)));
    },
    eventsOf: async (actors, filter, page) => {
      const known = await view(filter);
      const pages = slotsOfActors(known, actors, onlyEvents(filter)).map(
        (slots) => idPage(known, slots, page),
      );
      return allInFull(pages, byId(await events(idsOf(pages))));
    },
    claimsOf: async (actors, filter, page) => {
      const known = await view(filter);
      const pages = slotsOfActors(known, actors, onlyClaims(filter)).map(
        (slots) => idPage(known, slots, page),
      );
      return allInFull(pages, byId(await claims(idsOf(pages))));
    },
    tieRecords: async (ties, filter, page) => {
      const known = await view(filter);
      const pages = ties.map((sides) =>
        idPage(known, tieSlots(known, sides, filter), page),
      );
      const ids = idsOf(pages);
      const found = await Promise.all([events(ids), claims(ids)]);
      return allInFull(pages, byId<EventOrClaimRecord>(found.flat()));
    },
  };
}

/** The page of the slots as ids. */
function idPage(
  view: View,
  slots: Int32Array,
  page: PageRequest,
): Page<string> {
  const found = slotPage(view, slots, page);
  return { ...found, items: found.items.map(view.idsAt(found.items)) };
}

const idsOf = (pages: readonly Page<string>[]): string[] =>
  pages.flatMap(({ items }) => items);

const allInFull = <T>(
  pages: readonly Page<string>[],
  full: ReadonlyMap<string, T>,
): Page<T>[] => pages.map((page) => inFull(page, full));

/** The same page with each item in full; what was removed meanwhile is left out. */
function inFull<T>(page: Page<string>, full: ReadonlyMap<string, T>): Page<T> {
  const known = page.items.map((id) => full.get(id));
  return {
    ...page,
    items: known.flatMap((item) => item ?? []),
    cursors: page.cursors.filter((_, index) => known[index] !== undefined),
  };
}

function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  records: readonly T[],
): (T | null)[] {
  const known = byId(records);
  return ids.map((id) => known.get(id) ?? null);
}

function byId<T extends { readonly id: string }>(
  records: readonly T[],
): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
