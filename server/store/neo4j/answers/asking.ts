import type { Selected } from "../../../domain/counting.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import { wordsOf } from "../../../domain/words.ts";
import type { Connection } from "../connection.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { select, type WithText } from "../ledger/select.ts";
import { recordsWithWords } from "../read/words.ts";

/** What every question has at hand. */
export interface Asking {
  readonly connection: Connection;
  /** The ledger as the graph is now. */
  readonly ledger: () => Promise<Ledger>;
  /** The ledger, and the records that have the filter's text. */
  readonly given: (
    filter: RecordFilter,
  ) => Promise<{ ledger: Ledger; withText: WithText }>;
  readonly selected: (filter: RecordFilter) => Promise<Selected>;
}

export function createAsking(
  connection: Connection,
  ledger: () => Promise<Ledger>,
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
  return {
    connection,
    ledger,
    given,
    selected: async (filter) => {
      const { ledger, withText } = await given(filter);
      return select(ledger, filter, withText);
    },
  };
}
