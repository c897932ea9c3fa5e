/** `npm start` as a process of its own, for tests of the whole. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface RunningServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  /** All that it printed so far. */
  readonly printed: () => string;
  /** Asks it to stop, as a service manager does; gives the code it ended with. */
  readonly stop: () => Promise<number | null>;
}

/** `npm start` on a free port, with a data folder of its own that goes with it. */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), "demarche-server-"));
  const server = spawn(process.execPath, ["server/start.js"], {
    env: { ...process.env, PORT: "0", DATA_DIR: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(server, "exit");
  let printed = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk) => (printed += String(chunk)));
  const address = (async () => {
    for await (const line of createInterface(server.stdout)) {
      const found = /^Demarche is at (http:\/\/\S+)\/$/.exec(line)?.[1];
      if (found !== undefined) return found;
    }
    throw new Error(`The server ended before it listened:\n${printed}`);
  })();
  const url = await address;
  return {
    url,
    printed: () => printed,
    async stop() {
      server.kill("SIGTERM");
      const [code] = await exited;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Waits until the first load is done. */
export async function untilReady(url: string): Promise<void> {
  for (;;) {
    const { status } = await fetch(`${url}/ready`);
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
