/** `npm run seed` for articles: once, or watching folders. */
import { StoreUnavailable } from "../server/errors.ts";
import type { SeedOptions } from "./arguments.ts";
import { loadArticles, type LoadEffects } from "./load-articles.ts";
import { foundAt, type Found } from "./paths.ts";
import { countArticles, type Progress } from "./progress.ts";
import { readArticles } from "./read/read-articles.ts";
import { reportOf, type SeedReport } from "./report.ts";

export interface SeedEffects extends Omit<LoadEffects, "onBatch"> {
  readonly startProgress: (total: number) => Progress;
  /** Seconds since some fixed moment. */
  readonly clock: () => number;
}

/** Takes in the articles that the paths name, and says what became of each. */
export async function seedArticles(
  options: SeedOptions,
  effects: SeedEffects,
): Promise<SeedReport> {
  return seedFound(await foundAt(options.paths, "articles"), options, effects);
}

async function seedFound(
  { files, others }: Found,
  options: SeedOptions,
  effects: SeedEffects,
): Promise<SeedReport> {
  const started = effects.clock();
  const progress = effects.startProgress(await countArticles(files));
  try {
    const loaded = await loadArticles(readArticles(files), options, {
      ...effects,
      onBatch: (done) =>
        progress.step(
          done.length,
          done.reduce((sum, one) => sum + one.events + one.claims, 0),
        ),
    });
    return reportOf(loaded, options.dryRun, effects.clock() - started, others);
  } finally {
    progress.stop();
  }
}

export interface WatchEffects extends SeedEffects {
  /** Waits between two looks; rejects when told to stop. */
  readonly pause: () => Promise<void>;
  readonly stamp: (file: string) => Promise<string | null>;
  readonly onReport: (report: SeedReport) => void;
  /** Told when the store could not be reached, and that it is tried again. */
  readonly onAway: (why: string) => void;
}

/** Goes on looking at the paths and takes in what is new or changed, once it has stopped growing. */
export async function watchArticles(
  options: SeedOptions,
  effects: WatchEffects,
): Promise<never> {
  const taken = new Map<string, string>();
  const passedOver = new Set<string>();
  let seen = new Map<string, string>();
  for (;;) {
    const now = new Map<string, string>();
    const found = await foundAt(options.paths, "articles");
    for (const file of found.files) {
      const stamp = await effects.stamp(file);
      if (stamp !== null) now.set(file, stamp);
    }
    const settled = [...now].filter(
      ([file, stamp]) => seen.get(file) === stamp && taken.get(file) !== stamp,
    );
    const others = found.others.filter((file) => !passedOver.has(file));
    if (settled.length > 0 || others.length > 0) {
      const files = settled.map(([file]) => file);
      try {
        effects.onReport(await seedFound({ files, others }, options, effects));
        for (const file of others) passedOver.add(file);
        for (const [file, stamp] of settled) taken.set(file, stamp);
      } catch (error) {
        // The next look tries again; what was committed is known then.
        if (!(error instanceof StoreUnavailable)) throw error;
        effects.onAway(error.message);
      }
    }
    seen = now;
    await effects.pause();
  }
}
