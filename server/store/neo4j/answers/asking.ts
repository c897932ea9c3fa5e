import type { ClaimRecord } from "../../../domain/claim.ts";
import { correctRecord } from "../../../domain/correct.ts";
import { isEvent } from "../../../domain/dyads.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { wordsOf } from "../../../domain/words.ts";
import type { Connection } from "../connection.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { select, type Selection, type WithText } from "../ledger/select.ts";
import { claimsOfIds, eventsOfIds } from "../read/records.ts";
import { recordsWithWords } from "../read/words.ts";
import type { Statement } from "../statement.ts";

/** What every question has at hand. */
export interface Asking {
  readonly connection: Connection;
  /** The ledger as the graph is now. */
  readonly ledger: () => Promise<Ledger>;
  /** Says that this process has changed the graph. */
  readonly changed: () => void;
  /** The ledger, and the records that have the filter's text. */
  readonly given: (
    filter: RecordFilter,
  ) => Promise<{ ledger: Ledger; withText: WithText }>;
  readonly selected: (filter: RecordFilter) => Promise<Selection>;
  /** The records of these ids as they are now known, in no order. */
  readonly events: (ids: readonly string[]) => Promise<EventRecord[]>;
  readonly claims: (ids: readonly string[]) => Promise<ClaimRecord[]>;
}

export function createAsking(
  connection: Connection,
  ledger: () => Promise<Ledger>,
  changed: () => void,
): Asking {
  const given: Asking["given"] = async ({ text }) => {
    const words = text === null ? [] : wordsOf(text);
    // Asked for together, and the ledger last: it must not be older than what the index knows.
    const withText =
      words.length === 0
        ? null
        : new Set(await connection.ask(recordsWithWords(words)));
    return { ledger: await ledger(), withText };
  };
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
    given,
    selected: async (filter) => {
      const { ledger, withText } = await given(filter);
      return remembered(ledger, filter, withText);
    },
  };
}

const isClaim = (record: EventOrClaimRecord): record is ClaimRecord =>
  !isEvent(record);

/** A page asks for ties, times and sorts of one filter: what it leaves is found once at a revision. */
const MOST_REMEMBERED = 6;
const selections = new WeakMap<object, Map<string, Selection>>();

export function remembered(
  ledger: Ledger,
  filter: RecordFilter,
  withText: WithText,
): Selection {
  if (withText !== null) return select(ledger, filter, withText);
  const made = selections.get(ledger.state) ?? new Map<string, Selection>();
  selections.set(ledger.state, made);
  const key = JSON.stringify(filter);
  const selection = made.get(key) ?? select(ledger, filter, null);
  made.delete(key);
  made.set(key, selection);
  const [oldest] = made.keys();
  if (made.size > MOST_REMEMBERED && oldest !== undefined) made.delete(oldest);
  return selection;
}
