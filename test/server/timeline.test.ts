import { describe, expect, it } from "vitest";
import {
  timelineOf,
  type DateCountRecord,
} from "../../server/domain/timeline.ts";

const count = (
  from: string | null,
  to: string | null,
  more: Partial<DateCountRecord> = {},
): DateCountRecord => ({
  from,
  to,
  precision: "DAY",
  extent: "WITHIN",
  events: 1,
  claims: 0,
  cooperation: 0,
  conflict: 0,
  scored: 0,
  ...more,
});

describe("timelineOf", () => {
  it("has no periods where nothing is dated, and counts what is undated", () => {
    expect(timelineOf([count(null, null, { claims: 2 })], [], "MONTH")).toEqual(
      { periods: [], vague: [], undatedEvents: 1, undatedClaims: 2 },
    );
  });

  it("keeps empty periods between full ones, and months with articles only", () => {
    const { periods } = timelineOf(
      [count("2023-11-15", "2023-11-15", { cooperation: 3, scored: 2 })],
      [{ day: "2024-01-02", articles: 4 }],
      "MONTH",
    );
    expect(
      periods.map((one) => [
        one.from,
        one.to,
        one.events,
        one.tone,
        one.articles,
      ]),
    ).toEqual([
      ["2023-11-01", "2023-11-30", 1, 1.5, 0],
      ["2023-12-01", "2023-12-31", 0, null, 0],
      ["2024-01-01", "2024-01-31", 0, null, 4],
    ]);
  });

  it("sums scores to the digit, as ties do", () => {
    const { periods } = timelineOf(
      [
        count("2024-05-01", "2024-05-01", { cooperation: 3.4, scored: 1 }),
        count("2024-05-02", "2024-05-02", { cooperation: 2.8, scored: 1 }),
      ],
      [],
      "MONTH",
    );
    expect(periods).toMatchObject([{ cooperation: 6.2, tone: 3.1 }]);
  });

  it("draws a year as wide as it is vague, and not in a month of it", () => {
    const timeline = timelineOf(
      [count("2018-01-01", "2018-12-31", { precision: "YEAR" })],
      [],
      "MONTH",
    );
    expect(timeline.vague).toEqual([
      { from: "2018-01-01", to: "2018-12-31", events: 1, claims: 0 },
    ]);
    expect(timeline.periods).toHaveLength(12);
    expect(timeline.periods.every((one) => one.events === 0)).toBe(true);
  });

  it("counts a visit over the end of a month once, in its first", () => {
    const { periods, vague } = timelineOf(
      [count("2024-04-29", "2024-05-02", { extent: "THROUGHOUT" })],
      [],
      "MONTH",
    );
    expect(vague).toEqual([]);
    expect(periods.map((one) => one.events)).toEqual([1]);
  });
});
