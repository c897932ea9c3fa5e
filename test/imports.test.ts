import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = globSync(
  ["server/**/*.ts", "seed/**/*.ts", "client/**/*.ts", "bench/**/*.ts"],
  { cwd: root },
);

/** Every module that the file imports, ours as paths from the repository's root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const specifiers = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*["']([^"']+)["']/g,
    ),
    ...text.matchAll(/(?:^|\n)\s*import\s*["']([^"']+)["']/g),
    ...text.matchAll(/\bimport\(\s*["']([^"']+)["']/g),
  ].map((match) => match[1] ?? "");
  return specifiers.map((name) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)) : name,
  );
}

const ours = (name: string): boolean =>
  /^(server|seed|client|bench|test)\//.test(name);
const within = (name: string, ...folders: string[]): boolean =>
  folders.some((folder) => name.startsWith(folder));

/** Imports of the files in a folder that the rule does not allow, as "file → import". */
function breaches(
  folder: string,
  allowed: (name: string) => boolean,
  except: string[] = [],
): string[] {
  return files
    .filter((file) => file.startsWith(folder) && !except.includes(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !allowed(name))
        .map((name) => `${file} → ${name}`),
    );
}

describe("imports go one way", () => {
  it("sees the files it is to judge", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(importsOf("server/store/store.ts")).toContain(
      "server/domain/actor.ts",
    );
  });

  it("lets the domain import nothing of ours", () => {
    expect(
      breaches(
        "server/domain/",
        (name) => !ours(name) || within(name, "server/domain/"),
      ),
    ).toEqual([]);
  });

  it("keeps drivers and query languages inside the stores", () => {
    const drivers = ["neo4j-driver", "better-sqlite3"];
    const outside = files.filter(
      (file) => !within(file, "server/store/", "bench/"),
    );
    expect(
      outside.filter((file) =>
        importsOf(file).some((name) => drivers.includes(name)),
      ),
    ).toEqual([]);
    expect(
      breaches(
        "server/resolvers/",
        (name) => !within(name, "server/store/sqlite", "server/store/neo4j"),
      ),
    ).toEqual([]);
  });

  it("lets a store know the domain and nothing of the API, the seed or the page", () => {
    const allowed = (name: string) =>
      !ours(name) ||
      within(name, "server/domain/", "server/store/") ||
      name === "server/errors.ts";
    expect(
      breaches(
        "server/store/",
        allowed,
        files.filter((file) => file.endsWith("main.ts")),
      ),
    ).toEqual([]);
  });

  it("keeps the columns in memory free of where the graph is kept", () => {
    const allowed = (name: string) =>
      within(
        name,
        "server/domain/",
        "server/store/columns/",
        "server/store/page.ts",
        "server/store/parts.ts",
        "server/store/store.ts",
      );
    expect(breaches("server/store/columns/", allowed)).toEqual([]);
  });

  it("lets the reader know the domain and the lexicon only", () => {
    const allowed = (name: string) =>
      !ours(name) ||
      within(name, "server/domain/", "seed/extract/", "seed/lexicon/");
    expect(breaches("seed/extract/", allowed)).toEqual([]);
  });

  it("lets the server know of the seed only where it starts", () => {
    const seen = breaches("server/", (name) => !within(name, "seed/"));
    expect(seen.filter((line) => !line.startsWith("server/serve.ts"))).toEqual(
      [],
    );
  });

  it("lets the page know nothing of the server or the seed", () => {
    expect(
      breaches(
        "client/",
        (name) => !within(name, "server/", "seed/", "bench/", "test/"),
      ),
    ).toEqual([]);
  });

  it("lets only the graph's view hold Cytoscape", () => {
    const holds = (file: string) =>
      /import (?!type\b)[^;]*from "cytoscape"/.test(
        readFileSync(join(root, file), "utf8"),
      );
    const holders = files.filter(
      (file) => file.startsWith("client/") && holds(file),
    );
    // The layout makes a headless one, in a worker, and lets go of it within one call.
    expect(holders.sort()).toEqual([
      "client/graph/force.ts",
      "client/graph/view.ts",
    ]);
  });

  it("imports no test in the product", () => {
    for (const folder of ["server/", "seed/", "client/"])
      expect(
        breaches(folder, (name) => !within(name, "test/", "bench/")),
      ).toEqual([]);
  });
});
