/** What a server does once it listens: wait for the store, take in the first articles. */
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { StoreUnavailable, StoreUnusable } from "./errors.ts";
import type { Readiness } from "./http/health.ts";
import type { Store } from "./store/store.ts";

export interface BeginParts {
  readonly store: Store;
  readonly readiness: Readiness;
  /** Takes in the articles that come with the program, all or none. */
  readonly firstLoad: () => Promise<void>;
  readonly log: Logger;
  /** Tells who started the server. */
  readonly say: (words: string) => void;
  readonly retryMs?: number;
}

/** How often a store that is away is tried. */
const RETRY_MS = 1_000;

/**
 * Waits for the store, however long it takes, then loads the articles that come with the program if it is empty; anew
 * where the store went away meanwhile.
 */
export async function begin(parts: BeginParts): Promise<void> {
  const { store, readiness, log, say, retryMs = RETRY_MS } = parts;
  let isAway = false;
  for (;;) {
    try {
      await store.ready();
      await loadIfEmpty(parts);
      if (isAway) log.info("The store answers.");
      readiness.waitingFor = null;
      return;
    } catch (error) {
      if (error instanceof StoreUnusable) {
        readiness.waitingFor = `The ${store.name} store cannot be used as it is: the log says why.`;
        say(`${error.message}\n`);
        log.error({ err: error }, "The store cannot be used.");
        return;
      }
      if (!(error instanceof StoreUnavailable)) {
        readiness.waitingFor = "The first load failed: the log says why.";
        log.error({ err: error }, "The first load failed.");
        return;
      }
      readiness.waitingFor = `The ${store.name} store cannot be reached; the server keeps trying.`;
      if (!isAway) {
        say(`${error.message} The server keeps trying.\n`);
        log.warn({ err: error }, "The store cannot be reached.");
      }
      isAway = true;
      await pause(retryMs);
    }
  }
}

async function loadIfEmpty({
  store,
  readiness,
  firstLoad,
}: BeginParts): Promise<void> {
  const { articles } = await store.stats();
  if (articles > 0) return;
  readiness.waitingFor = "The articles that come with the program are loaded.";
  await firstLoad();
}
