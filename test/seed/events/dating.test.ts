import { expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

/** "KIND from..to", one line for each event of a text that was published on 12 June 2024, a Wednesday. */
function dated(text: string): string[] {
  const { events } = reader.extract({
    ...articleOf(text),
    title: "",
    publishedOn: "2024-06-12",
  });
  return events.map(({ kind, when }) => `${kind} ${when.from}..${when.to}`);
}

it.each([
  [
    "a day that something is due lies ahead, whatever became of it",
    "A summit between Petr Pavel and Viktor Orban, due in Brno on Sept. 3, has been put off.",
    ["SUMMIT 2024-09-03..2024-09-03"],
  ],
  [
    "what is confirmed of a day to come is not of the past",
    "Petr Pavel will be in Peru from July 22 to 24, the embassy confirmed.",
    ["VISIT 2024-07-22..2024-07-24"],
  ],
  [
    "who also met somebody did so on the day told last",
    "Petr Pavel met Viktor Orban in Brno on Monday. Pavel also spoke by phone with Donald Tusk.",
    ["MEETING 2024-06-10..2024-06-10", "CALL 2024-06-10..2024-06-10"],
  ],
  [
    "what happened later in the day did so on the day told last",
    "Petr Pavel met Viktor Orban in Brno on Monday. Later in the day he telephoned Donald Tusk.",
    ["MEETING 2024-06-10..2024-06-10", "CALL 2024-06-10..2024-06-10"],
  ],
  [
    "the date beside an act is its own, however exact another in the sentence is",
    "The treaty that Chile and Peru signed in Lima in May runs out on Friday.",
    ["AGREEMENT 2024-05-01..2024-05-31"],
  ],
  [
    "the day that opens an item is that of all the item tells, and of no other paragraph",
    "Friday, June 14: Petr Pavel receives Viktor Orban in Brno. He will telephone Donald Tusk.\n\nPetr Pavel visited Peru.",
    [
      "MEETING 2024-06-14..2024-06-14",
      "CALL 2024-06-14..2024-06-14",
      "VISIT null..null",
    ],
  ],
  [
    "items go on from day to day, by weekdays too",
    "18 June – Petr Pavel receives Viktor Orban in Brno.\n\nWednesday: Petr Pavel visits Peru.\n\nSATURDAY – Petr Pavel holds talks with Donald Tusk.",
    [
      "MEETING 2024-06-18..2024-06-18",
      "VISIT 2024-06-19..2024-06-19",
      "NEGOTIATION 2024-06-22..2024-06-22",
    ],
  ],
  [
    "weekdays that open items in the past tense lie behind",
    "Friday: Petr Pavel met Viktor Orban in Brno.\n\nMonday: Petr Pavel visited Peru.",
    ["MEETING 2024-06-07..2024-06-07", "VISIT 2024-06-10..2024-06-10"],
  ],
  [
    "the weekday of an item may be cut short, or stand behind “on”",
    "Tues., June 18: Petr Pavel receives Viktor Orban in Brno.\n\nOn Friday: Petr Pavel visits Peru.",
    ["MEETING 2024-06-18..2024-06-18", "VISIT 2024-06-21..2024-06-21"],
  ],
  [
    "an item may tell of a week",
    "Last week: Petr Pavel visited Peru. He also met Viktor Orban in Lima.",
    ["VISIT 2024-06-03..2024-06-09", "MEETING 2024-06-03..2024-06-09"],
  ],
])("%s", (_, text, events) => {
  expect(dated(text)).toEqual(events);
});

it.each([
  [
    "Peru and Chile signed a memorandum of understanding on fisheries in Arica on Thursday.",
    ["AGREEMENT 2024-06-06..2024-06-06"],
  ],
  [
    "Peru and Chile signed a memorandum on sharing river data on Thursday evening.",
    ["AGREEMENT 2024-06-06..2024-06-06"],
  ],
  [
    "Peru's Ana Ruiz spoke of meeting Luis Soto of Chile on Thursday.",
    ["MEETING 2024-06-13..2024-06-13"],
  ],
])(
  "a day is of the past tense over it, not of what may come: %s",
  (text, expected) => {
    expect(dated(text)).toEqual(expected);
  },
);
