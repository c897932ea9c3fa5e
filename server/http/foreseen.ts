import type { Logger } from "pino";
import {
  BadInput,
  Forbidden,
  StoreChanged,
  StoreUnavailable,
  StoreUnusable,
  TooMany,
  TookTooMuch,
  Unauthenticated,
} from "../errors.ts";

/** What a caller is told of an error: a code that programs can tell apart, and words that give nothing away. */
export interface Told {
  readonly code: string;
  readonly status: number;
  readonly message: string;
}

/**
 * What a caller is told. Of the store only that it is away, or unusable: its own words may name files and hosts,
 * and go to the log, as does whatever nobody foresaw.
 */
export function told(error: unknown, log: Logger): Told {
  if (error instanceof BadInput)
    return { code: "BAD_USER_INPUT", status: 400, message: error.message };
  if (error instanceof Unauthenticated)
    return { code: "UNAUTHENTICATED", status: 401, message: error.message };
  if (error instanceof Forbidden)
    return { code: "FORBIDDEN", status: 403, message: error.message };
  if (error instanceof StoreUnavailable) {
    log.warn({ err: error }, "The store is away.");
    return {
      code: "STORE_UNAVAILABLE",
      status: 503,
      message:
        "The store cannot be reached or does not answer in time. Trying again may help.",
    };
  }
  if (error instanceof TooMany)
    return { code: "TOO_MANY_REQUESTS", status: 429, message: error.message };
  if (error instanceof TookTooMuch)
    return { code: "TIMEOUT", status: 504, message: error.message };
  if (error instanceof StoreChanged)
    return { code: "STORE_CHANGED", status: 503, message: error.message };
  if (error instanceof StoreUnusable) {
    log.error({ err: error }, "The store cannot be used.");
    return {
      code: "STORE_UNUSABLE",
      status: 503,
      message:
        "The store cannot do that as it is: the server's log says why, and what to do.",
    };
  }
  log.error({ err: error }, "An error that was not foreseen.");
  return {
    code: "INTERNAL_SERVER_ERROR",
    status: 500,
    message:
      "Something went wrong that was not foreseen. It is in the server's log under this request id.",
  };
}
