import { describe, expect, it } from "vitest";
import { eventsOf } from "../../support/told.ts";

describe("another of the kind told of last", () => {
  it.each([
    [
      "an earlier one that was called off",
      "Foreign Minister Rosa Quispe of Peru flew to Caracas on Monday, on her first trip to Venezuela. An earlier one, in October, was called off.",
      [
        "VISIT OCCURRED Quispe + Venezuela @ 2024-06-10",
        "VISIT CANCELLED Quispe + Venezuela @ 2023-10-01/2023-10-31",
      ],
    ],
    [
      "an earlier meeting that was called off",
      "The presidents of Mali and Niger met in Gao on Tuesday. An earlier meeting, in October, was called off.",
      [
        "MEETING OCCURRED Mali + Niger @ 2024-06-11",
        "MEETING CANCELLED Mali + Niger @ 2023-10-01/2023-10-31",
      ],
    ],
    [
      "the previous one, behind a semicolon",
      "Jan Wolski of Poland and Petr Dvorak of Czechia will meet on 20 June. It will be the third time this year; the previous one, in Brno in April, ended in a quarrel.",
      [
        "MEETING PLANNED Dvorak + Wolski @ 2024-06-20",
        "MEETING OCCURRED Dvorak + Wolski @ 2024-04-01/2024-04-30",
      ],
    ],
    [
      "the next one",
      "Rosa Quispe of Peru and Luis Paz of Chile met in Arica on Monday. The next one will be held in Tacna in July.",
      [
        "MEETING OCCURRED Paz + Quispe @ 2024-06-10",
        "MEETING PLANNED Paz + Quispe @ 2024-07-01/2024-07-31",
      ],
    ],
    [
      "one that is no meeting",
      "Rosa Quispe of Peru and Luis Paz of Chile met in Arica on Monday about a plan for the port. An earlier one had been rejected in March.",
      ["MEETING OCCURRED Paz + Quispe @ 2024-06-10"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("what was asked about or told, and denied", () => {
  it.each([
    [
      "none",
      "Asked about a meeting between Iosefa Lemalu of Tuvalu and President Tekee Ioane of Kiribati, the spokesman said that none was being prepared.",
      ["MEETING DENIED Ioane + Lemalu @ -"],
    ],
    [
      "such a meeting, behind a semicolon",
      "The Daily Wave wrote that Uzbek minister Anvar Karimov had also seen Nur Ahmad, the Afghan foreign minister; the Uzbek embassy denied that such a meeting had taken place.",
      ["MEETING DENIED Ahmad + Karimov @ -"],
    ],
    [
      "no such conversation, of a call",
      "Reports said President Rosa Quispe of Peru and President Luis Paz of Chile talked on the phone on Sunday. Lima said no such conversation had occurred.",
      ["CALL DENIED Paz + Quispe @ 2024-06-09"],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});

describe("what somebody is only ready for", () => {
  it.each([
    [
      "to host",
      "Kenya is ready to host talks between Sudan and South Sudan, its foreign minister, Amos Kiprop, said.",
    ],
    [
      "to sit down",
      "Bolivia remained ready to sit down with Peru in any city, the minister said.",
    ],
    [
      "in favour of",
      "Jone Vula, the leader of Fiji's opposition, was in favour of a gathering with Tonga and Samoa.",
    ],
  ])("%s", (_, text) => {
    expect(eventsOf(text)).toEqual([]);
  });
});

describe("talks of whom the sentence before has told", () => {
  it.each([
    [
      "that are to resume",
      "Armenia and Turkey have quarrelled over the railway for years. Talks on reopening the line are to resume on Monday, Armenian minister Hayk Sarkisyan told the agency.",
      ["NEGOTIATION PLANNED Armenia + Turkey @ 2024-06-17"],
    ],
    [
      "told by one of another state",
      "Armenia and Turkey have quarrelled over the railway for years. Negotiations on grain will open on Monday, the Chilean minister Luis Paz said.",
      [],
    ],
  ])("%s", (_, text, told) => {
    expect(eventsOf(text)).toEqual(told);
  });
});
