import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

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
  env: Readonly<Record<string, string>> = {},
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
