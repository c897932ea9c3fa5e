import { spokesmen, reportsBetween } from "../../../domain/counting.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import type { Page, PageRequest, Store } from "../../store.ts";
import { isEventKind } from "../ledger/record-table.ts";
import { inWords } from "../ledger/reports.ts";
import { select, type Selection } from "../ledger/select.ts";
import type { Asking } from "./asking.ts";
import { inFull, pageOfRows } from "./paging.ts";
import { selectPair } from "./ties.ts";

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
  return {
    eventsById: async (ids) => inOrder(ids, await events(ids)),
    claimsById: async (ids) => inOrder(ids, await claims(ids)),
    events: async (filter, page) => {
      const found = pageOf(await asking.selected(filter), isEvent, page);
      return inFull(found, byId(await events(found.items)));
    },
    claims: async (filter, page) => {
      const found = pageOf(await asking.selected(filter), isClaim, page);
      return inFull(found, byId(await claims(found.items)));
    },
    eventsOf: async (actors, filter, page) => {
      const { ledger, withText } = await asking.given(filter);
      const pages = actors.map((actor) =>
        pageOf(selectActor(ledger, actor, filter, withText), isEvent, page),
      );
      const full = byId(await events(pages.flatMap(({ items }) => items)));
      return pages.map((found) => inFull(found, full));
    },
    claimsOf: async (actors, filter, page) => {
      const { ledger, withText } = await asking.given(filter);
      const pages = actors.map((actor) =>
        pageOf(selectActor(ledger, actor, filter, withText), isClaim, page),
      );
      const full = byId(await claims(pages.flatMap(({ items }) => items)));
      return pages.map((found) => inFull(found, full));
    },
    tieRecords: async (ties, filter, page) => {
      const { ledger, withText } = await asking.given(filter);
      const { records } = ledger;
      const pages = ties.map(({ sideA, sideB }) => {
        const selected = inWords(
          selectPair(ledger, sideA, sideB, filter, withText),
        );
        const rows = spokesmen(reportsBetween(selected, sideA, sideB)).flatMap(
          ({ id }) => records.rowOf(id) ?? [],
        );
        return pageOfRows(
          records,
          Int32Array.from(rows).sort(records.compareNewest),
          page,
        );
      });
      const ids = pages.flatMap(({ items }) => items);
      const found = await Promise.all([events(ids), claims(ids)]);
      const full = byId<EventOrClaimRecord>(found.flat());
      return pages.map((one) => inFull(one, full));
    },
  };
}

/** What the filter leaves of the records that the actor has a part in, newest first. */
function selectActor(
  ledger: Selection["ledger"],
  actor: string,
  filter: Selection["filter"],
  withText: Parameters<typeof select>[2],
): Selection {
  const { records } = ledger;
  const narrower = { ...filter, actors: [actor] };
  const among = records.ofActor(actor).filter(records.isLive);
  const selection = select(
    ledger,
    narrower,
    withText,
    among.sort(records.compareNewest),
  );
  if (filter.actors === null) return selection;
  // The filter's own actors are asked for too.
  const { rows } = select(ledger, filter, withText, selection.rows);
  return { ...selection, rows };
}

function pageOf(
  { ledger, rows }: Selection,
  is: (kind: number) => boolean,
  page: PageRequest,
): Page<string> {
  const { records } = ledger;
  const { kind } = records.columns;
  return pageOfRows(
    records,
    rows.filter((row) => is(kind[row] ?? 0)),
    page,
  );
}

const isEvent = isEventKind;
const isClaim = (kind: number): boolean => !isEventKind(kind);

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
