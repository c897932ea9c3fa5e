import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

describe("what was planned and came to nothing, or was never planned", () => {
  it.each([
    [
      "was to have",
      "Rwandan Foreign Minister Jean Habimana was to have visited Uganda on Monday.",
      ["VISIT CANCELLED Habimana + Uganda @ 2024-06-10"],
    ],
    [
      "staying at home",
      "Togolese Foreign Minister Yao Agbo, who was due in Niger on Thursday, will stay at home.",
      ["VISIT CANCELLED Agbo + Niger @ 2024-06-13"],
    ],
    [
      "what was done instead",
      "Moldova's president, Ana Rusu, and Romania's, Mihai Lungu, were to meet in Cahul on Monday. They spoke by telephone instead.",
      [
        "MEETING CANCELLED Lungu + Rusu @ 2024-06-10",
        "CALL OCCURRED Lungu + Rusu @ -",
      ],
    ],
    [
      "should have, but",
      "Zambia's Joseph Banda and Zimbabwe's Tendai Moyo should have met at Victoria Falls last Saturday, but Harare cancelled the meeting.",
      ["MEETING CANCELLED Banda + Moyo @ 2024-06-08"],
    ],
    [
      "plans that are dropped",
      "Kazakh Foreign Minister Daulet Omarov has shelved plans to travel to Kyrgyzstan this month.",
      ["VISIT CANCELLED Kyrgyzstan + Omarov @ 2024-06-01/2024-06-30"],
    ],
    [
      "what one pulls out of",
      "Polish Foreign Minister Jan Wolski pulled out of a planned visit to Hungary on Monday.",
      ["VISIT CANCELLED Hungary + Wolski @ 2024-06-10"],
    ],
    [
      "next week's trip",
      "Daniel Berg of Sweden has cancelled next week's trip to Britain.",
      ["VISIT CANCELLED Berg + Britain @ 2024-06-17/2024-06-23"],
    ],
    [
      "a session and the clause about it",
      "A session of the joint fisheries commission of Senegal and Mauritania, which was to meet in Dakar on 14 June, has been adjourned.",
      ["MEETING CANCELLED Mauritania + Senegal @ 2024-06-14"],
    ],
    [
      "a ceremony",
      "The presidents Ana Rusu of Moldova and Mihai Lungu of Romania were to sign a ferry accord in Galați on Friday. The ceremony was abandoned.",
      ["AGREEMENT CANCELLED Lungu + Rusu @ 2024-06-14"],
    ],
    [
      "a heading that says what is off",
      "Not on the calendar: a meeting between Ecuador's Jorge Lema and Paraguay's Iris Duarte.",
      ["MEETING DENIED Duarte + Lema @ -"],
    ],
    [
      "no intention",
      "Austrian Chancellor Karl Huber has no intention of telephoning Serbian President Marko Savić.",
      ["CALL DENIED Huber + Savić @ -"],
    ],
    [
      "without meeting",
      "Danish Foreign Minister Lars Holm left New York without meeting Iranian envoy Reza Karimi.",
      ["MEETING DENIED Holm + Karimi @ -"],
    ],
    [
      "never on the table",
      "A meeting with Serbian Foreign Minister Marko Savić was never on the table, Lithuanian Foreign Minister Jonas Petkus said.",
      ["MEETING DENIED Petkus + Savić @ -"],
    ],
    [
      "no part of the itinerary",
      "A stop in Taiwan is not part of the itinerary of Palau's President Tommy Remengesau.",
      ["VISIT DENIED Remengesau + Taiwan @ -"],
    ],
    [
      "reports that are incorrect",
      "Reports of a telephone call between Prime Minister Ana Ruiz of Spain and Portuguese Prime Minister Rui Tavares are incorrect.",
      ["CALL DENIED Ruiz + Tavares @ -"],
    ],
    [
      "reports dismissed as something",
      "The spokesman dismissed as “pure invention” reports of a secret meeting between Moldovan President Ana Rusu and Romania's Mihai Lungu.",
      ["MEETING DENIED Lungu + Rusu @ -"],
    ],
    [
      "reports without foundation",
      "Media reports that Fijian Prime Minister Jone Vula would meet Tongan Prime Minister Sione Taufa in Palau are without foundation.",
      ["MEETING DENIED Taufa + Vula @ -"],
    ],
    [
      "who denied having met somebody",
      "Nicaraguan Foreign Minister Luis Paz denied having met the Costa Rican ambassador, Laura Solís, in Panama.",
      ["MEETING DENIED Paz + Solís @ -"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
