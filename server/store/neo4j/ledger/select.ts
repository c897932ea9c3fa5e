import type { CountedRecord } from "../../../domain/counted.ts";
import type { Selected } from "../../../domain/counting.ts";
import { isDisputed, opponentsOf } from "../../../domain/dispute.ts";
import type { Opponents } from "../../../domain/dispute.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import { passes } from "../../../domain/passing.ts";
import { groupReports, joinsReports } from "../../../domain/reports.ts";
import type { Ledger } from "./ledger.ts";

/** Ids of the records that have all words of the filter's text; null where it asks for none. */
export type WithText = ReadonlySet<string> | null;

/**
 * What the filter leaves of the records given, or of all; newest first. The same as the domain's `select`, which
 * looks at every record and every link, only by way of the ledger's indexes.
 */
export function select(
  ledger: Ledger,
  filter: RecordFilter,
  withText: WithText,
  among: readonly CountedRecord[] = narrowed(ledger, filter),
): Selected {
  const opponents = opponentsAt(ledger);
  const context = {
    hasText: (id: string) => withText?.has(id) ?? true,
    isDisputed: (id: string, asOf: string | null) =>
      isDisputed(id, asOf, opponents),
  };
  const passing = (record: CountedRecord) => passes(record, filter, context);
  const records = among.filter(passing);
  return {
    filter,
    records,
    groups: groupsOf(ledger, records, passing),
    opponents,
  };
}

/** The fewest records that hold all that the filter can leave. */
function narrowed(
  { records }: Ledger,
  { actors, countries }: RecordFilter,
): readonly CountedRecord[] {
  const lists = [actors, countries].flatMap((ids) =>
    ids === null ? [] : [ids.map((id) => records.ofActor(id))],
  );
  const [best] = lists.sort((x, y) => sizeOf(x) - sizeOf(y));
  return best === undefined || sizeOf(best) > records.size / 4
    ? records.newestFirst()
    : [...new Set(best.flat())];
}

function sizeOf(lists: readonly (readonly CountedRecord[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/**
 * The groups of those that report the same. Only linked records can be in one with others, and what joins two of
 * them may be a third that is not among the records given, as long as the filter lets it through.
 */
function groupsOf(
  ledger: Ledger,
  records: readonly CountedRecord[],
  passing: (record: CountedRecord) => boolean,
): Map<string, string> {
  const joined = joinedAt(ledger);
  const members = new Set<string>();
  const pending = records.flatMap(({ id }) => (joined.has(id) ? [id] : []));
  for (const id of pending) members.add(id);
  for (let at = pending.pop(); at !== undefined; at = pending.pop())
    for (const next of joined.get(at) ?? []) {
      const record = members.has(next) ? undefined : ledger.records.get(next);
      if (record === undefined || !passing(record)) continue;
      members.add(next);
      pending.push(next);
    }
  const links = [...members].flatMap((from) =>
    [...(joined.get(from) ?? [])].map((to) => ({ from, to })),
  );
  return groupReports(members, links);
}

interface Derived {
  readonly opponents: Opponents;
  readonly joined: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Made of the links when first asked for at a revision. */
const derived = new WeakMap<object, Derived>();

function derivedAt(ledger: Ledger): Derived {
  const known = derived.get(ledger.state);
  if (known !== undefined) return known;
  const links = [...ledger.links.values()];
  const joined = new Map<string, Set<string>>();
  for (const { from, to } of links.filter(joinsReports)) {
    joined.set(from, (joined.get(from) ?? new Set()).add(to));
    joined.set(to, (joined.get(to) ?? new Set()).add(from));
  }
  const fresh = {
    opponents: opponentsOf(links, (id) => ledger.records.get(id)),
    joined,
  };
  derived.set(ledger.state, fresh);
  return fresh;
}

export const opponentsAt = (ledger: Ledger): Opponents =>
  derivedAt(ledger).opponents;

/** For each record those that it is linked with as a report of the same. */
export const joinedAt = (
  ledger: Ledger,
): ReadonlyMap<string, ReadonlySet<string>> => derivedAt(ledger).joined;
