/** How the programs are bundled that `npm start`, `npm run seed` and `npm run extract` run. */
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { digestOf } from "./server/bundle.js";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

/** What is not only JavaScript, is only seldom needed and large, or finds its own files from where it lies. */
const LEFT_OUT = [
  "@graphql-yoga/render-graphiql",
  "better-sqlite3",
  "neo4j-driver",
  "pino",
  "tsx",
  "vite",
];

/** What is run by itself. */
const PROGRAMS = [
  "server/main.ts",
  "seed/main.ts",
  "seed/extract-main.ts",
  "seed/pool/main.ts",
  "seed/reading-thread/main.ts",
  "server/measures/thread/main.ts",
  "server/store/sqlite/ahead/main.ts",
];

/**
 * The programs and what they import in a few scripts, under `dist/server/`: translating and finding a thousand modules is
 * most of what a start would take. `server/bundle.js` runs them as long as they are of the sources that are there.
 * Older files stay for servers that still run from them: names have a hash.
 */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  plugins: [
    oneGraphql(),
    placesOfSources(),
    importsElsewhere(),
    digestOfSources(),
  ],
  ssr: { noExternal: true, external: LEFT_OUT },
  build: {
    ssr: true,
    outDir: join(ROOT, "dist/server"),
    emptyOutDir: false,
    target: "node20",
    minify: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: PROGRAMS,
      output: {
        format: "cjs",
        entryFileNames: "[name]-[hash].cjs",
        chunkFileNames: "[name]-[hash].cjs",
      },
    },
  },
});

/** Some ask for graphql by `import`, some by `require`, and it comes in both forms, which do not know each other. */
function oneGraphql(): Plugin {
  return {
    name: "one-graphql",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!/^graphql(\/|$)/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id.replace(/\.js$/, ".mjs") ?? null;
    },
  };
}

/** A module finds its data files beside its source, as it does without a bundle. */
function placesOfSources(): Plugin {
  return {
    name: "places-of-sources",
    enforce: "pre",
    transform(code, id) {
      if (!isOurs(id) || !code.includes("import.meta.url")) return null;
      const source = JSON.stringify(`../../${inRepository(id)}`);
      return code.replaceAll(
        "import.meta.url",
        `new URL(${source}, import.meta.url).href`,
      );
    },
  };
}

/** Scripts have no `import()`: packages that are left out are asked for by what `server/kept-code.js` gives them. */
function importsElsewhere(): Plugin {
  return {
    name: "imports-elsewhere",
    renderChunk: (code) =>
      LEFT_OUT.reduce(
        (text, name) =>
          text.replaceAll(
            `import(${JSON.stringify(name)}`,
            `importElsewhere(${JSON.stringify(name)}`,
          ),
        code,
      ),
  };
}

/** Which files to run, and all that it was made of, with its digest. */
function digestOfSources(): Plugin {
  return {
    name: "digest-of-sources",
    // After all else is written: whoever sees it finds the rest.
    writeBundle({ dir }, bundle) {
      const chunks = Object.values(bundle).filter(
        (file) => file.type === "chunk",
      );
      const sources = new Set([
        "vite.server.config.ts",
        // Says which packages are installed, ours aside.
        "node_modules/.package-lock.json",
        ...chunks.flatMap(({ moduleIds }) =>
          moduleIds.filter(isOurs).map(inRepository),
        ),
      ]);
      const files = [...sources]
        .filter((path) => existsSync(join(ROOT, path)))
        .toSorted();
      const about = join(dir ?? "", "bundle.json");
      const text = JSON.stringify({
        programs: Object.fromEntries(
          chunks
            .filter(({ isEntry }) => isEntry)
            .map(({ facadeModuleId, fileName }) => [
              inRepository(facadeModuleId ?? ""),
              fileName,
            ]),
        ),
        sources: files,
        digest: digestOf(files),
      });
      writeFileSync(`${about}.${process.pid}`, text);
      renameSync(`${about}.${process.pid}`, about);
    },
  };
}

function isOurs(id: string): boolean {
  return id.startsWith(ROOT) && !id.includes("node_modules");
}

function inRepository(path: string): string {
  return relative(ROOT, path).split(sep).join("/");
}
