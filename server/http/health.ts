import type { Plugin } from "graphql-yoga";
import type { Store } from "../store/store.ts";
import { refusal } from "./refuse.ts";

/** What still has to be done before the server is of use; null: nothing. */
export interface Readiness {
  waitingFor: string | null;
}

/** A store that takes longer than this for its smallest question does not answer. */
const PATIENCE_MS = 4_000;

/** `/health`: the process is up. `/ready`: the store answers and the first load is done; else 503 with the reason. */
export function useHealth(store: Store, readiness: Readiness): Plugin {
  return {
    async onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname === "/health")
        return endResponse(fetchAPI.Response.json({ status: "up" }));
      if (url.pathname !== "/ready") return;
      const reason = readiness.waitingFor ?? (await silence(store));
      endResponse(
        reason === null
          ? fetchAPI.Response.json(
              { status: "ready", store: store.name },
              { headers: { "cache-control": "no-store" } },
            )
          : refusal(fetchAPI, 503, "NOT_READY", reason, { "retry-after": "2" }),
      );
    },
  };
}

/** Why the store cannot be asked; null: it can. The driver's own words stay in the log. */
async function silence(store: Store): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(
      () => resolve(`The ${store.name} store does not answer in time.`),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([store.revision().then(() => null), late]);
  } catch {
    return `The ${store.name} store cannot be reached.`;
  } finally {
    clearTimeout(timer);
  }
}
