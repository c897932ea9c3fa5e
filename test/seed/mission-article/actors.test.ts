import { describe, expect, it } from "vitest";
import { text, read, BLINKEN, XI, BIDEN, CHINA, USA, CNN } from "./reading.ts";

describe("the mission's article: who", () => {
  it("names these eight and nobody else", () => {
    expect(read.actors.map(({ id }) => id).sort()).toEqual(
      [
        "country:can",
        CHINA,
        "country:rus",
        USA,
        CNN,
        BLINKEN,
        BIDEN,
        XI,
      ].sort(),
    );
  });

  it("knows for whom they act and what office they hold", () => {
    const actor = (id: string) => read.actors.find((one) => one.id === id);
    expect(actor(BLINKEN)).toMatchObject({
      country: USA,
      offices: [{ title: "Secretary of State", of: USA }],
    });
    expect(actor(XI)).toMatchObject({
      country: CHINA,
      offices: [{ title: "President", of: CHINA }],
    });
    expect(actor(BIDEN)).toMatchObject({
      country: USA,
      offices: [{ title: "President", of: USA }],
    });
    expect(actor(CNN)).toMatchObject({
      type: "MEDIA",
      basedIn: USA,
      country: null,
    });
  });

  it("takes Beijing for China where it acts, and not where it is a dateline or a place", () => {
    const beijing = read.mentions.filter(
      ({ span }) => span.quote === "Beijing",
    );
    expect(
      beijing.every(({ actor, how }) => actor === CHINA && how === "METONYM"),
    ).toBe(true);
    const spots = beijing.map(({ span }) =>
      text.slice(span.start, span.end + 12),
    );
    expect(spots).toContain("Beijing has said tim".slice(0, 19));
    expect(spots.some((spot) => spot.startsWith("Beijing:"))).toBe(false);
    expect(
      beijing.some(
        ({ span }) => text.slice(span.start - 5, span.start) === "from ",
      ),
    ).toBe(false);
  });

  it("knows Blinken as the top US diplomat and as he", () => {
    const named = read.mentions
      .filter(({ actor }) => actor === BLINKEN)
      .map(({ span }) => span.quote);
    expect(named).toContain("the top US diplomat");
    expect(named).toContain("he");
    expect(
      read.mentions.find(({ span }) => span.quote === "Moscow")?.actor,
    ).toBe("country:rus");
  });
});
