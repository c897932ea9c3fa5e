import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { candidates } from "../../columns/candidates.ts";
import { NEWEST_FIRST, newestKey } from "../../page.ts";
import type { Store } from "../../store.ts";
import type { Asking } from "./asking.ts";

/** The records that a new reading may be linked with: those that share a party with it and are near in time. */
export function candidateQuestion({
  ledger,
  events,
  claims,
}: Asking): Pick<Store, "candidates"> {
  return {
    candidates: async (reading) => {
      const { graph, ids } = (await ledger()).records;
      const near = candidates(graph, reading);
      const idsAt = (slots: readonly number[]): string[] =>
        slots.flatMap((slot) => ids[slot] ?? []);
      const [foundEvents, foundClaims] = await Promise.all([
        events(idsAt(near.events)),
        claims(idsAt(near.claims)),
      ]);
      return { events: byNewest(foundEvents), claims: byNewest(foundClaims) };
    },
  };
}

function byNewest<T extends EventOrClaimRecord>(records: readonly T[]): T[] {
  return [...records].sort((x, y) =>
    NEWEST_FIRST.compare(newestKey(x), newestKey(y)),
  );
}
