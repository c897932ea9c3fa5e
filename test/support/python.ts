import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const REQUIREMENTS = "examples/requirements.txt";

/** What the machine lacks to run the examples' Python, and how to get it; null: nothing. */
export async function pythonMissing(): Promise<string | null> {
  try {
    await run("python3", ["-c", "import venv, ensurepip"]);
    return null;
  } catch {
    return "They need Python 3 with venv: apt-get install python3 python3-venv.";
  }
}

/**
 * A Python with what the examples ask for and nothing else, in a temporary folder. Made once for each state of
 * the requirements; what was broken off is made anew.
 */
export async function examplesPython(): Promise<string> {
  const state = createHash("sha256")
    .update(readFileSync(REQUIREMENTS))
    .digest("hex");
  const folder = join(tmpdir(), `demarche-python-${state.slice(0, 16)}`);
  const python = join(folder, "bin", "python");
  const complete = join(folder, "complete");
  if (existsSync(complete)) return python;
  await run("python3", ["-m", "venv", "--clear", folder]);
  const pip = ["-m", "pip", "install", "--quiet", "-r", REQUIREMENTS];
  await run(python, pip);
  writeFileSync(complete, "");
  return python;
}
