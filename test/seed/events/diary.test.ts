import { expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

/** "KIND STATUS day", one line for each event of a text that was published on 13 June 2025, a Friday. */
function told(title: string, items: readonly string[]): string[] {
  const { events } = reader.extract({
    ...articleOf([title, ...items].join("\n\n")),
    title,
    publishedOn: "2025-06-13",
  });
  return events.map(
    ({ kind, status, when }) => `${kind} ${status} ${when.from}`,
  );
}

const ITEMS = [
  "Monday: Petr Pavel meets Viktor Orban in Brno.",
  "Tuesday: Orban flies on to Peru. Lima says it will keep its word.",
];

it.each([
  ["A chronology of the quarrel"],
  ["How the truce fell apart"],
  ["The week that was"],
  ["Looking back on a busy week"],
  ["A week in the life of a go-between"],
])("“%s” tells of the weekdays gone", (title) => {
  expect(told(title, ITEMS)).toEqual([
    "MEETING OCCURRED 2025-06-09",
    "VISIT OCCURRED 2025-06-10",
  ]);
});

it.each([
  ["The week ahead"],
  ["What to watch next week"],
  ["Diary of the foreign desk"],
  ["Calendar, Monday 16 June to Sunday 22 June"],
])("“%s” tells of the weekdays to come", (title) => {
  expect(told(title, ITEMS)).toEqual([
    "MEETING PLANNED 2025-06-16",
    "VISIT PLANNED 2025-06-17",
  ]);
});

it.each([
  [
    "without a word for it, a row that ended the day before is past",
    [
      "Tuesday: Petr Pavel meets Viktor Orban in Brno.",
      "Thursday: Orban flies on to Peru. Lima answers that it is busy.",
    ],
    ["MEETING OCCURRED 2025-06-10", "VISIT OCCURRED 2025-06-12"],
  ],
  [
    "and one that begins the day after is to come",
    [
      "Saturday: Petr Pavel meets Viktor Orban in Brno.",
      "Tuesday: Orban flies on to Peru. Lima insists that it is busy.",
    ],
    ["MEETING PLANNED 2025-06-14", "VISIT PLANNED 2025-06-17"],
  ],
  [
    "behind what was, an item may tell of what will be",
    [
      "Wednesday: Petr Pavel met Viktor Orban in Brno.",
      "Thursday: Orban visited Peru.",
      "Monday: Petr Pavel will visit Chile.",
    ],
    [
      "MEETING OCCURRED 2025-06-11",
      "VISIT OCCURRED 2025-06-12",
      "VISIT PLANNED 2025-06-16",
    ],
  ],
])("%s", (_, items, events) => {
  expect(told("Between Brno and Lima", items)).toEqual(events);
});

it.each([
  ["Ministers and envoys", "PLANNED 2025-06-17"],
  ["Timeline of the quarrel", "OCCURRED 2025-06-10"],
])("under “%s”, “meets on Tuesday” has %s", (title, expected) => {
  expect(
    told(title, ["Petr Pavel meets Viktor Orban in Brno on Tuesday."]),
  ).toEqual([`MEETING ${expected}`]);
});
