import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { BadInput, StoreUnusable } from "../../../errors.ts";
import { meaningOf, told } from "../failures.ts";

/**
 * Copies the store while others read and write it: the copy is the graph at one moment. It bears its name only once it
 * is whole and checked, and takes no other file's place.
 */
export async function backUp(file: string, target: string): Promise<void> {
  if (!existsSync(file)) {
    throw new BadInput(
      `There is no store at ${file}. Set DATA_DIR to the folder that the server uses.`,
    );
  }
  if (existsSync(target)) {
    throw new BadInput(
      `${target} is there already and is left as it is. Name another file.`,
    );
  }
  const partial = `${target}.partial`;
  const db = told(file, () => {
    mkdirSync(dirname(target), { recursive: true });
    return new Database(file, { readonly: true, fileMustExist: true });
  });
  try {
    // At one moment: else SQLite begins anew each time another process has written, and never ends where one goes on to.
    db.exec("BEGIN");
    db.prepare("SELECT count(*) FROM sqlite_master").get();
    await db.backup(partial);
    check(partial);
    renameSync(partial, target);
  } catch (error) {
    throw meaningOf(target, error);
  } finally {
    db.close();
    rmSync(partial, { force: true });
  }
}

function check(file: string): void {
  const db = new Database(file);
  try {
    // A copy is one file: nothing stays in a log beside it.
    db.pragma("journal_mode = DELETE");
    const found = db.pragma("quick_check(1)", { simple: true });
    if (found !== "ok") {
      throw new StoreUnusable(
        `The store is damaged (${String(found)}); the copy was not kept. The newest backup that is whole is the one to go back to.`,
      );
    }
  } finally {
    db.close();
  }
}
