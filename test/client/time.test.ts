import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWindow, nextWindow, stepWindow } from "../../client/player.ts";
import { justBefore } from "../../client/panels/compare.ts";
import { compareWith, setWindow, START } from "../../client/state.ts";
import type { RecordsQuery } from "../../client/schema.generated.ts";
import { rowsOf } from "../../client/table/rows.ts";
import { leaning, periodText, whenText } from "../../client/text/dates.ts";
import { BUCKETS } from "../../client/text/words.ts";
import { draggedWindow } from "../../client/timeline/brush.ts";
import {
  addBuckets,
  addDays,
  bucketEnd,
  bucketFor,
  bucketStart,
  daysBetween,
  isDay,
  shift,
  snap,
} from "../../client/timeline/days.ts";
import { cutBefore } from "../../client/timeline/lanes.ts";
import { timeScale } from "../../client/timeline/scale.ts";

const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => addDays("2000-01-01", days));
const bucket = fc.constantFrom(...BUCKETS);
const NOVEMBER = { from: "2023-11-01", to: "2023-11-30" };

describe("days and buckets", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2024-13-01", false],
    ["2024-4-1", false],
    ["", false],
  ])("knows whether %s is a day", (text, is) => expect(isDay(text)).toBe(is));

  it("puts every day into exactly one bucket of each length", () => {
    fc.assert(
      fc.property(day, bucket, (one, length) => {
        const start = bucketStart(one, length);
        const end = bucketEnd(start, length);
        expect(start <= one && one <= end).toBe(true);
        expect(bucketStart(end, length)).toBe(start);
        expect(bucketStart(addDays(end, 1), length)).toBe(
          addBuckets(start, length, 1),
        );
      }),
    );
  });

  it("begins weeks on Monday and quarters in January, April, July, October", () => {
    expect(bucketStart("2024-04-28", "WEEK")).toBe("2024-04-22");
    expect(bucketStart("2024-06-30", "QUARTER")).toBe("2024-04-01");
  });

  it("keeps a window of whole months one of whole months, however long they are", () => {
    expect(shift(NOVEMBER, "MONTH", 1)).toEqual({
      from: "2023-12-01",
      to: "2023-12-31",
    });
    expect(shift(NOVEMBER, "MONTH", 3)).toEqual({
      from: "2024-02-01",
      to: "2024-02-29",
    });
  });

  it("comes back to the same whole window after as many steps back", () => {
    fc.assert(
      fc.property(
        day,
        day,
        bucket,
        fc.integer({ min: -40, max: 40 }),
        (a, b, length, by) => {
          const window = snap(
            a < b ? { from: a, to: b } : { from: b, to: a },
            length,
          );
          expect(shift(shift(window, length, by), length, -by)).toEqual(window);
        },
      ),
    );
  });

  it("stays on the calendar at the end of its last year", () => {
    expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
    const { from, to } = shift(
      { from: "9999-12-01", to: "9999-12-31" },
      "MONTH",
      1,
    );
    expect([from, to].every((one) => isDay(one ?? ""))).toBe(true);
    expect(isDay(addDays("0000-01-01", -1))).toBe(true);
  });

  it("keeps an open end open", () => {
    expect(shift({ from: "2024-01-01", to: null }, "YEAR", 1)).toEqual({
      from: "2025-01-01",
      to: null,
    });
  });

  it.each([
    ["2024-01-01", "2024-02-01", "DAY"],
    ["2023-06-01", "2024-06-01", "WEEK"],
    ["2013-01-01", "2024-12-31", "MONTH"],
    ["1995-01-01", "2024-12-31", "QUARTER"],
    ["1900-01-01", "2024-12-31", "YEAR"],
  ])("shows %s to %s by the %s", (from, to, length) =>
    expect(bucketFor(from, to)).toBe(length),
  );
});

describe("the days under a chart", () => {
  it("never lie on each other, nor over the edge", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 12_000 }),
        fc.integer({ min: 80, max: 1600 }),
        (from, days, width) => {
          const { ticks } = timeScale(from, addDays(from, days), width);
          const ends = ticks.map(({ x, text }) => [x, x + text.length * 7]);
          for (const [index, [, right = 0]] of ends.entries()) {
            expect(right).toBeLessThanOrEqual(width + 7);
            expect(ends[index + 1]?.[0] ?? Infinity).toBeGreaterThan(right);
          }
        },
      ),
    );
  });
});

describe("the words under a chart", () => {
  it.each([
    [
      "2021-03-14",
      "2021-03-24",
      ["14 Mar 2021", "18 Mar", "20 Mar", "22 Mar", "24 Mar"],
    ],
    ["2023-06-20", "2023-09-10", ["July 2023", "August"]],
    [
      "2023-11-20",
      "2024-03-10",
      ["December 2023", "2024", "February", "March"],
    ],
    ["2019-06-01", "2024-06-01", ["2020", "2021", "2022", "2023", "2024"]],
    ["2024-04-26", "2024-04-27", ["26 Apr 2024", "27 Apr"]],
  ])("say from %s to %s which days they are", (from, to, words) =>
    expect(timeScale(from, to, 420).ticks.map(({ text }) => text)).toEqual(
      words,
    ),
  );
});

describe("an actor's ties in time", () => {
  const records = (totalCount: number, shown: number) => ({
    records: { totalCount, edges: Array.from({ length: shown }, () => null!) },
  });
  const marks = [{ from: "2024-03-01" }, { from: "2023-07-01" }];

  it("are whole where all their records are shown", () =>
    expect(cutBefore(records(2, 2), marks)).toBeNull());

  it("say from when on they are shown, where they have more", () => {
    expect(cutBefore(records(3, 2), marks)).toBe("2023-07-01");
    expect(cutBefore(records(3, 2), [])).toBeNull();
  });
});

describe("dragging over the timeline", () => {
  it("takes whole buckets, in either direction", () => {
    const grip = { kind: "new", at: "2023-11-15" } as const;
    expect(draggedWindow(grip, "2024-01-03", "MONTH")).toEqual({
      from: "2023-11-01",
      to: "2024-01-31",
    });
    expect(draggedWindow(grip, "2023-09-30", "MONTH")).toEqual({
      from: "2023-09-01",
      to: "2023-11-30",
    });
  });

  it("never turns a window inside out", () => {
    fc.assert(
      fc.property(
        day,
        day,
        day,
        bucket,
        fc.constantFrom("from", "to"),
        (a, b, at, length, kind) => {
          const window = snap(
            a < b ? { from: a, to: b } : { from: b, to: a },
            length,
          );
          const { from, to } = draggedWindow(
            { kind, window } as const,
            at,
            length,
          );
          expect(from !== null && to !== null && from <= to).toBe(true);
        },
      ),
    );
  });

  it("moves a window by as many buckets as the hand", () => {
    expect(
      draggedWindow(
        { kind: "move", at: "2023-11-10", window: NOVEMBER },
        "2024-02-01",
        "MONTH",
      ),
    ).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });
});

describe("the time just before", () => {
  it.each([
    ["a period", NOVEMBER, { from: "2023-10-02", to: "2023-10-31" }],
    [
      "what goes on",
      { from: "2023-11-01", to: null },
      { from: null, to: "2023-10-31" },
    ],
    ["what has no beginning", { from: null, to: "2023-11-30" }, null],
  ])("%s ends on the day before it", (_, period, before) => {
    expect(justBefore(period)).toEqual(before);
  });

  it("is none when both its days are taken out", () => {
    const { before } = compareWith(START, { from: null, to: null });
    expect(before).toBeNull();
  });
});

describe("playing", () => {
  const period = (from: string, to: string, events: number) => ({
    from,
    to,
    events,
    claims: 0,
    scored: 0,
    tone: null,
    articles: 0,
  });
  const tape = {
    span: { from: "2023-01-01", to: "2023-12-31" },
    bucket: "MONTH",
    timeline: {
      periods: [
        period("2023-03-01", "2023-03-31", 1),
        period("2023-04-01", "2023-04-30", 0),
        period("2023-11-01", "2023-11-30", 2),
      ],
      vague: [],
      undatedEvents: 0,
      undatedClaims: 0,
    },
  } as const;

  it("begins where the first record is", () =>
    expect(firstWindow(START, tape)).toEqual({
      from: "2023-03-01",
      to: "2023-03-31",
    }));

  it("does not dwell on time without records, and ends with the span", () => {
    expect(nextWindow({ from: "2023-03-01", to: "2023-03-31" }, tape)).toEqual(
      NOVEMBER,
    );
    expect(nextWindow(NOVEMBER, tape)).toBeNull();
  });

  it("steps by hand also where nothing is", () =>
    expect(
      stepWindow(
        setWindow(START, { from: "2023-03-01", to: "2023-03-31" }),
        tape,
        1,
      ).window,
    ).toEqual({ from: "2023-04-01", to: "2023-04-30" }));
});

describe("a record's days in the table", () => {
  it("lead with the only day that is known, be it the last", () => {
    const node = {
      id: "event:1",
      title: "Talks",
      eventKind: "NEGOTIATION",
      participants: [],
      evidence: [],
      when: { from: null, to: "2024-05-03", precision: "DAY" },
      review: "NONE",
    };
    const records = { events: { edges: [{ node }] } };
    const [row] = rowsOf("records", [], records as unknown as RecordsQuery);
    expect(row?.cells["when"]).toBe("2024-05-03");
  });
});

describe("dates in words", () => {
  it.each([
    [null, null, "All of time"],
    ["2023-11-01", "2023-11-30", "Nov 2023"],
    ["2023-11-01", "2024-04-30", "Nov 2023 – Apr 2024"],
    ["2024-01-01", "2024-12-31", "2024"],
    ["2024-04-24", "2024-04-26", "24–26 Apr 2024"],
    ["2024-04-30", "2024-05-02", "30 Apr – 2 May 2024"],
    ["2024-05-03", null, "Since 3 May 2024"],
    [null, "2024-05-03", "Up to 3 May 2024"],
  ])("%s to %s is %s", (from, to, words) =>
    expect(periodText({ from, to })).toBe(words),
  );

  const when = {
    from: "2018-01-01",
    to: "2018-12-31",
    precision: "YEAR",
    basis: "RELATIVE",
    extent: "WITHIN",
    expression: "late 2018",
    anchor: "ESTIMATED",
  } as const;

  it("says a year and no more where no more is known", () =>
    expect(whenText(when)).toBe("2018"));

  it("says when a date leans on an estimate", () =>
    expect(leaning(when)).toBe("leans on an estimated day of publication"));

  it("counts days over a leap year", () =>
    expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366));
});
