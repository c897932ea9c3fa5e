/** The one way to Neo4j: sessions, retries, patience, errors. */
import {
  auth,
  driver as createDriver,
  isRetryableError,
  notificationFilterMinimumSeverityLevel,
  routing,
} from "neo4j-driver";
import type { Driver, ManagedTransaction } from "neo4j-driver";
import { patiently, rephrase, startClock } from "./patience.ts";
import type { Change, Statement } from "./statement.ts";
import { watch, type Watch } from "./watch.ts";

type Params = Statement<unknown>["params"];

/** Where Neo4j is: `neo4j://` for a cluster or Aura (reads and writes are routed), `bolt://` for one server. */
export interface Neo4jSettings {
  readonly uri: string;
  /** Null with a null password: a server that asks for none. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null: the server's own default. */
  readonly database: string | null;
  /** How long Neo4j may be silent before it counts as not reachable. */
  readonly patienceMs: number;
}

/** The only way to Neo4j: retries what can be retried, and says StoreUnavailable when Neo4j does not answer in time. */
export interface Connection {
  readonly ask: <T>(statement: Statement<T>) => Promise<T[]>;
  /** For what is asked many times a second. */
  readonly watch: <T>(statement: Statement<T>) => Watch<T>;
  /** Rows as they come: for answers that do not fit into memory. */
  readonly stream: <T>(statement: Statement<T>) => AsyncIterable<T>;
  /** All in one transaction, tried again as a whole when another was in its way. */
  readonly change: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Outside a transaction of ours: constraints, indexes, and what commits by itself. */
  readonly define: (change: Change) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Transaction {
  readonly ask: <T>(statement: Statement<T>) => Promise<T[]>;
  readonly run: (change: Change) => Promise<void>;
}

/** Longer than any load: what is left behind by a caller that died does not keep others waiting for ever. */
const LONGEST_CHANGE_MS = 600_000;

/** Making an index may take this many times as long as what is asked of it. */
const DEFINING_TAKES = 10;

/** Connects when first asked; a server that goes away, or comes back, is noticed by the next question. */
export function connect(settings: Neo4jSettings): Connection {
  const { uri, user, password, patienceMs } = settings;
  const token =
    user === null || password === null ? undefined : auth.basic(user, password);
  const driver = createDriver(uri, token, {
    userAgent: "demarche",
    disableLosslessIntegers: true,
    connectionTimeout: Math.round(patienceMs / 2),
    connectionAcquisitionTimeout: Math.round(patienceMs * 0.9),
    maxTransactionRetryTime: Math.round(patienceMs * 0.5),
    connectionLivenessCheckTimeout: 30_000,
    telemetryDisabled: true,
    // Nobody reads them, and each answer would bring its own.
    notificationFilter: {
      minimumSeverityLevel: notificationFilterMinimumSeverityLevel.OFF,
    },
  });
  const database =
    settings.database === null ? {} : { database: settings.database };
  const transactionConfig = { timeout: patienceMs };

  /** A single statement that commits by itself goes there and back once; in a transaction of ours, three times. */
  const rowsAtOnce = async (text: string, params: Params) => {
    const session = driver.session({
      ...database,
      defaultAccessMode: "READ",
      bookmarkManager: driver.executeQueryBookmarkManager,
    });
    try {
      return (await session.run(text, { ...params }, transactionConfig))
        .records;
    } finally {
      // Not awaited: it would wait for a server that is silent.
      session.close().catch(() => undefined);
    }
  };
  const rowsWithRetries = async (text: string, params: Params) => {
    const { records } = await driver.executeQuery(text, params, {
      ...database,
      routing: routing.READ,
      transactionConfig,
    });
    return records;
  };

  return {
    ask: ({ text, params, decode }) =>
      patiently(patienceMs, async () => {
        const rows = await rowsAtOnce(text, params).catch((error: unknown) => {
          if (!isRetryableError(error)) throw error;
          return rowsWithRetries(text, params);
        });
        return rows.map(decode);
      }),
    watch: (statement) =>
      watch(
        () => driver.session({ ...database, defaultAccessMode: "READ" }),
        patienceMs,
        statement,
      ),
    stream: (statement) => stream(driver, database, patienceMs, statement),
    change: (work) =>
      patiently(
        patienceMs,
        async (heard) => {
          const session = driver.session({
            ...database,
            bookmarkManager: driver.executeQueryBookmarkManager,
          });
          try {
            return await session.executeWrite(
              (tx) => work(transaction(tx, heard)),
              { timeout: LONGEST_CHANGE_MS },
            );
          } finally {
            // Not awaited: it would wait for a server that is silent.
            session.close().catch(() => undefined);
          }
        },
        () => driver.executeQuery("RETURN 1", {}, database),
      ),
    define: ({ text, params }) =>
      patiently(patienceMs * DEFINING_TAKES, async () => {
        await driver.executeQuery(text, { ...params }, database);
      }),
    close: () => driver.close(),
  };
}

/** A load may take longer than the patience, as long as Neo4j is heard from meanwhile. */
function transaction(tx: ManagedTransaction, heard: () => void): Transaction {
  return {
    ask: async ({ text, params, decode }) => {
      const { records } = await tx.run(text, { ...params });
      heard();
      return records.map(decode);
    },
    run: async ({ text, params }) => {
      await tx.run(text, { ...params });
      heard();
    },
  };
}

async function* stream<T>(
  driver: Driver,
  database: { database?: string },
  patienceMs: number,
  { text, params, decode }: Statement<T>,
): AsyncGenerator<T> {
  const session = driver.session({
    ...database,
    defaultAccessMode: "READ",
    bookmarkManager: driver.executeQueryBookmarkManager,
  });
  const clock = startClock(patienceMs);
  try {
    const rows = session.run(text, { ...params })[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await clock.within(rows.next());
      if (done === true) return;
      yield decode(value);
    }
  } catch (error) {
    throw rephrase(error);
  } finally {
    clock.stop();
    // Not awaited: it would wait for a server that is silent.
    session.close().catch(() => undefined);
  }
}
