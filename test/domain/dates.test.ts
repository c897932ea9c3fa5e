import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  bucketAfter,
  bucketEnd,
  bucketStart,
  daysBetween,
  isDay,
  monthsIn,
} from "../../server/domain/dates.ts";
import { periodStarts } from "../../server/domain/periods.ts";
import { BUCKETS } from "../../server/domain/vocabulary.ts";

const day = fc
  .tuple(fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) =>
    Temporal.PlainDate.from({ year, month: 1, day: 1 })
      .add({ days })
      .toString(),
  );

const digits = (count: number, max: number) =>
  fc
    .integer({ min: 0, max })
    .map((number) => String(number).padStart(count, "0"));

describe("days and buckets", () => {
  it("are days that exist", () => {
    const exists = (text: string): boolean => {
      try {
        return Temporal.PlainDate.from(text).toString() === text;
      } catch {
        return false;
      }
    };
    const parts = fc.tuple(digits(4, 9999), digits(2, 13), digits(2, 32));
    fc.assert(
      fc.property(parts, (some) => {
        expect(isDay(some.join("-"))).toBe(exists(some.join("-")));
      }),
      { numRuns: 1000 },
    );
    for (const text of ["2024-02-29", "2000-02-29", "0000-02-29"])
      expect(isDay(text)).toBe(true);
    for (const text of [
      "2023-02-29",
      "1900-02-29",
      "2024-2-01",
      "2024-04-31 ",
      "2024/04/30",
      "2o24-04-30",
      "2024-0x-30",
      "2024-04-3:",
      "-024-04-30",
      "2024-04- 1",
    ])
      expect(isDay(text)).toBe(false);
  });

  it("go by the calendar", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const expected = Temporal.PlainDate.from(from).add({ days }).toString();
        expect(addDays(from, days)).toBe(expected);
        expect(daysBetween(from, expected)).toBe(days);
      }),
    );
  });

  it("end with the years that are written with four digits", () => {
    expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
    expect(addDays("0000-01-01", -1)).toBe("0000-01-01");
    expect(bucketStart("0000-01-01", "WEEK")).toBe("0000-01-01");
    expect(bucketEnd("9999-12-27", "WEEK")).toBe("9999-12-31");
    for (const bucket of BUCKETS) {
      const start = bucketStart("9999-12-31", bucket);
      expect(periodStarts([start], bucket)).toEqual([start]);
    }
  });

  it("follow each other without a gap, each day in its own", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...BUCKETS), (at, bucket) => {
        const start = bucketStart(at, bucket);
        const end = bucketEnd(start, bucket);
        expect(start <= at && at <= end).toBe(true);
        const next = addDays(end, 1);
        expect(bucketAfter(start, bucket)).toBe(next);
        expect(bucketStart(next, bucket)).toBe(next);
        expect(bucketStart(end, bucket)).toBe(start);
      }),
    );
  });

  it.each([
    ["2024-02-29", "WEEK", "2024-02-26", "2024-03-03"],
    ["2024-02-29", "MONTH", "2024-02-01", "2024-02-29"],
    ["2023-02-28", "MONTH", "2023-02-01", "2023-02-28"],
    ["2024-12-31", "QUARTER", "2024-10-01", "2024-12-31"],
    ["2024-05-05", "QUARTER", "2024-04-01", "2024-06-30"],
    ["2024-12-31", "YEAR", "2024-01-01", "2024-12-31"],
    ["2024-12-30", "WEEK", "2024-12-30", "2025-01-05"],
    ["2024-05-05", "DAY", "2024-05-05", "2024-05-05"],
  ] as const)("%s lies in the %s from %s to %s", (at, bucket, from, to) => {
    expect(bucketStart(at, bucket)).toBe(from);
    expect(bucketEnd(from, bucket)).toBe(to);
  });

  it("measure a window in months", () => {
    expect(monthsIn("2023-01-01", "2023-12-31")).toBeCloseTo(11.99, 2);
    expect(monthsIn("2024-01-01", "2024-01-01")).toBeCloseTo(0.033, 3);
  });
});
