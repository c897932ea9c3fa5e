import { createGraphQLError, type Plugin } from "graphql-yoga";
import { refuse } from "./refuse.ts";

/** What cannot be read is the caller's mistake, and told so: neither JSON that is none, nor brackets without end. */
export function useUnreadable(): Plugin {
  return {
    onRequestParse({ request, url }) {
      if (request.method !== "GET") return;
      for (const name of ["variables", "extensions"]) {
        const text = url.searchParams.get(name) ?? "";
        if (text !== "" && !isJson(text))
          throw createGraphQLError(
            `\`${name}\` must be an object in JSON, not ${JSON.stringify(text.slice(0, 60))}.`,
            { extensions: { code: "BAD_REQUEST", http: { status: 400 } } },
          );
      }
    },
    onParse({ parseFn, setParseFn }) {
      setParseFn((...args: Parameters<typeof parseFn>) => {
        try {
          return parseFn(...args);
        } catch (error) {
          // The parser calls itself for each bracket within another one.
          if (!(error instanceof RangeError)) throw error;
          throw refuse(
            "The query has too many brackets within one another to be read.",
          );
        }
      });
    },
    onResultProcess({ result, setResult }) {
      if (!Array.isArray(result) || !result.some(isStream)) return;
      setResult(result.map((one) => (isStream(one) ? NO_STREAM : one)));
    },
  };
}

const NO_STREAM = {
  errors: [
    createGraphQLError(
      "A subscription must be asked alone, not among others.",
      {
        extensions: { code: "BAD_REQUEST" },
      },
    ),
  ],
};

const isStream = (result: object): boolean => Symbol.asyncIterator in result;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
