/**
 * Runs a file of the bundle with the code that the engine made of it the last time. Two megabytes of JavaScript are
 * read and compiled at each start otherwise, each function when it is first called; what V8 keeps of them (its bytecode,
 * no machine code) is there at once. Node 20 keeps none of modules, so the bundle consists of scripts that `require`
 * one another. Plain JavaScript, since nobody has translated anything yet.
 */
import { createHash } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { isMainThread } from "node:worker_threads";
import { Script } from "node:vm";

/** When code is kept of a program that still runs: it has begun by then, and nothing of its beginning is let go yet. */
const KEEP_AFTER_MS = 10_000;

/** Runs this file, and what it requires of its own folder, each of them once. */
export function runFromKeptCode(file) {
  const folder = join(dirname(file), `code-${engine()}`);
  const unkept = [];
  const modules = new Map();
  const load = (path) => {
    const known = modules.get(path);
    if (known !== undefined) return known.exports;
    const { script, isKept } = compile(path, folder);
    if (!isKept) unkept.push({ path, script });
    const module = { exports: {} };
    modules.set(path, module);
    const elsewhere = createRequire(path);
    const require = (id) =>
      /^\.\/.*\.cjs$/.test(id)
        ? load(resolve(dirname(path), id))
        : elsewhere(id);
    Object.assign(require, elsewhere);
    const run = script.runInThisContext();
    run(module.exports, require, module, path, dirname(path), importElsewhere);
    return module.exports;
  };
  load(file);
  // Threads run the same files: one writer is enough.
  if (isMainThread) keepAtRest(unkept, folder);
}

/** What scripts call in place of `import()`, which they have none of (`vite.server.config.ts`). */
const importElsewhere = (id) => import(id);

/** Of another engine, or one that was started otherwise, code is of no use. */
function engine() {
  return createHash("sha256")
    .update(JSON.stringify([process.version, process.arch, process.execArgv]))
    .digest("hex")
    .slice(0, 16);
}

function compile(path, folder) {
  const cachedData = keptOf(join(folder, basename(path)));
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, importElsewhere) {${readFileSync(path, "utf8")}\n})`,
    {
      filename: path,
      cachedData,
    },
  );
  // The engine refuses code of other settings.
  return {
    script,
    isKept: cachedData !== undefined && script.cachedDataRejected === false,
  };
}

/** What was kept, whole: the engine would run what a failing disk left of it. */
function keptOf(path) {
  let file;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const code = file.subarray(DIGEST_BYTES);
  return digestOf(code).equals(file.subarray(0, DIGEST_BYTES))
    ? code
    : undefined;
}

const DIGEST_BYTES = 32;
const digestOf = (bytes) => createHash("sha256").update(bytes).digest();

/** Once, after a while or when the process ends, if its settings are by then what they were when it was loaded. */
function keepAtRest(unkept, folder) {
  if (unkept.length === 0) return;
  const settings = new Script("0").createCachedData();
  let isDone = false;
  const keep = () => {
    if (isDone) return;
    isDone = true;
    const now = new Script("0", { cachedData: settings });
    if (now.cachedDataRejected === false) keepCode(unkept, folder);
  };
  setTimeout(keep, KEEP_AFTER_MS).unref();
  process.once("exit", keep);
}

/** Each file whole or not at all; where nothing may be written, nothing is kept. */
function keepCode(unkept, folder) {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { path, script } of unkept)
      writeWhole(join(folder, basename(path)), script.createCachedData());
  } catch {
    // It starts as slowly the next time.
  }
}

function writeWhole(path, code) {
  const aside = `${path}.${process.pid}`;
  try {
    writeFileSync(aside, Buffer.concat([digestOf(code), code]));
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}
