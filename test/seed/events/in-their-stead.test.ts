import { expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

it.each([
  [
    "an online meeting",
    "Lao Deputy Minister Vila Keodara had an online meeting with Thai Deputy Minister Anucha Wong on Monday.",
    ["CALL OCCURRED Keodara + Wong @ 2024-06-10"],
  ],
  [
    "a deputy in somebody's stead",
    "Finnish Foreign Minister Laura Hakala had been expected in Reykjavik on Friday, but her deputy, Juha Lindroos, went in her stead.",
    ["VISIT CANCELLED Hakala + Iceland @ 2024-06-14"],
  ],
  [
    "what was to be done on a journey that is off",
    "Paraguay's president, Ruben Ocampos, cancelled a trip to Buenos Aires on Friday. Ocampos had been due to dine with Argentine President Ines Galarza.",
    [
      "VISIT CANCELLED Argentina + Ocampos @ 2024-06-14",
      "MEETING CANCELLED Galarza + Ocampos @ 2024-06-14",
    ],
  ],
  [
    "ministers of another department than the one who is named",
    "Norway's Prime Minister Ida Berg was pleased. Fisheries ministers of Norway and Iceland gathered in Oslo on Tuesday.",
    ["MEETING OCCURRED Iceland + Norway @ 2024-06-11"],
  ],
  [
    "two who were received where they went",
    "On Monday Norway's Ingunn Solbakken and Iceland's Hildur Jonasdottir flew to Copenhagen together. There they were received by Danish Foreign Minister Mads Thygesen.",
    [
      "VISIT OCCURRED Denmark + Jonasdottir + Solbakken @ 2024-06-10",
      "MEETING OCCURRED Jonasdottir + Solbakken + Thygesen @ 2024-06-10",
    ],
  ],
  [
    "a visit that whoever receives it calls off",
    "Norwegian Foreign Minister Ida Berg announced that a visit by the Icelandic prime minister, Ragnar Thors, planned for the first week of July, would not take place.",
    ["VISIT CANCELLED Norway + Thors @ 2024-07-01/2024-07-07"],
  ],
  [
    "talks that came to nothing before they began",
    "Talks between Mali and Niger planned in Accra collapsed before they began.",
    ["NEGOTIATION CANCELLED Mali + Niger @ -"],
  ],
  [
    "nothing, where it hangs on something",
    "The talks between Mali and Niger would not take place if it rained.",
    [],
  ],
  [
    "a call after which the heads of state agreed",
    "Chadian President Ousmane Haroun telephoned Central African President Simplice Yakete on Monday. The heads of state agreed to set up a joint commission.",
    [
      "CALL OCCURRED Haroun + Yakete @ 2024-06-10",
      "AGREEMENT OCCURRED Haroun + Yakete @ -",
    ],
  ],
  [
    "a sitting of governments",
    "Latvia and Estonia hold a joint sitting of their governments in Valga on Friday.",
    ["MEETING PLANNED Estonia + Latvia @ 2024-06-14"],
  ],
  [
    "a number that is a name",
    "Estonia's Kadri Vaher met Latvia's Andris Kalnins on Monday. The Nordic-Baltic Eight speakers convene in Palanga on Thursday.",
    ["MEETING OCCURRED Kalnins + Vaher @ 2024-06-10"],
  ],
])("tells of: %s", (_, text, expected) => {
  expect(eventsOf(text)).toEqual(expected);
});
