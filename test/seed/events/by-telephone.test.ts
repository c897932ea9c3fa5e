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
    [
      "a call of which only the other side is told, behind the first",
      "Foreign Minister Ana Rojas spoke by telephone with Elmer Huerta, her Peruvian counterpart. A second call, with Mauro Silva, Foreign Minister of Brazil, dealt with fishing.",
      ["CALL OCCURRED Huerta + Rojas @ -", "CALL OCCURRED Rojas + Silva @ -"],
    ],
    [
      "conversations of one day, the first by telephone",
      "On Tuesday morning Minister Ana Rojas of Chile spoke by telephone with the Peruvian Foreign Minister, Elmer Huerta. At noon Minister Rojas had a conversation with the Brazilian Foreign Minister, Mauro Silva.",
      [
        "CALL OCCURRED Huerta + Rojas @ 2024-06-11",
        "CALL OCCURRED Rojas + Silva @ 2024-06-11",
      ],
    ],
    [
      "whom somebody urged in a call",
      "In a telephone call late on Monday, Foreign Minister Ana Rojas urged her Peruvian counterpart, Elmer Huerta, to free the crew.",
      ["CALL OCCURRED Huerta + Rojas @ 2024-06-10"],
    ],
    [
      "whom somebody warned by telephone",
      "By telephone on Tuesday, Chile's Ana Rojas warned her Peruvian counterpart, Elmer Huerta, against new tests.",
      ["CALL OCCURRED Huerta + Rojas @ 2024-06-11"],
    ],
    [
      "separate calls in front of their caller",
      "In separate telephone calls with Elmer Huerta of Peru and Mauro Silva of Brazil, Ana Rojas set out her terms.",
      ["CALL OCCURRED Huerta + Rojas @ -", "CALL OCCURRED Rojas + Silva @ -"],
    ],
    [
      "separate calls told by verb and noun",
      "Ana Rojas, the Chilean foreign minister, spoke in separate phone calls with Peru's Elmer Huerta and Brazil's Mauro Silva.",
      ["CALL OCCURRED Huerta + Rojas @ -", "CALL OCCURRED Rojas + Silva @ -"],
    ],
    [
      "what two reviewed in a call, one event",
      "Ana Rojas and her Peruvian counterpart, Elmer Huerta, reviewed the border talks during a phone conversation.",
      ["CALL OCCURRED Huerta + Rojas @ -"],
    ],
    [
      "two with a title between, far from their verb",
      "In the evening Minister Ana Rojas and her Peruvian colleague, Elmer Huerta, discussed the situation in Sudan in a video call.",
      ["CALL OCCURRED Huerta + Rojas @ -"],
    ],
    [
      "on the phone with",
      "Ana Rojas was on the phone with Elmer Huerta, the Peruvian foreign minister, for an hour on Tuesday.",
      ["CALL OCCURRED Huerta + Rojas @ 2024-06-11"],
    ],
    [
      "rang two, one of them of a state",
      "Ana Rojas telephoned Elmer Huerta of Peru and, the next morning, Mauro Silva of Brazil.",
      ["CALL OCCURRED Huerta + Rojas @ -", "CALL OCCURRED Rojas + Silva @ -"],
    ],
    [
      "reporters told by telephone, which is none",
      "Ana Rojas told reporters by telephone that Elmer Huerta was wrong.",
      [],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("who was on the line, told by a pronoun or a group", () => {
  it.each([
    [
      "with him, of the sentence before",
      "Petr Dvorak, the Czech minister, has dropped a visit to Georgia. The Georgian presidency denied that President Levan Abashidze had spoken with him by phone on Monday.",
      [
        "VISIT CANCELLED Dvorak + Georgia @ -",
        "CALL DENIED Abashidze + Dvorak @ 2024-06-10",
      ],
    ],
    [
      "the two leaders, who had rung each other",
      "President Rosa Quispe of Peru rang President Luis Paz of Chile on Sunday. The two leaders talked for twenty minutes.",
      ["CALL OCCURRED Paz + Quispe @ 2024-06-09"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
