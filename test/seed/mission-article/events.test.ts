import { describe, expect, it } from "vitest";
import {
  read,
  BLINKEN,
  XI,
  BIDEN,
  CHINA,
  USA,
  CNN,
  events,
  parties,
  role,
} from "./reading.ts";

describe("the mission's article: what happened", () => {
  it("tells of Blinken's three-day visit to China that ended on the Friday of the interview", () => {
    const visit = events("VISIT").find(
      ({ when }) => when.from === "2024-04-24",
    );
    expect(visit?.when).toMatchObject({
      to: "2024-04-26",
      precision: "DAY",
      extent: "THROUGHOUT",
    });
    expect(role(visit, BLINKEN)).toBe("VISITOR");
    expect(role(visit, CHINA)).toBe("HOST");
    expect(visit?.spans.length).toBeGreaterThanOrEqual(3);
  });

  it("tells of his meeting with Xi and other Chinese officials during it, and of what they spoke", () => {
    const meeting = events("MEETING").find((event) =>
      parties(event).includes(BLINKEN),
    );
    expect(parties(meeting)).toEqual(expect.arrayContaining([BLINKEN, XI]));
    expect(meeting?.when).toMatchObject({
      from: "2024-04-24",
      to: "2024-04-26",
      extent: "WITHIN",
    });
    expect(meeting?.topics.join("; ")).toMatch(/backing of Moscow/);
    expect(meeting?.topics.join("; ")).toMatch(/US tech controls/);
  });

  it("tells of his interview with CNN on that Friday", () => {
    const [interview] = events("INTERVIEW");
    expect(interview?.when).toMatchObject({
      from: "2024-04-26",
      to: "2024-04-26",
    });
    expect(role(interview, BLINKEN)).toBe("INTERVIEWEE");
    expect(role(interview, CNN)).toBe("INTERVIEWER");
  });

  it("tells of talks of the two nations over divisive issues", () => {
    expect(parties(events("NEGOTIATION")[0])).toEqual([CHINA, USA]);
  });

  it("takes China's backing of Russia and US technology controls for granted", () => {
    const acts = events("OTHER");
    const backing = acts.find((event) =>
      parties(event).includes("country:rus"),
    );
    expect([role(backing, CHINA), role(backing, "country:rus")]).toEqual([
      "INITIATOR",
      "RECIPIENT",
    ]);
    const controls = acts.find((event) => role(event, USA) === "INITIATOR");
    expect(role(controls, CHINA)).toBe("RECIPIENT");
    expect([backing?.when.from, controls?.when.from]).toEqual([null, null]);
    // The third: that the two nations begin to restore their relations.
    expect(acts).toHaveLength(3);
  });

  it("tells that the two nations begin to restore their relations", () => {
    const restored = events("OTHER").find((event) =>
      event.spans.some(({ quote }) => quote.includes("restore")),
    );
    expect(parties(restored)).toEqual([CHINA, USA]);
    expect(restored?.when.from).toBeNull();
  });

  it("tells of the meeting of Biden and Xi in November in San Francisco", () => {
    const november = events("MEETING").find(
      (event) => event.place?.name === "San Francisco",
    );
    expect(parties(november)).toEqual([BIDEN, XI]);
    expect(november?.when).toMatchObject({
      from: "2023-11-01",
      to: "2023-11-30",
      precision: "MONTH",
    });
  });

  it("keeps the Biden-Xi summit in late 2018 as reported, perhaps the same event, with two warnings", () => {
    const [summit] = events("SUMMIT");
    expect(parties(summit)).toEqual([BIDEN, XI]);
    expect(summit?.when).toMatchObject({
      from: "2018-01-01",
      to: "2018-12-31",
      precision: "YEAR",
    });
    const november = events("MEETING").find(
      (event) => event.place?.name === "San Francisco",
    );
    const same = read.relations.find(({ kind }) => kind === "SAME_EVENT");
    expect([same?.from, same?.to].sort()).toEqual(
      [november?.id, summit?.id].sort(),
    );
    expect(same?.by).toBe("PROGRAM");
    const codes = read.warnings
      .filter(({ record }) => record === summit?.id)
      .map(({ code }) => code);
    expect(codes.sort()).toEqual(["DATE_CONFLICT", "OUTSIDE_TERM_OF_OFFICE"]);
  });

  it("reads no other meeting, call or agreement into it", () => {
    expect(events("MEETING")).toHaveLength(2);
    expect(events("SUMMIT")).toHaveLength(1);
    expect(events("CALL")).toHaveLength(0);
    expect(events("AGREEMENT")).toHaveLength(0);
    expect(events("VISIT").length).toBeLessThanOrEqual(2);
  });
});
