import type { Record as Row, RecordShape } from "neo4j-driver";

/** A question to Neo4j: its text, its values, and how a row of the answer is read. */
export interface Statement<T> {
  /** Never made of values: they go in `params`. */
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly decode: (row: Row<RecordShape>) => T;
}

/** A change: rows of its answer, if any, do not matter. */
export interface Change {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}
