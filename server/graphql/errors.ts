/** Errors as callers of the API see them. */
import type { GraphQLError } from "graphql";
import { createGraphQLError } from "graphql-yoga";
import type { Logger } from "pino";
import { told } from "../http/foreseen.ts";

type Located = GraphQLError;

/**
 * The error as callers see it: foreseen ones with their message and code, all others masked. What is masked
 * is logged whole.
 */
export function presentError(error: unknown, log: Logger): Error {
  const cause = causeOf(error);
  const located = isLocated(error) ? error : null;
  if (located !== null && cause === null && isOfTheQuery(located))
    return located.extensions["code"] === undefined
      ? at(located, located.message, { code: "BAD_USER_INPUT" })
      : located;
  const { code, status, message } = told(cause ?? error, log);
  // One field's bad input leaves the others' answers good.
  const http = code === "BAD_USER_INPUT" ? {} : { http: { status } };
  return at(located, message, { code, ...http });
}

/**
 * What GraphQL says of the question, not of an answer that has not the shape of the schema: that is our mistake,
 * and has a place in the answer.
 */
function isOfTheQuery({ path, message }: Located): boolean {
  return path === undefined || /^(Argument|Variable) /.test(message);
}

/** What a resolver threw; null for what GraphQL itself has to say of a request. */
function causeOf(error: unknown): unknown {
  if (!isLocated(error)) return error;
  const { originalError } = error;
  if (originalError === undefined || originalError === null) return null;
  return isLocated(originalError) ? causeOf(originalError) : originalError;
}

/** Not `instanceof`: two copies of the class may be loaded. */
function isLocated(error: unknown): error is Located {
  return error instanceof Error && error.name === "GraphQLError";
}

function at(
  located: Located | null,
  message: string,
  extensions: Record<string, unknown>,
): Error {
  const { nodes, source, positions, path } = located ?? NOWHERE;
  return createGraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}

const NOWHERE = { nodes: null, source: null, positions: null, path: null };
