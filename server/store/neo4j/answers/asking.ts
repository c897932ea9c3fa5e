import type { ClaimRecord } from "../../../domain/claim.ts";
import { correctRecord } from "../../../domain/correct.ts";
import { isEvent } from "../../../domain/dyads.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { wordsOf } from "../../../domain/words.ts";
import type { View } from "../../columns/view.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { viewOf } from "../ledger/view.ts";
import { claimsOfIds, eventsOfIds } from "../read/records.ts";
import { recordsWithWords } from "../read/words.ts";
import type { Connection } from "../connection.ts";
import type { Statement } from "../statement.ts";

/** What every question has at hand. */
export interface Asking {
  readonly connection: Connection;
  /** The ledger as the graph is now. */
  readonly ledger: () => Promise<Ledger>;
  /** Says that this process has changed the graph. */
  readonly changed: () => void;
  /** The columns as the graph is now, with the records that have the filter's text. */
  readonly view: (filter: RecordFilter) => Promise<View>;
  /** The records of these ids as they are now known, in no order. */
  readonly events: (ids: readonly string[]) => Promise<EventRecord[]>;
  readonly claims: (ids: readonly string[]) => Promise<ClaimRecord[]>;
}

/** `ledger` gives the copy that follows the graph, or, for a snapshot, one that is held on to. */
export function createAsking(
  connection: Connection,
  ledger: () => Promise<Ledger>,
  changed: () => void,
): Asking {
  const full = async <T extends EventOrClaimRecord>(
    ids: readonly string[],
    statement: (ids: readonly string[]) => Statement<T>,
    is: (record: EventOrClaimRecord) => record is T,
  ): Promise<T[]> => {
    if (ids.length === 0) return [];
    const known = await ledger();
    const { state } = known;
    const found = new Map<string, T>();
    for (const id of ids) {
      const record = known.full.get(id);
      if (record !== undefined && is(record)) found.set(id, record);
    }
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length > 0)
      for (const record of await connection.ask(statement(missing))) {
        found.set(record.id, record);
        // What was read while the graph changed may be of neither revision.
        if (known.state === state) known.full.keep(record);
      }
    const { corrections } = known.editing;
    return [...found.values()].map((record) =>
      correctRecord(record, corrections),
    );
  };
  return {
    connection,
    changed,
    events: (ids) => full(ids, eventsOfIds, isEvent),
    claims: (ids) => full(ids, claimsOfIds, isClaim),
    ledger,
    view: async ({ text }) => {
      const words = text === null ? [] : wordsOf(text);
      // The ledger last: it must not be older than what the index knows.
      const withText =
        words.length === 0
          ? null
          : new Set(await connection.ask(recordsWithWords(words)));
      return viewOf(await ledger(), withText);
    },
  };
}

const isClaim = (record: EventOrClaimRecord): record is ClaimRecord =>
  !isEvent(record);
