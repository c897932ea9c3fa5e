import { describe, expect, it } from "vitest";
import { gdeltRow } from "../../../seed/event-data/gdelt.ts";
import {
  mappedRow,
  normalizeMapping,
} from "../../../seed/event-data/mapping.ts";
import { readingsOf } from "../../../seed/event-data/readings.ts";

/** A row in GDELT's layout with the cells given at their places; the rest is empty. */
function line(cells: Readonly<Record<number, string>>): string {
  const row = Array.from({ length: 61 }, () => "");
  const defaults = {
    0: "7",
    1: "20190102",
    26: "042",
    30: "1.9",
    59: "20190103101500",
    60: "https://news.example/a",
  };
  for (const [index, cell] of Object.entries({ ...defaults, ...cells }))
    row[Number(index)] = cell;
  return row.join("\t");
}

const peruVisitsChile = {
  5: "PERGOV",
  6: "PERU",
  7: "PER",
  12: "GOV",
  15: "CHL",
  16: "CHILE",
  17: "CHL",
};

function reading(cells: Readonly<Record<number, string>>) {
  return readingsOf(
    [gdeltRow(line(cells))],
    "GDELT",
    "2024-01-01T00:00:00Z",
  )[0];
}

describe("a row of GDELT", () => {
  it("becomes an event between our countries, with the row as evidence and the source's address", () => {
    const read = reading({
      ...peruVisitsChile,
      52: "Santiago, Chile",
      53: "CI",
      56: "-33.4",
      57: "-70.7",
    });
    const event = read?.events[0];
    expect(event?.kind).toBe("VISIT");
    expect(event?.participants).toEqual([
      { actor: "country:per", role: "VISITOR" },
      { actor: "country:chl", role: "HOST" },
    ]);
    expect(event?.place).toMatchObject({
      name: "Santiago",
      country: "country:chl",
      latitude: -33.4,
    });
    expect(event?.when).toMatchObject({
      from: "2019-01-02",
      to: "2019-01-02",
      precision: "DAY",
    });
    expect(event?.evidence[0]).toMatchObject({
      span: null,
      locator: "GDELT row 7",
    });
    expect(event?.dataset).toBe("GDELT");
    expect(read?.article).toMatchObject({
      kind: "EVENT_DATA",
      url: "https://news.example/a",
      publisher: "news.example",
      publishedOn: "2019-01-03",
      text: null,
    });
  });

  it("keeps the score of the row, also where it is zero", () => {
    expect(reading({ ...peruVisitsChile, 30: "0" })?.events[0]?.goldstein).toBe(
      0,
    );
    expect(reading({ ...peruVisitsChile, 30: "" })?.events[0]?.goldstein).toBe(
      1.9,
    );
  });

  it("does not let a country's businesses act for the country", () => {
    const read = reading({
      ...peruVisitsChile,
      5: "PERBUS",
      12: "BUS",
      26: "061",
    });
    expect(
      read?.actors.map((actor) => [actor.id, actor.country, actor.basedIn]),
    ).toEqual([
      ["organization:peru-business", null, "country:per"],
      ["country:chl", null, null],
    ]);
  });

  it("knows the organizations that CAMEO names by a code", () => {
    expect(
      reading({ 5: "IGOMILNAT", 6: "NATO", 8: "NAT", 12: "IGO", 26: "013" })
        ?.actors[0]?.id,
    ).toBe("organization:nato");
  });

  it.each([
    [{ 1: "20190230" }, /Day must be a day/],
    [{ 26: "999" }, /EventCode must be a CAMEO code/],
    [{ 30: "warm" }, /GoldsteinScale must be a number/],
    [{ 30: "11" }, /from -10 to 10/],
    [{ 0: "x" }, /GLOBALEVENTID/],
  ])("is refused with the column named when %o", (cells, message) => {
    expect(() => gdeltRow(line(cells))).toThrow(message);
  });

  it("is refused when columns are missing", () => {
    expect(() => gdeltRow("1\t2\t3")).toThrow("has 3 columns, not 61");
  });

  it("shares one article with the rows of the same address", () => {
    const rows = [
      gdeltRow(line({ ...peruVisitsChile, 0: "1" })),
      gdeltRow(line({ ...peruVisitsChile, 0: "2" })),
    ];
    const readings = readingsOf(rows, "GDELT", "2024-01-01T00:00:00Z");
    expect(readings).toHaveLength(1);
    expect(readings[0]?.events).toHaveLength(2);
  });
});

describe("a CSV with a mapping", () => {
  const mapping = normalizeMapping({
    delimiter: ";",
    columns: {
      id: "no",
      day: "on",
      cameo: "code",
      goldstein: "score",
      publishedOn: "seen",
      sourceCountry: "who",
      targetCountry: "whom",
    },
  });

  it("is read by the columns that the mapping names", () => {
    const row = mappedRow(
      { no: "4", on: "2001-05-06", code: "112", who: "kor", whom: "JPN" },
      mapping,
    );
    expect(readingsOf([row], "CSV", "")[0]?.events[0]).toMatchObject({
      cameo: "112",
      goldstein: -2,
      participants: [
        { actor: "country:kor", role: "INITIATOR" },
        { actor: "country:jpn", role: "RECIPIENT" },
      ],
    });
  });

  it.each([
    [{ score: "warm" }, 'score must be a number, not "warm"'],
    [{ score: "99" }, "score must be from -10 to 10, not 99"],
    [{ seen: "May 6" }, 'seen must be a day as 2019-10-24, not "May 6"'],
    [
      { on: "2001-02-034" },
      'on must be a day as 2019-10-24, not "2001-02-034"',
    ],
    [{ on: "2001-02-30" }, 'on must be a day as 2019-10-24, not "2001-02-30"'],
  ])("is refused with the column named when %o", (cells, message) => {
    const row = { no: "4", on: "2001-05-06", code: "112", who: "KOR" };
    expect(() => mappedRow({ ...row, ...cells }, mapping)).toThrow(message);
  });

  it("is refused, every problem at once, when the mapping is wrong", () => {
    expect(() =>
      normalizeMapping({ delimiter: "ab", columns: { day: 3, colour: "c" } }),
    ).toThrow(
      /delimiter.*columns.day.*columns.colour.*columns.id.*columns.cameo/s,
    );
  });
});
