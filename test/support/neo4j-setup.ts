/** Before all tests: one Neo4j server for the run, and the desk that lends it to one test file at a time. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startNeo4j } from "../../server/store/neo4j/local/start.ts";
import type { LocalNeo4j } from "../../server/store/neo4j/local/start.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Port of the desk that lends out the Neo4j server of this run. */
    neo4jDesk: number;
  }
}

/**
 * Lends one Neo4j server to the test files, one at a time: a connection asks for it, the answer is its
 * address, and it is given back when the connection closes (also when the borrower dies). It is started when
 * first asked for, so that a run without Neo4j tests does not pay for it.
 */
export default async function setup(
  project: TestProject,
): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "demarche-neo4j-"));
  let starting: Promise<LocalNeo4j> | null = null;
  let turn: Promise<void> = Promise.resolve();
  const start = () =>
    (starting ??= startNeo4j({
      home,
      port: 0,
      heapMegabytes: 512,
      shortLived: true,
    }));
  const lend = async (
    turn: Promise<void>,
    socket: Socket,
    givenBack: Promise<void>,
  ) => {
    await turn;
    await answer(socket, start());
    await givenBack;
  };
  const desk = createServer((socket) => {
    const givenBack = new Promise<void>((resolve) =>
      socket.on("close", () => resolve()),
    );
    socket.on("error", () => socket.destroy());
    socket.resume();
    turn = lend(turn, socket, givenBack);
  });
  await new Promise<void>((resolve) =>
    desk.listen(0, "127.0.0.1", () => resolve()),
  );
  const address = desk.address();
  if (address === null || typeof address === "string")
    throw new Error("The Neo4j desk has no port.");
  project.provide("neo4jDesk", address.port);
  return async () => {
    desk.close();
    const neo4j = await starting?.catch(() => null);
    await neo4j?.kill();
    await rm(home, { recursive: true, force: true });
  };
}

async function answer(
  socket: Socket,
  starting: Promise<LocalNeo4j>,
): Promise<void> {
  try {
    const { uri } = await starting;
    socket.write(`${JSON.stringify({ uri })}\n`);
  } catch (error) {
    socket.end(`${JSON.stringify({ error: String(error) })}\n`);
  }
}
