/** A graph of two small countries, for tests that need a little of everything. */
import { placeId } from "../../server/domain/ids.ts";
import type { Reading } from "../../server/domain/reading.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  link,
  office,
  on,
  reading,
  taking,
} from "./records.ts";

const NORDLAND = actor("country:nor", { name: "Norway" });
const ISLAND = actor("country:isl", {
  name: "Iceland",
  aliases: ["Reykjavik"],
});
const ANNA = actor("person:anna-berg", {
  name: "Anna Berg",
  country: "country:nor",
});
const JON = actor("person:jon-karl", {
  name: "Jón Karl",
  country: "country:isl",
});

/** Two small countries, their ministers, a meeting in a harbour and what each then says of the other. Invented. */
export const harbour: readonly Reading[] = [
  reading(
    article("harbour-talks", {
      title: "Ministers meet in the harbour",
      publisher: "Harbour News",
      url: "https://news.example/harbour",
      publishedOn: "2024-03-05",
      text: "Anna Berg met Jón Karl on Monday. Berg said the fleet had crossed the line. Karl denied it.",
    }),
    {
      actors: [NORDLAND, ISLAND, ANNA, JON],
      offices: [
        office("person:anna-berg", "country:nor", {
          title: "Foreign Minister",
          from: "2023-01-01",
        }),
        office("person:jon-karl", "country:isl", {
          title: "Foreign Minister",
          from: "2022-06-01",
          to: "2024-12-31",
        }),
      ],
      events: [
        event("harbour", ["person:anna-berg", "person:jon-karl"], {
          title: "Anna Berg met Jón Karl",
          when: on("2024-03-04", "2024-03-04", { basis: "RELATIVE" }),
          topics: ["fishing"],
          place: {
            id: placeId("Bergen", "country:nor"),
            name: "Bergen",
            country: "country:nor",
            latitude: 60.39,
            longitude: 5.32,
          },
          evidence: [evidence("Anna Berg met Jón Karl on Monday.")],
        }),
        event("visit", [], {
          kind: "VISIT",
          title: "Jón Karl visits Norway",
          participants: [
            taking("person:jon-karl", "VISITOR"),
            taking("country:nor", "HOST"),
          ],
          when: on("2024-03-03", "2024-03-05"),
        }),
      ],
      claims: [
        claim("crossed", "person:anna-berg", "person:jon-karl", {
          kind: "ACCUSATION",
          cameo: "112",
          goldstein: -2,
          text: "the fleet had crossed the line",
          event: "event:harbour",
          when: on("2024-03-04"),
          evidence: [evidence("Berg said", ["organization:harbour-news"])],
        }),
        claim("denied", "person:jon-karl", "person:anna-berg", {
          kind: "DENIAL",
          text: "Karl denied it",
          when: on("2024-03-05"),
        }),
      ],
      links: [link("CONTRADICTS", "claim:denied", "claim:crossed")],
    },
  ),
  reading(
    article("treaty", {
      title: "A treaty at last",
      publisher: "The Gull",
      publishedOn: "2024-05-02",
      text: "Norway and Iceland signed a treaty on 1 May.",
    }),
    {
      actors: [NORDLAND, ISLAND],
      events: [
        event("treaty", ["country:nor", "country:isl"], {
          kind: "AGREEMENT",
          title: "Norway and Iceland sign a treaty",
          cameo: "057",
          goldstein: 8,
          when: on("2024-05-01"),
        }),
      ],
    },
  ),
  reading(article("undated", { text: "Norway praised Iceland." }), {
    claims: [
      claim("praise", "country:nor", "country:isl", {
        kind: "PRAISE",
        cameo: "051",
        goldstein: 3.4,
      }),
    ],
  }),
];

/** As many meetings of as many people with Anna Berg, to count what grows with rows. */
export const crowd = (size: number): Reading =>
  reading(article(`crowd-of-${size}`, { publishedOn: "2024-06-30" }), {
    actors: [ANNA, NORDLAND],
    events: Array.from({ length: size }, (_, n) =>
      event(`guest-${n}`, ["person:anna-berg", `person:guest-${n}`], {
        when: on("2024-06-01"),
      }),
    ),
  });
