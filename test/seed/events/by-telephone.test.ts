import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

describe("who talked by telephone", () => {
  it.each([
    [
      "separate conversations with two, each with his office",
      "The Minister of Foreign Affairs of Ghana, Samuel Ofori, held separate telephone conversations today with Ms. Mariam Sankoh, Minister of Foreign Affairs of Sierra Leone, and Mr. Lars Dahl, Minister of Foreign Affairs of Denmark.",
      [
        "CALL OCCURRED Ofori + Sankoh @ 2024-06-12",
        "CALL OCCURRED Dahl + Ofori @ 2024-06-12",
      ],
    ],
    [
      "a list with semicolons",
      "The Minister of Foreign Affairs of Qatar, Nasser Kuwari, today held separate telephone conversations with his Omani counterpart, Salim Rashdi; the Foreign Minister of Iraq, Hadi Jasim; and the Foreign Minister of Egypt, Omar Fathi.",
      [
        "CALL OCCURRED Kuwari + Rashdi @ 2024-06-12",
        "CALL OCCURRED Jasim + Kuwari @ 2024-06-12",
        "CALL OCCURRED Fathi + Kuwari @ 2024-06-12",
      ],
    ],
    [
      "by telephone, and in one breath with each",
      "The Foreign Minister of Peru, Elmer Rojas, spoke by telephone yesterday, in separate conversations, with the Foreign Minister of Bolivia, Celia Mamani, and with the Foreign Minister of Chile, Alberto Soto.",
      [
        "CALL OCCURRED Mamani + Rojas @ 2024-06-11",
        "CALL OCCURRED Rojas + Soto @ 2024-06-11",
      ],
    ],
    [
      "one call with two",
      "Prime Minister Ana Ruiz of Spain spoke by phone with Portuguese Prime Minister Rui Tavares and French President Luc Morel on Monday.",
      ["CALL OCCURRED Morel + Ruiz + Tavares @ 2024-06-10"],
    ],
    [
      "what was raised by telephone",
      "Kenyan Foreign Minister Ann Odhiambo raised the drought with Ethiopian President Abel Tesfaye by telephone on Sunday.",
      ["CALL OCCURRED Odhiambo + Tesfaye @ 2024-06-09"],
    ],
    [
      "who was to be briefed by telephone",
      "Kenyan President Ann Odhiambo is to brief South Africa's Sipho Dube by telephone on Thursday evening.",
      ["CALL PLANNED Dube + Odhiambo @ 2024-06-13"],
    ],
    [
      "over the phone",
      "Finnish Foreign Minister Aino Virta discussed the border with her Estonian counterpart, Mart Saar, over the phone on Monday.",
      ["CALL OCCURRED Saar + Virta @ 2024-06-10"],
    ],
    [
      "a call that a later sentence tells of",
      "Ghana's Kofi Baah and Togo's Yao Agbo spoke for half an hour on Monday. In the call Baah asked for patience.",
      ["CALL OCCURRED Agbo + Baah @ 2024-06-10"],
    ],
    [
      "two names in front of a verb that looks like a noun",
      "Danish Foreign Minister Lars Holm and Faroese premier Aksel Joensen hold a video call with Icelandic Foreign Minister Jón Bergsson on Friday.",
      ["CALL PLANNED Bergsson + Holm + Joensen @ 2024-06-14"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
