import { describe, expect, it } from "vitest";
import { precisionOf } from "../../seed/extract/confidence.ts";

const MEASURED = new Map<string, [number, number]>([
  ["often right", [96, 96]],
  ["often wrong", [96, 0]],
  ["right once", [1, 1]],
]);

describe("how sure a rule is", () => {
  it("is what was measured, the surer the more was seen", () => {
    expect(precisionOf("often right", MEASURED)).toBeGreaterThan(0.97);
    expect(precisionOf("often wrong", MEASURED)).toBeLessThan(0.03);
    const once = precisionOf("right once", MEASURED);
    expect(once).toBeGreaterThan(0.5);
    expect(once).toBeLessThan(0.7);
  });

  it("is the mean of all rules for one that was never seen", () => {
    expect(precisionOf("new", MEASURED)).toBeCloseTo(97 / 193);
  });
});
