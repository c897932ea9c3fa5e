/** Expressions of time in figures, and by name: “14.03.2025”, “Q3 2024”, “on Christmas Day”. */
import { type DateRule, DIGIT, pattern } from "./rules.ts";
import type { Said } from "./said.ts";
import { monthNumber, monthsSaid, oneDay } from "./wording.ts";

const YEAR = "(?:1[89]|20)\\d\\d";
/** Asked behind a look at the next signs, since few numbers are days. "Version 3.4.2025", "Resolution 12/11/2024": what has a number is no day. */
const NO_NUMBER =
  "(?<!\\b(?:[Vv]ersion|[Rr]esolution|[Aa]rticle|[Ss]ection|[Pp]aragraph|[Nn]o\\.|[Nn]umber|[Cc]ase|[Rr]ef\\.?)\\s)(?<![\\d./-])";
const ENDS = "(?![\\d/-]|\\.\\d)";

/** Days and quarters in figures, and days that have a name. */
export const RULES_IN_FIGURES: readonly DateRule[] = [
  {
    // 14.03.2025: days stand first where points stand between
    begins: [DIGIT],
    pattern: pattern(
      `(?=\\d\\d?\\.\\d)${NO_NUMBER}(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>${YEAR})${ENDS}`,
    ),
    read: ({ d, m, y }) => dayIn(y, m, d),
  },
  {
    // 2025/3/14, 2025.03.14
    begins: [DIGIT],
    pattern: pattern(
      `(?=\\d{4}[/.]\\d)${NO_NUMBER}(?<y>${YEAR})(?<mark>[/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})${ENDS}`,
    ),
    read: ({ y, m, d }) => dayIn(y, m, d),
  },
  {
    // 14/03/2025, 03-14-2025, but not 03/04/2025, which is March here and April there
    begins: [DIGIT],
    pattern: pattern(
      `(?=\\d\\d?[/-]\\d)${NO_NUMBER}(?<a>\\d{1,2})(?<mark>[/-])(?<b>\\d{1,2})\\k<mark>(?<y>${YEAR})${ENDS}`,
    ),
    read: ({ a, b, y }) => {
      const [first, second] = [Number(a), Number(b)];
      if (first === second || second > 12) return dayIn(y, a, b);
      return first > 12 ? dayIn(y, b, a) : null;
    },
  },
  {
    // 14-Mar-2025
    begins: [DIGIT],
    pattern: pattern(
      `(?<d>\\d{1,2})-(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(?<y>${YEAR})(?!\\d)`,
      "iu",
    ),
    read: ({ d, m, y }) => dayIn(y, String(monthNumber(m)), d),
  },
  {
    // Q1, Q3 2024, the first quarter of 2024
    begins: ["q the first second third fourth"],
    pattern: pattern(
      `(?:Q(?<n>[1-4])|(?:the\\s)?(?<word>first|second|third|fourth)\\squarter)(?!\\p{L}|\\d)(?:,?\\s(?:of\\s)?(?:(?<y>${YEAR})|(?<yw>last|this|next)\\syear))?(?!\\s(?:century|final))`,
      "iu",
    ),
    read: ({ n, word, y, yw }) => {
      // "The first quarter" without a year may be of anything.
      if (n === undefined && y === undefined && yw === undefined) return null;
      const quarter =
        n === undefined
          ? ORDINALS.indexOf((word ?? "").toLowerCase())
          : Number(n) - 1;
      const month = 3 * quarter + 1;
      return monthsSaid(month, month + 2, y, yw);
    },
  },
  {
    // on Christmas Day, on New Year's Eve
    begins: ["christmas new boxing may"],
    pattern: pattern(
      "(?<=\\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter)\\s)(?<name>Christmas\\s(?:Day|Eve)|New\\sYear[’']?s\\s(?:Day|Eve)|Boxing\\sDay|May\\sDay)(?:,?\\s(?<y>\\d{4}))?(?!\\p{L})",
    ),
    read: ({ name = "", y }) => {
      const at = NAMED_DAYS.get(name.toLowerCase().replace(/[’']/g, ""));
      return at === undefined
        ? null
        : oneDay(
            {
              year: y === undefined ? null : Number(y),
              month: at.month,
              day: at.day,
            },
            null,
          );
    },
  },
];

const ORDINALS = ["first", "second", "third", "fourth"];

const NAMED_DAYS: ReadonlyMap<string, { month: number; day: number }> = new Map(
  [
    ["christmas day", { month: 12, day: 25 }],
    ["christmas eve", { month: 12, day: 24 }],
    ["boxing day", { month: 12, day: 26 }],
    ["new years day", { month: 1, day: 1 }],
    ["new years eve", { month: 12, day: 31 }],
    ["may day", { month: 5, day: 1 }],
  ],
);

function dayIn(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Said | null {
  const said = { year: Number(year), month: Number(month), day: Number(day) };
  return said.month < 1 || said.month > 12 || said.day < 1 || said.day > 31
    ? null
    : oneDay(said, null);
}
