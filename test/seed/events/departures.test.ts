import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

describe("visits told by their end, what talks came to, who is due somewhere", () => {
  it.each([
    [
      "days of talks that were over",
      "Norwegian Foreign Minister Ida Berg left Lima on Monday after three days of talks.",
      ["VISIT OCCURRED Berg + Peru @ 2024-06-08/2024-06-10"],
    ],
    [
      "a flight home after a stay",
      "Czech Foreign Minister Jan Dvorak flew home from Hanoi on Tuesday after a four-day stay.",
      ["VISIT OCCURRED Dvorak + Vietnam @ 2024-06-08/2024-06-11"],
    ],
    [
      "days without a word for what they were",
      "Swiss Foreign Minister Lena Frei flew out of Rabat on Monday after two days in the Moroccan capital.",
      ["VISIT OCCURRED Frei + Morocco @ 2024-06-09/2024-06-10"],
    ],
    [
      "a stay that was wound up",
      "Greek Prime Minister Nikos Pavlou wound up a three-day stay in Ottawa on Monday.",
      ["VISIT OCCURRED Canada + Pavlou @ 2024-06-08/2024-06-10"],
    ],
    [
      "a departure after meeting somebody",
      "Chilean President Tomas Vidal departed from Nairobi on Sunday after meeting Kenyan President William Ruto.",
      [
        "VISIT OCCURRED Kenya + Vidal @ 2024-06-09",
        "MEETING OCCURRED Ruto + Vidal @ 2024-06-09",
      ],
    ],
    [
      "an ambassador, who lives there",
      "Ghana's ambassador, Kofi Mensah, left Oslo on Monday after talks with Norwegian officials.",
      ["NEGOTIATION OCCURRED Mensah + Norway @ 2024-06-10"],
    ],
    [
      "one who lives there",
      "Peru's foreign minister, Rosa Ibarra, left Lima on Monday after two days of talks.",
      [],
    ],
    [
      "one who was kept there",
      "Polish opposition leader Ewa Nowak left Minsk on Monday after three days in prison.",
      [],
    ],
    [
      "talks that produced an accord",
      "Talks between Ecuador and Panama in Quito on Monday produced an accord on fishing.",
      [
        "NEGOTIATION OCCURRED Ecuador + Panama @ 2024-06-10",
        "AGREEMENT OCCURRED Ecuador + Panama @ 2024-06-10",
      ],
    ],
    [
      "talks that produced none",
      "Talks between Ecuador and Panama in Quito on Monday produced no accord on fishing.",
      ["NEGOTIATION OCCURRED Ecuador + Panama @ 2024-06-10"],
    ],
    [
      "a deal hammered out",
      "Bolivia and Paraguay hammered out a deal on fishing on Monday.",
      ["AGREEMENT OCCURRED Bolivia + Paraguay @ 2024-06-10"],
    ],
    [
      "a deal still being hammered out",
      "Bolivia and Paraguay are hammering out a deal on fishing.",
      ["NEGOTIATION OCCURRED Bolivia + Paraguay @ -"],
    ],
    [
      "who is expected for talks, on the same day",
      "Serbia's Ana Petrovic is expected in Zagreb on Friday for talks with Croatian Prime Minister Ivo Kralj.",
      [
        "VISIT PLANNED Croatia + Petrovic @ 2024-06-14",
        "NEGOTIATION PLANNED Kralj + Petrovic @ 2024-06-14",
      ],
    ],
  ])("%s", (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
