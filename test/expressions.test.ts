import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** Expressions with classes of letters, `\p{…}`, that stand inside a function: as written, in their order. */
function madeAnew(code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown, inFunction: boolean): void => {
    if (Array.isArray(node)) node.forEach((each) => visit(each, inFunction));
    if (typeof node !== "object" || node === null || Array.isArray(node))
      return;
    const { type, regex } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
    };
    if (inFunction && regex !== undefined && /\\p\{/i.test(regex.pattern))
      found.push(`/${regex.pattern}/${regex.flags}`);
    const within = inFunction || /Function/.test(type ?? "");
    for (const part of Object.values(node)) visit(part, within);
  };
  visit(parseAst(code, { lang: "ts" }), false);
  return found;
}

describe("expressions with classes of letters", () => {
  it("are seen inside functions of every form, and nowhere else", () => {
    expect(
      madeAnew(String.raw`
        const LETTER = /\p{L}/u;
        const all: readonly RegExp[] = [/\p{N}/u];
        function a(): boolean { return /\p{Lu}/u.test("a") || /[a-z]/.test("a"); }
        const b = (x: string) => x.replace(/^\P{L}/gu, "");
        class C { d() { return () => /\p{M}/u; } }
      `),
    ).toEqual([
      String.raw`/\p{Lu}/u`,
      String.raw`/^\P{L}/gu`,
      String.raw`/\p{M}/u`,
    ]);
  });

  // The loader that runs TypeScript writes them as `new RegExp(…)`, made anew at every call.
  it("stand outside of functions in all that runs without a bundle", () => {
    const files = globSync(["server/**/*.ts", "seed/**/*.ts"], { cwd: root });
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      madeAnew(readFileSync(join(root, file), "utf8")).map(
        (expression) => `${file}: ${expression}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
