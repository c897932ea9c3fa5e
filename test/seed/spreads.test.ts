import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";

const reader = join(import.meta.dirname, "../../seed/extract");

/** Objects that take over the fields of another by `...`, as written, outer ones first. */
function spreads(code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== "object" || node === null || Array.isArray(node))
      return;
    const { type, properties, start, end } = node as {
      type?: string;
      properties?: readonly { type?: string }[];
      start: number;
      end: number;
    };
    if (
      type === "ObjectExpression" &&
      properties?.some((each) => each.type === "SpreadElement") === true
    )
      found.push(code.slice(start, end));
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(code, { lang: "ts" }));
  return found;
}

describe("records of the reader", () => {
  it("are seen wherever they are made by `...`, lists and arguments aside", () => {
    expect(
      spreads(`
        const a = [...list];
        const { b, ...rest } = c;
        call(...list, { ...d, e: 1 });
        const f = () => ({ g: { h, ...(i && { j }) } });
      `),
    ).toEqual(["{ ...d, e: 1 }", "{ h, ...(i && { j }) }"]);
  });

  // The engine gives what `{ ...a, b }` makes another hidden class at every call, where `a` has no `b` yet.
  it("are written out", () => {
    const files = globSync(["*/*.ts"], {
      cwd: reader,
      ignore: [
        // Writes a model to a file, once.
        "text/model-file.ts",
        // What goes out has no field that its kind of actor lacks.
        "actors/as-written.ts",
      ],
    });
    expect(files.length).toBeGreaterThan(250);
    const found = files.flatMap((file) =>
      spreads(readFileSync(join(reader, file), "utf8")).map(
        (made) => `${file}: ${made}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
