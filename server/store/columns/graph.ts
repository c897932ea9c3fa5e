import { copyColumns, emptyColumns, type Columns } from "./columns.ts";
import { copyDyads, emptyDyads, type DyadTable } from "./dyad-table.ts";
import { emptyTerms, type Terms } from "./terms.ts";

/** What counting needs to know of all records, in memory, at one revision. */
export interface Graph {
  columns: Columns;
  terms: Terms;
  dyads: DyadTable;
  /** What was worked out of this revision and may be asked again. */
  memo: Map<string, unknown>;
  /** How many snapshots hold on to it: as long as there is one, a change is made to a copy. */
  pins: number;
}

export function emptyGraph(): Graph {
  return {
    columns: emptyColumns(),
    terms: emptyTerms(),
    dyads: emptyDyads(),
    memo: new Map(),
    pins: 0,
  };
}

/** Terms are only ever added to: those are shared. */
export function copyGraph({ columns, terms, dyads }: Graph): Graph {
  return {
    columns: copyColumns(columns),
    terms,
    dyads: copyDyads(dyads),
    memo: new Map(),
    pins: 0,
  };
}

/** The value, worked out once a revision. */
export function remember<T>(graph: Graph, key: string, make: () => T): T {
  if (!graph.memo.has(key)) graph.memo.set(key, make());
  return graph.memo.get(key) as T;
}

/** More than half of the pools is what was replaced: better read anew. */
export function isWasteful({ columns }: Graph): boolean {
  const { dyads, lists, size } = columns;
  return dyads.length + lists.length > 64 * size + 1_000_000;
}
