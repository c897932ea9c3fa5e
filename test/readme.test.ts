import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const text = (path: string) => readFileSync(join(root, path), "utf8");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...globSync("docs/**/*.md", { cwd: root }),
  "bench/README.md",
].filter((page) => existsSync(join(root, page)));
const scripts = Object.keys(
  (JSON.parse(text("package.json")) as { scripts: Record<string, string> })
    .scripts,
);

describe("the documentation", () => {
  it.each(pages)("of %s names only commands that exist", (page) => {
    const named = [
      ...text(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g),
    ].map((match) => match[1]);
    expect(named.filter((name) => !scripts.includes(name ?? ""))).toEqual([]);
  });

  it.each(pages)("of %s links only to files that exist", (page) => {
    const links = [
      ...text(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
    ].map((match) => match[1] ?? "");
    expect(
      links.filter((link) => !existsSync(join(root, dirname(page), link))),
    ).toEqual([]);
  });

  it("has every setting that the server reads in the README, and no other", () => {
    const read = new Set(
      [...text("server/config.ts").matchAll(/"([A-Z][A-Z0-9_]{3,})"/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    const table =
      text("README.md").split("## Settings")[1]?.split("\n## ")[0] ?? "";
    const described = new Set(
      [...table.matchAll(/`([A-Z][A-Z0-9_]{3,})`/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect([...described].toSorted()).toEqual([...read].toSorted());
  });
});
