/** Files that a command needs, and what is wrong with them, in words. */
import { readFile } from "node:fs/promises";
import { BadInput } from "../server/errors.ts";

const PROBLEMS: ReadonlyMap<string | undefined, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["ENOTDIR", "there is no such folder"],
  ["EISDIR", "is a folder"],
  ["EEXIST", "is there already, and is no folder"],
  ["EACCES", "may not be opened by you"],
  ["EPERM", "may not be opened by you"],
  ["EROFS", "is on a disk that cannot be written to"],
  ["ENOSPC", "the disk is full"],
]);

/** Why a file cannot be read or written, for who named it; null where something else went wrong. */
export function fileProblem(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return PROBLEMS.get(code) ?? null;
}

/** A file that a command cannot do without; one that cannot be read is said with what was expected. */
export async function neededText(
  file: string,
  expected: string,
): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw asBadInput(error, file, expected);
  }
}

/** The error in words, where it is about the file; else as it is. */
export function asBadInput(
  error: unknown,
  file: string,
  expected: string,
): unknown {
  const problem = fileProblem(error);
  return problem === null
    ? error
    : new BadInput(`${file}: ${problem}. ${expected}`);
}
