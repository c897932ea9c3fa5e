import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

describe("who speaks in the middle of what is said", () => {
  it.each([
    [
      "Ankara, he added, was blocking the road.",
      "ACCUSATION rashid-aliyev → tur: Ankara, he added, was blocking the road",
    ],
    [
      "Turkish troops, the minister said, had crossed the river.",
      "ACCUSATION rashid-aliyev → tur: Turkish troops, the minister said, had crossed the river",
    ],
    [
      "“Turkey,” he said, “has broken the treaty.”",
      "ACCUSATION rashid-aliyev → tur: Turkey,” he said, “has broken the treaty",
    ],
    [
      "“In May,” he said, “we will open the bridge.”",
      "PROMISE rashid-aliyev → nobody: In May,” he said, “we will open the bridge",
    ],
  ])("leaves subject, kind and target to be read: %s", (text, line) => {
    expect(
      told(
        `Foreign Minister Rashid Aliyev met the press on Monday. ${text}`,
      ).at(-1),
    ).toBe(line);
  });
});

describe("what is reported behind an outright denial", () => {
  const denied = (charge: string, more: string): string[] =>
    read(`${charge} Tajik spokesman Ali Nazarov denied it. ${more}`).claims.map(
      ({ kind }) => kind,
    );

  it.each([
    "Tajik guards, he said, had been asleep.",
    "He said that a commission was at work.",
  ])("is a statement: %s", (more) => {
    expect(
      denied("Kyrgyzstan accused Tajikistan of shelling a mill.", more),
    ).toEqual(["ACCUSATION", "DENIAL", "STATEMENT"]);
  });

  it.each([
    "No Tajik gun, he said, had fired.",
    "“The mill burnt down in March,” he said.",
    "He said that the mill had been empty for a year.",
  ])(
    "denies on by a no, in quotation marks, or of the same thing: %s",
    (more) => {
      expect(
        denied("Kyrgyzstan accused Tajikistan of shelling a mill.", more),
      ).toEqual(["ACCUSATION", "DENIAL", "DENIAL"]);
    },
  );

  it("is a statement, too, where the denial itself tells of the charge", () => {
    expect(
      told(
        "Armenian President Vahagn Petrosyan denied the claim by Turkey that Armenia had moved guns. The valley, he said, was quiet.",
      ).at(-1),
    ).toBe(
      "STATEMENT vahagn-petrosyan → nobody: The valley, he said, was quiet",
    );
  });
});
