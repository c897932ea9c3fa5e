import { Neo4jError } from "neo4j-driver";
import { StoreUnavailable } from "../../errors.ts";

/**
 * Does the work, and gives up on it once nothing has been heard for so long; the work says by `heard` that
 * something was. A server that is stopped but not gone closes no connection, so only a clock tells. Work that may
 * have to wait its turn has a `pulse`: a question beside it, whose answer shows that the server is there.
 */
export async function patiently<T>(
  patienceMs: number,
  work: (heard: () => void) => Promise<T>,
  pulse?: () => Promise<unknown>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let giveUp: (error: StoreUnavailable) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => (giveUp = reject));
  const heard = () => {
    clearTimeout(timer);
    // The pulse may be answered after the work is done: nothing is waited for any more.
    if (isOver) return;
    timer = setTimeout(
      () =>
        giveUp(
          new StoreUnavailable(`Neo4j has been silent for ${patienceMs} ms.`),
        ),
      patienceMs,
    );
  };
  heard();
  const beat =
    pulse === undefined
      ? undefined
      : setInterval(() => {
          pulse().then(heard, () => undefined);
        }, patienceMs / 3);
  try {
    return await Promise.race([work(heard), silence]);
  } catch (error) {
    throw rephrase(error);
  } finally {
    isOver = true;
    clearInterval(beat);
    clearTimeout(timer);
  }
}

/** One clock for many waits, as for the rows of a stream: a timer for each would take longer than the row. */
export function startClock(patienceMs: number): {
  readonly within: <T>(waiting: Promise<T>) => Promise<T>;
  readonly stop: () => void;
} {
  let waits = 0;
  let waitsBefore = -1;
  let giveUp: ((error: StoreUnavailable) => void) | null = null;
  const timer = setInterval(() => {
    if (giveUp !== null && waits === waitsBefore)
      giveUp(
        new StoreUnavailable(`Neo4j has been silent for ${patienceMs} ms.`),
      );
    waitsBefore = waits;
  }, patienceMs);
  return {
    within: (waiting) => {
      waits += 1;
      return new Promise((resolve, reject) => {
        giveUp = reject;
        waiting.then((value) => {
          giveUp = null;
          resolve(value);
        }, reject);
      });
    },
    stop: () => clearInterval(timer),
  };
}

const AWAY: ReadonlySet<string> = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.ClientError.Security.Unauthorized",
  "Neo.ClientError.Security.AuthenticationRateLimit",
  "Neo.ClientError.Database.DatabaseNotFound",
  "Neo.ClientError.Transaction.TransactionTimedOut",
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
]);

/** StoreUnavailable for all that trying again later, or other settings, may mend; any other error as it is. */
export function rephrase(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const away =
    error.retryable ||
    AWAY.has(error.code) ||
    error.message.includes("acquisition timed out");
  return away
    ? new StoreUnavailable(`Neo4j does not answer: ${error.message}`, {
        cause: error,
      })
    : error;
}
