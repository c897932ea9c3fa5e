import type { Logger } from "pino";
import type { ArticleLoader } from "./loader.ts";
import { createLoaders, type Loaders } from "./loaders.ts";
import type { Changes } from "./changes.ts";
import type { Centrality } from "./measures/thread/measuring-thread.ts";
import type { Store } from "./store/store.ts";

/** What resolvers have at hand: made anew for each request. */
export interface Context {
  readonly store: Store;
  readonly loader: ArticleLoader;
  readonly centrality: Centrality;
  readonly changes: Changes;
  /** Whom a limit is for; null: who asks from this machine. */
  readonly caller: string | null;
  readonly log: Logger;
  /** Rejects whoever may not change the graph. */
  readonly requireEditor: () => void;
  readonly now: () => Date;
  /** Replaced after a change, so that what follows in the same request sees it. */
  loaders: Loaders;
}

/** After a change nothing that was loaded before is to be believed. */
export function forget(context: Context): void {
  context.loaders = createLoaders(context.store);
}
