import { defineConfig } from "vitest/config";

export default defineConfig({
  // One copy of graphql, the one that Node gives to libraries: types of another copy are strangers to it.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/neo4j-setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
