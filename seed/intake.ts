import type { ArticleLoader } from "../server/loader.ts";
import type { Store } from "../server/store/store.ts";
import { createReader } from "./extract/extract.ts";
import { createFingerprinter } from "./fingerprint.ts";
import { createLoader } from "./loader.ts";
import { loadResources } from "./load-resources.ts";
import { noProgress } from "./progress.ts";
import { normalizeInput } from "./read/normalize-input.ts";
import type { SeedReport } from "./report.ts";
import { seedArticles } from "./seed.ts";
import { READER } from "./version.ts";

/** All that a server needs to take articles in. */
export interface Intake {
  readonly loader: ArticleLoader;
  /** Takes in all articles of a folder. */
  readonly loadFolder: (folder: string) => Promise<SeedReport>;
}

/** Loads the reader's models and word lists, which take a moment, and joins them with the store. */
export async function createIntake(store: Store): Promise<Intake> {
  const reader = createReader(loadResources());
  const effects = {
    store,
    fingerprinter: await createFingerprinter(),
    now: () => new Date().toISOString(),
  };
  return {
    loader: createLoader({
      ...effects,
      reader,
      version: READER,
      normalize: normalizeInput,
    }),
    loadFolder: (folder) =>
      seedArticles(
        {
          paths: [folder],
          format: "articles",
          dryRun: false,
          published: null,
          publisher: null,
          json: false,
          watch: false,
          reread: false,
          // All in one transaction: a server that is stopped meanwhile begins anew.
          batch: 1_000,
          mapping: null,
          since: 1990,
        },
        {
          ...effects,
          extract: eachInTurn(reader.extract),
          startProgress: () => noProgress,
          isStopped: () => false,
          clock: () => performance.now() / 1000,
        },
      ),
  };
}

/** One after another, with room between them for requests: reading keeps the one thread busy. */
function eachInTurn<T, R>(read: (item: T) => R) {
  return async (items: readonly T[]): Promise<R[]> => {
    const done: R[] = [];
    for (const item of items) {
      done.push(read(item));
      await new Promise((resolve) => setImmediate(resolve));
    }
    return done;
  };
}
