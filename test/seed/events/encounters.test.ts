import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";
import { eventsOf } from "../../support/told.ts";

describe("meetings and calls, however they are told", () => {
  it.each([
    [
      "an audience that is granted",
      "Chilean Foreign Minister Rosa Ibarra granted an audience on Monday to Peruvian envoy Luis Caro.",
      ["MEETING OCCURRED Caro + Ibarra @ 2024-06-10"],
    ],
    [
      "a courtesy call",
      "Czech Foreign Minister Jan Dvorak paid a courtesy call on Maltese President Anna Borg on Monday.",
      ["MEETING OCCURRED Borg + Dvorak @ 2024-06-10"],
    ],
    [
      "calling on somebody",
      "Jan Dvorak, the Czech foreign minister, is to call on President Anna Borg of Malta at her residence on Thursday.",
      ["MEETING PLANNED Borg + Dvorak @ 2024-06-13"],
    ],
    [
      "calling on somebody to do something, which is none",
      "Jan Dvorak, the Czech foreign minister, called on President Anna Borg of Malta to “lift the ban”.",
      [],
    ],
    [
      "calls taken from two one after the other",
      "Bolivian Foreign Minister Ana Quispe received telephone calls on Tuesday from Jorge Lema, Foreign Minister of Ecuador, and from Iris Duarte, Foreign Minister of Paraguay.",
      [
        "CALL OCCURRED Lema + Quispe @ 2024-06-11",
        "CALL OCCURRED Duarte + Quispe @ 2024-06-11",
      ],
    ],
    [
      "a video call ahead",
      "Ecuador's Jorge Lema and Paraguay's Iris Duarte are to hold a video call on Friday about the river.",
      ["CALL PLANNED Duarte + Lema @ 2024-06-14"],
    ],
    [
      "a group whose verb looks like a noun",
      "Chilean President Tomas Vidal and his Peruvian counterpart, Hugo Rojas, have quarrelled for months over water. On Sunday the two leaders spoke by telephone.",
      ["CALL OCCURRED Rojas + Vidal @ 2024-06-09"],
    ],
    [
      "a second meeting of the same two in one sentence",
      "Norwegian Foreign Minister Ida Berg met her Polish colleague, Adam Nowak, in Gdansk in March and saw him again in Oslo on 3 June.",
      [
        "MEETING OCCURRED Berg + Nowak @ 2024-03-01/2024-03-31",
        "MEETING OCCURRED Berg + Nowak @ 2024-06-03",
      ],
    ],
    [
      "two ministers by the adjectives of their states",
      "The Swiss and Greek foreign ministers, Lena Frei and Nikos Pavlou, will hold talks in Bern on Friday.",
      ["NEGOTIATION PLANNED Frei + Pavlou @ 2024-06-14"],
    ],
    [
      "a council that two were to chair together",
      "The council that Chilean President Tomas Vidal was to chair with Peru's Hugo Rojas in Arica this month has been put off until the autumn.",
      [
        "MEETING CANCELLED Rojas + Vidal @ 2024-06-01/2024-06-30",
        "MEETING PLANNED Rojas + Vidal @ 2024-09-01/2024-11-30",
      ],
    ],
    [
      "rules that two signed",
      "The heads of the border commissions, Deputy Prime Ministers Ivo Hadžić and Petar Kralj, signed rules for their work in May.",
      ["AGREEMENT OCCURRED Hadžić + Kralj @ 2024-05-01/2024-05-31"],
    ],
    [
      "a petition that two signed, which is none",
      "Bosnia's Ivo Hadžić and Croatia's Petar Kralj signed a petition to the council.",
      [],
    ],
    [
      "a trip that somebody had added to a tour",
      "A side trip to Estonia that Mette Holm, the Danish prime minister, had added to her tour has been scrapped.",
      ["VISIT CANCELLED Estonia + Holm @ -"],
    ],
    [
      "a visitor who comes later",
      "A visit to Malawi by the Dutch trade minister, Piet Visser, planned for Thursday, was called off because of a storm. He is now to come on 3 July.",
      [
        "VISIT CANCELLED Malawi + Visser @ 2024-06-13",
        "VISIT PLANNED Malawi + Visser @ 2024-07-03",
      ],
    ],
    [
      "who chaired a summit, with those who attended it",
      "Estonian President Kaja Mets chaired the summit, which was attended by Mette Holm of Denmark and Aino Laine of Finland.",
      ["SUMMIT OCCURRED Holm + Laine + Mets @ -"],
    ],
    [
      "a call and a meeting, each with its own day",
      "Ida Berg, the Norwegian foreign minister, rang Adam Nowak of Poland on Monday and will receive him in Oslo on 20 June.",
      [
        "MEETING PLANNED Berg + Nowak @ 2024-06-20",
        "CALL OCCURRED Berg + Nowak @ 2024-06-10",
      ],
    ],
    [
      "what was set for a day and is off",
      "Talks between the Danish and Dutch finance ministers, set for this Saturday in Aarhus, have been called off.",
      ["NEGOTIATION CANCELLED Denmark + Netherlands @ 2024-06-15"],
    ],
    [
      "what was due and is off",
      "Mette Holm's stop in Ecuador, due on Tuesday, is off.",
      ["VISIT CANCELLED Ecuador + Holm @ 2024-06-18"],
    ],
    [
      "a mediator in one capital and then in the next",
      "Norwegian mediator Ida Berg met Foreign Minister Kofi Adjei in Accra on Monday. In Lomé, the mediator was received by President Kossi Agbo on Tuesday.",
      [
        "MEETING OCCURRED Adjei + Berg @ 2024-06-10",
        "MEETING OCCURRED Agbo + Berg @ 2024-06-11",
      ],
    ],
    [
      "what a newspaper announced and no diary has",
      "El Comercio reported on Monday that Ecuador's President Jorge Lema would meet Paraguay's Iris Duarte in Quito in July. “No such appointment is in the diary,” his spokeswoman Paula Mena said.",
      ["MEETING DENIED Duarte + Lema @ 2024-07-01/2024-07-31"],
    ],
    [
      "stays in two capitals",
      "Danish Prime Minister Mette Holm will be in Vilnius from June 26 to 28 and in Tallinn on June 29.",
      [
        "VISIT PLANNED Holm + Lithuania @ 2024-06-26/2024-06-28",
        "VISIT PLANNED Estonia + Holm @ 2024-06-29",
      ],
    ],
    [
      "a trip of which it is denied that it was planned",
      "The Polish presidency denied that a trip by Adam Nowak to Minsk had ever been planned.",
      ["VISIT DENIED Belarus + Nowak @ -"],
    ],
    [
      "ministers of two states by their adjectives alone",
      "A meeting of the Lao and Chinese prime ministers planned for Thursday has been called off.",
      ["MEETING CANCELLED China + Laos @ 2024-06-13"],
    ],
    [
      "what is struck from a programme",
      "A lunch between Ida Berg, the Norwegian foreign minister, and Adam Nowak of Poland has been struck from the official programme.",
      ["MEETING CANCELLED Berg + Nowak @ -"],
    ],
    [
      "what somebody takes off the agenda",
      "Officials took a call between Danish Prime Minister Mette Holm and Finnish President Aino Laine off the agenda.",
      ["CALL CANCELLED Holm + Laine @ -"],
    ],
    [
      "what is no longer on the programme, and what is",
      "A meeting of the Lao and Chinese prime ministers is no longer on the programme. A meeting of the Thai and Lao foreign ministers is on the agenda.",
      [
        "MEETING CANCELLED China + Laos @ -",
        "MEETING PLANNED Laos + Thailand @ -",
      ],
    ],
    [
      "what is missing from a schedule",
      "Mette Holm's visit to Ecuador is missing from the published schedule.",
      ["VISIT CANCELLED Ecuador + Holm @ -"],
    ],
    [
      "a leg of a journey that was cut, with what was to be done on it",
      "Danish Prime Minister Mette Holm was to fly on to Accra to meet Foreign Minister Kofi Adjei, but that stop was cut because of a storm.",
      [
        "VISIT CANCELLED Ghana + Holm @ -",
        "MEETING CANCELLED Adjei + Holm @ -",
      ],
    ],
    [
      "the last leg of a journey called off in the next sentence",
      "Mette Holm, the Danish prime minister, will visit Peru on Friday. She had planned to travel on to Ecuador. That part of the trip has been scrapped.",
      [
        "VISIT PLANNED Holm + Peru @ 2024-06-14",
        "VISIT CANCELLED Ecuador + Holm @ -",
      ],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("interviews, by media that no list has", () => {
  it.each([
    [
      "Foreign Minister Rosa Ibarra of Chile, in an interview with Canal 9 on Monday, called the step a mistake.",
      "INTERVIEW OCCURRED 9 + Ibarra @ 2024-06-10",
    ],
    [
      "Chilean Foreign Minister Rosa Ibarra told Channel 9 in an interview on Sunday that talks had failed.",
      "INTERVIEW OCCURRED 9 + Ibarra @ 2024-06-09",
    ],
    [
      "Chilean Foreign Minister Rosa Ibarra gave an interview to Delo on Tuesday.",
      "INTERVIEW OCCURRED Delo + Ibarra @ 2024-06-11",
    ],
    [
      "Rosa Ibarra, Chile's foreign minister, received The Andean Post in her office on Tuesday for an interview.",
      "INTERVIEW OCCURRED Ibarra + Post @ 2024-06-11",
    ],
  ])("%s", (text, told) => {
    expect(eventsOf(text)).toEqual([told]);
  });
});

describe("clauses about whoever met", () => {
  it.each([
    [
      "have days of their own",
      "Danish Prime Minister Mette Holm, who is due in Lima on June 21, discussed the ban in a call with Peruvian Foreign Minister Rosa Ibarra.",
      [
        "CALL OCCURRED Holm + Ibarra @ -",
        "VISIT PLANNED Holm + Peru @ 2024-06-21",
      ],
    ],
    [
      "have years of their own",
      "Danish Prime Minister Mette Holm and Peruvian Foreign Minister Rosa Ibarra signed a treaty, which replaces the one of 1999.",
      ["AGREEMENT OCCURRED Holm + Ibarra @ -"],
    ],
    [
      "may tell when it was to be",
      "Danish Prime Minister Mette Holm, who was to arrive in Peru on Friday, has cancelled her visit.",
      ["VISIT CANCELLED Holm + Peru @ 2024-06-14"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("calling on somebody", () => {
  const calls = "Danish Prime Minister Mette Holm called on";
  it.each([
    [
      "is a meeting",
      `${calls} President Rosa Ibarra of Peru on Monday.`,
      ["MEETING OCCURRED Holm + Ibarra @ 2024-06-10"],
    ],
    [
      "may have its reason",
      `${calls} President Rosa Ibarra of Peru on Monday to discuss trade.`,
      ["MEETING OCCURRED Holm + Ibarra @ 2024-06-10"],
    ],
    [
      "is none where it is to do something",
      `${calls} Peru to lift the ban.`,
      [],
    ],
    [
      "is none over an aside either",
      `${calls} Peru and Chile, in a speech on Monday, to lift the ban.`,
      [],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

it("has whoever is named by two offices take part once", () => {
  const { events } = reader.extract({
    ...articleOf(
      "Mette Holm, the Danish prime minister, met the deputy premier and foreign minister of Peru, Rosa Ibarra, on Monday.",
    ),
    title: "",
    publishedOn: "2024-06-12",
  });
  expect(events[0]?.participants.map(({ actor }) => actor)).toEqual([
    "person:mette-holm",
    "person:rosa-ibarra",
  ]);
});

it("has talks for which there is but a date still to come", () => {
  expect(
    eventsOf("A date for talks between Peru and Chile has been set."),
  ).toEqual(["NEGOTIATION PLANNED Chile + Peru @ -"]);
});
