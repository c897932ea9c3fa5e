import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

describe("days counted from the day before", () => {
  it.each([
    [
      "so many days later, in another place",
      "Omani Foreign Minister Salim Harthi was in Asmara on 3 June and in Lusaka two days later.",
      [
        "VISIT OCCURRED Eritrea + Harthi @ 2024-06-03",
        "VISIT OCCURRED Harthi + Zambia @ 2024-06-05",
      ],
    ],
    [
      "so many days earlier, somewhere",
      "Rosa Quispe of Peru had met Luis Paz of Chile nine days earlier in Arica.",
      ["MEETING OCCURRED Paz + Quispe @ 2024-06-03"],
    ],
    [
      "the next morning",
      "Jan Wolski of Poland met Petr Dvorak of Czechia on Sunday. He met Slovakia's Ivan Kral the next morning.",
      [
        "MEETING OCCURRED Dvorak + Wolski @ 2024-06-09",
        "MEETING OCCURRED Kral + Wolski @ 2024-06-10",
      ],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("plans and what became of them", () => {
  it.each([
    [
      "could not be held, and its new day",
      "Brazil's Tiago Melo spoke by telephone with Rosa Quispe of Peru on Monday. A call with the Paraguayan Foreign Minister, Luis Paz, could not be held and was rescheduled for Thursday.",
      [
        "CALL OCCURRED Melo + Quispe @ 2024-06-10",
        "CALL CANCELLED Melo + Paz @ -",
        "CALL PLANNED Melo + Paz @ 2024-06-13",
      ],
    ],
    [
      "fell victim to",
      "Rosa Quispe of Peru had planned to stop in Port Vila on the way home, but the stopover fell victim to a cyclone.",
      ["VISIT CANCELLED Quispe + Vanuatu @ -"],
    ],
    [
      "plans to be somewhere",
      "Ecuador's foreign minister, Luis Paz, plans to be in La Paz on Saturday.",
      ["VISIT PLANNED Bolivia + Paz @ 2024-06-15"],
    ],
    [
      "hopes to be somewhere",
      "Ecuador's foreign minister, Luis Paz, hopes to be in La Paz on Saturday.",
      [],
    ],
    [
      "before somebody flies",
      "Luis Paz of Ecuador spoke to reporters hours before he flies to Canberra.",
      ["VISIT PLANNED Australia + Paz @ -"],
    ],
    [
      "a day of the clause behind it",
      "The embassy said that Rosa Quispe of Peru and Luis Paz of Chile had exchanged views on fish, and that the harbour would close in September.",
      ["MEETING OCCURRED Paz + Quispe @ -"],
    ],
    [
      "in a telephone call, one urged another",
      "In a telephone call late on Monday, Greek minister Nikos Karas urged his Turkish counterpart, Orhan Yalman, to withdraw the ship.",
      ["CALL OCCURRED Karas + Yalman @ 2024-06-10"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
