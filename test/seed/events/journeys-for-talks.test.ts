import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

describe("what a journey is for stands as the journey does", () => {
  it.each([
    [
      "was to have",
      "President Iosefa Lemalu of Tuvalu was to have flown to Tarawa for talks with President Tekee Ioane of Kiribati.",
      [
        "VISIT CANCELLED Kiribati + Lemalu @ -",
        "NEGOTIATION CANCELLED Ioane + Lemalu @ -",
      ],
    ],
    [
      "a day between them",
      "Cypriot Foreign Minister Eleni Markou will fly to Lebanon on 24 June for talks with Prime Minister Karim Haddad.",
      [
        "VISIT PLANNED Lebanon + Markou @ 2024-06-24",
        "NEGOTIATION PLANNED Haddad + Markou @ 2024-06-24",
      ],
    ],
    [
      "whose country stands behind the name",
      "Foreign Minister Luis Paz of Paraguay is due in Lima on 20 June for a meeting with his Peruvian opposite number, Rosa Quispe.",
      [
        "MEETING PLANNED Paz + Quispe @ 2024-06-20",
        "VISIT PLANNED Paz + Peru @ 2024-06-20",
      ],
    ],
    [
      "did not go",
      "Chad's foreign minister, Ali Saleh, did not travel to Tripoli on Monday for talks with President Omar Zaki of Libya.",
      [
        "VISIT DENIED Libya + Saleh @ 2024-06-10",
        "NEGOTIATION DENIED Saleh + Zaki @ 2024-06-10",
      ],
    ],
    [
      "may go",
      "Chad's foreign minister, Ali Saleh, may travel to Tripoli for talks with President Omar Zaki of Libya.",
      [],
    ],
    [
      "went",
      "Chad's foreign minister, Ali Saleh, flew to Tripoli on Monday for a second round of talks with President Omar Zaki of Libya.",
      [
        "VISIT OCCURRED Libya + Saleh @ 2024-06-10",
        "NEGOTIATION OCCURRED Saleh + Zaki @ 2024-06-10",
      ],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
