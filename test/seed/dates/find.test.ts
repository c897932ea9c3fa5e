import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../seed/extract/dates/calendar.ts";
import { datesIn } from "../../../seed/extract/dates/find.ts";
import { tagged } from "./tagged.ts";

/** A Saturday. */
const PUBLISHED = "2024-04-27";

function datesOf(marked: string, publishedOn: string | null = PUBLISHED) {
  return datesIn(tagged(marked), publishedOn).dates;
}

/** "from..to PRECISION BASIS" of the first date. */
function first(marked: string, publishedOn: string | null = PUBLISHED): string {
  const when = datesOf(marked, publishedOn)[0]?.when;
  return when === undefined
    ? "none"
    : `${when.from}..${when.to} ${when.precision} ${when.basis}`;
}

describe("dates that the text states", () => {
  it.each([
    ["They met/VBD on 24 April 2024", "2024-04-24..2024-04-24 DAY STATED"],
    ["They met/VBD on April 24, 2024", "2024-04-24..2024-04-24 DAY STATED"],
    ["They met/VBD on Nov. 19, 2023", "2023-11-19..2023-11-19 DAY STATED"],
    [
      "They met/VBD on the 1st of March 2023",
      "2023-03-01..2023-03-01 DAY STATED",
    ],
    ["They met/VBD on 2024-02-29", "2024-02-29..2024-02-29 DAY STATED"],
    [
      "They met/VBD on 24 and 25 April 2024",
      "2024-04-24..2024-04-25 DAY STATED",
    ],
    [
      "They met/VBD on 24, 25 and 26 April 2024",
      "2024-04-24..2024-04-26 DAY STATED",
    ],
    [
      "They met/VBD from 21–23 October 2023",
      "2023-10-21..2023-10-23 DAY STATED",
    ],
    [
      "They met/VBD from 30 December to 2 January 2024",
      "2023-12-30..2024-01-02 DAY STATED",
    ],
    [
      "They met/VBD on June 28–July 2, 2021",
      "2021-06-28..2021-07-02 DAY STATED",
    ],
    ["They met/VBD in November 2023", "2023-11-01..2023-11-30 MONTH STATED"],
    ["They met/VBD in May 2023", "2023-05-01..2023-05-31 MONTH STATED"],
    [
      "They met/VBD between March and May 2022",
      "2022-03-01..2022-05-31 MONTH STATED",
    ],
    [
      "They met/VBD in the spring of 2022",
      "2022-03-01..2022-05-31 SEASON STATED",
    ],
    ["They met/VBD in winter 2022", "2022-12-01..2023-02-28 SEASON STATED"],
    ["They met/VBD in 2019", "2019-01-01..2019-12-31 YEAR STATED"],
    ["They met/VBD in late 2018", "2018-01-01..2018-12-31 YEAR STATED"],
    [
      "They fought/VBD between 2019 and 2021",
      "2019-01-01..2021-12-31 YEAR STATED",
    ],
    ["They fought/VBD in the 1990s", "1990-01-01..1999-12-31 YEAR STATED"],
  ])("reads “%s” as %s", (text, expected) => {
    expect(first(text)).toBe(expected);
    expect(first(text, null)).toBe(expected);
  });
});

describe("dates that lean on the day of publication", () => {
  it.each([
    ["They met/VBD on Friday", "2024-04-26..2024-04-26 DAY RELATIVE"],
    ["They met/VBD on Saturday", "2024-04-27..2024-04-27 DAY RELATIVE"],
    ["They met/VBD last Saturday", "2024-04-20..2024-04-20 DAY RELATIVE"],
    ["Next Tuesday they meet/VBP", "2024-04-30..2024-04-30 DAY RELATIVE"],
    ["TUESDAY 30 – They meet/VBP", "2024-04-30..2024-04-30 DAY RELATIVE"],
    ["They met/VBD on Monday the 22nd", "2024-04-22..2024-04-22 DAY RELATIVE"],
    ["They met/VBD on the 3rd in Oslo", "2024-04-03..2024-04-03 DAY RELATIVE"],
    ["They met/VBD on 19 MARCH", "2024-03-19..2024-03-19 DAY RELATIVE"],
    ["They will/MD meet/VB on Friday", "2024-05-03..2024-05-03 DAY RELATIVE"],
    [
      "They are/VBP to/TO meet/VB on Saturday",
      "2024-04-27..2024-04-27 DAY RELATIVE",
    ],
    [
      "They will/MD meet/VB next Tuesday",
      "2024-04-30..2024-04-30 DAY RELATIVE",
    ],
    [
      "a dinner that he was/VBD to/TO give/VB on Thursday",
      "2024-04-25..2024-04-25 DAY RELATIVE",
    ],
    [
      "She was/VBD there from Tuesday to Thursday",
      "2024-04-23..2024-04-25 DAY RELATIVE",
    ],
    [
      "He will/MD come/VB on Thursday and Friday",
      "2024-05-02..2024-05-03 DAY RELATIVE",
    ],
    [
      "They met/VBD on Monday of last week",
      "2024-04-15..2024-04-15 DAY RELATIVE",
    ],
    ["They met/VBD today", "2024-04-27..2024-04-27 DAY RELATIVE"],
    ["They met/VBD yesterday", "2024-04-26..2024-04-26 DAY RELATIVE"],
    ["They met/VBD earlier this week", "2024-04-22..2024-04-27 DAY RELATIVE"],
    ["They met/VBD last week", "2024-04-15..2024-04-21 DAY RELATIVE"],
    ["They will/MD meet/VB next week", "2024-04-29..2024-05-05 DAY RELATIVE"],
    ["They met/VBD two weeks ago", "2024-04-08..2024-04-14 DAY RELATIVE"],
    ["They met/VBD three days ago", "2024-04-24..2024-04-24 DAY RELATIVE"],
    ["They met/VBD over the weekend", "2024-04-27..2024-04-28 DAY RELATIVE"],
    ["They met/VBD last weekend", "2024-04-20..2024-04-21 DAY RELATIVE"],
    ["They met/VBD last month", "2024-03-01..2024-03-31 MONTH RELATIVE"],
    [
      "They will/MD meet/VB in late April",
      "2024-04-01..2024-04-30 MONTH RELATIVE",
    ],
    [
      "They met/VBD at their November meeting",
      "2023-11-01..2023-11-30 MONTH RELATIVE",
    ],
    [
      "They met/VBD in the second half of May",
      "2023-05-16..2023-05-31 DAY RELATIVE",
    ],
    [
      "They met/VBD in May of last year",
      "2023-05-01..2023-05-31 MONTH RELATIVE",
    ],
    [
      "They will/MD meet/VB this spring",
      "2024-03-01..2024-05-31 SEASON RELATIVE",
    ],
    ["They met/VBD last summer", "2023-06-01..2023-08-31 SEASON RELATIVE"],
    ["They met/VBD last year", "2023-01-01..2023-12-31 YEAR RELATIVE"],
    ["They met/VBD on 20 August", "2023-08-20..2023-08-20 DAY RELATIVE"],
    [
      "They will/MD meet/VB on 20 August",
      "2024-08-20..2024-08-20 DAY RELATIVE",
    ],
    ["They will/MD meet/VB by May", "null..2024-05-31 MONTH RELATIVE"],
    ["They have/VBP met/VBN since Monday", "2024-04-22..null DAY RELATIVE"],
  ])("reads “%s” as %s", (text, expected) => {
    expect(first(text)).toBe(expected);
    expect(first(text, null)).toBe("null..null UNKNOWN UNKNOWN");
  });

  it("counts the next day from the last day that the text named", () => {
    const [, next] = datesOf(
      "They met/VBD on Friday\nThe next day he left/VBD",
    );
    expect(next?.when).toMatchObject({
      from: "2024-04-27",
      to: "2024-04-27",
      basis: "INFERRED",
    });
  });
});

describe("days in figures, quarters and days that have a name", () => {
  it.each([
    ["They met/VBD on 14.03.2024", "2024-03-14..2024-03-14 DAY STATED"],
    ["They met/VBD on 2024/3/14", "2024-03-14..2024-03-14 DAY STATED"],
    ["They met/VBD on 14/03/2024", "2024-03-14..2024-03-14 DAY STATED"],
    ["They met/VBD on 03-14-2024", "2024-03-14..2024-03-14 DAY STATED"],
    ["They met/VBD on 14-Mar-2024", "2024-03-14..2024-03-14 DAY STATED"],
    ["Trade fell/VBD in Q1", "2024-01-01..2024-03-31 MONTH RELATIVE"],
    [
      "Trade fell/VBD in the third quarter of 2023",
      "2023-07-01..2023-09-30 MONTH STATED",
    ],
    ["They met/VBD on New Year’s Eve", "2023-12-31..2023-12-31 DAY RELATIVE"],
  ])("“%s” is %s", (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  it.each([
    ["They met/VBD on 03/04/2024"],
    ["Version 3.4.2024 leaked/VBD"],
    ["Paragraph 12.03 applies/VBZ"],
    ["Resolution 2024/14 passed/VBD"],
    ["The vote was/VBD 14-3"],
    ["The first quarter went/VBD well"],
    ["He lives/VBZ at 12 May Street"],
    ["They and 2000 police marched/VBD"],
    ["They met/VBD on 45.03.2024"],
  ])("finds none in “%s”", (text) => {
    expect(datesOf(text)).toEqual([]);
  });
});

describe("weeks ahead, as they are counted", () => {
  it.each([
    ["They will/MD meet/VB on Friday week", "2024-05-10"],
    ["They will/MD meet/VB a week on Tuesday", "2024-05-07"],
    ["They will/MD meet/VB tomorrow week", "2024-05-05"],
    ["They will/MD meet/VB this coming Tuesday", "2024-04-30"],
  ])("“%s” is %s", (text, day) => {
    expect(first(text)).toBe(`${day}..${day} DAY RELATIVE`);
  });

  it.each(["2,000 years ago", "12,000 weeks ago", "2.5 years ago"])(
    "takes no end of a larger number for a count: %s",
    (words) => {
      expect(first(`It stood/VBD there ${words}`)).toBe("none");
    },
  );

  it("has a fortnight ago two weeks back", () => {
    expect(first("They met/VBD a fortnight ago")).toBe(
      "2024-04-08..2024-04-14 DAY RELATIVE",
    );
  });
});

describe("two days that one word joins", () => {
  it.each([
    ["They met/VBD on 9 March and 3 April 2024", "2024-03-09 2024-04-03"],
    ["They met/VBD on March 9 and April 3, 2024", "2024-03-09 2024-04-03"],
  ])("are two in “%s”", (text, days) => {
    expect(datesOf(text).map(({ when }) => when.from)).toEqual(days.split(" "));
  });

  it("are one stretch behind “between”", () => {
    expect(first("They met/VBD between 9 March and 3 April 2024")).toBe(
      "2024-03-09..2024-04-03 DAY STATED",
    );
  });
});

describe("what is no date", () => {
  it.each([
    [""],
    ["They met/VBD"],
    ["About 2,024 people marched/VBD"],
    ["They may/MD march/VB again"],
    ["The Good Friday Agreement held/VBD"],
    ["They meet/VBP every Friday and on Mondays"],
    ["The prices fall/VBP and springs rust/VBP"],
  ])("finds none in “%s”", (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it("keeps a length of time as days, without a date", () => {
    expect(datesOf("a three-day visit")[0]).toMatchObject({
      days: 3,
      when: { from: null, to: null, expression: "three-day" },
    });
    expect(datesOf("They stayed/VBD for two weeks")[0]?.days).toBe(14);
  });

  it("leaves a vague time open", () => {
    expect(first("They will/MD meet/VB in the coming weeks")).toBe(
      "null..null UNKNOWN UNKNOWN",
    );
  });
});

describe("what a careful reader would question", () => {
  it("keeps the date and says that the weekday is another", () => {
    const { dates, warnings } = datesIn(
      tagged("They met/VBD on Monday, 23 April 2024"),
      PUBLISHED,
    );
    expect(dates[0]?.when.from).toBe("2024-04-23");
    expect(warnings.map((x) => x.code)).toEqual(["DATE_CONFLICT"]);
  });

  it("says so when a day does not exist or publication is unknown", () => {
    for (const [text, published] of [
      ["They met/VBD on 30 February 2024", PUBLISHED],
      ["They met/VBD on Friday", null],
    ] as const) {
      const { dates, warnings } = datesIn(tagged(text), published);
      expect(dates[0]?.when.from).toBeNull();
      expect(warnings.map((x) => x.code)).toEqual(["UNRESOLVED_DATE"]);
    }
  });
});

describe("rules that hold for every day of publication", () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map(dayOf);
  const weekday = fc.constantFrom(
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
  );
  const month = fc.constantFrom("January", "February", "June", "December");

  it("a weekday in the past tense lies in the seven days up to publication", () => {
    fc.assert(
      fc.property(day, weekday, (published, name) => {
        const when = datesOf(`They met/VBD on ${name}`, published)[0]?.when;
        const away = dayNumber(published) - dayNumber(when?.from ?? "");
        expect(away).toBeGreaterThanOrEqual(0);
        expect(away).toBeLessThan(7);
      }),
    );
  });

  it("a weekday in the future tense lies in the seven days from publication", () => {
    fc.assert(
      fc.property(day, weekday, (published, name) => {
        const when = datesOf(`They will/MD meet/VB on ${name}`, published)[0]
          ?.when;
        const away = dayNumber(when?.from ?? "") - dayNumber(published);
        expect(away).toBeGreaterThanOrEqual(0);
        expect(away).toBeLessThan(7);
      }),
    );
  });

  it("a month alone never becomes a day", () => {
    fc.assert(
      fc.property(day, month, (published, name) => {
        const when = datesOf(`They met/VBD in ${name}`, published)[0]?.when;
        expect(when?.precision).toBe("MONTH");
        expect(when?.from?.slice(8)).toBe("01");
        expect(Number(when?.to?.slice(8))).toBeGreaterThanOrEqual(28);
      }),
    );
  });

  it("every expression stands in the text where it says", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "on",
            "May",
            "5",
            "2024",
            "last",
            "Friday",
            "to",
            "–",
            "the",
            "week",
            "ago",
            "two",
          ),
          { maxLength: 12 },
        ),
        (words) => {
          const analysis = tagged(words.join(" "));
          for (const date of datesIn(analysis, PUBLISHED).dates)
            expect(analysis.text.slice(date.start, date.end)).toBe(
              date.when.expression,
            );
        },
      ),
    );
  });
});
