import { describe, expect, it } from "vitest";
import { link } from "../../../seed/link/link.ts";
import { UNDATED } from "../../../server/domain/dates.ts";
import { placeId } from "../../../server/domain/ids.ts";
import type { Reading } from "../../../server/domain/reading.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  on,
  reading,
  taking,
} from "../../support/records.ts";

const NOTHING = { events: [], claims: [] };
const pair = ["person:ana-diaz", "person:bo-lund"];

/** Links of an article's records with the records of another. */
function linked(
  ours: Partial<Reading>,
  theirs: Partial<Reading>,
  actors = [] as Reading["actors"],
) {
  const one = reading(article("one"), ours);
  const other = reading(article("other"), theirs);
  return link(one, { events: other.events, claims: other.claims }, actors).map(
    ({ kind, from, to }) => [kind, from, to],
  );
}

describe("an event told by another article", () => {
  const known = event("known", pair, { when: on("2019-03-04") });

  it("is the same when kind, day and parties agree", () => {
    expect(
      linked(
        { events: [event("new", pair, { when: on("2019-03-04") })] },
        { events: [known] },
      ),
    ).toEqual([["SAME_EVENT", "event:new", "event:known"]]);
  });

  it("is the same when a summit of the month was a meeting on a day of it", () => {
    const summit = event("new", pair, {
      kind: "SUMMIT",
      when: on("2019-03-01", "2019-03-31", { precision: "MONTH" }),
    });
    expect(linked({ events: [summit] }, { events: [known] })).toHaveLength(1);
  });

  it.each([
    ["on another day", event("new", pair, { when: on("2019-03-20") })],
    [
      "of one party only",
      event("new", [pair[0] ?? "", "person:cy-roux"], {
        when: on("2019-03-04"),
      }),
    ],
    [
      "of another kind",
      event("new", pair, { kind: "CALL", when: on("2019-03-04") }),
    ],
    [
      "that was cancelled",
      event("new", pair, { status: "CANCELLED", when: on("2019-03-04") }),
    ],
    ["of no known date", event("new", pair)],
  ])("is another %s", (_, other) => {
    expect(linked({ events: [other] }, { events: [known] })).toEqual([]);
  });

  const inChile = (name: string) => ({
    id: placeId(name, "country:chl"),
    name,
    country: "country:chl",
    latitude: null,
    longitude: null,
  });
  const visitTo = (name: string, place: string) =>
    event(name, [], {
      kind: "VISIT",
      when: on("2019-03-04"),
      participants: [
        taking(pair[0] ?? "", "VISITOR"),
        taking("country:chl", "HOST"),
      ],
      place: inChile(place),
    });

  it.each([
    [
      "another",
      "in two cities of the country that is a party to it",
      "Arica",
      [],
    ],
    [
      "the same",
      "when one article names the city and the other the country alone",
      "Chile",
      [["SAME_EVENT", "event:new", "event:known"]],
    ],
  ])("is %s %s", (_same, _where, place, links) => {
    expect(
      linked(
        { events: [visitTo("new", place)] },
        { events: [visitTo("known", "Santiago")] },
      ),
    ).toEqual(links);
  });

  it("is another act when done the other way round", () => {
    const act = (name: string, from: string, to: string) =>
      event(name, [], {
        kind: "OTHER",
        cameo: "163",
        when: on("2019-03-04"),
        participants: [taking(from, "INITIATOR"), taking(to, "RECIPIENT")],
      });
    const [a = "", b = ""] = pair;
    expect(
      linked({ events: [act("new", b, a)] }, { events: [act("known", a, b)] }),
    ).toEqual([]);
    expect(
      linked({ events: [act("new", a, b)] }, { events: [act("known", a, b)] }),
    ).toHaveLength(1);
  });

  it("is not linked within one article", () => {
    const one = reading(article("one"), {
      events: [known, event("again", pair, { when: on("2019-03-04") })],
    });
    expect(link(one, { events: one.events, claims: [] }, [])).toEqual([]);
  });
});

describe("words told by another article", () => {
  const words =
    "the treaty will be honoured to the last letter by both of our governments";
  const said = (name: string, text: string, day: string) =>
    claim(name, "person:ana-diaz", null, {
      text,
      quoted: "DIRECT",
      when: on(day),
    });

  it("are the same occasion when speaker and quotation agree within a week", () => {
    const links = link(
      reading(article("one"), {
        claims: [said("new", `${words} alike`, "2019-03-05")],
      }),
      {
        events: [],
        claims: reading(article("other"), {
          claims: [said("known", words, "2019-03-04")],
        }).claims,
      },
      [],
    );
    expect(links).toMatchObject([
      { kind: "REPEATS", sameOccasion: true, by: "PROGRAM", review: "NONE" },
    ]);
  });

  it("are said again when weeks lie between", () => {
    expect(
      linked(
        { claims: [said("new", words, "2019-05-04")] },
        { claims: [said("known", words, "2019-03-04")] },
      ),
    ).toEqual([]);
  });

  it("are another claim when others say them", () => {
    const other = claim("known", "person:bo-lund", null, {
      text: words,
      quoted: "DIRECT",
      when: on("2019-03-04"),
    });
    expect(
      linked(
        { claims: [said("new", words, "2019-03-04")] },
        { claims: [other] },
      ),
    ).toEqual([]);
  });
});

describe("a denial told by another article", () => {
  const accusation = claim("accusation", "person:ana-diaz", "country:nor", {
    kind: "ACCUSATION",
    text: "Norwegian trawlers fish in closed waters",
  });
  const denial = (speaker: string, text: string) =>
    claim("denial", speaker, null, { kind: "DENIAL", text });
  const actors = [
    actor("person:bo-lund", { country: "country:nor" }),
    actor("country:nor"),
  ];

  it("may contradict the accusation when the accused's side denies the same matter", () => {
    const theirs = { claims: [accusation] };
    const ours = {
      claims: [
        denial("person:bo-lund", "its trawlers do not fish in closed waters"),
      ],
    };
    expect(linked(ours, theirs, actors)).toEqual([
      ["CONTRADICTS", "claim:denial", "claim:accusation"],
    ]);
  });

  it("may contradict it in other words for the same things", () => {
    const charge = claim("accusation", "person:ana-diaz", "country:nor", {
      kind: "ACCUSATION",
      text: "troops had crossed the border at Storskog",
    });
    expect(
      linked(
        {
          claims: [
            denial("person:bo-lund", "no soldier went over the frontier"),
          ],
        },
        { claims: [charge] },
        actors,
      ),
    ).toEqual([["CONTRADICTS", "claim:denial", "claim:accusation"]]);
  });

  it.each([
    ["that others tell of", ["person:ana-diaz"], 1],
    ["that the denier gave in public", [], 0],
  ])("of a word %s", (_, attribution, links) => {
    const promise = claim("promise", "country:nor", null, {
      kind: "PROMISE",
      text: "to open the port of Vardø to trawlers",
      evidence: [evidence("to open the port", attribution)],
    });
    expect(
      linked(
        {
          claims: [
            denial(
              "person:bo-lund",
              "no promise to open the port of Vardø was made",
            ),
          ],
        },
        { claims: [promise] },
        actors,
      ),
    ).toHaveLength(links);
  });

  it("does not when it is about something else", () => {
    expect(
      linked(
        { claims: [denial("person:bo-lund", "a minister resigned")] },
        { claims: [accusation] },
        actors,
      ),
    ).toEqual([]);
  });

  it("does not when nobody accused the denier", () => {
    const other = denial(
      "country:isl",
      "its trawlers do not fish in closed waters",
    );
    expect(
      linked({ claims: [other] }, { claims: [accusation] }, actors),
    ).toEqual([]);
  });
});

it("links nothing with an empty store", () => {
  expect(
    link(
      reading(article("one"), { events: [event("new", pair)] }),
      NOTHING,
      [],
    ),
  ).toEqual([]);
});

describe("two records", () => {
  const bo = actor("person:bo-lund", { country: "country:nor" });
  const texts = {
    said: "Norwegian trawlers fish in closed waters",
    denied: "its trawlers do not fish in closed waters",
  };
  const accused = (day: string) => ({
    claims: [
      claim("accusation", "person:ana-diaz", "country:nor", {
        kind: "ACCUSATION",
        text: texts.said,
        quoted: "DIRECT",
        when: on(day),
      }),
    ],
    events: [event("known", pair, { when: on("2019-03-04") })],
  });
  const denied = (day: string | null) => ({
    claims: [
      claim("denial", "person:bo-lund", null, {
        kind: "DENIAL",
        text: texts.denied,
        when: on("2021-03-04"),
      }),
      claim("again", "person:ana-diaz", "country:nor", {
        kind: "ACCUSATION",
        text: texts.said,
        quoted: "DIRECT",
        when: on("2019-03-06"),
      }),
      claim("aside", "person:bo-lund", null, {
        when: day === null ? UNDATED : on(day),
      }),
    ],
    events: [
      event("new", pair, {
        when: { ...on("2019-03-04"), to: null },
      }),
      event("same", pair, { when: on("2019-03-04") }),
    ],
  });

  it.each([null, "2021-03-04"])(
    "are linked in one way, whichever article comes first, another claim of it being of %s",
    (day) => {
      const links = linked(accused("2019-03-05"), denied(day), [bo]).sort();
      expect(links).toEqual([
        ["REPEATS", "claim:again", "claim:accusation"],
        ["SAME_EVENT", "event:same", "event:known"],
      ]);
      expect(linked(denied(day), accused("2019-03-05"), [bo]).sort()).toEqual(
        links,
      );
    },
  );

  it("a year apart are still an answer", () => {
    expect(linked(accused("2020-03-04"), denied(null), [bo])).toContainEqual([
      "CONTRADICTS",
      "claim:denial",
      "claim:accusation",
    ]);
  });
});
