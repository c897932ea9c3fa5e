import { execFile } from "node:child_process";
import {
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const run = promisify(execFile);
const RUNNER = join(import.meta.dirname, "../../server/kept-code.js");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "demarche-kept-"));
  await writeFile(
    join(folder, "main-1.cjs"),
    `const { greet } = require("./words-1.cjs");
     console.log(greet(require("node:path").basename(__filename)));`,
  );
  await writeFile(
    join(folder, "words-1.cjs"),
    `exports.greet = (name) => "from " + name;`,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function start(...flags: string[]): Promise<string> {
  const program = `import(${JSON.stringify(RUNNER)}).then(({ runFromKeptCode }) => runFromKeptCode(${JSON.stringify(join(folder, "main-1.cjs"))}))`;
  const { stdout, stderr } = await run(process.execPath, [
    ...flags,
    "--eval",
    program,
  ]);
  return `${stdout}${stderr}`.trim();
}

const keptFolders = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith("code-"));

async function keptOfWords(): Promise<string> {
  const [kept = ""] = await keptFolders();
  return join(folder, kept, "words-1.cjs");
}

describe("a bundled program", { timeout: 30_000 }, () => {
  it("keeps what the engine made of its files when it ends, and takes it at its next start", async () => {
    expect(await start()).toBe("from main-1.cjs");
    const kept = await keptOfWords();
    const { mtimeMs } = await stat(kept);
    expect(await start()).toBe("from main-1.cjs");
    expect((await stat(kept)).mtimeMs).toBe(mtimeMs);
  });

  it("does not run what a failing disk left of it, and keeps it anew", async () => {
    await start();
    const kept = await keptOfWords();
    const whole = await readFile(kept);
    await writeFile(kept, Buffer.from(whole).fill(0, whole.length / 2));
    expect(await start()).toBe("from main-1.cjs");
    expect((await readFile(kept)).subarray(-8)).not.toEqual(Buffer.alloc(8));
  });

  it("keeps other code for an engine that is started otherwise", async () => {
    await start();
    await start("--stack-size=900");
    expect(await keptFolders()).toHaveLength(2);
  });

  it("does without where nothing can be kept", async () => {
    await start();
    const [kept = ""] = await keptFolders();
    await rm(join(folder, kept), { recursive: true });
    await writeFile(join(folder, kept), "");
    expect(await start()).toBe("from main-1.cjs");
    expect(await start()).toBe("from main-1.cjs");
  });
});
