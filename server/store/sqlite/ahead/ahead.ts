import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Columns } from "../../columns/columns.ts";

/** The columns of a file as they were at a revision, read before anybody asked. */
export interface Ahead {
  readonly revision: number;
  readonly columns: Columns;
}

/** A thread costs about as much as reading a file of this size. */
const WORTH_A_THREAD = 64 * 1024 * 1024;

const START = new URL("./start.js", import.meta.url);

/**
 * Reads the columns of a large file while the server is still put together, on another core; null where that is not
 * worth it. What comes of it is null where there was anything amiss: the store then reads for itself and tells of it.
 */
export function readAhead(
  file: string,
  worthAThread = WORTH_A_THREAD,
): Promise<Ahead | null> | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < worthAThread || availableParallelism() < 2) return null;
  const worker = new Worker(START, { workerData: file });
  return new Promise((resolve) => {
    worker.once("message", resolve);
    worker.once("error", () => resolve(null));
    worker.once("exit", () => resolve(null));
  });
}
