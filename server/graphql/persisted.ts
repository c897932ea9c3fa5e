import { createHash } from "node:crypto";
import { createGraphQLError, type Plugin } from "graphql-yoga";

/** Queries kept by their hash; the oldest go first. */
const MAX_QUERIES = 1_000;
const MAX_LENGTH = 20_000;

/**
 * Automatic persisted queries, as Apollo's clients speak them: a query is sent once with its hash, and by the hash
 * alone after that, so that long ones fit into a GET that can be cached.
 */
export function usePersistedQueries(): Plugin {
  const queries = new Map<string, string>();
  return {
    onParams({ params, setParams }) {
      if (!isObject(params as unknown))
        throw refuse("Each question must be an object.", "BAD_REQUEST");
      const persisted: unknown = params.extensions?.["persistedQuery"];
      if (persisted === undefined || persisted === null) return;
      const { version, sha256Hash } = isObject(persisted) ? persisted : NOTHING;
      if (version !== 1 || typeof sha256Hash !== "string")
        throw refuse(
          "`extensions.persistedQuery` must have `version` 1 and `sha256Hash`.",
          "BAD_USER_INPUT",
        );
      const { query: sent } = params;
      if (sent === undefined || sent === null) {
        const query = queries.get(sha256Hash);
        if (query === undefined)
          throw refuse("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");
        setParams({ ...params, query });
        return;
      }
      if (typeof sent !== "string") return;
      const hash = createHash("sha256").update(sent).digest("hex");
      if (hash !== sha256Hash)
        throw refuse(
          "`extensions.persistedQuery.sha256Hash` must be the SHA-256 of `query`.",
          "BAD_USER_INPUT",
        );
      if (sent.length > MAX_LENGTH) return;
      queries.set(hash, sent);
      const [oldest] = queries.keys();
      if (queries.size > MAX_QUERIES && oldest !== undefined)
        queries.delete(oldest);
    },
  };
}

const NOTHING: Readonly<Record<string, unknown>> = {};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const refuse = (message: string, code: string) =>
  createGraphQLError(message, { extensions: { code, http: { status: 400 } } });
