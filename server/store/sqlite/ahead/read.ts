import Database from "better-sqlite3";
import { emptyColumns, FIXED, type Columns } from "../../columns/columns.ts";
import { readChunks } from "../chunks.ts";
import type { Ahead } from "./ahead.ts";

/** The columns of a file as it is now, and what of them is handed over and not copied. */
export interface Read {
  readonly message: Ahead | null;
  readonly handedOver: ArrayBuffer[];
}

const NOTHING: Read = { message: null, handedOver: [] };

/** Only reads, and only a file that the store has opened before: whoever opens it makes it one, and tells what is wrong. */
export function readAll(file: string): Read {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (db.pragma("journal_mode", { simple: true }) !== "wal") return NOTHING;
    const columns = emptyColumns();
    const revision = db.transaction(() => {
      readChunks(db, columns, -1);
      return revisionIn(db);
    })();
    return { message: { revision, columns }, handedOver: buffersOf(columns) };
  } finally {
    db.close();
  }
}

function revisionIn(db: Database.Database): number {
  return (
    db
      .prepare<[], number>("SELECT value FROM meta WHERE key = 'revision'")
      .pluck()
      .get() ?? 0
  );
}

function buffersOf(columns: Columns): ArrayBuffer[] {
  const arrays = [
    ...FIXED.map(([name]) => columns[name]),
    columns.dyads.values,
    columns.lists.values,
  ];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
