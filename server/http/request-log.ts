/** An id and a line in the log for each request. */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "pino";

interface RequestScope {
  readonly id: string;
  readonly log: Logger;
  readonly startedAt: number;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** The log of the request in hand: every line of it carries the request's id. */
export const requestLog = (log: Logger): Logger =>
  scopes.getStore()?.log ?? log;

/** What a proxy in front may have given; anything else could forge lines of the log. */
const ID = /^[\w.:-]{1,100}$/;

/** Gives each request an id, sends it back, and logs how the request ended. Neither headers nor bodies are logged. */
export function useRequestLog(log: Logger): Plugin {
  return {
    instrumentation: {
      request({ request }, wrapped) {
        const given = request.headers.get("x-request-id") ?? "";
        const id = ID.test(given) ? given : randomUUID();
        const scope = {
          id,
          log: log.child({ requestId: id }),
          startedAt: performance.now(),
        };
        return scopes.run(scope, wrapped);
      },
    },
    onResponse({ request, response }) {
      const scope = scopes.getStore();
      if (scope === undefined) return;
      response.headers.set("x-request-id", scope.id);
      const { pathname } = new URL(request.url, "http://localhost");
      scope.log.info(
        {
          method: request.method,
          path: pathname,
          status: response.status,
          ms: Math.round(performance.now() - scope.startedAt),
        },
        "answered",
      );
    },
  };
}
