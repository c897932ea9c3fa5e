/** A Neo4j server for one test alone. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { startNeo4j } from "../../server/store/neo4j/local/start.ts";
import type { LocalNeo4j } from "../../server/store/neo4j/local/start.ts";

const run = promisify(execFile);

/** A Neo4j server of one test's own, which it may stop, kill and start again at the same address. */
export interface OwnNeo4j {
  readonly uri: string;
  /** Holds it still, as a machine without breath: it neither answers nor closes a connection. */
  freeze(): Promise<void>;
  thaw(): void;
  kill(): Promise<void>;
  start(): Promise<void>;
  dispose(): Promise<void>;
}

export async function ownNeo4j(): Promise<OwnNeo4j> {
  const home = await mkdtemp(join(tmpdir(), "demarche-neo4j-"));
  const options = { home, heapMegabytes: 384, shortLived: true };
  let server: LocalNeo4j = await startNeo4j({ ...options, port: 0 });
  const { uri } = server;
  return {
    uri,
    freeze: async () => {
      process.kill(server.pid, "SIGSTOP");
      // On a busy machine its threads run on for a while.
      while (!(await isStopped(server.pid))) await sleep(20);
    },
    thaw: () => void process.kill(server.pid, "SIGCONT"),
    kill: () => server.kill(),
    start: async () => {
      server = await startNeo4j({
        ...options,
        port: Number(new URL(uri).port),
      });
    },
    dispose: async () => {
      await server.kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function isStopped(pid: number): Promise<boolean> {
  const { stdout } = await run("ps", ["-o", "state=", "-p", String(pid)]);
  return stdout.trim().startsWith("T");
}
