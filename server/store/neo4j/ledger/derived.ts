import { groupBy } from "../../../domain/collections.ts";
import { correctLinks } from "../../../domain/correct.ts";
import { opponentsOf, type Opponents } from "../../../domain/dispute.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import { joinsReports } from "../../../domain/reports.ts";
import type { Ledger } from "./ledger.ts";

/** What follows from the links: made when first asked for at a revision. */
interface Derived {
  /** By either end; with what editors decided, and drew. */
  readonly linksAt: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly opponents: Opponents;
  readonly joined: ReadonlyMap<number, readonly number[]>;
}

const made = new WeakMap<object, Derived>();

function derivedAt(ledger: Ledger): Derived {
  const known = made.get(ledger.state);
  if (known !== undefined) return known;
  const { records } = ledger;
  const links = correctLinks(
    [...ledger.links.values()],
    ledger.editing.corrections,
  ).filter(
    ({ from, to }) =>
      records.rowOf(from) !== undefined && records.rowOf(to) !== undefined,
  );
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
    opponents: opponentsOf(links, records.get),
    joined: joinedRows(ledger, links),
  };
  made.set(ledger.state, fresh);
  return fresh;
}

function joinedRows(
  { records }: Ledger,
  links: readonly LinkRecord[],
): Map<number, number[]> {
  const joined = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const known = joined.get(from);
    if (known === undefined) joined.set(from, [to]);
    else known.push(to);
  };
  for (const link of links.filter(joinsReports)) {
    const [from, to] = [records.rowOf(link.from), records.rowOf(link.to)];
    if (from === undefined || to === undefined || from === to) continue;
    add(from, to);
    add(to, from);
  }
  return joined;
}

/** The links of a record, at either end; rejected ones too. */
export const linksAt = (ledger: Ledger, id: string): readonly LinkRecord[] =>
  derivedAt(ledger).linksAt.get(id) ?? [];

/** For each record what stands against it. */
export const opponentsAt = (ledger: Ledger): Opponents =>
  derivedAt(ledger).opponents;

/** For each row those that it is linked with as a report of the same. */
export const joinedAt = (
  ledger: Ledger,
): ReadonlyMap<number, readonly number[]> => derivedAt(ledger).joined;
