import { BadInput, StoreUnavailable, StoreUnusable } from "../../errors.ts";

/** What a failure of SQLite or of the file system means to who runs the server, and what to do about it. */
const MEANINGS: readonly {
  readonly codes: RegExp;
  readonly error: typeof StoreUnusable | typeof StoreUnavailable;
  readonly message: (file: string) => string;
}[] = [
  {
    codes: /^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_FORMAT)/,
    error: StoreUnusable,
    message: (file) =>
      `The store ${file} is damaged or no SQLite file. It is left as it is. Put a backup in its place (npm run backup makes them), or move it away and load the articles again.`,
  },
  {
    codes: /^(SQLITE_READONLY|EROFS)/,
    error: StoreUnusable,
    message: (file) =>
      `The store ${file} can be read, but not written. Allow this user to write the file and its folder (SQLite keeps two files beside it), or use another DATA_DIR.`,
  },
  {
    codes:
      /^(SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|ENOTDIR|EISDIR|EEXIST)/,
    error: StoreUnusable,
    message: (file) =>
      `The store ${file} cannot be opened. Its folder must exist or be one that this user can make, and the file must be one that this user can read and write.`,
  },
  {
    codes: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    error: StoreUnusable,
    message: (file) =>
      `There is no room left on the disk of ${file}. What was being written is not kept, and what was kept before is whole. Make room and try again.`,
  },
  {
    codes: /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    error: StoreUnavailable,
    message: (file) =>
      `Another process has been writing to the store ${file} for longer than this one waits. Try again.`,
  },
  {
    codes: /^SQLITE_IOERR/,
    error: StoreUnavailable,
    message: (file) =>
      `The disk of the store ${file} does not answer as it should. Look at the disk, then try again.`,
  },
];

/** Does the work; a failure of the file is told in words, with the original as its cause. */
export function told<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw meaningOf(file, error);
  }
}

/** The failure in words where it is one of the file, else as it is. */
export function meaningOf(file: string, error: unknown): unknown {
  if (error instanceof BadInput || error instanceof StoreUnusable) return error;
  const code = error instanceof Error && "code" in error ? error.code : "";
  const meaning = MEANINGS.find(({ codes }) => codes.test(String(code)));
  if (meaning === undefined) return error;
  return new meaning.error(meaning.message(file), { cause: error });
}
