import { describe, expect, it } from "vitest";
import { told } from "./support.ts";

describe("what something is called", () => {
  it.each([
    [
      "Delhi called Beijing's map absurd.",
      "CRITICISM ind → chn: Beijing's map absurd",
    ],
    [
      "Norway called Georgia's election flawed.",
      "CRITICISM nor → geo: Georgia's election flawed",
    ],
    [
      "Berlin finds the Russian offer unacceptable.",
      "CRITICISM deu → rus: the Russian offer unacceptable",
    ],
    [
      "Moscow labelled the German envoy a spy.",
      "CRITICISM rus → deu: the German envoy a spy",
    ],
    [
      "Turkey branded Israel a terror state.",
      "CRITICISM tur → isr: Israel a terror state",
    ],
    [
      "Kenya described the ban by Uganda as unlawful.",
      "CRITICISM ken → uga: the ban by Uganda as unlawful",
    ],
    [
      "Kenya called the claim by Somalia baseless.",
      "DENIAL ken → som: the claim by Somalia baseless",
    ],
    [
      "Peru termed the accord historic.",
      "PRAISE per → nobody: the accord historic",
    ],
    [
      "Japan considers Vietnam a partner.",
      "STATEMENT jpn → vnm: Vietnam a partner",
    ],
  ])("is a judgement of whom it is about: %s", (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it("stands apart from what is called so, where both look like one phrase", () => {
    expect(told("Iran dubbed the sanctions economic terrorism.")).toEqual([
      "ACCUSATION irn → nobody: the sanctions economic terrorism",
    ]);
  });

  it.each(["Oman found the missing tanker.", "Peru called a cabinet meeting."])(
    "is nothing where nothing is said of it: %s",
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});
