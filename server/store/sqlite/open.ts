import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";

export type Connection = Database.Database;

const MIGRATIONS = fileURLToPath(new URL("migrations/", import.meta.url));
/** How long a writer waits for another process to finish. */
const BUSY_TIMEOUT_MS = 10_000;

/** Opens the file, or makes it, and brings its schema up to date. A commit is on the disk before it is answered. */
export function openDatabase(file: string): Connection {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  migrate(db);
  return db;
}

/** Runs what is missing of the migrations, in the order of their numbers, all in one transaction. */
function migrate(db: Connection): void {
  const steps = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  db.transaction(() => {
    const version = Number(db.pragma("user_version", { simple: true }));
    if (version > steps.length) {
      throw new Error(
        `The store ${db.name} was written by a newer version of Demarche (schema ${version}, this one knows ${steps.length}). Use that version, or another DATA_DIR.`,
      );
    }
    for (const step of steps.slice(version)) {
      db.exec(readFileSync(`${MIGRATIONS}${step}`, "utf8"));
    }
    if (version < steps.length) db.pragma(`user_version = ${steps.length}`);
  }).immediate();
}
