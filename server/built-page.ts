import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPages, type Pages } from "./http/pages.ts";

const inRepository = (path: string) =>
  fileURLToPath(new URL(`../${path}`, import.meta.url));
const FOLDER = inRepository("dist/client");

export interface BuildEffects {
  /** Told before a build, which takes a moment. */
  readonly onBuild: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The page, built when nobody has. Without a page the API still serves. */
export async function builtPage(effects: BuildEffects): Promise<Pages> {
  if (!existsSync(join(FOLDER, "index.html"))) {
    effects.onBuild();
    try {
      await buildPage();
    } catch (error) {
      effects.onFailure(error);
      return new Map();
    }
  }
  return readPages(FOLDER);
}

/** Built aside and moved into place whole: two servers may start at once. */
async function buildPage(): Promise<void> {
  const aside = `${FOLDER}.${process.pid}`;
  const { build } = await import("vite");
  try {
    await build({
      configFile: inRepository("vite.config.ts"),
      logLevel: "warn",
      build: { outDir: aside },
    });
    await rename(aside, FOLDER);
  } catch (error) {
    if (!existsSync(join(FOLDER, "index.html"))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
