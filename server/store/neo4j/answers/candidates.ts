import type { ClaimRecord } from "../../../domain/claim.ts";
import { isEvent } from "../../../domain/dyads.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { DATASETS, REVIEWS } from "../../../domain/vocabulary.ts";
import type { Store } from "../../store.ts";
import type { Columns } from "../ledger/columns.ts";
import { dayNumber, NO_DAY } from "../ledger/days.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isEventKind } from "../ledger/record-table.ts";
import type { Asking } from "./asking.ts";

/** How far apart reports of one event may date it. */
const NEAR_EVENT_DAYS = 31;
/** How long after what was said it is still answered. */
const NEAR_CLAIM_DAYS = 366;

/** The records that a new reading may be linked with: those that share a party with it and are near in time. */
export function candidateQuestion({
  ledger,
  events: eventsOf,
  claims: claimsOf,
}: Asking): Pick<Store, "candidates"> {
  return {
    candidates: async (reading) => {
      const known = await ledger();
      const { columns, idAt } = known.records;
      const events = near(known, reading, reading.events, NEAR_EVENT_DAYS)
        .filter((row) => isEventKind(columns.kind[row] ?? 0))
        .map(idAt);
      const claims = near(known, reading, reading.claims, NEAR_CLAIM_DAYS)
        .filter((row) => !isEventKind(columns.kind[row] ?? 0))
        .map(idAt);
      const [foundEvents, foundClaims] = await Promise.all([
        eventsOf(events),
        claimsOf(claims),
      ]);
      return {
        events: inOrder<EventRecord>(events, foundEvents),
        claims: inOrder<ClaimRecord>(claims, foundClaims),
      };
    },
  };
}

function near(
  { records }: Ledger,
  { actors }: Reading,
  own: readonly EventOrClaimRecord[],
  days: number,
): number[] {
  // A party's country is one, too: a spokesman answers for his president.
  const parties = new Set(own.flatMap(partiesOf));
  for (const { id, country } of actors)
    if (country !== null && parties.has(id)) parties.add(country);
  const dates = own.flatMap(({ when }) => [when.from, when.to]);
  const known = dates.filter((day) => day !== null).sort();
  const [first] = known;
  const last = known.at(-1);
  const anyDay =
    known.length < dates.length || first === undefined || last === undefined;
  const from = anyDay ? -Infinity : dayNumber(first) - days;
  const to = anyDay ? Infinity : dayNumber(last) + days;
  const rows = new Set<number>();
  for (const party of parties)
    for (const row of records.ofActor(party)) rows.add(row);
  return [...rows]
    .filter(
      (row) => records.isLive(row) && isNear(records.columns, row, from, to),
    )
    .sort(records.compareNewest);
}

const GDELT = DATASETS.indexOf("GDELT");
const REJECTED = REVIEWS.indexOf("REJECTED");

function isNear(
  columns: Columns,
  row: number,
  from: number,
  to: number,
): boolean {
  if (columns.dataset[row] === GDELT || columns.review[row] === REJECTED)
    return false;
  const first = columns.from[row] ?? NO_DAY;
  return (
    first === NO_DAY || (first <= to && (columns.to[row] ?? NO_DAY) >= from)
  );
}

function partiesOf(record: EventOrClaimRecord): string[] {
  return isEvent(record)
    ? record.participants.map(({ actor }) => actor)
    : [...record.speakers, ...record.targets, ...record.addressees];
}

function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  found: readonly T[],
): T[] {
  const byId = new Map(found.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
