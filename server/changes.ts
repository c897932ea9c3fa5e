import { Repeater } from "graphql-yoga";
import type { Store } from "./store/store.ts";

/** The graph has changed: by this server, or by another process on the same store. */
export interface ChangeRecord {
  readonly revision: string;
  /** Ids of articles that came, or grew; no more than `MOST_TOLD` of another process's. */
  readonly articles: readonly string[];
}

/** Tells those who listen of every change. */
export interface Changes {
  /** To be called after each change that this server makes. */
  tell(articles: readonly string[]): Promise<void>;
  subscribe(): AsyncIterableIterator<ChangeRecord>;
  /** Ends every subscription: the server is stopping. */
  stop(): void;
}

/** How long another process's change may go unseen. */
const POLL_MS = 2_000;
/** More of them are not named: who loads a million rows does not name each to whoever listens. */
export const MOST_TOLD = 100;

interface Listener {
  readonly push: (change: ChangeRecord) => unknown;
  readonly stop: () => void;
}

/**
 * Watches the store's revision while anybody listens: other processes may write to the same store, and
 * neither store tells of it by itself.
 */
export function watchChanges(store: Store, pollMs = POLL_MS): Changes {
  const listeners = new Set<Listener>();
  let seen: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const publish = (change: ChangeRecord) => {
    seen = change.revision;
    for (const { push } of listeners) push(change);
  };
  const poll = async () => {
    try {
      if (seen === null) seen = await store.revision();
      else {
        const change = await store.changeSince(seen, MOST_TOLD);
        if (change.revision !== seen) publish(change);
      }
    } catch {
      // A store that is away has not changed as far as anybody can see: the next look tells.
    }
  };
  const watch = () => {
    clearInterval(timer);
    timer = setInterval(() => void poll(), pollMs).unref();
    void poll();
  };

  return {
    async tell(articles) {
      if (seen === null) {
        publish({ revision: await store.revision(), articles });
        return;
      }
      // What another process changed meanwhile would not be seen any more.
      const others = await store.changeSince(seen, MOST_TOLD);
      publish({
        revision: others.revision,
        articles: [...new Set([...articles, ...others.articles])],
      });
    },
    subscribe() {
      return new Repeater<ChangeRecord>(async (push, stop) => {
        const listener = { push, stop };
        listeners.add(listener);
        if (listeners.size === 1) watch();
        await stop;
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        seen = null;
      });
    },
    stop() {
      for (const { stop } of listeners) stop();
      clearInterval(timer);
    },
  };
}
