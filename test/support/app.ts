/** A whole server without a socket, for tests of the API, which counts what it asks its store. */
import pino from "pino";
import { createApp, type App, type AppParts } from "../../server/app.ts";
import { readConfig, type Config } from "../../server/config.ts";
import type { Reading } from "../../server/domain/reading.ts";
import type { ArticleLoader } from "../../server/loader.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { article, reading } from "./records.ts";

export interface TestApp {
  readonly app: App;
  readonly store: Store;
  /** How often each question was put to the store since the last call. */
  readonly questions: () => Record<string, number>;
  /** Lines of the log. */
  readonly logged: Record<string, unknown>[];
  readonly ask: (
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: {
    readonly message: string;
    readonly path?: (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
}

/** A server on an own store in memory that holds the readings, asked without a socket. */
export async function openTestApp(
  readings: readonly Reading[] = [],
  parts: Partial<Omit<AppParts, "config">> & { config?: Partial<Config> } = {},
): Promise<TestApp> {
  const store = parts.store ?? openSqliteStore(":memory:");
  if (readings.length > 0) await store.write(readings);
  const counts = new Map<string, number>();
  const logged: Record<string, unknown>[] = [];
  const app = createApp({
    loader: titleLoader(store),
    log: pino(
      { level: "info" },
      { write: (line: string) => logged.push(JSON.parse(line)) },
    ),
    ...parts,
    store: countingStore(store, counts),
    config: { ...readConfig({}), ...parts.config },
  });
  const get = async (path: string, init: RequestInit = {}) =>
    app.fetch(`http://localhost${path}`, init);
  return {
    app,
    store,
    logged,
    get,
    questions() {
      const asked = Object.fromEntries(counts);
      counts.clear();
      return asked;
    },
    async ask(query, variables, headers) {
      const response = await get("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...(await response.json()) };
    },
    async close() {
      app.stop();
      await store.close();
    },
  };
}

/** Counts the questions, by name. */
function countingStore(store: Store, counts: Map<string, number>): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        counts.set(String(name), (counts.get(String(name)) ?? 0) + 1);
        return value.apply(target, args);
      };
    },
  });
}

/** Reads nothing but the title: how articles are read is tested elsewhere. */
function titleLoader(store: Store): ArticleLoader {
  const read = (text: string) =>
    reading(article(text.slice(0, 20), { text }), {});
  return {
    reader: "titles 1",
    preview: async ({ text }) => read(text),
    async load({ text }) {
      const [outcome] = await store.write([read(text)]);
      return {
        article: read(text).article.id,
        alreadyLoaded: outcome?.alreadyLoaded ?? false,
        events: 0,
        claims: 0,
        actors: 0,
        warnings: [],
      };
    },
  };
}

/** Where a query is asked for by GET. */
export const queryPath = (query: string, more: Record<string, string> = {}) =>
  `/graphql?${new URLSearchParams({ query, ...more })}`;
