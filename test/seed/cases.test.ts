import { describe, expect, it } from "vitest";
import { holds } from "../../server/domain/span.ts";
import { assigned, fits, hasRelation, readCases } from "../support/cases.ts";
import { spansIn } from "../support/spans.ts";
import { reader } from "../support/text.ts";

const LISTS = [
  "actors",
  "mentions",
  "events",
  "claims",
  "warnings",
  "skipped",
] as const;

describe.each(readCases())("the case $name", ({ source, expected }) => {
  const found = reader.extract(source);

  it.each(LISTS.filter((list) => expected[list] !== undefined))(
    "has the %s that it must have",
    (list) => {
      const patterns = expected[list] ?? [];
      const missing = patterns.filter(
        (_, i) => assigned(found[list], patterns)[i] === -1,
      );
      expect(missing, JSON.stringify(found[list], null, 1)).toEqual([]);
    },
  );

  it("has as many of each as it says, and nothing that it rules out", () => {
    const lists = new Map<string, readonly unknown[]>(
      Object.entries(found).filter(([, value]) => Array.isArray(value)),
    );
    for (const [list, count] of Object.entries(expected.counts ?? {}))
      expect(lists.get(list), list).toHaveLength(count);
    for (const [list, patterns] of Object.entries(expected.without ?? {}))
      for (const pattern of patterns)
        expect(
          lists.get(list)?.filter((value) => fits(value, pattern)),
          list,
        ).toEqual([]);
    if (expected.article !== undefined)
      expect(found.article).toMatchObject(expected.article);
    for (const relation of expected.relations ?? [])
      expect(
        hasRelation(found, relation),
        `${JSON.stringify(relation)} among ${JSON.stringify(found.relations)}`,
      ).toBe(true);
  });

  it("has spans that hold what the text holds there", () => {
    for (const span of spansIn({ ...found, article: null }))
      expect(holds(source.text, span), JSON.stringify(span)).toBe(true);
  });
});
