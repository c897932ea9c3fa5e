/** Opening a SQLite file: whose it is, whether it is whole, and its schema brought up to date. */
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { StoreUnusable } from "../../errors.ts";
import { told } from "./failures.ts";

export type Connection = Database.Database;

const MIGRATIONS = fileURLToPath(new URL("migrations/", import.meta.url));
/** How long a writer waits for another process to finish. */
const BUSY_TIMEOUT_MS = 10_000;
/** Marks the file as ours: "Dema" in ASCII. */
const APPLICATION_ID = 0x44656d61;
/** Kibibytes of the file that SQLite may keep in memory. */
const CACHE_KIB = 64 * 1024;
/**
 * Pages of 4 KiB that gather beside the file before they are moved into it: a load writes to the same pages of the
 * indexes again and again, and each is moved once.
 */
const CHECKPOINT_PAGES = 16_384;
/** A file up to this size is checked whole when it is opened. */
const CHECKED_BYTES = 16 * 1024 * 1024;

/** Opens the file, or makes it, and brings its schema up to date. A commit is on the disk before it is answered. */
export function openDatabase(file: string): Connection {
  return told(file, () => {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    try {
      prepare(db, file);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  });
}

/** Another connection, to read by. A store in memory has no file that could be opened a second time: it is copied. */
export function connectionBeside(db: Connection): Connection {
  return db.memory
    ? new Database(db.serialize())
    : new Database(db.name, { readonly: true, fileMustExist: true });
}

function prepare(db: Connection, file: string): void {
  // Nothing is written before the file is known to be ours.
  checkOwner(db, file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  db.pragma(`cache_size = -${CACHE_KIB}`);
  migrate(db, file);
  if (file !== ":memory:" && statSync(file).size <= CHECKED_BYTES) {
    checkWhole(db, file);
  }
}

function checkOwner(db: Connection, file: string): void {
  const owner = db.pragma("application_id", { simple: true });
  const tables = db.prepare("SELECT count(*) FROM sqlite_master").pluck().get();
  if (owner !== APPLICATION_ID && tables !== 0) {
    throw new StoreUnusable(
      `${file} is a SQLite file, but not one of Demarche's. It is left as it is. Move it away, or use another DATA_DIR.`,
    );
  }
}

function checkWhole(db: Connection, file: string): void {
  const found = db.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") {
    throw new StoreUnusable(
      `The store ${file} is damaged (${String(found)}). It is left as it is. Put a backup in its place (npm run backup makes them), or move it away and load the articles again.`,
    );
  }
}

/** Runs what is missing of the migrations, in the order of their numbers, all in one transaction. */
function migrate(db: Connection, file: string): void {
  const steps = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const versionOf = (): number =>
    Number(db.pragma("user_version", { simple: true }));
  if (versionOf() > steps.length) {
    throw new StoreUnusable(
      `The store ${file} was written by a newer version of Demarche (schema ${versionOf()}, this one knows ${steps.length}). It is left as it is. Use that version, or another DATA_DIR.`,
    );
  }
  if (versionOf() === steps.length) return;
  db.transaction(() => {
    for (const step of steps.slice(versionOf())) {
      db.exec(readFileSync(`${MIGRATIONS}${step}`, "utf8"));
    }
    db.pragma(`user_version = ${steps.length}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
}
