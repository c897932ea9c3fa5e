import type { ArticleLoader } from "../server/loader.ts";
import type { Store } from "../server/store/store.ts";
import { createFingerprinter } from "./fingerprint.ts";
import { createLoader } from "./loader.ts";
import { noProgress } from "./progress.ts";
import { readingThread } from "./reading-thread/reading-thread.ts";
import type { SeedReport } from "./report.ts";
import { seedArticles } from "./seed.ts";
import { READER } from "./version.ts";

/** All that a server needs to take articles in. */
export interface Intake {
  readonly loader: ArticleLoader;
  /** Takes in all articles of a folder. */
  readonly loadFolder: (folder: string) => Promise<SeedReport>;
}

/** Joins a reader, on a thread of its own that starts with the first article, with the store. */
export async function createIntake(store: Store): Promise<Intake> {
  const reader = readingThread();
  const effects = {
    store,
    fingerprinter: await createFingerprinter(),
    now: () => new Date().toISOString(),
  };
  return {
    loader: createLoader({
      ...effects,
      version: READER,
      read: reader.read,
      readToShow: reader.readToShow,
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
          extract: (sources) => Promise.all(sources.map(reader.readSource)),
          startProgress: () => noProgress,
          isStopped: () => false,
          clock: () => performance.now() / 1000,
        },
      ),
  };
}
