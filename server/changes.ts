import { Repeater } from "graphql-yoga";
import { TooMany } from "./errors.ts";
import type { Store } from "./store/store.ts";

/** The graph has changed: by this server, or by another process on the same store. */
export interface ChangeRecord {
  readonly revision: string;
  /** Ids of articles that came, or grew; no more than `MOST_TOLD` of another process's, or of several changes. */
  readonly articles: readonly string[];
}

/** Tells those who listen of every change. */
export interface Changes {
  /** To be called after each change that this server makes. It is made, whatever becomes of telling it. */
  tell(articles: readonly string[]): Promise<void>;
  /** For a caller who may have so many at once; null: who asks from this machine. Throws `TooMany`. */
  subscribe(caller?: string | null): AsyncIterableIterator<ChangeRecord>;
  /** How many listen. */
  count(): number;
  /** Ends every subscription: the server is stopping. */
  stop(): void;
}

/** How long another process's change may go unseen. */
const POLL_MS = 2_000;
/** More of them are not named: who loads a million rows does not name each to whoever listens. */
export const MOST_TOLD = 100;

/** Subscriptions that may be open at once: each takes a socket and some memory for as long as it likes. */
export const MOST_LISTENING = { ofOneCaller: 50, inAll: 1_000 };

interface Listener {
  readonly caller: string | null;
  readonly hear: (change: ChangeRecord) => void;
  readonly stop: () => void;
}

/**
 * Watches the store's revision while anybody listens: other processes may write to the same store, and
 * neither store tells of it by itself.
 */
export function watchChanges(
  store: Store,
  pollMs = POLL_MS,
  most = MOST_LISTENING,
): Changes {
  const listeners = new Set<Listener>();
  let seen: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();

  /**
   * Looks at the store for those who listen, one look at a time: an older change must not be told after a newer one. A
   * store that is away has not changed as far as anybody can see: the next look tells.
   */
  const look = (own: readonly string[] | null): Promise<void> => {
    turn = turn.then(async () => {
      if (listeners.size === 0) return;
      await lookNow(own).catch(() => undefined);
    });
    return turn;
  };
  const lookNow = async (own: readonly string[] | null) => {
    const change =
      seen === null
        ? { revision: await store.revision(), articles: [] }
        : await store.changeSince(seen, MOST_TOLD);
    const isNews = own !== null || (seen !== null && seen !== change.revision);
    seen = change.revision;
    if (!isNews) return;
    const articles = [...new Set([...(own ?? []), ...change.articles])];
    for (const { hear } of listeners) hear({ ...change, articles });
  };
  const watch = () => {
    seen = null;
    clearInterval(timer);
    timer = setInterval(() => void look(null), pollMs).unref();
    void look(null);
  };

  const refusal = (caller: string | null): TooMany | null => {
    if (listeners.size >= most.inAll)
      return new TooMany(
        `The server has ${most.inAll} subscriptions open, the most that it may have. Try again later.`,
      );
    const own = [...listeners].filter((one) => one.caller === caller);
    if (caller === null || own.length < most.ofOneCaller) return null;
    return new TooMany(
      `There are ${most.ofOneCaller} subscriptions open from one address, the most that it may have. End one of them first.`,
    );
  };

  return {
    tell: look,
    count: () => listeners.size,
    subscribe(caller = null) {
      const refused = refusal(caller);
      if (refused !== null) throw refused;
      return new Repeater<ChangeRecord>(async (push, stop) => {
        // Others may have come since.
        const late = refusal(caller);
        if (late !== null) {
          stop(late);
          return;
        }
        const listener = listenerOf(caller, push, stop);
        listeners.add(listener);
        if (listeners.size === 1) watch();
        await stop;
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      });
    },
    stop() {
      for (const { stop } of listeners) stop();
      clearInterval(timer);
    },
  };
}

/** Somebody who hears as fast as he takes what he is told: what changes meanwhile waits as one change. */
function listenerOf(
  caller: string | null,
  push: (change: ChangeRecord) => Promise<unknown>,
  stop: () => void,
): Listener {
  let waiting: ChangeRecord | null = null;
  let isTold = false;
  const tell = async () => {
    isTold = true;
    while (waiting !== null) {
      const change: ChangeRecord = waiting;
      waiting = null;
      await push(change);
    }
    isTold = false;
  };
  return {
    caller,
    hear(change) {
      waiting = waiting === null ? change : together(waiting, change);
      if (!isTold) tell().catch(stop);
    },
    stop,
  };
}

const together = (
  before: ChangeRecord,
  { revision, articles }: ChangeRecord,
): ChangeRecord => ({
  revision,
  articles: [...new Set([...before.articles, ...articles])].slice(0, MOST_TOLD),
});
