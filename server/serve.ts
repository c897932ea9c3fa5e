/** `npm start`, settings read: opens the store, listens, and stops in order. */
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { AddressInfo } from "node:net";
import pino, { type Logger } from "pino";
import type { Intake } from "../seed/intake.ts";
import { READER } from "../seed/version.ts";
import { createApp, type App } from "./app.ts";
import { begin } from "./begin.ts";
import { builtPage } from "./built-page.ts";
import type { Config } from "./config.ts";
import { explain } from "./explain.ts";
import type { Readiness } from "./http/health.ts";
import { lazyLoader } from "./lazy-loader.ts";
import { openStore } from "./open-store.ts";
import type { Ahead } from "./store/sqlite/ahead/ahead.ts";
import type { Store } from "./store/store.ts";

const ARTICLES = fileURLToPath(new URL("../seed/articles", import.meta.url));

/** How long requests that are under way may take to end when the server is told to stop. */
const STOP_MS = 10_000;

/** The page and the API, until the process is told to stop. */
export async function serve(
  config: Config,
  ahead: Promise<Ahead | null> | null,
): Promise<void> {
  const log = pino({ level: config.logLevel });
  const store = await openStore(config, ahead).catch(explain);
  const readiness: Readiness = {
    waitingFor: `The ${store.name} store has not answered yet.`,
  };

  let opening: Promise<Intake> | null = null;
  const intake = () => (opening ??= openIntake(store));

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
  server.on("error", (error) => cannotListen(error, config));
  server.listen(config.port, config.host, () => {
    process.stdout.write(`Demarche is at ${addressOf(server, config)}\n`);
    const say = (words: string) => process.stdout.write(words);
    const firstLoad = async () => loadFirst(await intake(), log);
    void begin({ store, readiness, firstLoad, log, say });
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      log.info("stopping");
      stop(server, app, store);
    });
}

async function openIntake(store: Store): Promise<Intake> {
  const { createIntake } = await import("../seed/intake.ts");
  return createIntake(store);
}

async function loadFirst({ loadFolder }: Intake, log: Logger): Promise<void> {
  const { articles: _each, ...sums } = await loadFolder(ARTICLES);
  log.info(sums, "Loaded the articles that come with the program.");
}

function cannotListen(error: NodeJS.ErrnoException, config: Config): never {
  process.stderr.write(`${whyNot(error, config)}\n`);
  process.exit(1);
}

/** Why the server cannot listen, and what to do. */
function whyNot(
  { code, message }: NodeJS.ErrnoException,
  { host, port }: Config,
): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken. PORT=0 takes a free one.`;
    case "EACCES":
      return `This user may not take port ${port}. PORT=0 takes a free one.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST must be a name or an address of this machine, or 0.0.0.0 for all of them, not \`${host}\`.`;
    default:
      return `The server cannot listen: ${message}`;
  }
}

function addressOf(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

/** Takes no more requests, lets those under way end, and closes the store. */
function stop(server: Server, app: App, store: Store): void {
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
