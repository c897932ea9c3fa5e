import type { FetchAPI } from "graphql-yoga";

/** Refuses a request in the shape of a GraphQL answer, which callers of every address can read. */
export function refusal(
  { Response }: FetchAPI,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { errors: [{ message, extensions: { code } }] },
    { status, headers: { "cache-control": "no-store", ...headers } },
  );
}
