import type { CountedRecord } from "../../../domain/counted.ts";
import {
  reportsBetween,
  spokesmen,
  type Selected,
} from "../../../domain/counting.ts";
import { takesPart } from "../../../domain/passing.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import type { Page, PageRequest, Store } from "../../store.ts";
import { compareNewest } from "../ledger/record-index.ts";
import { select } from "../ledger/select.ts";
import type { Asking } from "./asking.ts";
import { inFull, pageOfSorted } from "./paging.ts";

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
export function recordQuestions(asking: Asking): Questions {
  const { events, claims } = asking;
  const both = async (
    pages: readonly Page<CountedRecord>[],
  ): Promise<EventOrClaimRecord[]> => {
    const all = pages.flatMap(({ items }) => items);
    const found = await Promise.all([
      events(idsOf(all.filter(isEvent))),
      claims(idsOf(all.filter(isClaim))),
    ]);
    return found.flat();
  };

  return {
    eventsById: async (ids) => {
      const known = byId(await events(ids));
      return ids.map((id) => known.get(id) ?? null);
    },
    claimsById: async (ids) => {
      const known = byId(await claims(ids));
      return ids.map((id) => known.get(id) ?? null);
    },
    events: async (filter, page) => {
      const { records } = await asking.selected(filter);
      const found = pageOfSorted(sorted(records.filter(isEvent)), page);
      return inFull(found, byId(await events(idsOf(found.items))));
    },
    claims: async (filter, page) => {
      const { records } = await asking.selected(filter);
      const found = pageOfSorted(sorted(records.filter(isClaim)), page);
      return inFull(found, byId(await claims(idsOf(found.items))));
    },
    eventsOf: async (actors, filter, page) => {
      const pages = pagesOf(
        await asking.selected(filter),
        actors,
        isEvent,
        page,
      );
      const full = byId(await events(pages.flatMap((p) => idsOf(p.items))));
      return pages.map((found) => inFull(found, full));
    },
    claimsOf: async (actors, filter, page) => {
      const pages = pagesOf(
        await asking.selected(filter),
        actors,
        isClaim,
        page,
      );
      const full = byId(await claims(pages.flatMap((p) => idsOf(p.items))));
      return pages.map((found) => inFull(found, full));
    },
    tieRecords: async (ties, filter, page) => {
      const { ledger, withText } = await asking.given(filter);
      const pages = ties.map(({ sideA, sideB }) => {
        const among = ledger.records.ofDyad(sideA, sideB, filter.rollUp);
        const selected = select(ledger, filter, withText, among);
        return pageOfSorted(
          sorted(spokesmen(reportsBetween(selected, sideA, sideB))),
          page,
        );
      });
      const full = byId(await both(pages));
      return pages.map((found) => inFull(found, full));
    },
  };
}

function pagesOf(
  { records, filter }: Selected,
  actors: readonly string[],
  is: (record: CountedRecord) => boolean,
  page: PageRequest,
): Page<CountedRecord>[] {
  return actors.map((actor) =>
    pageOfSorted(
      sorted(
        records.filter(
          (record) => is(record) && takesPart(record, actor, filter.rollUp),
        ),
      ),
      page,
    ),
  );
}

const isEvent = ({ eventKind }: CountedRecord): boolean => eventKind !== null;
const isClaim = ({ claimKind }: CountedRecord): boolean => claimKind !== null;

function sorted(records: CountedRecord[]): CountedRecord[] {
  return isSorted(records) ? records : records.sort(compareNewest);
}

/** Mostly they are: to see it is quicker than to sort. */
function isSorted(records: readonly CountedRecord[]): boolean {
  return records.every((record, index) => {
    const before = records[index - 1];
    return before === undefined || compareNewest(before, record) <= 0;
  });
}

const idsOf = (records: readonly CountedRecord[]): string[] =>
  records.map(({ id }) => id);

function byId<T extends { readonly id: string }>(
  records: readonly T[],
): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
