import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Reading } from "../../server/domain/reading.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";

/** A real browser and a real server for it, each of its own and let go of at the end. */

const CHROMIUM =
  process.env["CHROMIUM_PATH"] ??
  [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => existsSync(path));

/** Why there is no browser to test in; null where there is one. */
export const noChromium: string | null =
  CHROMIUM === undefined || !existsSync(CHROMIUM)
    ? "no Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH"
    : null;

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const openBrowser = (more: readonly string[] = []): Promise<Browser> => {
  if (CHROMIUM === undefined) throw new Error(noChromium ?? "no Chromium");
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...more],
  });
};

export interface TestServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The program as `npm start` runs it, on a free port and a folder of its own; with the readings given, or those it comes with. */
export async function startServer(
  readings: readonly Reading[] | null,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "demarche-page-"));
  if (readings !== null) {
    const store = openSqliteStore(join(folder, "demarche.sqlite"));
    await store.ready();
    await store.write(readings);
    await store.close();
  }
  // As where people run it: without a store of their own, and not as a test, for which a page would be built otherwise.
  const { NEO4J_URI: _neo4j, NODE_ENV: _test, ...environment } = process.env;
  const server = spawn(process.execPath, ["server/start.js"], {
    env: {
      ...environment,
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      LOG_LEVEL: "warn",
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const found = /http:\/\/[\d.]+:\d+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
    server.on("exit", (code) =>
      reject(new Error(`The server ended with ${code}.`)),
    );
  });
  await untilReady(address);
  return {
    address,
    close: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      // The whole group: npx and tsx stand between this process and the server.
      if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(address: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server was not ready within a minute.");
}

export interface Visit {
  readonly page: Page;
  /** What the console complained of, and requests to other addresses: none is allowed. */
  readonly complaints: string[];
}

export async function visit(
  browser: Browser,
  address: string,
  size = { width: 1440, height: 900 },
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(address).origin) && !/^(data|blob):/.test(url))
      complaints.push(`asked ${url}`);
  });
  await page.goto(address);
  return { page, complaints };
}
