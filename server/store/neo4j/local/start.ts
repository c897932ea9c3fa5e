import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { javaCommand, neo4jClassPath, neo4jMissing } from "./install.ts";

/** A Neo4j Community server that this process started. */
export interface LocalNeo4j {
  readonly uri: string;
  readonly pid: number;
  /** Resolves when it has ended, by itself or by one of the two below. */
  readonly ended: Promise<void>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface LocalNeo4jOptions {
  /** Folder for data, configuration and log; made when missing, kept afterwards. */
  readonly home: string;
  /** Port of the bolt protocol; 0 takes a free one. */
  readonly port: number;
  /** Java's heap. */
  readonly heapMegabytes: number;
  /** For tests: compiles little and collects simply, so that it is warm soon. */
  readonly shortLived: boolean;
}

/** Long, since after a crash it first goes through its log: of a million records on a busy machine for minutes. */
const START_TIMEOUT_MS = 600_000;
const OPENED_PACKAGES = [
  "java.base/java.nio",
  "java.base/java.lang",
  "java.base/java.io",
  "java.base/sun.nio.ch",
  "java.base/java.util.concurrent",
];

const QUICKLY_WARM = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** Starts a Neo4j server on 127.0.0.1 without a password and resolves once it answers. */
export async function startNeo4j(
  options: LocalNeo4jOptions,
): Promise<LocalNeo4j> {
  const { home, heapMegabytes } = options;
  const missing = await neo4jMissing();
  if (missing !== null) throw new Error(missing);
  const classPath = await neo4jClassPath();
  const port = options.port === 0 ? await freePort() : options.port;
  const conf = join(home, "conf");
  await mkdir(conf, { recursive: true });
  await writeFile(join(conf, "neo4j.conf"), configuration(port));
  const log = createWriteStream(join(home, "neo4j.out"));
  // A process group of its own: Ctrl-C reaches the command that started it, which then stops it in order.
  const child = spawn(
    javaCommand(),
    [
      `-Xms${heapMegabytes}m`,
      `-Xmx${heapMegabytes}m`,
      "-XX:+ExitOnOutOfMemoryError",
      ...(options.shortLived ? QUICKLY_WARM : []),
      ...OPENED_PACKAGES.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
      "-cp",
      classPath,
      "org.neo4j.server.CommunityEntryPoint",
      `--home-dir=${home}`,
      `--config-dir=${conf}`,
      "--console-mode",
    ],
    { stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = endOf(child);
  await answering(port, ended).catch(async (cause: unknown) => {
    child.kill("SIGKILL");
    throw new Error(
      `Neo4j did not start. Its last words:\n${await lastWords(home)}`,
      { cause },
    );
  });
  return {
    uri: `bolt://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function configuration(port: number): string {
  return [
    `server.default_listen_address=127.0.0.1`,
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    `server.http.enabled=false`,
    `server.https.enabled=false`,
    `server.memory.pagecache.size=256m`,
    `dbms.security.auth_enabled=false`,
    `dbms.usage_report.enabled=false`,
    `db.tx_log.rotation.retention_policy=1 files`,
    ``,
  ].join("\n");
}

/** Resolves once the server takes a bolt handshake, which it does only when it is up. */
async function answering(port: number, ended: Promise<void>): Promise<void> {
  const state = { ended: false };
  void ended.then(() => (state.ended = true));
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await shakesHands(port))) {
    if (state.ended) throw new Error("The process has ended.");
    if (Date.now() > deadline)
      throw new Error(`No answer within ${START_TIMEOUT_MS} ms.`);
    await sleep(100);
  }
}

function shakesHands(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1", timeout: 2000 });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    // The magic preamble of bolt, then version 5.0 as the only offer.
    socket.on("connect", () =>
      socket.write(
        Buffer.from("6060b01700000005000000000000000000000000", "hex"),
      ),
    );
    socket.on("data", () => done(true));
    socket.on("error", () => done(false));
    socket.on("timeout", () => done(false));
    socket.on("close", () => done(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(
          address !== null && typeof address === "object" ? address.port : 0,
        ),
      );
    });
  });
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
}

async function lastWords(home: string): Promise<string> {
  const text = await readFile(join(home, "neo4j.out"), "utf8").catch(() => "");
  return text.slice(-2000);
}
