import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  startsLower,
  startsUpper,
  startsWithLetter,
} from "../../../seed/extract/text/letters.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "Ankara", "oil", "Şahin", "ørsted", "’s", "9th", "𝐀"),
);

describe("what a word begins with", () => {
  it("is what Unicode says of its first letter", () => {
    fc.assert(
      fc.property(text, (word) => {
        expect(startsUpper(word)).toBe(/^\p{Lu}/u.test(word));
        expect(startsLower(word)).toBe(/^\p{Ll}/u.test(word));
        expect(startsWithLetter(word)).toBe(/^\p{L}/u.test(word));
      }),
    );
  });
});
