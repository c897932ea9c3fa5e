import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = globSync(
  ["{server,seed,client,bench}/**/*.ts", "test/{support,contract}/*.ts"],
  { cwd: root, ignore: ["**/*.d.ts", "**/*.generated.ts", "**/*.test.ts"] },
);

/** A file of more lines is not taken in at a glance. */
const AT_A_GLANCE = 40;

describe("the source", () => {
  it("says in each file's first lines, before or behind its imports, what the file is for", () => {
    const silent = files.filter((file) => {
      const text = readFileSync(join(root, file), "utf8");
      if (text.split("\n").length <= AT_A_GLANCE + 1) return false;
      const behind = text.replace(/^import[^;]*;\n/gm, "").trimStart();
      return ![text, behind].some((part) => /^\/[*/]/.test(part));
    });
    expect(files.length).toBeGreaterThan(500);
    expect(silent).toEqual([]);
  });
});
