import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { createReader } from "../extract/extract.ts";
import type { ArticleSource } from "../extract/source.ts";
import { loadResources } from "../load-resources.ts";

/** Reads articles on as many cores as there is work for. */
export interface ReaderPool {
  /** Extractions as JSON, in the order of the articles. */
  readonly read: (sources: readonly ArticleSource[]) => Promise<string[]>;
  /** How many batches can be under way before another one waits. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** A worker costs about as much as reading this many characters: fewer are read here. */
const WORTH_A_WORKER = 400_000;

const START = new URL("./start.js", import.meta.url);

interface Job {
  readonly id: number;
  readonly sources: readonly ArticleSource[];
  readonly resolve: (extractions: string[]) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a pool; other cores are only taken once there has been enough to read. */
export function openReaderPool(
  cores = availableParallelism(),
  worthAWorker = WORTH_A_WORKER,
  start = START,
): ReaderPool {
  const reader = createReader(loadResources());
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  const running = new Map<Worker, Job>();
  let characters = 0;
  let jobs = 0;

  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (job === undefined) {
      idle.push(worker);
      return;
    }
    running.set(worker, job);
    worker.postMessage({ id: job.id, sources: job.sources });
  };
  const hire = (): void => {
    const worker = new Worker(start);
    workers.push(worker);
    worker.on("message", ({ extractions }: { extractions: string[] }) => {
      const job = running.get(worker);
      running.delete(worker);
      job?.resolve(extractions);
      next(worker);
    });
    const lost = (error: Error): void => {
      running.get(worker)?.reject(error);
      running.delete(worker);
      for (const job of waiting.splice(0)) job.reject(error);
      // Whoever reads next gets another in its place.
      for (const list of [workers, idle])
        if (list.includes(worker)) list.splice(list.indexOf(worker), 1);
    };
    worker.on("error", (error) => lost(error as Error));
    // One that fails says why first; what nobody waits for any more is not rejected twice.
    worker.on("exit", (code) =>
      lost(new Error(`A reader ended with exit code ${code}.`)),
    );
    next(worker);
  };
  return {
    width: cores > 1 ? cores * 2 : 1,
    read: (sources) => {
      characters += sources.reduce((sum, { text }) => sum + text.length, 0);
      if (cores < 2 || characters < worthAWorker)
        return Promise.resolve(
          sources.map((source) => JSON.stringify(reader.extract(source))),
        );
      return new Promise((resolve, reject) => {
        waiting.push({ id: (jobs += 1), sources, resolve, reject });
        const worker = idle.shift();
        if (worker !== undefined) next(worker);
        else if (workers.length < cores) hire();
      });
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
