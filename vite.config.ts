import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The page: `client/` built into `dist/client/`, every file with a hash in its name, nothing inlined (the policy forbids it). */
export default defineConfig({
  root: fileURLToPath(new URL("client", import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL("dist/client", import.meta.url)),
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
});
