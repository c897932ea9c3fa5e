/** How the page is built and served while it is worked on. */
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { BUILT_FROM, digestOfPage } from "./server/page-sources.ts";

const at = (path: string): string =>
  fileURLToPath(new URL(path, import.meta.url));

/** The page: `client/` built into `dist/client/`, every file with a hash in its name, nothing inlined (the policy forbids it). */
export default defineConfig(({ command }) => {
  // Whatever the shell says: libraries for the page that people use, not those that warn its makers.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    root: at("client"),
    plugins: [
      builtFrom(),
      sharedWorker("layout-worker", "graph/layout-worker.ts"),
    ],
    build: {
      outDir: at("dist/client"),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: "es2023",
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
    },
    server: {
      proxy: {
        "/graphql": "http://127.0.0.1:4000",
        "/export": "http://127.0.0.1:4000",
      },
    },
  };
});

/** Says in the built page what it was built from: `npm start` builds it anew when that is no longer what is there. */
function builtFrom(): Plugin {
  return {
    name: "built-from",
    apply: "build",
    generateBundle() {
      this.emitFile({
        type: "asset",
        fileName: BUILT_FROM,
        source: digestOfPage(),
      });
    },
  };
}

/** The address of a worker that shares its libraries with the page, as `virtual:NAME`: Vite itself would pack them twice. */
function sharedWorker(name: string, path: string): Plugin {
  const id = `virtual:${name}`;
  let serves = false;
  return {
    name: "shared-worker",
    configResolved: ({ command }) => {
      serves = command === "serve";
    },
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load(asked) {
      if (asked !== `\0${id}`) return null;
      if (serves) return `export default "/${path}"`;
      const file = this.emitFile({
        type: "chunk",
        id: at(`client/${path}`),
        name,
      });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
