import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { BadInput } from "../../server/errors.ts";
import { normalizeFilter } from "../../server/filter-input.ts";

const complaint = (spec: unknown): string => {
  try {
    normalizeFilter(spec);
    return "none";
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return error.message;
  }
};

describe("normalizeFilter", () => {
  it.each([undefined, null, {}, { during: null, actors: null, text: "  " }])(
    "lets everything through for %j",
    (spec) => {
      expect(normalizeFilter(spec)).toEqual(EVERYTHING);
    },
  );

  it("tells an empty list, which lets nothing through, from none", () => {
    expect(normalizeFilter({ actors: [] }).actors).toEqual([]);
    expect(normalizeFilter({ actors: null }).actors).toBeNull();
  });

  it("leaves undated records out of a window unless asked for", () => {
    const during = { from: "2024-01-01" };
    expect(normalizeFilter({ during }).includeUndated).toBe(false);
    expect(
      normalizeFilter({ during, includeUndated: true }).includeUndated,
    ).toBe(true);
    expect(normalizeFilter({}).includeUndated).toBe(true);
    expect(normalizeFilter({ during: { from: null } }).includeUndated).toBe(
      true,
    );
  });

  it("keeps a bound of 0, which is a bound", () => {
    expect(normalizeFilter({ minTone: 0, minConfidence: 0 })).toMatchObject({
      minTone: 0,
      minConfidence: 0,
    });
  });

  it.each([
    [{ asOf: "2024-02-30" }, /`filter.asOf` .*date that exists.*2024-02-30/],
    [
      { during: { from: "2024-02-01", to: "2024-01-31" } },
      /`filter.during.to` must not be before `from` \(2024-02-01\), not 2024-01-31/,
    ],
    [{ minConfidence: 1.01 }, /`filter.minConfidence` .*0 to 1.*1.01/],
    [{ minTone: 2, maxTone: 1 }, /`filter.minTone` must not be above/],
    [{ eventKinds: ["PARTY"] }, /`filter.eventKinds` .*MEETING.*PARTY/],
    [{ cameoClasses: ["10"] }, /`filter.cameoClasses` .*DEMAND.*"10"/],
    [{ form: "2024-01-01" }, /`filter.form` is unknown/],
    [{ actors: Array(1001).fill("x") }, /`filter.actors` .*1000.*1001/],
    [[], /`filter` must be an object/],
  ])("refuses %j, naming argument, rule and value", (spec, message) => {
    expect(complaint(spec)).toMatch(message);
  });

  it("names every problem at once", () => {
    expect(complaint({ asOf: "now", rollUp: "CITY", disputed: "no" })).toMatch(
      /asOf.*disputed.*rollUp|asOf.*rollUp.*disputed/,
    );
  });

  it("gives a filter or a complaint for whatever it is handed", () => {
    fc.assert(
      fc.property(fc.anything(), (spec) => {
        expect(typeof complaint(spec)).toBe("string");
      }),
    );
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(
            Object.keys(EVERYTHING).map((name) => [name, fc.anything()]),
          ),
          { requiredKeys: [] },
        ),
        (spec) => {
          expect(typeof complaint(spec)).toBe("string");
        },
      ),
    );
  });
});
