import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULES } from "../../../seed/extract/dates/expressions.ts";
import { DIGIT } from "../../../seed/extract/dates/rules.ts";

const WORDS =
  "Monday Tues. May March June Jan. the The last next this past coming early Early mid late start beginning end of first second half in from between since spring fall 2019 1990s 2024-04-26 21 3rd to and through , . - – ’s é a an one Twelve couple ago earlier Later today Tonight yesterday morning week month year days weekend day-long before after tomorrow following previous same on On within few recent time for two-week hours Black".split(
    " ",
  );
/** What chance would seldom put together. */
const PHRASES = [
  "20–22 August",
  "from March to May",
  "late April",
  "last March",
  "next spring",
  "between 2019 and 2021",
  "earlier this week",
  "the end of the month",
  "over the weekend",
  "three days ago",
  "two hours ago",
  "in two weeks",
  "in the coming weeks",
  "on the next day",
  "two days later",
  "the next morning",
  "Tues. 21 – Monday the 3rd",
  "on the 3rd of the month",
  "May 9 and June 3",
  "Friday week",
  "a week on Friday",
  "a fortnight ago",
  "14.03.2025",
  "2025/3/14",
  "14/03/2025",
  "14-Mar-2025",
  "Q1 2024",
  "the first quarter of 2024",
  "on Christmas Day",
];
const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS, ...PHRASES),
      fc.constantFrom(" ", " ", ""),
    ),
    {
      minLength: 2,
      maxLength: 14,
    },
  )
  .map((words) => words.flat().join(""));

describe("the words that a rule of dates may begin with", () => {
  it.each(RULES.map((rule, i) => [i, rule] as const))(
    "are all that rule %i ever begins with",
    (_, { begins, pattern }) => {
      const listed = new Set(begins.join(" ").split(" "));
      const anywhere = new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${pattern.source})`,
        pattern.flags.replace("y", "g"),
      );
      let found = 0;
      fc.assert(
        fc.property(texts, (text) => {
          for (const [match] of text.matchAll(anywhere)) {
            const [word = ""] = /^(?:\d|[A-Za-z]+)/.exec(match) ?? [];
            found += 1;
            expect(listed).toContain(
              /\d/.test(word) ? DIGIT : word.toLowerCase(),
            );
          }
        }),
        { numRuns: 1000 },
      );
      expect(found).toBeGreaterThan(0);
    },
  );
});
