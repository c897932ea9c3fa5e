/** Datelines and bylines: where an article begins, who wrote it, on which day. */
import { isDay, type Day } from "../../../server/domain/dates.ts";
import { startsUpper } from "./letters.ts";

const MONTHS =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const DATE = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTHS})\.?(?:,?\s+\d{4})?|(?:${MONTHS})\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{4}-\d{2}-\d{2})`;
const UPPER = String.raw`\p{Lu}[\p{Lu}\p{M}’'.-]*(?:\s+\p{Lu}[\p{Lu}\p{M}’'.-]*){0,3}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]{1,24}(?:\s+(?:d[aeu]|al|of|\p{Lu}[\p{L}\p{M}’'.-]{0,24})){0,3}`;
/** WASHINGTON/MOSCOW: reported from both. */
const UPPERS = `${UPPER}(?:\\s*/\\s*${UPPER})*`;
const AGENCY = String.raw`(?:\s*\([^()\n]{2,40}\))`;
/** As TASS signs: 16 November. /TASS/. */
const SIGNED = String.raw`\.?\s*/\p{Lu}[\p{L}\s-]{1,24}/[.,]?\s+`;
const DASH = String.raw`\s*(?:—|–|--|-(?=\s))\s*`;

/** What a paragraph's head must have for each, asked first: the expressions are long, and dear to make. */
type Needs = (head: string) => boolean;
const inCapitals: Needs = (head) => {
  if (!startsUpper(head)) return false;
  const second = head.charCodeAt(1);
  return !(second >= 97 && second <= 122);
};
const hasBracket: Needs = (head) => head.includes("(");
const hasDigit: Needs = (head) => /\d/.test(head);

const DATELINES: readonly (readonly [Needs, RegExp])[] = [
  // KATHMANDU, Feb 20, 2025 (Agency) - · GENEVA, 3 March (Agency) — · MOSCOW (Agency) — · BISHKEK –
  [
    inCapitals,
    new RegExp(
      `^(?:${UPPERS})(?:,\\s*${NAME})?(?:[,.]?\\s*${DATE})?${AGENCY}?\\s*(?:${DASH}|:\\s+)`,
      "u",
    ),
  ],
  // MOSCOW, November 16. /TASS/.
  [
    (head) => head.includes("/") && inCapitals(head),
    new RegExp(`^(?:${UPPERS})[,.]?\\s*${DATE}${SIGNED}`, "u"),
  ],
  // Nov 17 (Agency) -
  [hasBracket, new RegExp(`^${DATE}${AGENCY}${DASH}`, "u")],
  // LA PAZ, June 3, 2024. · VIENNA. 7 February 2025.
  [
    (head) => hasDigit(head) && inCapitals(head),
    new RegExp(`^(?:${UPPER})[,.]\\s*${DATE}\\.\\s+`, "u"),
  ],
  // Geneva, 3 March 2024 (Agency) —
  [
    (head) => hasDigit(head) && head.includes(","),
    new RegExp(`^(?:${NAME}),\\s*${DATE}${AGENCY}?\\s*(?:${DASH}|:\\s+)`, "u"),
  ],
  // Geneva (Agency) —
  [hasBracket, new RegExp(`^(?:${NAME})${AGENCY}${DASH}`, "u")],
];
/** Beijing: — only where the article begins, since elsewhere it is a speaker. */
const PLACE_COLON = new RegExp(`^(?:${NAME}):\\s+(?=[\\p{Lu}])`, "u");
const OPENING_DASH = new RegExp(`^(?:${NAME})\\s+[—–]\\s+(?=[\\p{Lu}])`, "u");

/** "Monday, June 2: …", "WEDNESDAY – …": the day of what an item of a diary tells, unless an agency signs. */
const DAY_OF_ITEM =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)\b[^()/]*$/iu;

/** Length of the dateline at the head of a paragraph; 0: it has none. */
export function datelineIn(
  paragraph: string,
  opening: boolean,
  isPlace: (name: string) => boolean,
): number {
  const head = paragraph.slice(0, 120);
  for (const [needs, pattern] of DATELINES) {
    const found = needs(head) ? pattern.exec(head) : null;
    if (
      found !== null &&
      found[0].length < paragraph.length &&
      !DAY_OF_ITEM.test(found[0])
    )
      return found[0].trimEnd().length;
  }
  if (!opening) return 0;
  for (const pattern of [PLACE_COLON, OPENING_DASH]) {
    const found = pattern.exec(head);
    if (
      found !== null &&
      paragraph.length > found[0].length + 40 &&
      isPlace(found[0].replace(/\s*[:—–]\s*$/, ""))
    )
      return found[0].trimEnd().length;
  }
  return 0;
}

const DATED = new RegExp(DATE, "iu");
const BYLINE = /^by\s+(?:\p{Lu}|(?:our|a|the|staff)\b)/iu;

/** "3 Jan.": the point ends the month, not a sentence. */
const SHORT_MONTH_LAST =
  /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;

/** Whether a short line under the title says who wrote it, or where and when. */
export function bylineIn(line: string): "BYLINE" | "DATELINE" | null {
  if (line.length > 140) return null;
  if (BYLINE.test(line) && !/[.!?]["”]?$/.test(line)) return "BYLINE";
  if (/^(?:published|updated|posted|last (?:updated|modified))\b/i.test(line))
    return "DATELINE";
  const rest = line.replace(DATED, "");
  if (rest === line) return null;
  const sentence = /[.!?]["”]?$/.test(line) && !SHORT_MONTH_LAST.test(line);
  return rest.trim().split(/\s+/).length <= 8 && !sentence ? "DATELINE" : null;
}

const NUMBER: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const DAY_FIRST = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTHS})\.?,?\s+(\d{4})\b`,
  "iu",
);
const MONTH_FIRST = new RegExp(
  String.raw`\b(${MONTHS})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`,
  "iu",
);

/** Read-outs are dated in their titles: "… call with …: 14 March 2025", "… (14 March 2025)", "Press conference on …". */
const TITLE_DAY = new RegExp(
  `(?:[:–—(-]|\\b(?:conference|briefing|remarks|statement|read-?out|interview)\\b[^:]*?\\s(?:on|of))\\s*(${DATE})\\)?$`,
  "iu",
);

/** The day that a title is marked with; null: with none. */
export function dayAtEndOf(title: string): Day | null {
  return dayIn(TITLE_DAY.exec(title)?.[1] ?? "");
}

/** The day that a dateline or byline states with its year; null: it states none that exists. */
export function dayIn(line: string): Day | null {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(line)?.[0];
  if (iso !== undefined && isDay(iso)) return iso;
  const a = DAY_FIRST.exec(line);
  const b = MONTH_FIRST.exec(line);
  const [year, month, day] =
    a !== null ? [a[3], a[2], a[1]] : b !== null ? [b[3], b[1], b[2]] : [];
  if (year === undefined || month === undefined || day === undefined)
    return null;
  const number = NUMBER[month.slice(0, 3).toLowerCase()] ?? 0;
  const found = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}
