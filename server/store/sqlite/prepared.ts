import type { Statement } from "better-sqlite3";
import type { Connection } from "./open.ts";

const kept = new WeakMap<Connection, Map<string, Statement>>();

/**
 * The statement, prepared once a connection. What SQLite holds for one is let go of only when V8 searches all its
 * memory, and V8 does not know how much that is: questions prepared anew for each part of a long list would pile up.
 * Not for what is walked through bit by bit, since a statement is on one walk at a time; and who asks in the same words
 * takes the rows in the same shape.
 */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: Connection,
  sql: string,
): Statement<Parameters, Row> {
  const statements = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as Statement<Parameters, Row>;
}
