import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resolveConfig } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestOfPage } from "../../server/page-sources.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "demarche-page-sources-"));
  await put("client/main.ts", "run();");
  await put("client/styles/main.css", "body {}");
  await put("vite.config.ts", "export default {};");
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), text);
}

describe("what a page was built from", () => {
  it("is the same as long as nothing has changed", () => {
    expect(digestOfPage(root)).toBe(digestOfPage(root));
  });

  it.each([
    ["a source changes", "client/styles/main.css", "body { margin: 0 }"],
    ["a source comes", "client/page.ts", ""],
    ["the way of building changes", "vite.config.ts", "export default [];"],
    ["a package is installed", "node_modules/.package-lock.json", "{}"],
  ])("is another when %s", async (_, path, text) => {
    const before = digestOfPage(root);
    await put(path, text);
    expect(digestOfPage(root)).not.toBe(before);
  });

  it("is another when a source goes", async () => {
    const before = digestOfPage(root);
    await rm(join(root, "client/main.ts"));
    expect(digestOfPage(root)).not.toBe(before);
  });

  it("does not depend on what lies elsewhere", async () => {
    const before = digestOfPage(root);
    await put("server/main.ts", "");
    expect(digestOfPage(root)).toBe(before);
  });
});

describe("the page that is built", () => {
  it("is the one for people, whatever the shell says", async () => {
    const { NODE_ENV } = process.env;
    try {
      const config = await resolveConfig(
        { configFile: "vite.config.ts" },
        "build",
      );
      expect(config.isProduction).toBe(true);
    } finally {
      process.env.NODE_ENV = NODE_ENV;
    }
  });
});
