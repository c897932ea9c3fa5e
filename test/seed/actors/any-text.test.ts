import fc from "fast-check";
import { expect, test } from "vitest";
import { actorsIn } from "./support.ts";

const word = fc.constantFrom(
  "Paris",
  "Jordan",
  "Mr.",
  "Foreign",
  "Minister",
  "of",
  "the",
  "US",
  "-",
  "Xi",
  "said",
  ",",
  "(",
  "AU",
  ")",
  "van",
  "Ministry",
  "Obi",
  "“",
  "”",
  ".",
  "\n\n",
  "he",
  "both",
  "sides",
  "officials",
  "Turkish",
  "and",
  "😀",
  "مصر",
  "\u0000",
  "’s",
);

test("whatever the text, every mention names an actor at a place in the text", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(" ");
      const { stage } = actorsIn(text);
      for (const mention of stage.mentions) {
        expect(stage.actors.has(mention.actor)).toBe(true);
        expect(mention.start).toBeGreaterThanOrEqual(0);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(mention.end).toBeLessThanOrEqual(text.length);
        expect(mention.first).toBeLessThanOrEqual(mention.last);
      }
    }),
    { numRuns: 300 },
  );
});

test("the same text gives the same actors and mentions", () => {
  const text =
    "Malian Foreign Minister Awa Traoré met Ghana's envoy. She said the two countries agreed.";
  expect(actorsIn(text).mentions).toEqual(actorsIn(text).mentions);
});
