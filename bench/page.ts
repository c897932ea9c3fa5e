import { createServer } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { build } from "vite";
import type { Reading } from "../server/domain/reading.ts";
import { addDays, bucketEnd, bucketStart } from "../server/domain/dates.ts";
import { openBrowser, startServer } from "../test/support/chromium.ts";
import {
  less,
  percentile,
  type Bench,
  type Measurement,
} from "./measurement.ts";
import {
  LARGE,
  madeReadings,
  SMALL,
  type MadeGraph,
} from "./page/made-graph.ts";
import type { PeerGraph, PeerPage } from "./page/peer-graph.ts";

/**
 * How the page feels, in a real Chromium without a GPU: the first picture, and a step of the timeline from
 * the key to the drawn frame, beside plain Cytoscape and sigma.js on the same graph, windows and screen.
 * Ours asks the server and draws its panels too; the peers hold all in memory and draw a graph alone.
 */

const SIZE = { width: 1440, height: 900 };
/** The window is a year, and moves by a month. */
const STEPS = 36;
const BEFORE_STEP_MS = 250;

/** At 300 actors and 1,500 ties. */
export const benchPage: Bench = (log) => benchOn([SMALL], log);
/** At 2,000 actors and 10,000 ties. */
export const benchPageLarge: Bench = (log) => benchOn([LARGE], log);

async function* benchOn(
  graphs: readonly MadeGraph[],
  log: (line: string) => void,
): AsyncIterable<Measurement> {
  const peers = await buildPeers();
  try {
    for (const graph of graphs) {
      const name = `${graph.actors} actors, ${graph.ties} ties`;
      log(`page: ${name}: making the graph`);
      const readings = madeReadings(graph);
      const plain = peerGraphOf(readings);
      const theirs = {
        "plain Cytoscape": await stepPeer(peers, "cytoscape", plain, graph),
        "sigma.js": await stepPeer(peers, "sigma", plain, graph),
      };
      log(`page: ${name}: opening the page`);
      const server = await startServer(readings);
      try {
        yield* measureOurs(server.address, name, graph, theirs);
      } finally {
        await server.close();
      }
    }
  } finally {
    await rm(peers, { recursive: true, force: true });
  }
}

async function* measureOurs(
  address: string,
  name: string,
  graph: MadeGraph,
  theirs: Readonly<Record<string, readonly number[]>>,
): AsyncIterable<Measurement> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    const first: number[] = [];
    // The first visit warms the server.
    for (let visits = 0; visits < 6; visits += 1) {
      await page.goto(address);
      const time = await firstPicture(page);
      if (visits > 0) first.push(time);
      await page.waitForTimeout(2000);
    }
    yield less(
      {
        bench: "page",
        case: `first picture, ${name}`,
        unit: "ms",
        n: first.length,
      },
      percentile(first, 0.5),
    );
    for (const [label, top] of [
      ["the strongest 400", 400],
      ["all ties", graph.ties],
    ] as const) {
      await page.goto(`${address}${queryOf(graph, top)}`);
      await firstPicture(page);
      await page.waitForTimeout(3000);
      const ours = await stepOurs(page);
      for (const share of [0.5, 0.95])
        for (const [peer, samples] of Object.entries(theirs))
          yield less(
            {
              bench: "page",
              case: `a step of the timeline, p${share * 100}, ${name}, ${label} kept`,
              unit: "ms",
              n: ours.length,
            },
            percentile(ours, share),
            peer,
            percentile(samples, share),
          );
    }
  } finally {
    await browser.close();
  }
}

const queryOf = (graph: MadeGraph, top: number): string => {
  const { from, to } = windowAt(graph, 0);
  return `/?v=1&during=${from}..${to}&bucket=month&top=${top}`;
};

function windowAt(
  graph: MadeGraph,
  step: number,
): { from: string; to: string } {
  let from = bucketStart(graph.from, "MONTH");
  for (let month = 0; month < 12 + step; month += 1)
    from = addDays(bucketEnd(from, "MONTH"), 1);
  let to = from;
  for (let month = 0; month < 11; month += 1)
    to = addDays(bucketEnd(to, "MONTH"), 1);
  return { from, to: bucketEnd(to, "MONTH") };
}

const firstPicture = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const mark = list
            .getEntries()
            .find((one) => one.name === "picture drawn");
          if (mark === undefined) return;
          observer.disconnect();
          resolve(mark.startTime);
        }).observe({ type: "mark", buffered: true });
      }),
  );

/** From the key to the end of the frame that shows the next window: an observer is called after it is painted. */
async function stepOurs(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    window.addEventListener(
      "keydown",
      (event) => {
        pressed = event.timeStamp;
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries())
        if (name === "picture drawn" && pressed > 0) {
          times.push(performance.now() - pressed);
          pressed = 0;
        }
    }).observe({ type: "mark" });
    Object.assign(window, { times });
  });
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(BEFORE_STEP_MS);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

async function stepPeer(
  folder: string,
  peer: "cytoscape" | "sigma",
  plain: PeerGraph,
  graph: MadeGraph,
): Promise<number[]> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/graph.json") {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(plain));
      return;
    }
    if (path === "/") {
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><style>html,body,#map{height:100%;margin:0}</style><div id="map"></div><script type="module" src="${peer}.js"></script>`,
      );
      return;
    }
    readFile(join(folder, path)).then(
      (content) => {
        if (extname(path) === ".js")
          response.setHeader("content-type", "text/javascript");
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve()),
  );
  const browser = await openBrowser(
    // Without a GPU, WebGL is drawn by the processor.
    peer === "sigma"
      ? ["--enable-unsafe-swiftshader", "--use-angle=swiftshader"]
      : [],
  );
  try {
    // As large as the map is on the page.
    const page = await browser.newPage({
      viewport: { width: 800, height: 676 },
    });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => "peer" in window);
    await page.waitForTimeout(1000);
    const samples: number[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const window = windowAt(graph, step);
      samples.push(
        await page.evaluate(
          async ({ from, to }) =>
            (globalThis as unknown as { peer: PeerPage }).peer.step(from, to),
          window,
        ),
      );
      await page.waitForTimeout(BEFORE_STEP_MS / 2);
    }
    // The first step is the only one that hides most of the graph.
    return samples.slice(1);
  } finally {
    await browser.close();
    server.close();
  }
}

const TONES = [
  "#b5432a",
  "#dd9a80",
  "#a28f6d",
  "#8db4cc",
  "#23688f",
  "#b3aea3",
];

function peerGraphOf(readings: readonly Reading[]): PeerGraph {
  const names = new Map<string, string>();
  const days = new Map<string, string[]>();
  for (const { actors, events, claims } of readings) {
    for (const { id, name } of actors) names.set(id, name);
    const add = (one: string, other: string, day: string | null): void => {
      const [a, b] = one < other ? [one, other] : [other, one];
      const key = `${a} ${b}`;
      const list = days.get(key) ?? [];
      if (day !== null) list.push(day);
      days.set(key, list);
    };
    for (const { participants, when } of events)
      add(
        participants[0]?.actor ?? "",
        participants[1]?.actor ?? "",
        when.from,
      );
    for (const { speakers, targets, when } of claims)
      add(speakers[0] ?? "", targets[0] ?? "", when.from);
  }
  const angle = Math.PI * (3 - Math.sqrt(5));
  return {
    nodes: [...names].map(([id, label], index) => ({
      id,
      label,
      x: Math.cos(index * angle) * Math.sqrt(index) * 55,
      y: Math.sin(index * angle) * Math.sqrt(index) * 55,
    })),
    edges: [...days].map(([key, list], index) => {
      const [source = "", target = ""] = key.split(" ");
      return {
        id: `tie ${index}`,
        source,
        target,
        days: list,
        colour: TONES[index % TONES.length] ?? "",
        width: 0.4 + 1.8 * Math.sqrt(list.length),
      };
    }),
  };
}

/** The peers' pages, built into a folder of their own. */
async function buildPeers(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "demarche-peers-"));
  const entry = (name: string): string =>
    fileURLToPath(new URL(`page/peer-${name}.ts`, import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2023",
      modulePreload: false,
      rollupOptions: {
        input: { cytoscape: entry("cytoscape"), sigma: entry("sigma") },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
  return folder;
}
