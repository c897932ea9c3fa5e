import { expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

it.each([
  [
    "a journey that was off and is on again",
    "Serbian Prime Minister Ana Petrovic arrived in Rome on Monday. A visit to Athens, called off in March, will now take place in July.",
    [
      "VISIT OCCURRED Italy + Petrovic @ 2024-06-10",
      "VISIT CANCELLED Greece + Petrovic @ -",
      "VISIT PLANNED Greece + Petrovic @ 2024-07-01/2024-07-31",
    ],
  ],
  [
    "talks that were only halted",
    "Talks between Peru and Bolivia, suspended in January, resumed in Lima on Tuesday.",
    ["NEGOTIATION OCCURRED Bolivia + Peru @ 2024-06-11"],
  ],
  [
    "a summit with a new day",
    "A summit of Mali and Niger, cancelled in April, is to be held in Gao on 2 July.",
    [
      "SUMMIT CANCELLED Mali + Niger @ -",
      "SUMMIT PLANNED Mali + Niger @ 2024-07-02",
    ],
  ],
  [
    "a call that was made after all",
    "The call between President Ana Petrovic of Serbia and President Luis Soto of Chile, put off on Friday, took place on Monday.",
    ["CALL OCCURRED Petrovic + Soto @ 2024-06-10"],
  ],
  [
    "a journey that stays off",
    "Serbian Prime Minister Ana Petrovic flew to Rome on Monday. Her visit to Athens, called off in March, was to have lasted three days.",
    [
      "VISIT OCCURRED Italy + Petrovic @ 2024-06-10",
      "VISIT CANCELLED Greece + Petrovic @ -",
    ],
  ],
  [
    "a note of whom one met",
    "Met the envoy of Chad, Ana Ruiz said.",
    ["MEETING OCCURRED Chad + Ruiz @ -"],
  ],
  [
    "a quoted note",
    "“Met the ambassador of Chad today,” Peruvian Foreign Minister Ana Ruiz wrote on Tuesday.",
    ["MEETING OCCURRED Chad + Ruiz @ 2024-06-12"],
  ],
  [
    "a note that opens with a noun",
    "Peruvian Foreign Minister Ana Ruiz wrote: “Great meeting with President Luis Soto of Chile today.”",
    ["MEETING OCCURRED Ruiz + Soto @ 2024-06-12"],
  ],
  [
    "a note of talks held",
    "Held talks with the envoy of Chad on Monday, Ana Ruiz said.",
    ["NEGOTIATION OCCURRED Chad + Ruiz @ 2024-06-10"],
  ],
  [
    "an ambassador at his post, unnamed",
    "Chad's ambassador in Khartoum met Minister Ali Youssef on Monday.",
    ["MEETING OCCURRED Chad + Youssef @ 2024-06-10"],
  ],
  [
    "an envoy to a state, unnamed, who calls on its minister",
    "Japan's envoy to Malawi called on Trade Minister Grace Banda on Monday.",
    ["MEETING OCCURRED Banda + Japan @ 2024-06-10"],
  ],
  [
    "an ambassador who calls on a state to do something",
    "Norway's ambassador called on Malawi to repay the loan.",
    [],
  ],
])("tells: %s", (_, text, expected) => {
  expect(eventsOf(text)).toEqual(expected);
});
