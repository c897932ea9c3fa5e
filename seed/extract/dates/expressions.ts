import type { Season } from "./calendar.ts";
import type { Said, SaidDay, Unit, Which } from "./said.ts";

/** A stretch of text that says when, and what it says. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly said: Said;
}

/**
 * One way to say when. Each pattern is anchored on a word boundary and has no nested repetition,
 * so that a pass over the text takes time linear in its length.
 */
interface DateRule {
  readonly pattern: RegExp;
  /** Null: the words matched, yet say no date here. */
  readonly read: (part: Parts) => Said | null;
}

type Parts = Readonly<Record<string, string | undefined>>;

const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
/** Month names that are also other words count only where something in front makes them a month. */
const PLAIN_MONTH = `(?:(?!May\\b|March\\b)${MONTH})`;
const WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const WEEKDAY_SHORT =
  "(?:Mon|Tues?|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)\\b\\.?";
const DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,]\\d)";
const YEAR = "(?:1[5-9]|20)\\d\\d(?!\\d)";
const TO =
  "\\s?(?:-|–|—|\\bto\\b|\\band\\b|\\buntil\\b|\\bthrough\\b|\\btill\\b)\\s?(?:the\\s)?";
const WHICH = "last|next|this coming|this past|this|coming|past";
const COUNT =
  "\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of";
const CUT =
  "(?:(?:[Ee]arly|[Mm]id|[Ll]ate|(?:the )?(?:start|beginning|middle|end) of|(?:the )?(?<half>first|second) half of)[\\s-]+(?:the )?(?:month of )?)?";
const NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";

export const DATE_RULES: readonly DateRule[] = [
  {
    // 2024-04-26
    pattern: pattern("(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?![\\d-])"),
    read: ({ y, m, d }) =>
      Number(m) > 12
        ? null
        : oneDay({ year: Number(y), month: Number(m), day: Number(d) }, null),
  },
  {
    // Tuesday, 24 April 2024; 20–22 August; the 17 and the 21 of June; 30 June to 2 July
    pattern: pattern(
      `(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s(?:the\\s)?)?(?<d>${DAY})(?:\\sof)?(?:\\s(?<m>${MONTH})(?:,?\\s(?<y>${YEAR}))?)?(?:(?:,\\s${DAY}){0,4}${TO}(?:${WEEKDAY},?\\s)?(?<d2>${DAY}))(?:\\sof)?\\s(?<m2>${MONTH})(?:,?\\s(?<y2>${YEAR}))?`,
    ),
    read: ({ w, d, m, y, d2, m2, y2 }) =>
      range(day(d, m ?? m2, y ?? null), day(d2, m2, y2 ?? null), w),
  },
  {
    pattern: pattern(
      `(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s(?:the\\s)?)?(?<d>${DAY})(?:\\sof)?\\s(?<m>${MONTH})(?:,?\\s(?:of\\s)?(?<y>${YEAR}))?`,
    ),
    read: ({ w, d, m, y }) => oneDay(day(d, m, y ?? null), weekdayIndex(w)),
  },
  {
    // Monday, February 20, 2025; June 17–21; June 28 to July 2
    pattern: pattern(
      `(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s)?(?<m>${MONTH})\\s(?:the\\s)?(?<d>${DAY})(?:,?\\s(?<y>${YEAR}))?(?:${TO}(?:(?<m2>${MONTH})\\s)?(?<d2>${DAY}))?(?:,?\\s(?<y2>${YEAR}))?`,
    ),
    read: ({ w, m, d, y, m2, d2, y2 }) =>
      d2 === undefined
        ? oneDay(day(d, m, y ?? y2 ?? null), weekdayIndex(w))
        : range(day(d, m, y ?? null), day(d2, m2 ?? m, y2 ?? null), w),
  },
  {
    // March to May 2024, between March and May
    pattern: pattern(
      `(?<=\\b(?:from|between|From|Between)\\s)(?<m>${MONTH})(?:\\s(?<y>${YEAR}))?\\s?(?:-|–|\\bto\\b|\\band\\b|\\bthrough\\b|\\buntil\\b)\\s?(?<m2>${MONTH})(?:,?\\s(?<y2>${YEAR}))?`,
    ),
    read: ({ m, y, m2, y2 }) => ({
      ...monthSaid(m, y ?? y2, undefined, undefined),
      toMonth: monthNumber(m2),
    }),
  },
  {
    // late April, the second half of May, last November, May of last year, November 2023
    pattern: pattern(
      `${CUT}(?:(?<which>${WHICH})\\s)?(?<m>${PLAIN_MONTH})(?:,?\\s(?:of\\s)?(?:(?<y>${YEAR})|(?<yw>last|this|next)\\syear))?(?!\\p{L})`,
    ),
    read: ({ half, which, m, y, yw }) => monthSaid(m, y, which, yw, half),
  },
  {
    // May and March are other words too.
    pattern: pattern(
      `(?:(?<=\\b(?:in|by|since|until|till|during|of|from|for|In|By|Since|their|its|his|her|and|or|a)\\s)|(?<cut>(?:[Ee]arly|[Mm]id|[Ll]ate|(?:start|beginning|middle|end) of|(?<half>first|second) half of)[\\s-])|(?<which>${WHICH})\\s|(?=(?:March|May),?\\s${YEAR}))(?<m>March|May)(?:,?\\s(?:of\\s)?(?:(?<y>${YEAR})|(?<yw>last|this|next)\\syear))?(?!\\p{L})`,
    ),
    read: ({ half, which, m, y, yw }) => monthSaid(m, y, which, yw, half),
  },
  {
    pattern: pattern(
      `(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-])?(?:(?<which>${WHICH})\\s|(?<=\\b(?:in|during|by|through|since|until|of|for|In|During|By)\\s)(?:the\\s)?(?:(?:early|mid|late)[\\s-])?|(?=(?:spring|summer|autumn|fall|winter)\\s(?:of\\s)?${YEAR}))(?<s>spring|summer|autumn|fall|winter)(?:\\s(?:of\\s)?(?<y>${YEAR}))?(?!\\p{L}|-)`,
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
    pattern: pattern(
      `(?:(?<=\\b(?:in|since|of|by|until|till|during|from|to|before|after|for|than|and|In|Since|By|During|From|year|the|The|its|their|his|her)\\s)(?:(?:early|mid|late)[\\s-])?|(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-])(?<y>${YEAR})(?<s>s?)(?![\\d%]|[.,]\\d|-\\p{L}|\\s(?:people|others|soldiers|troops|civilians|tons|tonnes|miles|kilometres|kilometers|km|million|billion|percent|per))`,
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
    pattern: pattern(
      `(?<!\\b(?:Black|Bloody|Good|Holy|Ash|Palm|Super|Easter|Shrove|Maundy|[Ee]very|[Ee]ach)\\s)(?:(?<which>${WHICH})\\s)?(?<w>${WEEKDAY})(?!s)(?:\\s?(?:-|–|\\bto\\b|\\bthrough\\b|\\buntil\\b|\\band\\b|\\bor\\b)\\s?(?<w2>${WEEKDAY})(?!s))?(?:\\s(?:morning|afternoon|evening|night|noon))?(?:,?\\s(?:of\\s)?(?<ww>last|this|next)\\sweek)?(?!\\p{L})`,
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
    pattern: pattern(
      "(?<=\\b(?:over|at|on|Over|At)\\s)the\\sweekend(?!\\p{L})",
    ),
    read: () => ({ kind: "WEEKEND", which: null }),
  },
  {
    pattern: pattern(
      `(?<n>${COUNT})\\s(?<u>day|week|month|year)s?\\s(?:ago|earlier(?=[.,;]|$))(?!\\p{L})`,
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
    pattern: pattern(
      `(?<n>${COUNT})\\s(?<u>hour|minute)s?\\sago(?!\\p{L})`,
      "iu",
    ),
    read: () => ({ kind: "OFFSET", unit: "day", count: 0, part: null }),
  },
  {
    // in two weeks, in three days' time
    pattern: pattern(
      `(?<=\\b[Ii]n\\s)(?<n>${COUNT})\\s(?<u>day|week|month|year)s?(?:[’']s?)?(?<t>\\stime)?(?!\\p{L})`,
    ),
    // Without "time" it may as well say how long it took: left open.
    read: ({ n, u, t }) =>
      t === undefined
        ? { kind: "VAGUE" }
        : { kind: "OFFSET", unit: u as Unit, count: numberOf(n), part: null },
  },
  {
    pattern: pattern(
      "(?:on\\s)?the\\s(?<d>next|following|previous|same)\\sday(?!\\p{L})|a\\sday\\s(?<e>earlier|later|before)(?!\\p{L})",
      "iu",
    ),
    read: ({ d, e }) => ({
      kind: "ANAPHOR",
      days:
        d === "same"
          ? 0
          : d === "previous" || e === "earlier" || e === "before"
            ? -1
            : 1,
    }),
  },
  {
    pattern: pattern(
      "(?:in|over|within|during)\\s(?:the\\s)?(?:coming|next|past|last|recent|few|next few|past few|last few)\\s(?:few\\s)?(?:days|weeks|months|years)(?!\\p{L})",
      "iu",
    ),
    read: () => ({ kind: "VAGUE" }),
  },
  {
    // three-day, two-week, for two days
    pattern: pattern(
      `(?<n>${COUNT})(?:-|–|\\s)(?<u>day|week)(?:-long)?(?=\\s\\p{Ll})|(?<=\\bfor\\s)(?<n2>${COUNT})\\s(?<u2>day|week)s?(?!\\p{L}|-)|(?<u3>day|week)-long`,
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

/** Every way of saying when, in the order of the text; of two that overlap the longer, then the earlier rule. */
export function findExpressions(text: string): DateExpression[] {
  const all: DateExpression[] = [];
  for (const { pattern, read } of DATE_RULES)
    for (const match of text.matchAll(pattern)) {
      const said = read(match.groups ?? {});
      if (said !== null)
        all.push({
          start: match.index,
          end: match.index + match[0].length,
          said,
        });
    }
  return withoutOverlaps(all);
}

function withoutOverlaps(all: readonly DateExpression[]): DateExpression[] {
  // A stable sort keeps the order of the rules among equals.
  const byStart = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateExpression[] = [];
  for (const expression of byStart) {
    const last = kept.at(-1);
    if (last === undefined || expression.start >= last.end)
      kept.push(expression);
    else if (expression.end - expression.start > last.end - last.start)
      kept[kept.length - 1] = expression;
  }
  return kept;
}

function pattern(body: string, flags = "u"): RegExp {
  return new RegExp(`${NO_LETTER_BEFORE}(?:${body})`, `g${flags}`);
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function weekdayIndex(name: string | undefined): number | null {
  if (name === undefined) return null;
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}

function numberOf(word: string | undefined): number {
  const lower = (word ?? "").toLowerCase();
  if (lower === "a" || lower === "an") return 1;
  if (lower === "a couple of") return 2;
  const at = NUMBERS.indexOf(lower);
  return at >= 0 ? at : Number(lower);
}

function whichOf(word: string | undefined): Which {
  if (word === undefined) return null;
  if (word.endsWith("coming")) return word.startsWith("the") ? "next" : "this";
  if (word === "this past" || word === "past") return "last";
  return word as Which;
}

function offsetOf(which: string): number {
  return which === "last" ? -1 : which === "next" ? 1 : 0;
}

function day(
  d: string | undefined,
  m: string | undefined,
  y: string | null,
): SaidDay {
  return {
    year: y === null ? null : Number(y),
    month: monthNumber(m),
    day: Number.parseInt(d ?? "", 10),
  };
}

function oneDay(said: SaidDay, weekday: number | null): Said {
  return { kind: "DAYS", from: said, to: said, weekday };
}

/** One year written for both ends; the earlier end may lie in the year before. */
function range(from: SaidDay, to: SaidDay, weekday: string | undefined): Said {
  const year = to.year ?? from.year;
  const turns = from.month > to.month;
  return {
    kind: "DAYS",
    from: {
      ...from,
      year: from.year ?? (year === null ? null : turns ? year - 1 : year),
    },
    to: {
      ...to,
      year: to.year ?? (year === null ? null : turns ? year + 1 : year),
    },
    weekday: weekdayIndex(weekday),
  };
}

function monthSaid(
  m: string | undefined,
  y: string | undefined,
  which: string | undefined,
  yearWhich: string | undefined,
  half?: string,
): Said & { kind: "MONTHS" } {
  return {
    kind: "MONTHS",
    year: y === undefined ? null : Number(y),
    yearOffset: yearWhich === undefined ? null : offsetOf(yearWhich),
    month: monthNumber(m),
    toMonth: monthNumber(m),
    which: whichOf(which),
    half: half === "first" ? 1 : half === "second" ? 2 : null,
  };
}
