import { describe, expect, it } from "vitest";
import { text, read, BLINKEN, claim } from "./reading.ts";

describe("the mission's article: how these stand to one another", () => {
  it("lets the denial contradict the accusation, by the program's hand, as no reply", () => {
    const denial = claim("it does not meddle in US elections", "DENIAL");
    const link = read.relations.find(
      ({ kind, from }) => kind === "CONTRADICTS" && from === denial?.id,
    );
    expect(link).toMatchObject({ by: "PROGRAM", sameOccasion: false });
    expect(read.claims.find(({ id }) => id === link?.to)).toMatchObject({
      kind: "ACCUSATION",
      speakers: [BLINKEN],
    });
  });

  it("lets the article and CNN's question allege the breach of the promise, not Blinken", () => {
    const breaches = read.relations.filter(
      ({ kind }) => kind === "ALLEGES_BREACH_OF",
    );
    const promise = read.claims.find(({ kind }) => kind === "PROMISE");
    expect(breaches.length).toBeGreaterThan(0);
    expect(breaches.every(({ to }) => to === promise?.id)).toBe(true);
    expect(breaches.map(({ by }) => by)).toEqual(
      expect.arrayContaining(["ARTICLE", "INTERVIEWER"]),
    );
    expect(breaches.some(({ by }) => by === "SPEAKER")).toBe(false);
  });

  it("skips the boilerplate at the foot, and says so", () => {
    const skipped = read.skipped.map(({ span }) => span.quote).join(" | ");
    expect(skipped).toContain("Related Articles");
    expect(skipped).toContain("Back to top");
  });

  it("holds every quote where it says", () => {
    const spans = [
      ...read.mentions.map(({ span }) => span),
      ...read.events.flatMap((event) => event.spans),
      ...read.claims.flatMap((one) => [
        ...one.spans,
        one.content,
        ...one.hedges,
        ...(one.cue ? [one.cue] : []),
      ]),
    ];
    expect(
      spans.filter(({ start, end, quote }) => text.slice(start, end) !== quote),
    ).toEqual([]);
  });
});
