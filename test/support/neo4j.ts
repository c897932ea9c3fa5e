/** A Neo4j server for a test file, borrowed from the run. */
import { once } from "node:events";
import { createConnection } from "node:net";
import { createInterface } from "node:readline";
import { auth, driver } from "neo4j-driver";
import { inject } from "vitest";
import type { Neo4jSettings } from "../../server/store/neo4j/connection.ts";
import { neo4jMissing } from "../../server/store/neo4j/local/install.ts";

const missing = await neo4jMissing();

/**
 * Whether tests that need a Neo4j server are to be skipped: when the machine lacks what it takes, which is
 * said once. Under CI nothing is skipped, so that what is missing fails.
 */
export const skipNeo4j = missing !== null && process.env["CI"] !== "true";
if (skipNeo4j) console.warn(`Tests with Neo4j are skipped. ${missing}`);

/** The Neo4j server of this run, for one test file at a time. */
export interface BorrowedNeo4j {
  readonly uri: string;
  giveBack(): void;
}

/** Waits for the server's turn. Its graph may hold what the borrower before has left. */
export async function borrowNeo4j(): Promise<BorrowedNeo4j> {
  const socket = createConnection(inject("neo4jDesk"), "127.0.0.1");
  const [line] = (await once(createInterface(socket), "line")) as [string];
  const answer = JSON.parse(line) as { uri?: string; error?: string };
  if (answer.uri === undefined) throw new Error(answer.error);
  return { uri: answer.uri, giveBack: () => socket.destroy() };
}

/** How to reach a server that a test has started or borrowed. */
export function settingsFor(uri: string): Neo4jSettings {
  return {
    uri,
    user: null,
    password: null,
    database: null,
    // Machines that run tests are busy.
    patienceMs: 15_000,
  };
}

/** Empties the graph; its shape stays, and the count of its revisions goes on. */
export async function emptyGraph(uri: string): Promise<void> {
  const connection = driver(uri, auth.basic("", ""));
  try {
    await connection.executeQuery(
      "MATCH (n) WHERE NOT n:Store DETACH DELETE n",
    );
  } finally {
    await connection.close();
  }
}
