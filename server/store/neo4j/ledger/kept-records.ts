import { copyColumns, type Columns } from "./columns.ts";
import { createRecordTable, type RecordTable } from "./record-table.ts";

/** A table of records as it can be written to a file: all numbers mean the same when it is read again. */
export interface KeptRecords {
  readonly names: readonly string[];
  readonly lists: readonly (readonly number[])[];
  /** Sides A and B of the pairs, as numbers of names. */
  readonly sidesA: readonly string[];
  readonly sidesB: readonly string[];
  /** Ids of articles in the order of their numbers. */
  readonly articles: readonly string[];
  /** A row that was given up has none. */
  readonly ids: readonly (string | undefined)[];
  readonly newestFirst: Int32Array<ArrayBuffer>;
  readonly columns: Columns;
}

export function keptRecords(table: RecordTable): KeptRecords {
  const { names, lists, pairs, facts, columns, rows } = table;
  return {
    names: upTo(names.count, names.at),
    lists: upTo(lists.count, lists.at),
    sidesA: upTo(pairs.count, pairs.sideA),
    sidesB: upTo(pairs.count, pairs.sideB),
    articles: upTo(facts.count, facts.idOf),
    ids: upTo(rows, (row) => (table.isLive(row) ? table.idAt(row) : undefined)),
    newestFirst: table.newestFirst().slice(),
    columns: copyColumns(columns, rows),
  };
}

/** A table with the same numbers, and no rows yet: its articles are to be told of first. */
export function restoredNumbers(kept: KeptRecords): RecordTable {
  const table = createRecordTable();
  for (const name of kept.names) table.names.intern(name);
  for (const list of kept.lists) table.lists.intern(list);
  kept.sidesA.forEach((sideA, pair) =>
    table.pairs.intern(sideA, kept.sidesB[pair] ?? ""),
  );
  for (const article of kept.articles) table.facts.numberOf(article);
  return table;
}

export function restoreRows(table: RecordTable, kept: KeptRecords): void {
  // Copied: what comes out of a file is a view of the whole of it.
  Object.assign(table.columns, copyColumns(kept.columns, kept.ids.length));
  table.takeRows(kept.ids, kept.newestFirst.slice());
}

function upTo<T>(count: number, at: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, number) => at(number));
}
