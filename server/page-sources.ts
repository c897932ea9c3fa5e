import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Beside the built page: the digest of all that it was built from. */
export const BUILT_FROM = "built-from.txt";

/** What the page is built from: `client/`, how, and which packages are installed, ours aside. */
export function digestOfPage(root = ROOT): string {
  const files = readdirSync(join(root, "client"), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const all = [
    ...files,
    join(root, "vite.config.ts"),
    join(root, "node_modules/.package-lock.json"),
  ].filter(existsSync);
  const digest = createHash("sha256");
  for (const file of all.toSorted()) {
    digest.update(`${relative(root, file).split(sep).join("/")}\0`);
    digest.update(readFileSync(file));
  }
  return digest.digest("hex");
}
