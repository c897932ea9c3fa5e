import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, precisionOf } from "../../seed/audit/agreement.ts";
import { auditResult } from "../../seed/audit/result.ts";
import { sampleOf, stratified } from "../../seed/audit/sample.ts";
import { readSheet, sheetRow, sheetText } from "../../seed/audit/sheet.ts";
import { claim } from "../support/records.ts";

describe("precision", () => {
  it("has Wilson's interval", () => {
    // Worked example: 81 of 263, 95 %: 0.255 to 0.366 (Newcombe 1998, table I, method 3).
    const { low, high } = precisionOf(81, 263);
    expect(low).toBeCloseTo(0.2553, 3);
    expect(high).toBeCloseTo(0.3662, 3);
  });

  it("is not known where nothing was coded, and its interval stays within 0 and 1", () => {
    expect(precisionOf(0, 0).precision).toBeNull();
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (right, wrong) => {
        fc.pre(right + wrong > 0);
        const { precision, low, high } = precisionOf(right, right + wrong);
        expect(low).toBeLessThanOrEqual((precision ?? 0) + 1e-12);
        expect(high).toBeGreaterThanOrEqual((precision ?? 0) - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  it("is that of the published example of two coders and ten units", () => {
    // Krippendorff 2011, example A: binary data, two observers, no missing values: alpha = 0.095.
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const alpha = krippendorffAlpha(
      meg.map((value, i) => [String(value), String(owen[i])]),
    );
    expect(alpha).toBeCloseTo(0.095, 3);
  });

  it("is 1 where all agree on more than one value, and not defined on one value or none", () => {
    expect(
      krippendorffAlpha([
        ["yes", "yes"],
        ["no", "no"],
      ]),
    ).toBe(1);
    expect(
      krippendorffAlpha([
        ["yes", "yes"],
        ["yes", "yes"],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([["yes"], []])).toBeNull();
  });
});

describe("a sample", () => {
  it("is the same for the same seed and has nothing twice", () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    expect(sampleOf(items, 20, 7)).toEqual(sampleOf(items, 20, 7));
    expect(sampleOf(items, 20, 7)).not.toEqual(sampleOf(items, 20, 8));
    expect(new Set(sampleOf(items, 50, 7)).size).toBe(50);
  });

  it("takes from each stratum as evenly as their sizes allow", () => {
    const strata = new Map([
      ["MEETING", [1, 2, 3, 4, 5, 6]],
      ["VISIT", [7]],
      ["CALL", [8, 9, 10]],
    ]);
    const drawn = stratified(strata, 7, 1);
    expect(drawn).toHaveLength(7);
    expect(drawn.filter((n) => n <= 6)).toHaveLength(3);
    expect(drawn).toContain(7);
  });
});

describe("a coder's spreadsheet", () => {
  const record = claim("toll", "person:ana", "country:chl", {
    text: '=SUM(A1), "so" he said',
  });
  const text = sheetText([
    sheetRow(record, "STATEMENT", new Map([["person:ana", "Ana"]]), "A title"),
  ]);

  it("shows what was read and nothing of how sure the program is", () => {
    expect(text).toContain("Ana → country:chl");
    expect(text).not.toContain("0.9");
  });

  it("comes back with what the coder filled in", () => {
    const filled = text.replace(/,,(\r?\n)$/, ",Yes,$1");
    expect(readSheet(filled, "one.csv")).toEqual([
      { record: "claim:toll", stratum: "STATEMENT", right: true },
    ]);
    expect(readSheet(text, "one.csv")[0]?.right).toBeNull();
  });

  it("is refused with the cell named when an answer is neither yes nor no", () => {
    expect(() =>
      readSheet(text.replace(/,,(\r?\n)$/, ",perhaps,$1"), "one.csv"),
    ).toThrow('one.csv:2: "right" must be');
  });
});

it("keeps what both coders say and lists what they differ on", () => {
  const coded = (record: string, right: boolean | null) => ({
    record,
    stratum: "VISIT",
    right,
  });
  const result = auditResult([
    [
      coded("event:a", true),
      coded("event:b", true),
      coded("event:c", null),
      coded("event:d", false),
      coded("event:e", true),
    ],
    [
      coded("event:a", true),
      coded("event:b", false),
      coded("event:c", null),
      coded("event:d", false),
      coded("event:e", null),
    ],
  ]);
  expect(result.agreed).toEqual([
    { record: "event:a", right: true },
    { record: "event:d", right: false },
  ]);
  expect(result.disagreed).toEqual(["event:b"]);
  expect(result.open).toEqual(["event:c", "event:e"]);
  expect(result.precision.get("VISIT")).toMatchObject({
    right: 1,
    coded: 2,
    precision: 0.5,
  });
});
