/** An article with its records, and acts of an editor about them, for the contract of corrections. */
import type {
  CorrectionAct,
  CorrectionRecord,
  RecordReference,
} from "../../server/domain/correction.ts";
import { EVERYTHING } from "../../server/domain/filter.ts";
import {
  actor,
  article,
  claim,
  event,
  office,
  on,
  reading,
} from "../support/records.ts";
import type { Current } from "./suite.ts";

export const ANNA = "person:anna-berg";
export const ANN = "person:ann-berg";
export const NOR = "country:nor";
export const SWE = "country:swe";
export const page = { first: 20, after: null };

/** What an editor decided, before it was undone or lost what it is about. */
export function decided(name: string, act: CorrectionAct): CorrectionRecord {
  return {
    id: `correction:${name}`,
    act,
    by: "An editor",
    reason: "because",
    at: `2026-05-01T00:00:0${name.length % 10}.000Z`,
    undone: false,
    attached: true,
  };
}

/** A reference to the record of that name, which stands in the article of that name. */
export function about(
  record: string,
  inArticle: string,
  quote = `Text of ${inArticle}.`,
): RecordReference {
  return {
    record,
    article: `article:${inArticle}`,
    quote,
    prefix: "",
    suffix: "",
  };
}

export const gala = reading(article("gala"), {
  actors: [actor(ANNA, { aliases: ["Berg"] })],
  events: [event("gala", [ANNA, SWE], { when: on("2024-05-01") })],
});
export const toast = reading(article("toast"), {
  actors: [actor(ANN)],
  offices: [office(ANN, NOR, { from: "2023-01-01" })],
  claims: [claim("toast", ANN, SWE)],
});

/** The ties as one reads them: who, and how many events and claims. */
export const ties = async (current: Current): Promise<string[]> =>
  (await current().ties(EVERYTHING, 10)).map(
    ({ sideA, sideB, events, claims }) =>
      `${sideA} ${sideB} ${events}+${claims}`,
  );
