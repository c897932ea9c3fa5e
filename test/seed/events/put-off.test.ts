import { expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

it.each([
  [
    "a lunch at which somebody was to be host",
    "The lunch at which President Jan Wolski of Poland was to host Fijian Prime Minister Jone Vula has been scrapped.",
    ["MEETING CANCELLED Vula + Wolski @ -"],
  ],
  [
    "a reception at which two were to meet",
    "The reception at which Polish President Jan Wolski and Fijian Prime Minister Jone Vula were to meet was called off.",
    ["MEETING CANCELLED Vula + Wolski @ -"],
  ],
  [
    "a ceremony of signing",
    "A ceremony at which Poland and Fiji were to sign a fisheries accord in Suva on 20 June has been postponed.",
    ["AGREEMENT CANCELLED Fiji + Poland @ 2024-06-20"],
  ],
  [
    "a visit behind an aside",
    "A state visit to Fiji by the Polish president, Jan Wolski, pencilled in for this autumn, has been quietly struck from the calendar.",
    ["VISIT CANCELLED Fiji + Wolski @ 2024-09-01/2024-11-30"],
  ],
  [
    "a round that slips to another month",
    "A second round of talks between Poland and Fiji, which was to have begun on June 10, has slipped to July.",
    [
      "NEGOTIATION CANCELLED Fiji + Poland @ 2024-06-10",
      "NEGOTIATION PLANNED Fiji + Poland @ 2024-07-01/2024-07-31",
    ],
  ],
  [
    "a call moved from one day to another",
    "A call between Polish President Jan Wolski and Fijian Prime Minister Jone Vula has been moved from Thursday to Saturday.",
    [
      "CALL CANCELLED Vula + Wolski @ 2024-06-13",
      "CALL PLANNED Vula + Wolski @ 2024-06-15",
    ],
  ],
  [
    "a visit that is now expected",
    "Polish President Jan Wolski was to visit Fiji in June. The visit was put off. It is now expected in early September.",
    [
      "VISIT CANCELLED Fiji + Wolski @ 2024-06-01/2024-06-30",
      "VISIT PLANNED Fiji + Wolski @ 2024-09-01/2024-09-30",
    ],
  ],
  [
    "but not what did take place where something else is off",
    "The conference at which Polish President Jan Wolski met Fijian Prime Minister Jone Vula in May was cancelled this year.",
    ["MEETING OCCURRED Vula + Wolski @ 2024-05-01/2024-05-31"],
  ],
])("%s", (_, text, told) => {
  expect(eventsOf(text)).toEqual(told);
});
