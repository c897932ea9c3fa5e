/** The built page, made anew where its sources have changed. */
import { existsSync, readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPages, type Pages } from "./http/pages.ts";
import { BUILT_FROM, digestOfPage } from "./page-sources.ts";

const inRepository = (path: string) =>
  fileURLToPath(new URL(`../${path}`, import.meta.url));
const FOLDER = inRepository("dist/client");

export interface BuildEffects {
  /** Told before a build, which takes a moment. */
  readonly onBuild: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The page, built when nobody has, or from other sources. Without a page the API still serves. */
export async function builtPage(effects: BuildEffects): Promise<Pages> {
  if (!isBuilt()) {
    effects.onBuild();
    try {
      await buildPage();
    } catch (error) {
      effects.onFailure(error);
      // An older page is better than none.
      if (!existsSync(FOLDER)) return new Map();
    }
  }
  return readPages(FOLDER);
}

function isBuilt(): boolean {
  const from = join(FOLDER, BUILT_FROM);
  return existsSync(from) && readFileSync(from, "utf8") === digestOfPage();
}

/** Built aside and moved into place whole: two servers may start at once. */
async function buildPage(): Promise<void> {
  const [aside, before] = [
    `${FOLDER}.${process.pid}`,
    `${FOLDER}.before.${process.pid}`,
  ];
  const { build } = await import("vite");
  try {
    await build({
      configFile: inRepository("vite.config.ts"),
      logLevel: "warn",
      build: { outDir: aside },
    });
    if (existsSync(FOLDER)) await rename(FOLDER, before);
    await rename(aside, FOLDER);
  } catch (error) {
    if (!isBuilt()) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(before, { recursive: true, force: true });
  }
}
