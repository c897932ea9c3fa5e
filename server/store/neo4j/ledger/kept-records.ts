import {
  copyColumns,
  reserve,
  trimmed,
  type Columns,
} from "../../columns/columns.ts";
import { emptyGraph } from "../../columns/graph.ts";
import {
  createRecordTable,
  hasSlot,
  placeSlot,
  type RecordTable,
} from "./record-table.ts";

/** A table of records as it can be written to a file: all numbers mean the same when it is read again. */
export interface KeptRecords {
  /** By slot; none where the record was given up. */
  readonly ids: readonly string[];
  /** Ids of articles by number. */
  readonly articles: readonly string[];
  /** Texts of the terms by number. */
  readonly texts: readonly string[];
  /** Sides of the dyads by number, as numbers of terms. */
  readonly sideA: Int32Array;
  readonly sideB: Int32Array;
  readonly columns: Columns;
}

/** Shares the numbers with the table: to be written before the table changes. */
export function keptRecords(table: RecordTable): KeptRecords {
  const { graph, ids, articles } = table;
  const { terms, dyads, columns } = graph;
  return {
    ids: ids.map((id, slot) => (hasSlot(table, slot) ? id : "")),
    articles: Array.from({ length: articles.count }, (_, n) => articles.at(n)),
    texts: terms.texts,
    sideA: dyads.sideA.subarray(0, dyads.size),
    sideB: dyads.sideB.subarray(0, dyads.size),
    columns: trimmed(columns),
  };
}

/** With room for more, and numbers of its own. */
export function restoredRecords(kept: KeptRecords): RecordTable {
  const { ids, articles, texts, sideA, sideB } = kept;
  // Copied: what comes out of a file is a view of the whole of it.
  const columns = copyColumns(kept.columns);
  reserve(columns, columns.size + ROOM);
  const table = createRecordTable({
    ...emptyGraph(),
    columns,
    terms: {
      texts: [...texts],
      numbers: new Map(texts.slice(1).map((text, n) => [text, n + 1])),
    },
    dyads: {
      sideA: sideA.slice(),
      sideB: sideB.slice(),
      size: sideA.length,
      numbers: null,
    },
  });
  for (const article of articles) table.articles.intern(article);
  for (const [slot, id] of ids.entries()) {
    table.ids.push(id);
    if (hasSlot(table, slot)) placeSlot(table, slot);
  }
  return table;
}

/** For what is loaded soon after a start. */
const ROOM = 10_000;
