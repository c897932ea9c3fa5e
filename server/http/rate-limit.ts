import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import type { Plugin } from "graphql-yoga";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isLoopback, type RateLimit } from "../config.ts";
import { refusal } from "./refuse.ts";

/** What Node's server hands over with each request. */
export interface NodeContext {
  readonly req?: IncomingMessage;
}

/** What watches over the server is not to be told to wait. */
const UNLIMITED = ["/health", "/ready", "/metrics"];

/** So many requests a minute from one address. Asked without a socket, as tests do, everybody is one caller. */
export function useRateLimit(limit: RateLimit | null): Plugin {
  if (limit === null) return {};
  const { perMinute, onLoopback } = limit;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return {
    async onRequest({ url, serverContext, fetchAPI, endResponse }) {
      const { req }: NodeContext = serverContext as NodeContext;
      const address = req?.socket.remoteAddress ?? "127.0.0.1";
      if (UNLIMITED.includes(url.pathname)) return;
      if (!onLoopback && isLoopback(address)) return;
      try {
        await limiter.consume(callerOf(address));
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

/** Who asks from elsewhere; null: from this machine, or without a socket. */
export function distantCaller(req: IncomingMessage | undefined): string | null {
  const address = req?.socket.remoteAddress;
  return address === undefined || isLoopback(address)
    ? null
    : callerOf(address);
}

/**
 * Who asks from this address. Of IPv6 a household or a rented machine has a network of 2^64 addresses (/64), and could
 * ask from another each time.
 */
export function callerOf(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address;
  const [head = [], tail = []] = address
    .split("::")
    .map((part) => (part === "" ? [] : part.split(":")));
  const left = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...left, ...tail].slice(0, 4).join(":");
}
