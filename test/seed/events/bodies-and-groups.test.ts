import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

const dispute =
  "Peru complained that Chilean boats had fired on trawlers. Chile denied it.";
const dutch =
  "Ana Bakker, the Dutch minister of trade, and Joost Visser, the Dutch minister of defence, disagree over the machine.";

describe("bodies of states that meet by themselves", () => {
  it.each([
    [
      "ministers of a body",
      "AU foreign ministers will meet in Accra on Friday.",
      ["MEETING PLANNED AU @ 2024-06-14"],
    ],
    [
      "of which it is told behind them",
      "The finance ministers of the European Union met in Luxembourg on Monday.",
      ["MEETING OCCURRED Union @ 2024-06-10"],
    ],
    [
      "a body's name hung on the verb",
      "EU foreign ministers met in Brussels on Monday.",
      ["MEETING OCCURRED EU @ 2024-06-10"],
    ],
    [
      "a meeting of theirs that was called off",
      "A meeting of EU foreign ministers, due in Brussels on Monday, was called off.",
      ["MEETING CANCELLED EU @ 2024-06-10"],
    ],
    [
      "with somebody whom nobody names, which is none",
      "EU ambassadors met with traders in Kyiv on Monday.",
      [],
    ],
    [
      "targets that are met, which is none",
      "EU leaders met the challenge on Monday.",
      [],
    ],
    [
      "a single official, which is none",
      "A NATO official met reporters on Tuesday.",
      [],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(`Rain fell in the north. ${text}`)).toEqual(told);
  });
});

describe("two parties told in one word", () => {
  it.each([
    [
      "the two leaders, whom a third received",
      "Presidents Ana Rojas of Peru and Luis Pardo of Chile met in Arica on Monday. Kari Berg of Norway received the two leaders on Tuesday.",
      [
        "MEETING OCCURRED Pardo + Rojas @ 2024-06-10",
        "MEETING OCCURRED Berg + Pardo + Rojas @ 2024-06-11",
      ],
    ],
    [
      "the two navies",
      `${dispute} The two navies will hold talks in Arica in July.`,
      ["NEGOTIATION PLANNED Chile + Peru @ 2024-07-01/2024-07-31"],
    ],
    [
      "talks between them",
      `${dispute} Talks between the two coast guards are due on Friday.`,
      ["NEGOTIATION PLANNED Chile + Peru @ 2024-06-14"],
    ],
    [
      "Heads of State in capitals",
      "President Ana Rojas of Chile paid a visit to Peru at the invitation of President Hugo Quispe. The two Heads of State met in Lima on Monday.",
      [
        "VISIT OCCURRED Peru + Rojas @ -",
        "MEETING OCCURRED Quispe + Rojas @ 2024-06-10",
      ],
    ],
    [
      "both ministers of one state, whose verb looks like a noun",
      `${dutch} Next week both ministers travel to Tokyo.`,
      ["VISIT PLANNED Bakker + Japan + Visser @ 2024-06-17/2024-06-23"],
    ],
    [
      "the same with their country's adjective",
      `${dutch} On Friday both Dutch ministers will travel to Tokyo.`,
      ["VISIT PLANNED Bakker + Japan + Visser @ 2024-06-14"],
    ],
    [
      "what two initial",
      "Chile's Ana Rojas and Peru's Elmer Huerta met in Lima on Monday. The two men initial an accord on copper.",
      [
        "MEETING OCCURRED Huerta + Rojas @ 2024-06-10",
        "AGREEMENT OCCURRED Huerta + Rojas @ 2024-06-10",
      ],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("who is met, and what is only sent or asked", () => {
  it.each([
    [
      "an envoy summoned, whose verb looks like a noun",
      "Ana Rojas, the Foreign Minister, summons Ambassador Luis Prado, who stays for nine minutes.",
      ["MEETING OCCURRED Prado + Rojas @ -"],
    ],
    [
      "a letter received, which is none",
      "Ana Rojas received a letter from Elmer Huerta, the Peruvian foreign minister.",
      [],
    ],
    [
      "a call received",
      "Dr Ahmed Naseem, Foreign Minister of the Maldives, received a phone call today from Mr Tilak Perera, Minister of Foreign Affairs of Sri Lanka.",
      ["CALL OCCURRED Naseem + Perera @ 2024-06-12"],
    ],
    [
      "whoever had rung",
      "President Bola Tinubu said that France's ambassador, Luc Perrin, had rung him with the news on Monday night.",
      ["CALL OCCURRED Perrin + Tinubu @ 2024-06-10"],
    ],
    [
      "an appeal to several, which is none",
      "President Ana Rojas called on Peru, Bolivia and Brazil to open the border.",
      [],
    ],
    [
      "an appeal to several leaders over an aside, which is none",
      "Ana Rojas called on the presidents of Peru, Bolivia and Brazil, in a speech in Lima, to open the border.",
      [],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(`Rain fell in the north. ${text}`)).toEqual(told);
  });
});

describe("of whom an office, a delegation or a day is told", () => {
  const named =
    "President Ana Rojas of Chile praised the treaty. President Hugo Quispe of Peru did so too.";
  it.each([
    [
      "vice ministers, who are not the ministers",
      "Ana Rojas, the foreign minister of Chile, and Elmer Huerta, the Peruvian foreign minister, disagree. Vice ministers of Chile and Peru will meet in Lima on Friday.",
      ["MEETING PLANNED Chile + Peru @ 2024-06-14"],
    ],
    [
      "three presidents, of whom two are named: the states",
      `${named} The presidents of Chile, Peru and Bolivia will meet in Lima on Friday.`,
      ["MEETING PLANNED Bolivia + Chile + Peru @ 2024-06-14"],
    ],
    [
      "two presidents, both named",
      `${named} The presidents of Chile and Peru will meet in Lima on Friday.`,
      ["MEETING PLANNED Quispe + Rojas @ 2024-06-14"],
    ],
    [
      "a delegation that is led somewhere",
      "Rain fell. Ana Rojas, the Chilean foreign minister, will lead a delegation to Lima on Friday.",
      ["VISIT PLANNED Peru + Rojas @ 2024-06-14"],
    ],
    [
      "received by one on one day and by another on the next",
      "Rain fell. Elmer Huerta is to be received on Thursday by Ana Rojas and on Friday by Mauro Silva of Brazil.",
      [
        "MEETING PLANNED Huerta + Rojas @ 2024-06-13",
        "MEETING PLANNED Huerta + Silva @ 2024-06-14",
      ],
    ],
    [
      "the next summit, of the body that held the last",
      "Presidents Ana Rojas of Chile and Hugo Quispe of Peru met in Lima on Sunday for the summit of the African Union. The next ordinary summit is to be held in La Paz in July.",
      [
        "SUMMIT OCCURRED Quispe + Rojas @ 2024-06-09",
        "SUMMIT PLANNED Union @ 2024-07-01/2024-07-31",
      ],
    ],
    [
      "ministers of both countries, whom a third receives",
      "Chile and Peru are at odds. Mauro Silva of Brazil will host the foreign ministers of both countries in Belém on Friday.",
      ["MEETING PLANNED Chile + Peru + Silva @ 2024-06-14"],
    ],
    [
      "two presidents who are named behind, and no two others",
      `${named} The two presidents, Hugo Quispe and Mauro Silva, spoke by telephone on Monday.`,
      ["CALL OCCURRED Quispe + Silva @ 2024-06-10"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
