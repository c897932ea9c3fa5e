import { isDisputed } from "../../../domain/dispute.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import { groupReports } from "../../../domain/reports.ts";
import { joinedAt, opponentsAt } from "./derived.ts";
import type { Ledger } from "./ledger.ts";
import { tester } from "./tester.ts";

/** Ids of the records that have all words of the filter's text; null where it asks for none. */
export type WithText = ReadonlySet<string> | null;

/** The rows that a filter leaves. */
export interface Selection {
  readonly ledger: Ledger;
  readonly filter: RecordFilter;
  readonly rows: Int32Array;
  /** Whether the filter has left the row. */
  readonly has: (row: number) => boolean;
  /** For each row that others report the same as, its group; any other row is a group of its own. */
  readonly groups: ReadonlyMap<number, string>;
}

/**
 * What the filter leaves of the rows given, in their order, or of all, newest first. The same as the domain's
 * `select`, which looks at every record and every link, only by way of the ledger's indexes.
 */
export function select(
  ledger: Ledger,
  filter: RecordFilter,
  withText: WithText,
  among: Int32Array = narrowed(ledger, filter),
): Selection {
  const { records } = ledger;
  const opponents = opponentsAt(ledger);
  const passes = tester(records, filter, {
    hasText: (row) => withText?.has(records.idAt(row)) ?? true,
    isDisputed: (row) => isDisputed(records.idAt(row), filter.asOf, opponents),
  });
  const rows = filtered(among, passes);
  return {
    ledger,
    filter,
    rows,
    has: membership(rows, records.rows),
    groups: groupsOf(ledger, rows, passes),
  };
}

/** As the array's own `filter`, which is several times slower over a million. */
function filtered(
  rows: Int32Array,
  passes: (row: number) => boolean,
): Int32Array {
  const left = new Int32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (!passes(row)) continue;
    left[count] = row;
    count += 1;
  }
  return left.slice(0, count);
}

function membership(rows: Int32Array, count: number): (row: number) => boolean {
  let marks: Uint8Array | null = null;
  return (row) => {
    if (marks === null) {
      marks = new Uint8Array(count);
      for (const one of rows) marks[one] = 1;
    }
    return marks[row] === 1;
  };
}

/** The fewest rows that hold all that the filter can leave, newest first. */
function narrowed(
  { records }: Ledger,
  { actors, countries }: RecordFilter,
): Int32Array {
  const [best] = [actors, countries]
    .flatMap((ids) => (ids === null ? [] : [ids.map(records.ofActor)]))
    .sort((x, y) => lengthOf(x) - lengthOf(y));
  if (best === undefined || lengthOf(best) > records.size / 8)
    return records.newestFirst();
  const rows = new Set<number>();
  for (const list of best)
    for (const row of list) if (records.isLive(row)) rows.add(row);
  return Int32Array.from(rows).sort(records.compareNewest);
}

function lengthOf(lists: readonly Int32Array[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/**
 * The groups of those that report the same. Only linked records can be in one with others, and what joins two of
 * them may be a third that is not among the rows given, as long as the filter lets it through.
 */
function groupsOf(
  ledger: Ledger,
  rows: Int32Array,
  passes: (row: number) => boolean,
): Map<number, string> {
  const joined = joinedAt(ledger);
  if (joined.size === 0) return new Map();
  const { idAt, rowOf } = ledger.records;
  const members = new Set<number>();
  const pending: number[] = [];
  for (const row of rows) if (joined.has(row)) pending.push(row);
  for (const row of pending) members.add(row);
  for (let at = pending.pop(); at !== undefined; at = pending.pop())
    for (const next of joined.get(at) ?? []) {
      if (members.has(next) || !passes(next)) continue;
      members.add(next);
      pending.push(next);
    }
  const links = [...members].flatMap((row) =>
    (joined.get(row) ?? [])
      .filter((other) => members.has(other))
      .map((other) => ({ from: idAt(row), to: idAt(other) })),
  );
  const groups = groupReports([...members].map(idAt), links);
  return new Map(
    [...groups].flatMap(([id, group]) => {
      const row = rowOf(id);
      return row === undefined ? [] : [[row, group] as const];
    }),
  );
}
