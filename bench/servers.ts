import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reading } from "../server/domain/reading.ts";
import { openSqliteStore } from "../server/store/sqlite/store.ts";

/** What a program is started with, beside what this process has. */
export type Environment = Readonly<Record<string, string>>;

/** What `npm start` gives to node. */
export const START = startArguments();

/** A server that a bench started: a process group of its own, since npm does not hand every signal on. */
export interface BenchServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts a program that prints its address, and waits for that. */
export async function startProgram(
  command: string,
  args: readonly string[],
  env: Environment = {},
): Promise<BenchServer> {
  const child = spawn(command, args, {
    env: { ...process.env, PORT: "0", LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} was not found.`);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  return {
    url: await addressOf(child),
    pid,
    stop: async () => {
      process.kill(-pid, "SIGTERM");
      await ended;
    },
  };
}

function startArguments(): string[] {
  const about = readFileSync(new URL("../package.json", import.meta.url));
  const { scripts } = JSON.parse(about.toString()) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.split(" ").slice(1);
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  const lines = createInterface({ input: stdout ?? process.stdin });
  for await (const line of lines) {
    const found = /http:\/\/127\S+/.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error("A server ended before it listened.");
}

/** Waits until a server of ours has opened its store. */
export async function untilReady({ url }: BenchServer): Promise<void> {
  while ((await fetch(`${url}ready`)).status !== 200) await sleep(500);
}

/** With the store of these readings in a folder that a server can be started on; it is removed in the end. */
export async function* onStore<T>(
  batches: Iterable<readonly Reading[]>,
  use: (env: Environment) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  try {
    const store = openSqliteStore(join(folder, "demarche.sqlite"));
    for (const batch of batches) await store.write(batch);
    await store.close();
    yield* use({ DATA_DIR: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** With a server of ours, as `npm start` runs it, that has opened its store; it is stopped in the end. */
export async function* onServer<T>(
  env: Environment,
  use: (server: BenchServer) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const server = await startProgram(process.execPath, START, env);
  try {
    await untilReady(server);
    yield* use(server);
  } finally {
    await server.stop();
  }
}
