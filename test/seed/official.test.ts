import { describe, expect, it } from "vitest";
import type { HolderEntry } from "../../seed/lexicon/office-holders.ts";
import { officialConflict } from "../../seed/link/official.ts";
import { officialEntries } from "../../seed/official/entry.ts";
import { traveller, visitor } from "../../seed/official/people.ts";
import { event, on } from "../support/records.ts";

const TRIPS = `<?xml version="1.0"?>
<trips>
  <trip role="secretary" who="doe-jane">
    <id>12</id><role>secretary</role><name>Jane Ann Doe</name>
    <start-date>2031-05-02</start-date><end-date>2031-05-04</end-date>
    <country id="chile">Chile</country><locale>Santiago, Arica</locale>
    <remarks>Met with President Rosa Soto
        and others.</remarks>
    <created-datetime>2032-01-05T10:00:00-04:00</created-datetime>
  </trip>
  <trip role="secretary" who="doe-jane">
    <id>13</id><name>Jane Ann Doe</name>
    <start-date>2031-06-09</start-date><end-date>2031-06-01</end-date>
    <country id="peru">Peru</country>
  </trip>
</trips>`;

describe("the official record", () => {
  it("gives journeys with days, country, places and remarks", () => {
    expect(officialEntries(TRIPS)?.entries).toEqual([
      {
        kind: "TRIP",
        number: "12",
        person: "Jane Ann Doe",
        role: "secretary",
        from: "2031-05-02",
        to: "2031-05-04",
        country: "chile",
        places: ["Santiago", "Arica"],
        remarks: "Met with President Rosa Soto and others.",
        recordedOn: "2032-01-05",
      },
    ]);
  });

  it("names the entries that it cannot use, and why", () => {
    expect(officialEntries(TRIPS)?.problems).toEqual([
      "entry 13: it ends on 2031-06-01, before it begins on 2031-06-09",
    ]);
  });

  it("is none when the file is something else, and refused when it is broken", () => {
    expect(officialEntries("<html><body/></html>")).toBeNull();
    expect(() => officialEntries("<trips><trip>")).toThrow(
      "not well-formed XML",
    );
  });

  it("names a traveller in full; news does not, and both are one person", () => {
    const term = {
      title: "Secretary of State",
      of: "country:usa",
      source: "a list",
      from: null,
      to: null,
    };
    const holders: HolderEntry[] = [
      {
        id: "person:jim-doe",
        name: "Jim Doe",
        aliases: [],
        terms: [{ ...term, earliest: "1950-01-01", latest: "1954-01-01" }],
      },
      {
        id: "person:jane-doe",
        name: "Jane Doe",
        aliases: [],
        terms: [
          {
            ...term,
            from: "2020-01-01",
            earliest: "2020-01-01",
            latest: "2024-01-01",
          },
          { ...term, from: "2030-01-01", earliest: "2030-01-01", latest: null },
        ],
      },
    ];
    const [entry] = officialEntries(TRIPS)?.entries ?? [];
    expect(entry && traveller(entry, holders)).toMatchObject({
      id: "person:jane-doe",
      aliases: ["Jane Ann Doe"],
      // Of two terms the one that the journey fell into.
      offices: [{ from: "2030-01-01" }],
    });
    expect(entry && traveller(entry, [])).toMatchObject({
      id: "person:jane-ann-doe",
      name: "Jane Ann Doe",
    });
  });
});

describe("a visitor", () => {
  const [entry] = officialEntries(TRIPS)?.entries ?? [];
  /** Reads a name only where it begins the sentence. */
  const read = (text: string) => {
    const name = /^[A-Z][a-z]+ [A-Z][a-z]+(?=,| visited)/.exec(text)?.[0];
    return name === undefined
      ? []
      : [{ id: `person:${name}`, kind: "PERSON" as const, name }];
  };
  const visiting = (person: string) =>
    entry && visitor({ ...entry, person }, "country:isl", read)?.name;

  it("is found behind an office whose last word runs into the name", () => {
    expect(visiting("Chairman of the Presidency Ana Lukic")).toBe("Ana Lukic");
  });

  it("is nobody where no name is read", () => {
    expect(visiting("the delegation")).toBeUndefined();
  });
});

describe("a summit that an article dates otherwise than the official record", () => {
  const pair = ["person:jane-doe", "person:rosa-soto"];
  const summit = event("summit", pair, {
    kind: "SUMMIT",
    when: on("2028-01-01", "2028-12-31", { precision: "YEAR" }),
  });
  const met = (name: string, day: string) =>
    event(name, pair, { dataset: "OFFICIAL", when: on(day) });

  it("conflicts with the nearest meeting of the two", () => {
    const link = officialConflict(summit, [
      met("late", "2031-05-03"),
      met("near", "2029-02-01"),
    ]);
    expect(link).toMatchObject({
      kind: "CONFLICTS_WITH",
      from: "event:summit",
      to: "event:near",
    });
  });

  it("does not conflict when one of their meetings fits, or none is known", () => {
    expect(
      officialConflict(summit, [
        met("fits", "2028-07-01"),
        met("late", "2031-05-03"),
      ]),
    ).toBeNull();
    expect(officialConflict(summit, [])).toBeNull();
  });
});
