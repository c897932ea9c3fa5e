import type { Season } from "./calendar.ts";
import type { Said } from "./said.ts";
import {
  day,
  monthNumber,
  monthSaid,
  monthsSaid,
  numberOf,
  offsetOf,
  oneDay,
  range,
  weekdayIndex,
  whichOf,
} from "./wording.ts";

/**
 * One way to say when. Patterns are tried at the beginnings of words and have no nested repetition,
 * so that a pass over the text takes time linear in its length.
 */
export interface DateRule {
  /** Lists of the words, in lower case, that it may begin with; it is tried at no others. */
  readonly begins: readonly string[];
  readonly pattern: RegExp;
  /** Null: the words matched, yet say no date here. */
  readonly read: (part: Parts) => Said | null;
}

type Parts = Readonly<Record<string, string | undefined>>;

/** Stands in the lists for whatever begins with a digit. */
export const DIGIT = "0";

const MONTHS =
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";
const WEEKDAYS =
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun";
const SEASONS = "spring summer autumn fall winter";
export const PARTS =
  "the early mid late start beginning middle end first second third";
const WHICH_WORDS = "last next this coming past";
export const COUNTS =
  "0 a an one two three four five six seven eight nine ten eleven twelve";

const MONTH_NAMES =
  "January|February|March|April|May|June|July|August|September|October|November|December";
/** Headings have them in capitals: "19 JUNE". */
const MONTH = `(?:${MONTH_NAMES}|${MONTH_NAMES.toUpperCase()}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
/** Month names that are also other words count only where something in front makes them a month; "Jan Novak" is a man. */
const PLAIN_MONTH = `(?:(?!M(?:ay|AY)\\b|M(?:arch|ARCH)\\b|Jan\\s\\p{Lu})${MONTH})`;
const WEEKDAY_NAMES =
  "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const WEEKDAY = `(?:${WEEKDAY_NAMES}|${WEEKDAY_NAMES.toUpperCase()})`;
const WEEKDAY_SHORT =
  "(?:Mon|Tues?|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)\\b\\.?";
/** "12 May Street", "the 17 November Movement": a name. */
const NO_NAME =
  "(?!\\s(?:Street|Road|Avenue|Square|Boulevard|Bridge|Stadium|Airport|Movement|Brigades?|Group|Revolution|University)\\b)";
const DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,]\\d)";
const YEAR = "(?:1[5-9]|20)\\d\\d(?!\\d)";
const TO =
  "\\s?(?:-|–|—|\\bto\\b|(?<and>\\band\\b)|\\buntil\\b|\\bthrough\\b|\\btill\\b)\\s?(?:the\\s)?";
/** "between 9 May and 3 June" is one stretch, "on 9 May and 3 June" are two days. */
const BETWEEN = "(?:(?<=\\b[Bb]etween\\s)(?<between>)|)";
const WHICH = "[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his past|[Tt]his|coming|past";
/** Not the end of a larger number: "2,000 years ago" is not this year. */
export const COUNT =
  "(?<!\\d[.,])\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of";
const CUT =
  "(?:(?:[Ee]arly|[Mm]id|[Ll]ate|(?:the )?(?:start|beginning|middle|end) of|(?:the )?(?<part>(?:first|second) half|(?:first|second|third|last) week) of)[\\s-]+(?:the )?(?:month of )?)?";

export const DATE_RULES: readonly DateRule[] = [
  {
    // 2024-04-26
    begins: [DIGIT],
    pattern: pattern("(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?![\\d-])"),
    read: ({ y, m, d }) =>
      Number(m) > 12
        ? null
        : oneDay({ year: Number(y), month: Number(m), day: Number(d) }, null),
  },
  {
    // Tuesday, 24 April 2024; 20–22 August; the 17 and the 21 of June; 30 June to 2 July
    begins: [DIGIT, WEEKDAYS],
    pattern: pattern(
      `${BETWEEN}(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s(?:the\\s)?)?(?<d>${DAY})(?:\\sof)?(?:\\s(?<m>${MONTH})(?:,?\\s(?<y>${YEAR}))?)?(?:(?:,\\s${DAY}){0,4}${TO}(?:${WEEKDAY},?\\s)?(?<d2>${DAY}))(?:\\sof)?\\s(?<m2>${MONTH})(?:,?\\s(?<y2>${YEAR}))?`,
    ),
    read: ({ w, d, m, y, d2, m2, y2, and, between }) =>
      and !== undefined && m !== undefined && m !== m2 && between === undefined
        ? null
        : range(day(d, m ?? m2, y ?? null), day(d2, m2, y2 ?? null), w),
  },
  {
    begins: [DIGIT, WEEKDAYS],
    pattern: pattern(
      `(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s(?:the\\s)?)?(?<d>${DAY})(?:\\sof)?\\s(?<m>${MONTH})(?:,?\\s(?:of\\s)?(?<y>${YEAR}))?${NO_NAME}`,
    ),
    read: ({ w, d, m, y }) => oneDay(day(d, m, y ?? null), weekdayIndex(w)),
  },
  {
    // Monday, February 20, 2025; June 17–21; June 28 to July 2
    begins: [MONTHS, WEEKDAYS],
    pattern: pattern(
      `${BETWEEN}(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s)?(?<m>${MONTH})\\s(?:the\\s)?(?<d>${DAY})(?:,?\\s(?<y>${YEAR}))?(?:${TO}(?:(?<m2>${MONTH})\\s)?(?<d2>${DAY}))?(?:,?\\s(?<y2>${YEAR}))?`,
    ),
    read: ({ w, m, d, y, m2, d2, y2, and, between }) => {
      if (d2 === undefined)
        return oneDay(day(d, m, y ?? y2 ?? null), weekdayIndex(w));
      return and !== undefined && m2 !== undefined && between === undefined
        ? null
        : range(day(d, m, y ?? null), day(d2, m2 ?? m, y2 ?? null), w);
    },
  },
  {
    // "May 9 and June 3": each by itself
    begins: [MONTHS, WEEKDAYS],
    pattern: pattern(
      `(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s)?(?<m>${MONTH})\\s(?:the\\s)?(?<d>${DAY})(?:,?\\s(?<y>${YEAR}))?(?=\\sand\\s${MONTH}\\s\\d\\d?(?:,?\\s(?<y2>${YEAR}))?)`,
    ),
    read: ({ w, m, d, y, y2 }) =>
      oneDay(day(d, m, y ?? y2 ?? null), weekdayIndex(w)),
  },
  {
    // MONDAY 17 – …; Tuesday the 18th; on the 21st
    begins: [WEEKDAYS, "the"],
    pattern: pattern(
      `(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s(?:(?<d>${DAY})(?=\\s?[–—:;,.)-](?!\\d)|\\s--?\\s|\\s*\\n|$)|the\\s(?<d2>${DAY}))|(?<=\\b[Oo]n\\s)the\\s(?<d3>\\d{1,2}(?:st|nd|rd|th))(?=[.,;:)]|\\s(?:in|at|to|for|with|and|of\\sthe\\smonth|of\\sthis\\smonth)\\b)`,
    ),
    read: ({ w, d, d2, d3 }) => ({
      kind: "DAY_OF_MONTH",
      day: Number.parseInt(d ?? d2 ?? d3 ?? "", 10),
      weekday: weekdayIndex(w),
    }),
  },
  {
    // March to May 2024, between March and May
    begins: [MONTHS],
    pattern: pattern(
      `(?<=\\b(?:from|between|From|Between)\\s)(?<m>${MONTH})(?:\\s(?<y>${YEAR}))?\\s?(?:-|–|\\bto\\b|\\band\\b|\\bthrough\\b|\\buntil\\b)\\s?(?<m2>${MONTH})(?:,?\\s(?<y2>${YEAR}))?`,
    ),
    read: ({ m, y, m2, y2 }) =>
      monthsSaid(monthNumber(m), monthNumber(m2), y ?? y2, undefined),
  },
  {
    // late April, the second half of May, last November, May of last year, November 2023
    begins: [MONTHS, PARTS, WHICH_WORDS],
    pattern: pattern(
      `${CUT}(?:(?<which>${WHICH})\\s)?(?<m>${PLAIN_MONTH})(?:,?\\s(?:of\\s)?(?:(?<y>${YEAR})|(?<yw>last|this|next)\\syear))?(?!\\p{L})`,
    ),
    read: ({ part, which, m, y, yw }) => monthSaid(m, y, which, yw, part),
  },
  {
    // May and March are other words too.
    begins: ["march may", PARTS, WHICH_WORDS],
    pattern: pattern(
      `(?:(?<=\\b(?:in|by|since|until|till|during|of|from|for|In|By|Since|their|its|his|her|and|or|a)\\s)|(?<cut>(?:[Ee]arly|[Mm]id|[Ll]ate|(?:start|beginning|middle|end) of|(?<part>(?:first|second) half|(?:first|second|third|last) week) of)[\\s-])|(?<which>${WHICH})\\s|(?=(?:March|May),?\\s${YEAR}))(?<m>March|May)(?:,?\\s(?:of\\s)?(?:(?<y>${YEAR})|(?<yw>last|this|next)\\syear))?(?!\\p{L})`,
    ),
    read: ({ part, which, m, y, yw }) => monthSaid(m, y, which, yw, part),
  },
  {
    begins: [SEASONS, "early mid late the", WHICH_WORDS],
    pattern: pattern(
      `(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-])?(?:(?<which>${WHICH})\\s|(?<=\\b(?:in|during|by|through|since|until|to|of|for|In|During|By)\\s)(?:the\\s)?(?:(?:early|mid|late)[\\s-])?|(?=(?:spring|summer|autumn|fall|winter)\\s(?:of\\s)?${YEAR}))(?<s>spring|summer|autumn|fall|winter)(?:\\s(?:of\\s)?(?<y>${YEAR}))?(?!\\p{L}|-)`,
    ),
    read: ({ which, s, y }) => ({
      kind: "SEASON",
      season: (s === "fall" ? "autumn" : s) as Season,
      year: y === undefined ? null : Number(y),
      which: whichOf(which),
    }),
  },
  {
    // between 2019 and 2021, 2019–21
    begins: [DIGIT],
    pattern: pattern(
      `(?<=\\b(?:from|between|in|during|of|From|Between|the)\\s)(?<y>${YEAR})\\s?(?:-|–|\\bto\\b|\\band\\b|\\buntil\\b)\\s?(?<y2>${YEAR}|\\d\\d(?!\\d|\\s?%))`,
    ),
    read: ({ y, y2 }) => {
      const to = y2?.length === 2 ? `${y?.slice(0, 2)}${y2}` : y2;
      return Number(to) < Number(y)
        ? null
        : { kind: "YEARS", from: Number(y), to: Number(to) };
    },
  },
  {
    // in 2019, late 2018, the 2015 agreement, the 1990s
    begins: [DIGIT, "early mid late"],
    pattern: pattern(
      `(?:(?<=\\b(?:in|since|of|by|until|till|during|from|to|before|after|for|than|and|In|Since|By|During|From|year|the|The|its|their|his|her)\\s)(?:(?:early|mid|late)[\\s-])?|(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-])(?<y>${YEAR})(?<s>s?)(?![\\d%]|[.,]\\d|-\\p{L}|\\s(?:people|others|soldiers|troops|police|officers|men|women|children|refugees|migrants|fighters|protesters|workers|students|prisoners|hostages|homes|houses|guests|delegates|jobs|civilians|dollars|euros|barrels|hectares|acres|metres|meters|feet|tons|tonnes|miles|kilometres|kilometers|km|million|billion|percent|per))`,
    ),
    read: ({ y, s }) => {
      const from = Number(y);
      return s === "s" && from % 10 !== 0
        ? null
        : { kind: "YEARS", from, to: s === "s" ? from + 9 : from };
    },
  },
  {
    // from Tuesday to Thursday, Thursday and Friday, Monday of last week, next Tuesday's
    begins: [WEEKDAYS, WHICH_WORDS],
    pattern: pattern(
      `(?<!\\b(?:Black|Bloody|Good|Holy|Ash|Palm|Super|Easter|Shrove|Maundy|[Ee]very|[Ee]ach)\\s)(?:(?<which>${WHICH})\\s)?(?<w>${WEEKDAY})(?!s)(?!(?<=\\b[Tt]he\\s${WEEKDAY})\\s\\p{Lu}\\p{Ll})(?:\\s?(?:-|–|\\bto\\b|\\bthrough\\b|\\buntil\\b|\\band\\b|\\bor\\b)\\s?(?<w2>${WEEKDAY})(?!s))?(?:\\s(?:morning|afternoon|evening|night|noon))?(?:,?\\s(?:of\\s)?(?<ww>last|this|next)\\sweek)?(?!\\p{L})`,
    ),
    read: ({ which, w, w2, ww }) => ({
      kind: "WEEKDAYS",
      from: weekdayIndex(w) ?? 0,
      to: weekdayIndex(w2 ?? w) ?? 0,
      which: whichOf(which),
      weekOffset: ww === undefined ? null : offsetOf(ww),
    }),
  },
  {
    // Friday week, a week on Friday, tomorrow week
    begins: [WEEKDAYS, "a tomorrow"],
    pattern: pattern(
      `(?:(?<w>${WEEKDAY})\\sweek|[Aa]\\sweek\\s(?:on|from)\\s(?:(?<w2>${WEEKDAY})|(?<t>tomorrow|today))|(?<t2>tomorrow)\\sweek)(?!\\p{L}|-)`,
    ),
    read: ({ w, w2, t, t2 }) => {
      const weekday = weekdayIndex(w ?? w2);
      return weekday === null
        ? {
            kind: "OFFSET",
            unit: "day",
            count: (t ?? t2) === "tomorrow" ? 8 : 7,
            part: null,
          }
        : { kind: "WEEK_AFTER", weekday };
    },
  },
  {
    begins: ["on the a"],
    pattern: pattern(
      "(?:on\\s)?the\\s(?:(?<d>next|following|previous|same)\\sday|(?:next|following)\\s(?:morning|afternoon|evening))(?!\\p{L})|a\\sday\\s(?<e>earlier|before)(?!\\p{L})",
      "iu",
    ),
    read: ({ d, e }) => ({
      kind: "ANAPHOR",
      days: d === "same" ? 0 : d === "previous" || e !== undefined ? -1 : 1,
    }),
  },
  {
    // "in Asmara on 9 May and in Addis Ababa two days later"
    begins: [COUNTS],
    pattern: pattern(`(?<n>${COUNT})\\sdays?\\slater(?!\\p{L}|\\sthan)`, "iu"),
    read: ({ n }) => ({ kind: "ANAPHOR", days: numberOf(n) }),
  },
  {
    begins: ["in over within during"],
    pattern: pattern(
      "(?:in|over|within|during)\\s(?:the\\s)?(?:coming|next|past|last|recent|few|next few|past few|last few)\\s(?:few\\s)?(?:days|weeks|months|years)(?!\\p{L})",
      "iu",
    ),
    read: () => ({ kind: "VAGUE" }),
  },
  {
    // three-day, two-week, for two days, after two days, two days of talks
    begins: [COUNTS, "day week"],
    pattern: pattern(
      `(?<n>${COUNT})(?:-|–|\\s)(?<u>day|week)(?:-long)?(?=\\s\\p{Ll})|(?<=\\b(?:for|after|following|spending)\\s)(?<n2>${COUNT})\\s(?<u2>day|week)s?(?!\\p{L}|-)|(?<n4>${COUNT})\\s(?<u4>day|week)s(?=\\sof\\s(?:talks|negotiations|meetings|consultations|discussions)\\b)|(?<u3>day|week)-long`,
      "iu",
    ),
    read: ({ n, n2, u, u2, u3 }) => {
      const unit = (u ?? u2 ?? u3 ?? "").toLowerCase();
      const count = u3 === undefined ? numberOf(n ?? n2) : 1;
      return {
        kind: "DURATION",
        days: count === 0 ? null : unit === "week" ? count * 7 : count,
      };
    },
  },
];

export function pattern(body: string, flags = "u"): RegExp {
  return new RegExp(body, `y${flags}`);
}
