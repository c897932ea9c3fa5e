/** One reader of the pool: reads batches of articles that it is sent, and answers with JSON. */
import { parentPort } from "node:worker_threads";
import { createReader } from "../extract/extract.ts";
import type { ArticleSource } from "../extract/source.ts";
import { loadResources } from "../load-resources.ts";

const reader = createReader(loadResources());

parentPort?.on(
  "message",
  (batch: {
    readonly id: number;
    readonly sources: readonly ArticleSource[];
  }) =>
    parentPort?.postMessage({
      id: batch.id,
      extractions: batch.sources.map((source) =>
        JSON.stringify(reader.extract(source)),
      ),
    }),
);
