import { groupBy } from "../../../domain/collections.ts";
import { correctLinks } from "../../../domain/correct.ts";
import type { CountedRecord } from "../../../domain/counted.ts";
import type { Selected } from "../../../domain/counting.ts";
import { isDisputed, opponentsOf } from "../../../domain/dispute.ts";
import type { Opponents } from "../../../domain/dispute.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import { passes } from "../../../domain/passing.ts";
import { groupReports, joinsReports } from "../../../domain/reports.ts";
import { recordsAt, type Ledger } from "./ledger.ts";

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
  /** By either end; with what editors decided, and drew. */
  readonly linksAt: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly opponents: Opponents;
  readonly joined: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Made of the links when first asked for at a revision. */
const derived = new WeakMap<object, Derived>();

function derivedAt(ledger: Ledger): Derived {
  const known = derived.get(ledger.state);
  if (known !== undefined) return known;
  const links = correctLinks(
    [...ledger.links.values()],
    ledger.editing.corrections,
  ).filter(({ from, to }) => recordsAt(ledger, [from, to]).length === 2);
  const joined = new Map<string, Set<string>>();
  for (const { from, to } of links.filter(joinsReports)) {
    joined.set(from, (joined.get(from) ?? new Set()).add(to));
    joined.set(to, (joined.get(to) ?? new Set()).add(from));
  }
  const ends = links.flatMap((link) => [
    { id: link.from, link },
    { id: link.to, link },
  ]);
  const fresh = {
    linksAt: new Map(
      [...groupBy(ends, ({ id }) => id)].map(([id, at]) => [
        id,
        [...new Set(at.map(({ link }) => link))],
      ]),
    ),
    opponents: opponentsOf(links, (id) => ledger.records.get(id)),
    joined,
  };
  derived.set(ledger.state, fresh);
  return fresh;
}

/** The links of a record, at either end; rejected ones too. */
export const linksAt = (ledger: Ledger, id: string): readonly LinkRecord[] =>
  derivedAt(ledger).linksAt.get(id) ?? [];

export const opponentsAt = (ledger: Ledger): Opponents =>
  derivedAt(ledger).opponents;

/** For each record those that it is linked with as a report of the same. */
export const joinedAt = (
  ledger: Ledger,
): ReadonlyMap<string, ReadonlySet<string>> => derivedAt(ledger).joined;
