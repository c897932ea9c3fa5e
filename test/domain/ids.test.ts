import { describe, expect, it } from "vitest";
import { organizationId, personId, slug } from "../../server/domain/ids.ts";
import { sourceOf } from "../../server/domain/sources.ts";
import { event } from "../support/records.ts";

describe("an id made of a name", () => {
  it.each([
    ["Nguyễn Phú Trọng", "nguyen-phu-trong"],
    ["Jørn Łukasz", "jorn-lukasz"],
    ["Hawaiʻi Daily", "hawai-i-daily"],
    ["Ｋｙｏｄｏ", "kyodo"],
  ])("is in plain letters: %s", (name, plain) => {
    expect(slug(name)).toBe(plain);
  });

  it("tells names in other scripts apart", () => {
    const names = ["新华社", "人民日报", "ТАСС", "Газета.Ru", "Лента.Ru", "Ru"];
    expect(new Set(names.map(organizationId)).size).toBe(names.length);
    for (const name of names)
      expect(personId(name)).toMatch(/^person:[a-z0-9-]+$/);
  });

  it("is one however the name is written", () => {
    expect(organizationId("тасс")).toBe(organizationId("ТАСС"));
    expect(slug(slug("Газета.Ru"))).toBe(slug("Газета.Ru"));
  });
});

describe("independent sources", () => {
  it("are two where two publishers write their names in another script", () => {
    const publishers = new Map([
      ["article:one", "新华社"],
      ["article:two", "人民日报"],
    ]);
    const sources = [...publishers.keys()].map((article) =>
      sourceOf({ ...event("met", []), article, evidence: [] }, (id) => ({
        id,
        publisher: publishers.get(id) ?? null,
        copyOf: null,
      })),
    );
    expect(new Set(sources).size).toBe(2);
  });
});
