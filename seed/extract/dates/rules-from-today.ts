import { COUNT, COUNTS, type DateRule, PARTS, pattern } from "./rules.ts";
import type { Unit } from "./said.ts";
import { numberOf, offsetOf, whichOf } from "./wording.ts";

/** Days, weeks, months and years counted from the day of publication. */
export const RULES_FROM_TODAY: readonly DateRule[] = [
  {
    begins: ["earlier later today yesterday tomorrow tonight this last the"],
    pattern: pattern(
      "(?:(?:[Ee]arlier|[Ll]ater)\\s)?(?<w>today|yesterday|tomorrow|tonight|Today|Yesterday|Tomorrow|Tonight|[Tt]his\\s(?:morning|afternoon|evening)|[Ll]ast\\snight|the\\sday\\sbefore\\syesterday|the\\sday\\safter\\stomorrow)(?!\\p{L})",
    ),
    read: ({ w = "" }) => {
      const word = w.toLowerCase().replace(/\s+/g, " ");
      const count =
        word === "the day before yesterday"
          ? -2
          : word === "yesterday" || word === "last night"
            ? -1
            : word === "tomorrow"
              ? 1
              : word === "the day after tomorrow"
                ? 2
                : 0;
      return { kind: "OFFSET", unit: "day", count, part: null };
    },
  },
  {
    // earlier this week, late last month, the end of next year
    begins: ["earlier later last this next", PARTS],
    pattern: pattern(
      "(?:(?<part>[Ee]arlier|[Ll]ater)\\s|(?:[Ee]arly|[Mm]id|[Ll]ate|(?:the )?(?:start|beginning|middle|end) of)[\\s-])?(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his\\scoming|the\\scoming|the\\sfollowing|the\\sprevious)\\s(?<u>week|month|year|weekend)(?!\\p{L}|-)",
    ),
    read: ({ part, which = "", u }) => {
      if (which.endsWith("previous") || which.endsWith("following"))
        return { kind: "VAGUE" };
      const kind = whichOf(which.toLowerCase());
      if (u === "weekend") return { kind: "WEEKEND", which: kind };
      return {
        kind: "OFFSET",
        unit: u as Unit,
        count: offsetOf(kind === null ? "next" : kind),
        part:
          u === "week" && kind === "this" && part !== undefined
            ? (part.toLowerCase() as "earlier" | "later")
            : null,
      };
    },
  },
  {
    // the end of the month, by the end of the year
    begins: [PARTS],
    pattern: pattern(
      "(?:the\\s)?(?:start|beginning|middle|end)\\sof\\sthe\\s(?<u>week|month|year)(?!\\p{L}|-)",
    ),
    read: ({ u }) => ({
      kind: "OFFSET",
      unit: u as Unit,
      count: 0,
      part: null,
    }),
  },
  {
    begins: ["the"],
    pattern: pattern(
      "(?<=\\b(?:over|at|on|Over|At)\\s)the\\sweekend(?!\\p{L})",
    ),
    read: () => ({ kind: "WEEKEND", which: null }),
  },
  {
    begins: [COUNTS],
    pattern: pattern(
      `(?<n>${COUNT})\\s(?<u>day|week|month|year)s?\\s(?:ago|earlier(?=[.,;]|$|\\s(?:in|at|when|with)\\s))(?!\\p{L})`,
      "iu",
    ),
    read: ({ n, u }) => ({
      kind: "OFFSET",
      unit: (u as string).toLowerCase() as Unit,
      count: -numberOf(n),
      part: null,
    }),
  },
  {
    begins: ["a"],
    pattern: pattern("a\\sfortnight\\sago(?!\\p{L})", "iu"),
    read: () => ({ kind: "OFFSET", unit: "week", count: -2, part: null }),
  },
  {
    begins: [COUNTS],
    pattern: pattern(
      `(?<n>${COUNT})\\s(?<u>hour|minute)s?\\sago(?!\\p{L})`,
      "iu",
    ),
    read: () => ({ kind: "OFFSET", unit: "day", count: 0, part: null }),
  },
  {
    // in two weeks, in three days' time
    begins: [COUNTS],
    pattern: pattern(
      `(?<=\\b[Ii]n\\s)(?<n>${COUNT})\\s(?<u>day|week|month|year)s?(?:[’']s?)?(?<t>\\stime)?(?!\\p{L})`,
    ),
    // Without "time" it may as well say how long it took: left open.
    read: ({ n, u, t }) =>
      t === undefined
        ? { kind: "VAGUE" }
        : { kind: "OFFSET", unit: u as Unit, count: numberOf(n), part: null },
  },
];
