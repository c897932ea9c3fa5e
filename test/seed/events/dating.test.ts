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
])("%s", (_, text, events) => {
  expect(dated(text)).toEqual(events);
});
