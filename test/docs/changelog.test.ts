import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the changelog tells each change once, under what it is about", () => {
  const [, ...sections] = readFileSync("CHANGELOG.md", "utf8").split(/^### /m);
  expect(sections.length).toBeGreaterThan(5);
  const changes = sections.flatMap(
    (section) => section.match(/^- .+$/gm) ?? [],
  );
  expect(changes.filter((one, at) => changes.indexOf(one) !== at)).toEqual([]);
  const headings = sections.map((section) => section.split("\n", 1)[0]);
  expect(new Set(headings).size).toBe(headings.length);
});
