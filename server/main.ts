import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import type { AddressInfo } from "node:net";
import pino from "pino";
import type { Intake } from "../seed/intake.ts";
import { READER } from "../seed/version.ts";
import { createApp } from "./app.ts";
import { begin } from "./begin.ts";
import { builtPage } from "./built-page.ts";
import { readConfig, type Config } from "./config.ts";
import { BadSettings, StoreUnusable } from "./errors.ts";
import type { Readiness } from "./http/health.ts";
import { lazyLoader } from "./lazy-loader.ts";
import { openStore } from "./open-store.ts";

const ARTICLES = fileURLToPath(new URL("../seed/articles", import.meta.url));

/** How long requests that are under way may take to end when the server is told to stop. */
const STOP_MS = 10_000;

const config = orExplain(() => readConfig(process.env));
const log = pino({ level: config.logLevel });
const store = await openStore(config).catch(explain);
const readiness: Readiness = {
  waitingFor: `The ${store.name} store has not answered yet.`,
};

let opening: Promise<Intake> | null = null;
const intake = () => (opening ??= openIntake());

const app = createApp({
  store,
  loader: lazyLoader(READER, async () => (await intake()).loader),
  config,
  log,
  pages: await builtPage({
    onBuild: () => process.stdout.write("Building the page …\n"),
    onFailure: (error) => log.error({ err: error }, "The page is not built."),
  }),
  readiness,
});
const server = createServer(app.listener);
server.on("error", (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === "EADDRINUSE"
      ? `Port ${config.port} is taken. PORT=0 takes a free one.\n`
      : `The server cannot listen: ${error.message}\n`,
  );
  process.exit(1);
});
server.listen(config.port, config.host, () => {
  process.stdout.write(`Demarche is at ${addressOf(config)}\n`);
  const say = (words: string) => process.stdout.write(words);
  void begin({ store, readiness, firstLoad, log, say });
});
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

function orExplain<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    return explain(error);
  }
}

/** What somebody can put right is said in words, which are more use than a stack. */
function explain(error: unknown): never {
  if (!(error instanceof BadSettings || error instanceof StoreUnusable))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function openIntake(): Promise<Intake> {
  const { createIntake } = await import("../seed/intake.ts");
  return createIntake(store);
}

async function firstLoad(): Promise<void> {
  const { loadFolder } = await intake();
  const { articles: _each, ...sums } = await loadFolder(ARTICLES);
  log.info(sums, "Loaded the articles that come with the program.");
}

function addressOf({ host }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

/** Takes no more requests, lets those under way end, and closes the store. */
function stop(): void {
  log.info("stopping");
  app.stop();
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, STOP_MS);
  late.unref();
  server.close(() => {
    clearTimeout(late);
    void store.close().finally(() => process.exit(0));
  });
  server.closeIdleConnections();
}
