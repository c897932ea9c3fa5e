import type { ClaimRecord } from "../../../domain/claim.ts";
import type { CountedRecord } from "../../../domain/counted.ts";
import { addDays } from "../../../domain/dates.ts";
import { isEvent } from "../../../domain/dyads.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import type { Store } from "../../store.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { compareNewest } from "../ledger/record-index.ts";
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
      const events = near(known, reading, reading.events, NEAR_EVENT_DAYS)
        .filter(({ eventKind }) => eventKind !== null)
        .map(({ id }) => id);
      const claims = near(known, reading, reading.claims, NEAR_CLAIM_DAYS)
        .filter(({ claimKind }) => claimKind !== null)
        .map(({ id }) => id);
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
): CountedRecord[] {
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
  const from = anyDay ? null : addDays(first, -days);
  const to = anyDay ? null : addDays(last, days);
  const among = new Set(
    [...parties].flatMap((party) => records.ofActor(party)),
  );
  return [...among]
    .filter(
      (record) =>
        record.dataset !== "GDELT" &&
        record.review !== "REJECTED" &&
        (from === null ||
          to === null ||
          record.from === null ||
          record.to === null ||
          (record.from <= to && record.to >= from)),
    )
    .sort(compareNewest);
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
