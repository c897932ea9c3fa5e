import type { Plugin } from "graphql-yoga";
import { refusal } from "./refuse.ts";

/** Longer than any sensible question takes. Exports and subscriptions are streams and are not cut. */
const TIME_LIMIT_MS = 30_000;

/** Answers 504 when a question takes too long, so that nobody waits for ever on a store that hangs. */
export function useTimeLimit(ms = TIME_LIMIT_MS): Plugin {
  return {
    onRequest({ requestHandler, setRequestHandler, fetchAPI }) {
      setRequestHandler(async (request, context) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<Response>((resolve) => {
          timer = setTimeout(
            () =>
              resolve(
                refusal(
                  fetchAPI,
                  504,
                  "TIMEOUT",
                  `The question took longer than ${ms / 1000} s. Ask for less at once: a shorter window, a smaller \`first\`.`,
                ),
              ),
            ms,
          );
        });
        try {
          return await Promise.race([requestHandler(request, context), late]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}
