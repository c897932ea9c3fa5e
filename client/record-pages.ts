import type { Api } from "./api.ts";
import type { Slot, Waiting } from "./data.ts";
import { RECORDS } from "./operations.ts";
import type { RecordFilter, RecordsQuery } from "./schema.generated.ts";

/** The table's records: the first page as the state wants it, and as many more as a person asks for. */
export interface RecordPages {
  readonly want: (filter: RecordFilter | null) => Waiting<RecordsQuery>;
  readonly now: () => Waiting<RecordsQuery>;
  readonly more: () => void;
}

/** How many events, and how many claims, come at a time. */
const PAGE_OF_RECORDS = 1000;

export function createRecordPages(
  api: Api,
  first: Slot<RecordsQuery>,
  changed: () => void,
): RecordPages {
  let wanted: object = {};
  let begun: RecordsQuery | undefined;
  let all: RecordsQuery | undefined;
  let asking = false;

  const now = (): Waiting<RecordsQuery> => {
    const waiting = first.now();
    if (waiting.value !== begun) {
      begun = waiting.value;
      all = begun;
    }
    return all === begun ? waiting : { ...waiting, value: all };
  };

  return {
    now,
    want: (filter) => {
      const variables = { filter, first: PAGE_OF_RECORDS };
      wanted = variables;
      first.want(
        filter === null
          ? null
          : { ...variables, withEvents: true, withClaims: true },
      );
      return now();
    },
    more: () => {
      const from = now().value;
      if (asking || from === undefined || !goesOn(from)) return;
      asking = true;
      const { events, claims } = from;
      api
        .ask<RecordsQuery>(RECORDS, {
          ...wanted,
          events: events?.pageInfo.endCursor ?? null,
          claims: claims?.pageInfo.endCursor ?? null,
          withEvents: events?.pageInfo.hasNextPage ?? false,
          withClaims: claims?.pageInfo.hasNextPage ?? false,
        })
        .then((next) => {
          // Meanwhile something else may be wanted.
          if (now().value === from) all = joined(from, next);
        })
        // What is there stays, and the button with it.
        .catch(() => undefined)
        .finally(() => {
          asking = false;
          changed();
        });
    },
  };
}

/** Whether there are more events or claims than have come. */
export const goesOn = ({ events, claims }: RecordsQuery): boolean =>
  events?.pageInfo.hasNextPage === true ||
  claims?.pageInfo.hasNextPage === true;

/** How many there are in all. */
export const countOf = ({ events, claims }: RecordsQuery): number =>
  (events?.totalCount ?? 0) + (claims?.totalCount ?? 0);

const joined = (one: RecordsQuery, next: RecordsQuery): RecordsQuery => ({
  ...part("events", one, next),
  ...part("claims", one, next),
});

function part<K extends "events" | "claims">(
  key: K,
  one: RecordsQuery,
  next: RecordsQuery,
): Partial<RecordsQuery> {
  const [known, more] = [one[key], next[key]];
  if (known === undefined) return {};
  return {
    [key]:
      more === undefined
        ? known
        : { ...more, edges: [...known.edges, ...more.edges] },
  };
}
