/** A graph of three papers of one week, for tests of time, sources and what was known when. */
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
} from "./records.ts";

export const ANNA = "person:anna-berg";
export const JOSE = "person:jose-lopez";
export const NOR = "country:nor";
export const ESP = "country:esp";
export const OSLO = {
  id: "place:oslo-nor",
  name: "Oslo",
  country: NOR,
  latitude: 59.9,
  longitude: 10.7,
};

const morning = reading(
  article("morning", { publishedOn: "2024-03-02", publisher: "Morning Post" }),
  {
    actors: [
      actor(ANNA, { name: "Anna Berg", country: NOR }),
      actor(JOSE, { name: "José López", aliases: ["Pepe"], country: ESP }),
      actor(ESP, { name: "Spain" }),
    ],
    offices: [
      office(ANNA, NOR, { title: "Minister", from: "2023-01-01" }),
      office(ANNA, NOR, {
        title: "Mayor",
        from: "2019-01-01",
        to: "2022-12-31",
      }),
    ],
    events: [
      event("talks", [ANNA, JOSE], {
        when: on("2024-03-01"),
        place: OSLO,
        topics: ["fisheries"],
      }),
      event("plan", [ANNA, ESP], {
        status: "PLANNED",
        when: on("2024-06-01", "2024-06-30", {
          precision: "MONTH",
          extent: "WITHIN",
        }),
        kind: "VISIT",
      }),
    ],
    claims: [
      claim("offer", ANNA, ESP, {
        kind: "OFFER",
        when: on("2024-03-01"),
        event: "event:talks",
        cameo: "030",
        confidence: 0.5,
        text: "A fair share of the côte",
      }),
      claim("headline", ANNA, ESP, { headline: true }),
    ],
  },
);
export const evening = reading(
  article("evening", { publishedOn: "2024-03-05", publisher: "Evening Star" }),
  {
    claims: [
      claim("refusal", JOSE, NOR, {
        kind: "DENIAL",
        cameo: "120",
        when: on("2024-03-01"),
        evidence: [evidence("No share was ever offered")],
      }),
      claim("undated", JOSE, NOR, { kind: "CRITICISM", cameo: "111" }),
    ],
    links: [link("CONTRADICTS", "claim:refusal", "claim:offer")],
  },
);
const wire = reading(article("wire", { text: "Wire of the harbour." }), {
  actors: [actor("country:chn", { name: "China" })],
  events: [event("rumour", [ANNA, JOSE], { when: on("2024-03-01") })],
});

/** Three papers of one week, of which the last has no day: a minister and her guest, what they plan and what they say. Invented. */
export const newsstand: readonly Reading[] = [morning, evening, wire];
