import { describe, expect, it } from "vitest";
import { remember } from "../../../seed/extract/text/remember.ts";

describe("what is found out of a word", () => {
  it("is found once, and is the same ever after", () => {
    let asked = 0;
    const length = remember((word) => {
      asked += 1;
      return word.length;
    });
    expect([length("oil"), length("oil"), length("envoy")]).toEqual([3, 3, 5]);
    expect(asked).toBe(2);
  });

  it("is found again once too many words were kept, so that memory stays flat", () => {
    let asked = 0;
    const same = remember((word) => {
      asked += 1;
      return word;
    });
    same("oil");
    for (let i = 0; i < 20_000; i += 1) same(`w${i}`);
    asked = 0;
    expect(same("oil")).toBe("oil");
    expect(asked).toBe(1);
  });

  it("is not kept for what is longer than words are", () => {
    let asked = 0;
    const same = remember((word) => {
      asked += 1;
      return word;
    });
    same("plenipotentiary".repeat(2));
    same("plenipotentiary".repeat(2));
    expect(asked).toBe(2);
  });
});
