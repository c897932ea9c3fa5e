import type { Plugin } from "graphql-yoga";
import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from "prom-client";
import type { Changes } from "../changes.ts";
import { StoreUnavailable } from "../errors.ts";
import type { ArticleLoader } from "../loader.ts";
import type { Store } from "../store/store.ts";

/** What Prometheus is told: each app has its own registry, so that tests can have many. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<"method" | "route" | "status">;
  readonly questions: Histogram<"question">;
  readonly failures: Counter<"question" | "kind">;
  readonly loads: Counter<"outcome">;
}

const SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.3, 1, 3, 10, 30];

export function createMetrics(store: Store): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "demarche_" });
  const registers = [registry];
  const sizes = new Gauge({
    name: "demarche_graph_size",
    help: "What the graph holds.",
    labelNames: ["of"],
    registers,
    async collect() {
      try {
        const stats = await store.stats();
        for (const of of ["articles", "actors", "events", "claims"] as const)
          this.set({ of }, stats[of]);
      } catch {
        // No number is better than an old one while the store is away.
        this.reset();
      }
    },
  });
  registry.registerMetric(sizes);
  return {
    registry,
    requests: new Histogram({
      name: "demarche_request_seconds",
      help: "Requests, by how long they took to answer.",
      labelNames: ["method", "route", "status"],
      buckets: SECONDS,
      registers,
    }),
    questions: new Histogram({
      name: "demarche_store_question_seconds",
      help: "Questions to the store, by how long they took.",
      labelNames: ["question"],
      buckets: SECONDS,
      registers,
    }),
    failures: new Counter({
      name: "demarche_store_failures_total",
      help: "Questions to the store that it did not answer.",
      labelNames: ["question", "kind"],
      registers,
    }),
    loads: new Counter({
      name: "demarche_article_loads_total",
      help: "Articles handed over, by what became of them.",
      labelNames: ["outcome"],
      registers,
    }),
  };
}

/** Tells how many listen for changes. */
export function countSubscriptions(
  { registry }: Metrics,
  changes: Pick<Changes, "count">,
): void {
  const open = new Gauge({
    name: "demarche_subscriptions",
    help: "Subscriptions that are open.",
    registers: [registry],
    collect() {
      this.set(changes.count());
    },
  });
  registry.registerMetric(open);
}

/** Serves `/metrics`. */
export function useMetrics({ registry }: Metrics): Plugin {
  return {
    async onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== "/metrics") return;
      endResponse(
        new fetchAPI.Response(await registry.metrics(), {
          headers: {
            "content-type": registry.contentType,
            "cache-control": "no-store",
          },
        }),
      );
    },
  };
}

/** Measures every request. */
export function useMeasures({ requests }: Metrics): Plugin {
  const begun = new WeakMap<Request, number>();
  return {
    onRequest({ request }) {
      begun.set(request, performance.now());
    },
    onResponse({ request, response }) {
      const start = begun.get(request);
      if (start === undefined) return;
      requests.observe(
        {
          method: request.method,
          route: routeOf(new URL(request.url, "http://localhost").pathname),
          status: response.status,
        },
        (performance.now() - start) / 1000,
      );
    },
  };
}

/** The store, its questions measured by name. */
export function measuredStore(store: Store, metrics: Metrics): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function" || typeof name !== "string") return value;
      return (...args: unknown[]): unknown => {
        const end = metrics.questions.startTimer({ question: name });
        const answer: unknown = value.apply(target, args);
        return answer instanceof Promise
          ? measured(answer, name, end, metrics)
          : answer;
      };
    },
  });
}

async function measured(
  answer: Promise<unknown>,
  question: string,
  end: () => void,
  { failures }: Metrics,
): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const kind = error instanceof StoreUnavailable ? "unavailable" : "error";
    failures.inc({ question, kind });
    throw error;
  } finally {
    end();
  }
}

/** The loader, what became of its articles counted. */
export function measuredLoader(
  loader: ArticleLoader,
  { loads }: Metrics,
): ArticleLoader {
  return {
    ...loader,
    async load(input) {
      try {
        const report = await loader.load(input);
        loads.inc({ outcome: report.alreadyLoaded ? "known" : "new" });
        return report;
      } catch (error) {
        loads.inc({ outcome: "refused" });
        throw error;
      }
    },
  };
}

const ROUTES = ["/graphql", "/health", "/ready", "/metrics", "/"];

/** Few and known beforehand: an address that a caller makes up must not become a label. */
function routeOf(path: string): string {
  if (path.startsWith("/export/")) return "/export";
  if (path.startsWith("/assets/")) return "/assets";
  return ROUTES.includes(path) ? path : "other";
}
