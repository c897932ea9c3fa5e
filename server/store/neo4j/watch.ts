import type { Session, Transaction } from "neo4j-driver";
import { patiently } from "./patience.ts";
import type { Statement } from "./statement.ts";

/** How long a transaction is looked through: nothing that is long open is to stand in anybody's way. */
const OPEN_MS = 5_000;
/** Neo4j itself ends one that was left behind. */
const LONGEST_MS = 4 * OPEN_MS;
/** So long after the last look it is closed. */
const IDLE_MS = 500;

/** Asks the same question again and again, one time after the other. */
export type Watch<T> = () => Promise<T[]>;

interface Open {
  readonly session: Session;
  readonly transaction: Transaction;
  readonly until: number;
}

/**
 * Looks through a transaction that stays open for a while: Neo4j reads what is committed by then, not what was when the
 * transaction began, and to ask within one takes half of the time of either. Nothing is tried again, and a server of a
 * cluster may be behind: whoever must know asks by itself.
 */
export function watch<T>(
  openSession: () => Session,
  patienceMs: number,
  { text, params, decode }: Statement<T>,
): Watch<T> {
  let open: Open | null = null;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    // Not awaited: it would wait for a server that is silent.
    open?.session.close().catch(() => undefined);
    open = null;
  }
  async function begin(): Promise<Open> {
    close();
    const session = openSession();
    try {
      const transaction = await session.beginTransaction({
        timeout: LONGEST_MS,
      });
      open = { session, transaction, until: performance.now() + OPEN_MS };
      return open;
    } catch (error) {
      session.close().catch(() => undefined);
      throw error;
    }
  }
  return async () => {
    clearTimeout(idle);
    try {
      return await patiently(patienceMs, async () => {
        const { transaction } =
          open !== null && performance.now() < open.until
            ? open
            : await begin();
        const { records } = await transaction.run(text, { ...params });
        return records.map(decode);
      });
    } catch (error) {
      close();
      throw error;
    } finally {
      idle = setTimeout(close, IDLE_MS).unref();
    }
  };
}
