import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLES } from "../server/graphiql.ts";
import { examplesPython, pythonMissing } from "./support/python.ts";
import {
  startServer,
  untilReady,
  type RunningServer,
} from "./support/server.ts";

const missing = await pythonMissing();
const skip = missing !== null && process.env["CI"] !== "true";
if (skip) console.warn(`The notebook's tests are skipped. ${missing}`);

const run = promisify(execFile);
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "error" });
  await untilReady(server.url);
});
afterAll(() => server.stop());

describe("the examples, on a fresh server with the articles that come with it", () => {
  it.each(EXAMPLES)("$name is answered", async ({ query }) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/:null\}$/);
  });

  describe.skipIf(skip)("in Python", () => {
    let python: string;
    beforeAll(async () => {
      python = await examplesPython();
    }, 300_000);

    it("the notebook runs from top to bottom, to the words behind a point", async () => {
      const { stdout } = await run(
        python,
        ["test/support/run_notebook.py", "examples/notebook.ipynb"],
        { env: { ...process.env, DEMARCHE_URL: server.url } },
      );
      expect(stdout).toMatch(/quote/);
    }, 180_000);

    it("networkx reads the same graph, with dates and weights, out of every format", async () => {
      const { stdout } = await run(python, [
        "test/support/read_graphs.py",
        server.url,
      ]);
      const { graphml, gexf, json } = JSON.parse(stdout);
      expect(graphml.edges.length).toBeGreaterThan(3);
      expect(graphml.directed).toBe(false);
      expect(gexf).toEqual(graphml);
      expect(json).toEqual(graphml);
    }, 60_000);
  });
});
