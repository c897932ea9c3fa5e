import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  startServer,
  untilReady,
  type RunningServer,
} from "../support/server.ts";

let server: RunningServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

/** Runs the server until it ends by itself. */
async function ends(env: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "demarche-start-"));
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, DATA_DIR: folder, ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (printed += String(chunk)));
  const [code] = await once(child, "exit");
  await rm(folder, { recursive: true, force: true });
  return { code, printed };
}

describe("npm start", { timeout: 120_000 }, () => {
  it("loads the articles that come with it, answers, and stops when asked", async () => {
    server = await startServer();
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await untilReady(server.url);
    const answer = await fetch(`${server.url}/graphql?query={stats{articles}}`);
    expect((await answer.json()).data.stats.articles).toBeGreaterThan(0);
    const ties = `{ ties(filter: { datasets: [ARTICLES] }, first: 1) { events } }`;
    const tied = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent(ties)}`,
    );
    expect((await tied.json()).data.ties).toHaveLength(1);
    const page = await fetch(`${server.url}/`);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(await server.stop()).toBe(0);
    server = null;
  });

  it("finishes what it has begun to answer before it stops", async () => {
    server = await startServer();
    await untilReady(server.url);
    const answer = await fetch(`${server.url}/export/claims.csv`);
    const stopped = server.stop();
    expect((await answer.text()).split("\r\n").length).toBeGreaterThan(5);
    expect(await stopped).toBe(0);
    server = null;
  });

  it("finishes what it has begun to read before it stops, and answers meanwhile", async () => {
    server = await startServer();
    await untilReady(server.url);
    const text = "The envoy of Peru met Juan Mena of Chile in Arica. ".repeat(
      300,
    );
    const query = `mutation ($text: String!) { loadArticle(input: { text: $text }) { events } }`;
    let isRead = false;
    const loaded = fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { text } }),
    }).then((response) => {
      isRead = true;
      return response.json();
    });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(isRead).toBe(false);
    const stopped = server.stop();
    expect((await loaded).data.loadArticle.events).toBeGreaterThan(0);
    expect(await stopped).toBe(0);
    server = null;
  });

  it("names all that is wrong with its settings and does not start", async () => {
    const { code, printed } = await ends({ PORT: "no", LOG_LEVEL: "loud" });
    expect(code).toBe(1);
    expect(printed).toContain("PORT");
    expect(printed).toContain("LOG_LEVEL");
    expect(printed).not.toContain("    at ");
  });

  it("says that its host is not of this machine", async () => {
    const { code, printed } = await ends({ PORT: "0", HOST: "192.0.2.7" });
    expect(code).toBe(1);
    expect(printed).toMatch(/HOST must be .* of this machine.*192\.0\.2\.7/);
  });

  it("says what is wrong with a store that it cannot use, and leaves it as it is", async () => {
    const folder = await mkdtemp(join(tmpdir(), "demarche-start-"));
    await writeFile(join(folder, "demarche.sqlite"), "no store at all");
    const { code, printed } = await ends({ PORT: "0", DATA_DIR: folder });
    await rm(folder, { recursive: true, force: true });
    expect(code).toBe(1);
    expect(printed).toContain("demarche.sqlite");
    expect(printed).not.toContain("    at ");
  });

  it("says that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, printed } = await ends({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(printed).toContain(`Port ${port} is taken`);
  });

  it("starts while Neo4j is away, says so, and keeps trying", async () => {
    server = await startServer({ NEO4J_URI: "bolt://127.0.0.1:1" });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await expect
      .poll(server.printed, { timeout: 15_000 })
      .toMatch(/keeps trying/);
    const ready = await fetch(`${server.url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toMatch(/keeps trying/);
    const answer = await fetch(`${server.url}/graphql?query={stats{articles}}`);
    const { errors } = await answer.json();
    expect(answer.status).toBe(503);
    expect(errors[0].extensions.code).toBe("STORE_UNAVAILABLE");
    expect((await fetch(`${server.url}/export/ties.csv`)).status).toBe(503);
  });
});
