import { beforeEach, describe, expect, it } from "vitest";
import type { RecordFilter } from "../../server/domain/filter.ts";
import { ANNA, ESP, NOR, newsstand } from "../support/newsstand.ts";
import { idsFrom } from "./asking.ts";
import type { Current } from "./suite.ts";

/** What each part of a filter leaves of the records. */
export function filtersSuite(current: Current): void {
  describe("filters", () => {
    const { events, claims } = idsFrom(current);

    beforeEach(async () => {
      await current().write(newsstand);
    });

    it.each<[string, Partial<RecordFilter>, string[]]>([
      [
        "a window",
        {
          during: { from: "2024-02-01", to: "2024-03-01" },
          includeUndated: false,
        },
        ["claim:offer", "claim:refusal"],
      ],
      [
        "a window and the undated",
        { during: { from: "2025-01-01", to: null }, includeUndated: true },
        ["claim:undated"],
      ],
      [
        "the dated",
        { includeUndated: false },
        ["claim:offer", "claim:refusal"],
      ],
      ["what was known by a day", { asOf: "2024-03-04" }, ["claim:offer"]],
      ["an actor", { actors: [ANNA] }, ["claim:offer"]],
      ["no actor at all", { actors: [] }, []],
      [
        "a country, with who acts for it",
        { countries: [ESP] },
        ["claim:offer", "claim:refusal", "claim:undated"],
      ],
      ["kinds of claim", { claimKinds: ["DENIAL"] }, ["claim:refusal"]],
      [
        "kinds of event only",
        { eventKinds: [] },
        ["claim:offer", "claim:refusal", "claim:undated"],
      ],
      [
        "root classes of CAMEO, of which one has none",
        { cameoClasses: ["REJECT", "PROTEST"] },
        ["claim:refusal"],
      ],
      ["no root class of CAMEO at all", { cameoClasses: [] }, []],
      [
        "a publisher",
        { publishers: ["Evening Star"] },
        ["claim:refusal", "claim:undated"],
      ],
      ["another data set", { datasets: ["GDELT"] }, []],
      [
        "a confidence",
        { minConfidence: 0.6 },
        ["claim:refusal", "claim:undated"],
      ],
      [
        "what a title says",
        { includeHeadlines: true, actors: [ANNA] },
        ["claim:offer", "claim:headline"],
      ],
      [
        "a place where it was said",
        { places: ["place:oslo-nor"] },
        ["claim:offer"],
      ],
      ["a least score", { minTone: 0 }, ["claim:offer"]],
      ["a greatest score", { maxTone: 0 }, ["claim:refusal", "claim:undated"]],
      ["words, diacritics aside", { text: "COTE share" }, ["claim:offer"]],
      ["words of the evidence", { text: "ever offered" }, ["claim:refusal"]],
      [
        "words with marks between",
        { text: "“ever” (offered)" },
        ["claim:refusal"],
      ],
      [
        "what is disputed",
        { disputed: true },
        ["claim:offer", "claim:refusal"],
      ],
      ["what is not disputed", { disputed: false }, ["claim:undated"]],
      ["what was disputed by then", { disputed: true, asOf: "2024-03-03" }, []],
      ["what a person confirmed", { reviewedOnly: true }, []],
      ["between two", { between: [ANNA, ESP] }, ["claim:offer"]],
    ])("filters claims by %s", async (_, more, expected) => {
      expect(await claims(more)).toEqual(expected);
    });

    it.each<[string, Partial<RecordFilter>, string[]]>([
      ["status", { statuses: ["PLANNED"] }, ["event:plan"]],
      [
        "dates that overlap the window",
        {
          statuses: ["PLANNED"],
          during: { from: "2024-06-20", to: "2024-07-20" },
          includeUndated: false,
        },
        ["event:plan"],
      ],
      [
        "a day of publication that is known",
        { asOf: "2030-01-01" },
        ["event:talks"],
      ],
      ["topic", { topics: ["fisheries", "other"] }, ["event:talks"]],
      ["place", { places: ["place:oslo-nor"] }, ["event:talks"]],
      ["country of the place", { places: [NOR] }, ["event:talks"]],
      [
        "kind",
        { eventKinds: ["VISIT"], statuses: ["OCCURRED", "PLANNED"] },
        ["event:plan"],
      ],
      [
        "root class of CAMEO",
        { cameoClasses: ["CONSULT"] },
        ["event:rumour", "event:talks"],
      ],
      ["another root class of CAMEO", { cameoClasses: ["FIGHT"] }, []],
      [
        "kinds of actors",
        { actorKinds: ["COUNTRY"], statuses: ["OCCURRED", "PLANNED"] },
        ["event:plan"],
      ],
    ])("filters events by %s", async (_, more, expected) => {
      expect(await events(more)).toEqual(expected);
    });
  });
}
