import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";
import { eventsOf } from "../../support/told.ts";

describe("journeys that take somebody somewhere", () => {
  it.each([
    [
      "to several states",
      "Peruvian President Ana Paz returned from a tour that took her to Gambia, Guinea-Bissau and Cabo Verde.",
      [
        "VISIT OCCURRED Gambia + Paz @ -",
        "VISIT OCCURRED Guinea-Bissau + Paz @ -",
        "VISIT OCCURRED Paz + Verde @ -",
      ],
    ],
    [
      "still to come",
      "Peruvian President Ana Paz began a tour that will also take her to Vientiane and Phnom Penh.",
      ["VISIT PLANNED Laos + Paz @ -", "VISIT PLANNED Cambodia + Paz @ -"],
    ],
    [
      "days spent there, by ministers whom nobody names, and where they went next",
      "The foreign ministers of Finland and Norway spent Sunday and Monday in Armenia. Their trip then took them to Tbilisi.",
      [
        "VISIT OCCURRED Armenia + Finland + Norway @ 2024-06-09/2024-06-10",
        "VISIT OCCURRED Finland + Georgia + Norway @ -",
      ],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });

  it.each([
    [
      "the day in front of each place but the first",
      "Peruvian President Ana Paz flew to Quito on Friday, on Saturday to Bogotá and on Sunday to Caracas.",
      [
        "VISIT OCCURRED Ecuador + Paz @ 2024-06-07",
        "VISIT OCCURRED Colombia + Paz @ 2024-06-08",
        "VISIT OCCURRED Paz + Venezuela @ 2024-06-09",
      ],
    ],
    [
      "the day behind each",
      "Peruvian President Ana Paz will visit Quito on Thursday, Bogotá on Friday and Chile on 20 June.",
      [
        "VISIT PLANNED Ecuador + Paz @ 2024-06-13",
        "VISIT PLANNED Colombia + Paz @ 2024-06-14",
        "VISIT PLANNED Chile + Paz @ 2024-06-20",
      ],
    ],
    [
      "the day that opens a second clause",
      "On Monday Peruvian President Ana Paz met Chilean President Luis Rey, and on Tuesday she was in La Paz.",
      [
        "MEETING OCCURRED Paz + Rey @ 2024-06-10",
        "VISIT OCCURRED Bolivia + Paz @ 2024-06-11",
      ],
    ],
  ])("day by day: %s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });

  it("goes nowhere but to the places that have a day", () => {
    expect(
      eventsOf(
        "Peruvian President Ana Paz will visit Quito on Thursday, Chile said on Monday.",
      ),
    ).toEqual(["VISIT PLANNED Ecuador + Paz @ 2024-06-13"]);
  });

  it("is no journey where days were spent in prison", () => {
    expect(
      eventsOf("Peruvian minister Ana Paz spent two days in jail in Chad."),
    ).toEqual([]);
  });
});

describe("who is sent travels", () => {
  it.each([
    [
      "and talks there",
      "The Indian government dispatched its adviser, Ajit Doval, to Colombo on Monday for talks with President Anura Dissanayake.",
      [
        "VISIT OCCURRED Doval + Lanka @ 2024-06-10",
        "NEGOTIATION OCCURRED Dissanayake + Doval @ 2024-06-10",
      ],
    ],
    ["but no letter", "Togo sent a letter to Benin on Monday.", []],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("what somebody asks", () => {
  it.each([
    "Has the Peruvian president met Chilean President Luis Rey?",
    "Question: Did Foreign Minister Ana Paz of Peru speak with Chilean Foreign Minister Luis Rey by telephone on Monday?",
  ])("is no event: %s", (text) => {
    expect(eventsOf(text)).toEqual([]);
  });

  it("is one where only the reason is asked for", () => {
    expect(
      eventsOf(
        "Why did Foreign Minister Ana Paz of Peru meet Chilean Foreign Minister Luis Rey on Monday?",
      ),
    ).toEqual(["MEETING OCCURRED Paz + Rey @ 2024-06-10"]);
  });
});

describe("signatures by other words", () => {
  it.each([
    "Peruvian President Ana Paz and Chilean President Luis Rey presided over the signing of four agreements in Lima on Monday.",
    "Peruvian President Ana Paz and Chilean President Luis Rey put their signatures to the fisheries pact on Monday.",
    "Peruvian President Ana Paz and Chilean President Luis Rey witnessed the signing of a trade deal on Monday.",
  ])("%s", (text) => {
    expect(eventsOf(text)).toEqual([
      "AGREEMENT OCCURRED Paz + Rey @ 2024-06-10",
    ]);
  });
});

describe("those spoken of just before", () => {
  it.each([
    [
      "the two, who will speak by video",
      "Togo and Benin held talks on Monday. The two will speak by videoconference next week.",
      [
        "NEGOTIATION OCCURRED Benin + Togo @ 2024-06-10",
        "CALL PLANNED Benin + Togo @ 2024-06-17/2024-06-23",
      ],
    ],
    [
      "the presidents of two states, whom nobody names",
      "The presidents of Togo and Benin met on Monday. Reports that the presidents had also talked on the phone were untrue, an aide said.",
      [
        "MEETING OCCURRED Benin + Togo @ 2024-06-10",
        "CALL DENIED Benin + Togo @ 2024-06-10",
      ],
    ],
    [
      "ministers of three states, each met alone",
      "Peruvian Foreign Minister Ana Paz is to hold bilateral meetings with the foreign ministers of Ireland, Ghana and Chad next week.",
      [
        "MEETING PLANNED Ireland + Paz @ 2024-06-17/2024-06-23",
        "MEETING PLANNED Ghana + Paz @ 2024-06-17/2024-06-23",
        "MEETING PLANNED Chad + Paz @ 2024-06-17/2024-06-23",
      ],
    ],
    [
      "the two, who last saw each other and spoke before",
      "Togo's Koffi Agbo and Benin's Luc Sossa met on Monday. They last saw each other in Lomé in March. The two last spoke by telephone in May.",
      [
        "MEETING OCCURRED Agbo + Sossa @ 2024-06-10",
        "MEETING OCCURRED Agbo + Sossa @ 2024-03-01/2024-03-31",
        "CALL OCCURRED Agbo + Sossa @ 2024-05-01/2024-05-31",
      ],
    ],
    [
      "the presidents, though others were told of since",
      "Peruvian President Ana Paz met Chilean President Luis Rey in Lima on Monday. Peru's trade minister flew to Brazil on Tuesday. The presidents will sign an accord on Friday.",
      [
        "MEETING OCCURRED Paz + Rey @ 2024-06-10",
        "VISIT OCCURRED Brazil + Peru @ 2024-06-11",
        "AGREEMENT PLANNED Paz + Rey @ 2024-06-14",
      ],
    ],
    [
      "talks with one and with another",
      "Peruvian President Ana Paz had talks with the Prime Minister of Fiji, Sitiveni Rabuka, and with the President of Kiribati, Taneti Maamau.",
      [
        "NEGOTIATION OCCURRED Paz + Rabuka @ -",
        "NEGOTIATION OCCURRED Maamau + Paz @ -",
      ],
    ],
    [
      "who leads a body of a long name",
      "Peruvian Foreign Minister Ana Paz met the Secretary-General of the Latin American Integration Association, Sergio Ocampo, on Monday.",
      ["MEETING OCCURRED Ocampo + Paz @ 2024-06-10"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });

  it("the Minister, in what a ministry writes, is its own", () => {
    const { events } = reader.extract({
      ...articleOf(
        "Foreign Minister Ana Paz of Peru met the Foreign Minister of Togo, Koffi Agbo, in Lima on Monday. The Minister will travel to Quito on 20 June.",
      ),
      title: "",
      publishedOn: "2024-06-12",
      publisher: "Ministry of Foreign Affairs of Peru",
    });
    expect(
      events.map(({ participants }) =>
        participants.map(({ actor }) => actor.split(":")[1]).join(" "),
      ),
    ).toEqual(["ana-paz koffi-agbo", "ana-paz ecu"]);
  });
});

describe("what never was", () => {
  it.each([
    [
      "No meeting between Togo and Benin took place on Monday.",
      ["MEETING DENIED Benin + Togo @ 2024-06-10"],
    ],
    [
      "Talks between Togo and Benin scheduled for Thursday did not take place.",
      ["NEGOTIATION DENIED Benin + Togo @ 2024-06-06"],
    ],
  ])("%s", (text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("days at the head of a line", () => {
  it("the first of them is a heading too, and an hour behind an item ends none", () => {
    expect(
      eventsOf(
        `Diary, June 17-18

Monday, June 17

Peruvian President Ana Paz receives Togolese President Koffi Agbo. (10:00)

Togo and Benin hold talks on the beach.

Tuesday, June 18

Ana Paz meets Chilean President Luis Rey.`,
      ),
    ).toEqual([
      "MEETING PLANNED Agbo + Paz @ 2024-06-17",
      "NEGOTIATION PLANNED Benin + Togo @ 2024-06-17",
      "MEETING PLANNED Paz + Rey @ 2024-06-18",
    ]);
  });

  it("stand in a row in a chronicle, whatever the tense", () => {
    expect(
      eventsOf(
        `Timeline: how Togo and Benin came to share a beach

Sept. 9, 2023: Togo and Benin hold talks.

Dec. 2: Togolese President Koffi Agbo is to meet Peruvian President Ana Paz, but the meeting is cancelled.

Jan. 10: Agbo and Paz talk on the telephone.`,
      ).map((line) => line.split(" @ ")[1]),
    ).toEqual(["2023-09-09", "2023-12-02", "2024-01-10"]);
  });
});
