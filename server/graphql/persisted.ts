import { createHash } from "node:crypto";
import { createGraphQLError, type Plugin } from "graphql-yoga";
import { keptTexts } from "./kept-documents.ts";

/** Queries that are kept by their hash: no more memory than a megabyte or two, whatever callers send. */
const ROOM = { most: 1_000, longest: 20_000, characters: 1_000_000 };

/**
 * Automatic persisted queries, as Apollo's clients speak them: a query is sent once with its hash, and by the hash
 * alone after that, so that long ones fit into a GET that can be cached.
 */
export function usePersistedQueries(): Plugin {
  const queries = keptTexts<string>(ROOM);
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
      queries.set(hash, sent, sent);
    },
  };
}

const NOTHING: Readonly<Record<string, unknown>> = {};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const refuse = (message: string, code: string) =>
  createGraphQLError(message, { extensions: { code, http: { status: 400 } } });
