import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

/** "KIND @ place: actor ROLE, …" for each event of a text. */
function gatheringsIn(text: string): string[] {
  return reader
    .extract({ ...articleOf(text), title: "", publishedOn: "2024-06-12" })
    .events.map(
      ({ kind, place, participants }) =>
        `${kind} @ ${place?.name ?? "-"}: ${participants
          .map(
            ({ actor, role }) =>
              `${actor.slice(actor.indexOf(":") + 1)} ${role}`,
          )
          .join(", ")}`,
    );
}

describe("who gives others a roof, told behind the gathering", () => {
  it.each([
    [
      "between two commas",
      "Talks between Togo and Benin, hosted by Gabon, were held in Libreville on Tuesday.",
      ["NEGOTIATION @ Libreville: gab HOST, tgo PARTY, ben PARTY"],
    ],
    [
      "in front of those who talk",
      "Talks hosted by Gabon between Togo and Benin resumed in Libreville on Monday.",
      ["NEGOTIATION @ Libreville: gab HOST, tgo PARTY, ben PARTY"],
    ],
    [
      "at the sentence's end",
      "Togo and Benin resumed talks in Libreville on Monday, hosted by Gabon.",
      ["NEGOTIATION @ Libreville: gab HOST, tgo PARTY, ben PARTY"],
    ],
  ])("%s", (_, text, told) => {
    expect(gatheringsIn(text)).toEqual(told);
  });

  it("of the lunch at which they met is one of the two all the same", () => {
    expect(
      gatheringsIn(
        "Togolese diplomats held a meeting with President Ana Paz of Peru at a lunch hosted by the Ambassador of Togo.",
      ),
    ).toEqual(["MEETING @ -: tgo PARTY, ana-paz PARTY"]);
  });

  it("is none of the two countries spoken of before", () => {
    expect(
      gatheringsIn(
        "Togo and Benin quarrel over a beach. Gabonese President Paul Essono received the foreign ministers of the two countries in Libreville on Monday.",
      ),
    ).toEqual([
      "MEETING @ Libreville: paul-essono PARTY, tgo PARTY, ben PARTY",
    ]);
  });
});

describe("who comes to the table too", () => {
  it.each([
    [
      "joined by presidents, told in front of the verb",
      "President Faure Gnassingbé, joined by the presidents of Ghana and Benin, opened the regional summit in Lomé on Monday.",
      ["SUMMIT @ Lomé: faure-gnassingbe PARTY, gha PARTY, ben PARTY"],
    ],
    [
      "joined by one more, told behind it; whose state a possessive tells",
      "President William Ruto met South Sudan's Salva Kiir in Nairobi on Monday, joined by Ugandan leader Yoweri Museveni.",
      [
        "MEETING @ Nairobi: william-ruto PARTY, salva-kiir PARTY, yoweri-museveni PARTY",
      ],
    ],
    [
      "attended by ministers, where the gathering was held",
      "A conference on the lake was held in Chad on Friday, attended by the ministers of Niger and Cameroon.",
      ["MEETING @ Chad: ner PARTY, cmr PARTY"],
    ],
  ])("%s", (_, text, told) => {
    expect(gatheringsIn(text)).toEqual(told);
  });
});

describe("talks that carry the names of their parties", () => {
  it.each([
    [
      "three, one of two words",
      "Trilateral Japan-South Korea-US talks on missiles will be held in Busan on Friday.",
      ["NEGOTIATION @ Busan: jpn PARTY, kor PARTY, usa PARTY"],
    ],
    [
      "two in front of a colon",
      "Togo and Benin: technical talks on the border in Lomé on Friday.",
      ["NEGOTIATION @ Lomé: tgo PARTY, ben PARTY"],
    ],
    [
      "the two who shut what the talks are about, each to the other",
      "Zambia and Malawi closed the bridge in March. Talks on reopening it are to resume next week.",
      [
        "OTHER @ -: zmb INITIATOR, mwi INITIATOR",
        "NEGOTIATION @ -: zmb PARTY, mwi PARTY",
      ],
    ],
    [
      "four, and a meeting",
      "The US-Japan-South Korea-Philippines meeting took place in Manila on Monday.",
      ["MEETING @ Manila: usa PARTY, jpn PARTY, kor PARTY, phl PARTY"],
    ],
    [
      "an exchange between two",
      "The exchange of 12 prisoners between Iran and Azerbaijan took place on Monday.",
      ["OTHER @ -: irn PARTY, aze PARTY"],
    ],
  ])("%s", (_, text, told) => {
    expect(gatheringsIn(text)).toEqual(told);
  });
});
