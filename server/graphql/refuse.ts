import { createGraphQLError } from "graphql-yoga";

/** What is said to who asks for more than a limit lets through. */
export const refuse = (message: string) =>
  createGraphQLError(message, {
    extensions: { code: "QUERY_TOO_LARGE", http: { status: 400 } },
  });
