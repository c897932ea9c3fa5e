import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";
import { eventsOf } from "../../support/told.ts";

/** "actor ROLE", one for each of those who took part in the events of a text. */
function rolesIn(text: string): string[] {
  return reader
    .extract({ ...articleOf(text), title: "", publishedOn: "2024-06-12" })
    .events.flatMap(({ participants }) =>
      participants.map(({ actor, role }) => `${actor.split(":")[1]} ${role}`),
    );
}

describe("envoys whose name stands behind their office", () => {
  it.each([
    [
      "of a body",
      "Belgrade called in the EU's envoy, Pieter de Graaf, on Tuesday.",
      ["MEETING OCCURRED Graaf + Serbia @ 2024-06-11"],
    ],
    [
      "a chargé d'affaires",
      "Burkina Faso's ministry has summoned the chargé d'affaires of Togo, Mr Koffi Agbo, to express its displeasure.",
      ["MEETING OCCURRED Agbo + Faso @ -"],
    ],
    [
      "one whom a minister met",
      "Mali's Issa Keita met the chargé d'affaires of Togo, Koffi Agbo.",
      ["MEETING OCCURRED Agbo + Keita @ -"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("who gives others a roof", () => {
  it("hosts talks between others, and is no party", () => {
    expect(
      rolesIn(
        "Kenya hosted talks between Sudan and Chad in Nairobi on Monday.",
      ),
    ).toEqual(["ken HOST", "sdn PARTY", "tcd PARTY"]);
  });

  it("takes part in a summit at home", () => {
    expect(
      rolesIn("Kenya hosted a summit of Sudan and Chad in Nairobi on Monday."),
    ).toEqual(["ken PARTY", "sdn PARTY", "tcd PARTY"]);
  });
});

describe("whose border is closed", () => {
  it.each([
    [
      "the neighbour's, by name",
      "Kenya reopened the Moyale crossing with Ethiopia.",
      ["ken INITIATOR", "eth RECIPIENT"],
    ],
    [
      "the neighbour's, of whom the sentence before has told",
      "Rwanda has quarrelled with Uganda for years. Kigali closed the border again on Friday.",
      ["rwa INITIATOR", "uga RECIPIENT"],
    ],
    ["nobody's", "Peru will reopen the crossing on Monday.", []],
  ])("%s", (_, text, told) => {
    expect(rolesIn(text)).toEqual(told);
  });
});

describe("who heads a delegation", () => {
  it("that stays where it is makes no visit", () => {
    expect(
      eventsOf(
        "Rosa Quispe of Peru heads the delegation to the United Nations in New York.",
      ),
    ).toEqual([]);
  });

  it("that goes somewhere does", () => {
    expect(
      eventsOf(
        "Rosa Quispe of Peru led a delegation to the United Nations in New York on Monday.",
      ),
    ).toEqual(["VISIT OCCURRED Quispe + States @ 2024-06-10"]);
  });
});
