import { describe, expect, it } from "vitest";
import {
  before,
  groupKind,
  howMany,
  isState,
  lastNamed,
} from "../../../seed/extract/actors/groups.ts";

const many = (phrase: string): number =>
  howMany(phrase.split(" ").map((norm) => ({ norm })));

describe("groups of those named before", () => {
  it("says how many a phrase is of", () => {
    expect(many("both foreign ministers")).toBe(2);
    expect(many("the two sides")).toBe(2);
    expect(many("the sides")).toBe(2);
    expect(many("each side")).toBe(2);
    expect(many("the pair")).toBe(2);
    expect(many("the three governments")).toBe(3);
    expect(many("two ministers")).toBe(0);
    expect(many("each")).toBe(0);
    expect(many("the ministers")).toBe(0);
  });

  it("tells people from states", () => {
    expect(
      ["leaders", "women", "ambassador", "kings", "duo"].map(groupKind),
    ).toEqual(["PERSON", "PERSON", "PERSON", "PERSON", "PERSON"]);
    expect(["countries", "parties", "armies", "side"].map(groupKind)).toEqual([
      "COUNTRY",
      "COUNTRY",
      "COUNTRY",
      "COUNTRY",
    ]);
    expect(["bridges", "tonnes", "news"].map(groupKind)).toEqual([
      null,
      null,
      null,
    ]);
    expect(isState("capitals")).toBe(true);
    expect(isState("armies")).toBe(false);
  });

  it("finds the last of each in the order of the text", () => {
    const named = ["a", "b", "a", "c", "c"];
    expect(lastNamed(named, (one) => one)).toEqual(["b", "a", "c"]);
    expect(lastNamed(named, (one) => one, { many: 2 })).toEqual(["a", "c"]);
    expect(lastNamed(named, (one) => one, { end: 2 })).toEqual(["a", "b"]);
    expect(
      lastNamed(named, (one) => one, { goesOn: (_, at) => at > 2 }),
    ).toEqual(["c"]);
    expect(lastNamed(named, (one) => (one === "c" ? null : one))).toEqual([
      "b",
      "a",
    ]);
  });

  it("counts the mentions in front of a place", () => {
    const mentions = [0, 5, 9].map((start) => ({ actor: "x", start }));
    expect([0, 1, 5, 6, 100].map((at) => before(mentions, at))).toEqual([
      0, 1, 1, 2, 3,
    ]);
  });
});
