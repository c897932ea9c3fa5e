/**
 * Programs run from their bundle, which starts in a third of the time, where there is one of exactly the sources that
 * are there; else from the sources. Plain JavaScript, since nobody has translated anything yet.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runFromKeptCode } from "./kept-code.js";

const ROOT = new URL("../", import.meta.url);
const BUNDLE = new URL("dist/server/", ROOT);
const ABOUT = new URL("bundle.json", BUNDLE);

/** Runs the program of this source, "seed/main.ts". */
export async function run(source) {
  const bundled = inBundle(source);
  if (bundled !== null) return runFromKeptCode(bundled);
  const { register } = await import("tsx/esm/api");
  register();
  await import(new URL(source, ROOT).href);
}

/** The file to run; null where there is no bundle, or one of other sources. */
function inBundle(source) {
  if (!existsSync(ABOUT)) return null;
  const { programs, sources, digest } = JSON.parse(readFileSync(ABOUT, "utf8"));
  const file = programs?.[source];
  if (file === undefined || digestOf(sources) !== digest) return null;
  return fileURLToPath(new URL(file, BUNDLE));
}

/** Of all these files with their names, which are relative to the repository; null where one is missing. */
export function digestOf(files) {
  const root = fileURLToPath(ROOT);
  const digest = createHash("sha256");
  try {
    for (const file of files) {
      const content = readFileSync(`${root}${file}`);
      digest.update(`${file}\0${content.length}\0`);
      digest.update(content);
    }
  } catch {
    return null;
  }
  return digest.digest("hex");
}

/**
 * Makes the bundle where there is none: aside, and moved into place whole, since two programs may start at once.
 * Without a bundle they start all the same.
 */
export async function buildOnce() {
  if (existsSync(ABOUT)) return;
  process.stdout.write("Building the server …\n");
  const folder = fileURLToPath(BUNDLE);
  const aside = `${folder.slice(0, -1)}.${process.pid}`;
  try {
    const { build } = await import("vite");
    await build({
      configFile: fileURLToPath(new URL("vite.server.config.ts", ROOT)),
      logLevel: "error",
      build: { outDir: aside },
    });
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(ABOUT))
      process.stderr.write(`The server is not built: ${error}\n`);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
