import { createHash } from "node:crypto";
import type { Plugin } from "graphql-yoga";
import { isKnown } from "../http/etag.ts";
import type { Store } from "../store/store.ts";

/** Changes when an answer of the same graph may change: with the program itself. */
const STARTED = String(Date.now());

/**
 * An answer to a GET stays good as long as the graph does not change: its ETag is the revision and what was asked,
 * and who has that one already is told so (304) without the question being asked.
 */
export function useCachedAnswers(store: Store): Plugin {
  const tags = new WeakMap<Request, string>();
  return {
    async onRequestParse({ request, url, fetchAPI, endResponse }) {
      const accept = request.headers.get("accept") ?? "";
      if (request.method !== "GET" || accept.includes("text/event-stream"))
        return;
      const revision = await revisionOf(store);
      if (revision === null) return;
      const tag = tagOf(revision, `${url.search} ${accept}`);
      tags.set(request, tag);
      if (isKnown(request, tag))
        endResponse(
          new fetchAPI.Response(null, { status: 304, headers: headers(tag) }),
        );
    },
    onResultProcess({ request, result }) {
      // An error may be gone the next time, whatever the revision.
      if (Array.isArray(result) || !("data" in result) || result.errors)
        tags.delete(request);
    },
    onResponse({ request, response }) {
      const tag = tags.get(request);
      if (tag === undefined || response.status !== 200) return;
      for (const [name, value] of Object.entries(headers(tag)))
        response.headers.set(name, value);
    },
  };
}

const headers = (etag: string) => ({
  etag,
  "cache-control": "no-cache",
  vary: "Accept, Authorization, Origin",
});

/** Weak: two answers of one revision say the same, byte for byte or not. */
export function tagOf(revision: string, asked: string): string {
  const hash = createHash("sha256")
    .update(`${revision}\n${STARTED}\n${asked}`)
    .digest("base64url");
  return `W/"${hash.slice(0, 27)}"`;
}

/** Null: the store cannot say, and the question itself will tell why. */
async function revisionOf(store: Store): Promise<string | null> {
  try {
    return await store.revision();
  } catch {
    return null;
  }
}
