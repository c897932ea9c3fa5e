/**
 * `npm start`: the server from its bundle, which starts in a third of the time, where there is one of exactly these
 * sources; else from the sources. Plain JavaScript, since nobody has translated anything yet.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../", import.meta.url);
const BUNDLE = new URL("dist/server/", ROOT);
const ABOUT = new URL("bundle.json", BUNDLE);

if (!existsSync(ABOUT)) await build();
const main = mainOfBundle();
if (main === null) {
  const { register } = await import("tsx/esm/api");
  register();
}
await import(main ?? "./main.ts");

/** The file to run; null where there is no bundle, or one of other sources. */
function mainOfBundle() {
  if (!existsSync(ABOUT)) return null;
  const { main, sources } = JSON.parse(readFileSync(ABOUT, "utf8"));
  const isSame = Object.entries(sources).every(
    ([path, digest]) => digestOf(new URL(path, ROOT)) === digest,
  );
  return isSame ? new URL(main, BUNDLE).href : null;
}

function digestOf(file) {
  if (!existsSync(file)) return null;
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** Built aside and moved into place whole: two servers may start at once. Without a bundle they start all the same. */
async function build() {
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
