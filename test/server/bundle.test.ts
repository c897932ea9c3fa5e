import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { glob } from "tinyglobby";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const run = promisify(execFile);
const repository = join(import.meta.dirname, "../..");
const SOURCE = `const where: string = "sources";\nconsole.log(where);\n`;

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "demarche-bundle-"));
  await put("package.json", `{ "type": "module" }`);
  await put("server/main.ts", SOURCE);
  await put("dist/server/main-1.cjs", `console.log("bundle");`);
  for (const file of [
    "server/start.js",
    "server/bundle.js",
    "server/kept-code.js",
    "seed/extract.js",
    "seed/engine.js",
  ])
    await cp(join(repository, file), join(root, file));
  await symlink(join(repository, "node_modules"), join(root, "node_modules"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), text);
}

async function bundleOf(sources: Record<string, string>): Promise<void> {
  const digest = createHash("sha256");
  for (const [path, text] of Object.entries(sources))
    digest.update(`${path}\0${text.length}\0${text}`);
  await put(
    "dist/server/bundle.json",
    JSON.stringify({
      programs: { "server/main.ts": "main-1.cjs" },
      sources: Object.keys(sources),
      digest: digest.digest("hex"),
    }),
  );
}

async function started(program = "server/start.js"): Promise<string> {
  const { stdout } = await run(process.execPath, [program], { cwd: root });
  return stdout.trim();
}

it("has all that is run from it", async () => {
  const starts = await glob("{server,seed}/**/*.js", { cwd: repository });
  const texts = await Promise.all(
    starts.map((file) => readFile(join(repository, file), "utf8")),
  );
  const runs = texts.flatMap((text) =>
    [...text.matchAll(/await run\("([^"]+)"\)/g)].map(([, source]) => source),
  );
  expect(runs).toContain("seed/reading-thread/main.ts");
  const config = await readFile(
    join(repository, "vite.server.config.ts"),
    "utf8",
  );
  for (const source of runs) expect(config).toContain(`"${source}"`);
});

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

  it("does not run for a program that it does not have", async () => {
    const extract = `console.log("extract" as string);\n`;
    await put("seed/extract-main.ts", extract);
    await bundleOf({ "server/main.ts": SOURCE });
    expect(await started("seed/extract.js")).toBe("extract");
  });

  it("is built by nobody but the server", async () => {
    await put("seed/extract-main.ts", `console.log("extract" as string);\n`);
    expect(await started("seed/extract.js")).toBe("extract");
  });

  it("is done without where it cannot be built", async () => {
    expect(await started()).toBe("Building the server …\nsources");
  });
});
