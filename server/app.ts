/** The server without its socket: every plugin and route, put together. */
import type { RequestListener } from "node:http";
import { createServerAdapter } from "@whatwg-node/server";
import { YogaServer, type YogaServerInstance } from "graphql-yoga";
import type { Logger } from "pino";
import { MAX_TEXT_BYTES } from "./article-input.ts";
import { watchChanges } from "./changes.ts";
import type { Config } from "./config.ts";
import type { Context } from "./context.ts";
import { useExports } from "./export/route.ts";
import { graphiqlOptions, withTabsInPlace } from "./graphiql.ts";
import { useCachedAnswers } from "./graphql/cached.ts";
import { presentError } from "./graphql/errors.ts";
import { keptDocuments } from "./graphql/kept-documents.ts";
import { MAX_BATCH, useQueryLimits } from "./graphql/limits.ts";
import { usePersistedQueries } from "./graphql/persisted.ts";
import { useBodyLimit } from "./http/body-limit.ts";
import { usePlans } from "./graphql/planned.ts";
import { useUnreadable } from "./graphql/unreadable.ts";
import { useVariableLimit } from "./graphql/variable-limit.ts";
import { withAddress } from "./http/address.ts";
import { requireEditor } from "./http/editor.ts";
import { useHealth, type Readiness } from "./http/health.ts";
import {
  countSubscriptions,
  createMetrics,
  measuredLoader,
  measuredStore,
  useMeasures,
  useMetrics,
} from "./http/metrics.ts";
import { usePages, type Pages } from "./http/pages.ts";
import {
  distantCaller,
  useRateLimit,
  type NodeContext,
} from "./http/rate-limit.ts";
import { requestLog, useRequestLog } from "./http/request-log.ts";
import { corsFor, useSameSite } from "./http/same-site.ts";
import { useSecurityHeaders } from "./http/security-headers.ts";
import { useTimeLimit } from "./http/time-limit.ts";
import type { ArticleLoader } from "./loader.ts";
import { createLoaders } from "./loaders.ts";
import { measuringThread } from "./measures/thread/measuring-thread.ts";
import { createGraphSchema } from "./schema.ts";
import type { Store } from "./store/store.ts";

export interface AppParts {
  readonly store: Store;
  readonly loader: ArticleLoader;
  readonly config: Config;
  readonly log: Logger;
  /** The built page; left out: there is none. */
  readonly pages?: Pages;
  /** What is still to be done before the server is of use; left out: nothing. */
  readonly readiness?: Readiness;
  /** The clock; left out: the machine's. */
  readonly now?: () => Date;
}

export interface App {
  readonly fetch: YogaServerInstance<NodeContext, Context>["fetch"];
  /** For `node:http`. */
  readonly listener: RequestListener;
  /** Ends what would keep the server from stopping: subscriptions. */
  readonly stop: () => void;
}

/** JSON may write a character of text as six: `\\u00e9`. */
const MAX_BODY_BYTES = 6 * MAX_TEXT_BYTES;

/** The whole server but for its socket: the API, the exports, the page, and what watches over them. */
export function createApp(parts: AppParts): App {
  const { config, log } = parts;
  const now = parts.now ?? (() => new Date());
  const metrics = createMetrics(parts.store);
  const store = measuredStore(parts.store, metrics);
  const loader = measuredLoader(parts.loader, metrics);
  const changes = watchChanges(store);
  countSubscriptions(metrics, changes);
  const centrality = measuringThread();

  const yoga = new YogaServer<NodeContext, Context>({
    schema: createGraphSchema(),
    context: ({ request, req }): Context => ({
      store,
      loader,
      centrality,
      changes,
      caller: distantCaller(req),
      log: requestLog(log),
      loaders: createLoaders(store),
      requireEditor: () => requireEditor(config, request),
      now,
    }),
    // Foreseen errors are no news and unforeseen ones are logged where they are masked.
    logging: false,
    maskedErrors: {
      maskError: (error) => presentError(error, requestLog(log)),
    },
    graphiql: config.introspection ? graphiqlOptions : false,
    renderGraphiQL: async (options) => {
      // Nine megabytes of editor, which only its page needs.
      const package_ = await import("@graphql-yoga/render-graphiql");
      return withTabsInPlace(package_.renderGraphiQL(options));
    },
    landingPage: false,
    // `/health` is ours.
    healthCheckEndpoint: "/yoga-health",
    multipart: false,
    // Ours looks at most bodies' headers only.
    maxRequestBodySize: false,
    parserAndValidationCache: keptDocuments(),
    batching: { limit: MAX_BATCH },
    cors: corsFor(config),
    plugins: [
      useRequestLog(log),
      useMeasures(metrics),
      useSecurityHeaders(),
      useSameSite(config),
      useRateLimit(config.rateLimit),
      useTimeLimit(),
      useHealth(store, parts.readiness ?? { waitingFor: null }),
      useMetrics(metrics),
      useExports({ store, loader, log, now }),
      usePages(parts.pages ?? new Map()),
      useBodyLimit(MAX_BODY_BYTES),
      usePersistedQueries(),
      useVariableLimit(),
      useCachedAnswers(store),
      ...useQueryLimits(config),
      // After them: they bring a parser of their own.
      useUnreadable(),
      usePlans(),
    ],
  });
  const adapter = adapterOf(yoga);
  return {
    fetch: adapter.fetch,
    listener: withAddress(adapter),
    stop: () => changes.stop(),
  };
}

/**
 * As `createYoga` does it, but that it would ask whether requests are of Node's own kind: they are not, and to ask
 * makes Node load all of its `fetch`, which nothing else here needs, a twentieth of a start.
 */
function adapterOf(
  yoga: YogaServer<NodeContext, Context>,
): YogaServerInstance<NodeContext, Context> {
  return createServerAdapter(yoga, {
    fetchAPI: yoga.fetchAPI,
    plugins: yoga["plugins"],
    __useCustomAbortCtrl: true,
  });
}
