import type { IncomingMessage } from "node:http";
import type { Plugin } from "graphql-yoga";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isLoopback } from "../config.ts";
import { refusal } from "./refuse.ts";

/** What Node's server hands over with each request. */
export interface NodeContext {
  readonly req?: IncomingMessage;
}

/** So many requests a minute from one address; this machine's own are not counted. */
export function useRateLimit(perMinute: number | null): Plugin {
  if (perMinute === null) return {};
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return {
    async onRequest({ serverContext, fetchAPI, endResponse }) {
      const { req }: NodeContext = serverContext as NodeContext;
      const address = req?.socket.remoteAddress;
      if (address === undefined || isLoopback(address)) return;
      try {
        await limiter.consume(address);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        endResponse(
          refusal(
            fetchAPI,
            429,
            "TOO_MANY_REQUESTS",
            `More than ${perMinute} requests a minute from one address: try again in ${seconds} s.`,
            { "retry-after": String(seconds) },
          ),
        );
      }
    },
  };
}
