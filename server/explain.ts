import { BadSettings, StoreUnusable } from "./errors.ts";

/** What somebody can put right is said in words, which are more use than a stack. */
export function explain(error: unknown): never {
  if (!(error instanceof BadSettings || error instanceof StoreUnusable))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
