import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Target } from "./target.ts";

/** A process that writes, and what it has said was acknowledged. */
export interface Writing {
  readonly acknowledged: string[];
  /** Resolves when it can write no more. */
  readonly ended: Promise<void>;
  readonly kill: () => Promise<void>;
}

/** A loader of its own; it writes as fast as it is answered. */
export function startLoader(target: Target, from: number, to: number): Writing {
  const child = run("test/crash/loader/main.ts", {}, [
    target.kind,
    target.where,
    String(from),
    String(to),
  ]);
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  lines.on("line", (line) => acknowledged.push(`article:n-${line}`));
  return { acknowledged, ended: endOf(child), kill: () => kill(child) };
}

/** A server, and a caller who hands it one article after another over its API. */
export async function startServer(
  target: Target,
  from: number,
  to: number,
): Promise<Writing> {
  const child = run("server/main.ts", {
    PORT: "0",
    ...(target.kind === "neo4j"
      ? { NEO4J_URI: target.where, DATA_DIR: "/nowhere" }
      : { DATA_DIR: dirname(target.where) }),
  });
  const url = await addressOf(child);
  const acknowledged: string[] = [];
  let killed = false;
  const calling = (async () => {
    for (let n = from; n < to && !killed; n += 1) {
      const id = await load(url, n).catch(() => null);
      if (id === null) await sleep(50);
      else acknowledged.push(id);
    }
  })();
  return {
    acknowledged,
    ended: calling,
    kill: async () => {
      killed = true;
      await kill(child);
      await calling;
    },
  };
}

async function load(url: string, n: number): Promise<string> {
  const day = String((n % 28) + 1).padStart(2, "0");
  const text =
    `Ministers meet, number ${n}\n\n` +
    `OSLO, 2024-05-${day} - The foreign minister of Norway met the foreign minister of Sweden in Oslo on Friday. ` +
    `Norway accused Sweden of delay ${n} times.`;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `mutation ($input: ArticleInput!) { loadArticle(input: $input) { article { id } } }`,
      variables: { input: { text, publishedOn: `2024-05-${day}` } },
    }),
  });
  const answer = (await response.json()) as {
    data?: { loadArticle?: { article: { id: string } } } | null;
  };
  const id = answer.data?.loadArticle?.article.id;
  if (id === undefined) throw new Error(JSON.stringify(answer));
  return id;
}

function run(
  script: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: { ...process.env, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function addressOf(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  for await (const line of lines) {
    const found = /^Demarche is at (http:\/\/\S+)\/$/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error("The server ended before it listened.");
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await once(child, "exit");
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await endOf(child);
}
