import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const run = promisify(execFile);
const repository = join(import.meta.dirname, "../..");
const SOURCE = `const where: string = "sources";\nconsole.log(where);\n`;

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "demarche-bundle-"));
  await put("package.json", `{ "type": "module" }`);
  await put("server/main.ts", SOURCE);
  await put("dist/server/main-1.js", `console.log("bundle");`);
  await cp(join(repository, "server/start.js"), join(root, "server/start.js"));
  await symlink(join(repository, "node_modules"), join(root, "node_modules"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), text);
}

async function bundleOf(sources: Record<string, string>): Promise<void> {
  const digests = Object.entries(sources).map(([path, text]) => [
    path,
    createHash("sha256").update(text).digest("hex"),
  ]);
  await put(
    "dist/server/bundle.json",
    JSON.stringify({
      main: "main-1.js",
      sources: Object.fromEntries(digests),
    }),
  );
}

async function started(): Promise<string> {
  const { stdout } = await run(process.execPath, ["server/start.js"], {
    cwd: root,
  });
  return stdout.trim();
}

describe("the server's bundle", { timeout: 30_000 }, () => {
  it("runs when it is of the sources that are there", async () => {
    await bundleOf({ "server/main.ts": SOURCE });
    expect(await started()).toBe("bundle");
  });

  it("does not run when a source has changed since", async () => {
    await bundleOf({ "server/main.ts": `${SOURCE}// older` });
    expect(await started()).toBe("sources");
  });

  it("does not run when a source has gone", async () => {
    await bundleOf({ "server/main.ts": SOURCE, "server/gone.ts": "" });
    expect(await started()).toBe("sources");
  });

  it("is done without where it cannot be built", async () => {
    expect(await started()).toBe("Building the server …\nsources");
  });
});
