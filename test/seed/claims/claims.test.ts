import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../../../server/domain/span.ts";
import { claimWith, read, told } from "./support.ts";

describe("what a sentence claims", () => {
  it.each([
    [
      "Norway's foreign minister, Kari Berg, said on Tuesday that the talks had failed.",
      "STATEMENT kari-berg → nobody: the talks had failed",
    ],
    [
      "The crossing would reopen in June, Kari Berg of Norway told reporters in Oslo.",
      "STATEMENT kari-berg → nobody: The crossing would reopen in June",
    ],
    [
      "Oslo said two of its boats had been seized.",
      "STATEMENT nor → nobody: two of its boats had been seized",
    ],
    [
      "The ferry had sunk, Kari Berg of Norway told the Senate and the press.",
      "STATEMENT kari-berg → nobody: The ferry had sunk",
    ],
    [
      "According to the Andina news agency, Chile promised to lift the ban.",
      "PROMISE chl → nobody: to lift the ban",
    ],
    [
      "Chile accused Peru of breaking the promise it gave at a meeting in May to open the bridge.",
      "PROMISE per → nobody: to open the bridge",
    ],
    [
      "A member of the Peruvian delegation said that the lift was slow.",
      "STATEMENT per → nobody: the lift was slow",
    ],
    [
      "Chile accused Peru of moving the border stones.",
      "ACCUSATION chl → per: moving the border stones",
    ],
    [
      "Peru has been accused of moving the border stones.",
      "ACCUSATION nobody → per: moving the border stones",
    ],
    [
      "Peru denied that any stone had been moved.",
      "DENIAL per → nobody: any stone had been moved",
    ],
    [
      "Iceland promised to lift the ban by June.",
      "PROMISE isl → nobody: to lift the ban by June",
    ],
    [
      "Spain urged Morocco to reopen the crossing.",
      "DEMAND esp → mar: to reopen the crossing",
    ],
    [
      "Poland demanded that Belarus release the two reporters.",
      "DEMAND pol → blr: Belarus release the two reporters",
    ],
    [
      "Kenya thanked Uganda for its patience.",
      "PRAISE ken → uga: its patience",
    ],
    [
      "Brazil threatened to recall its ambassador from Bolivia.",
      "WARNING bra → bol: to recall its ambassador from Bolivia",
    ],
    [
      "Canada has repeatedly warned Iran against selling drones.",
      "WARNING can → irn: selling drones",
    ],
    [
      "Greece expressed concern about the dam.",
      "CONCERN grc → nobody: the dam",
    ],
    ["Ireland is worried about the cable.", "CONCERN irl → nobody: the cable"],
    [
      "Finland offered to host a new round of talks.",
      "OFFER fin → nobody: to host a new round of talks",
    ],
    [
      "Sweden rejected Russia's proposal.",
      "POSITION swe → rus: Russia's proposal",
    ],
    [
      "France said that it would not lift the ban on Chad.",
      "POSITION fra → tcd: it would not lift the ban on Chad",
    ],
    [
      "Egypt condemned the attack on the convoy.",
      "CRITICISM egy → nobody: the attack on the convoy",
    ],
    [
      "Vietnam says the island must be handed back.",
      "DEMAND vnm → nobody: the island must be handed back",
    ],
    [
      "The talks failed, Portugal said.",
      "STATEMENT prt → nobody: The talks failed",
    ],
    [
      "Belgium described the mood as “cold”.",
      "STATEMENT bel → nobody: the mood as “cold”",
    ],
    [
      "Lisbon's pledge to pay was repeated by the premier.",
      "PROMISE prt → nobody: to pay",
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    "The ministry declined to comment.",
    "If Peru agrees to talks, the road will open.",
    "A visit is expected in June.",
    "The pledged ships arrived in Accra.",
  ])("%s claims nothing", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("quotations", () => {
  it("around their cue are one claim", () => {
    const { claims } = read(
      "“We have nothing to hide,” Kari Berg said in Oslo, “and we will open the books.”",
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      quoted: "DIRECT",
      speakers: ["person:kari-berg"],
      cue: { quote: "said" },
      content: {
        quote:
          "We have nothing to hide,” Kari Berg said in Oslo, “and we will open the books",
      },
    });
  });

  it("that do another thing in the next sentence are a claim of their own", () => {
    const { claims } = read(
      "“The road is long,” Kari Berg said. “I thank Sweden for its help.”",
    );
    expect(claims.map(({ kind, cue }) => [kind, cue?.quote ?? null])).toEqual([
      ["STATEMENT", "said"],
      ["PRAISE", null],
    ]);
    expect(claims[1]?.speakers).toEqual(["person:kari-berg"]);
  });

  it("that a paragraph takes up belong to whoever spoke in the one before", () => {
    const { claims } = read(
      "“We argued all night,” said Kari Berg of Norway. “We ate nothing.\n\n“But I warn everyone: the paper burns.”",
    );
    const warning = claims.find(({ kind }) => kind === "WARNING");
    expect(warning).toMatchObject({
      speakers: ["person:kari-berg"],
      cue: null,
    });
  });

  it("never lend their words as a subject", () => {
    const { claims } = read(
      "“Peru and Chile said nothing,” Kari Berg told reporters.",
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]?.speakerSpan?.quote).toBe("Kari Berg");
  });

  it("in part make a claim of mixed words", () => {
    const claim = claimWith(
      read("Iran said the plan was “a step too far” for the region."),
      "step too far",
    );
    expect(claim).toMatchObject({ quoted: "MIXED", speakers: ["country:irn"] });
    expect(claim.content.quote).toBe(
      "the plan was “a step too far” for the region",
    );
  });
});

describe("through whom a claim came", () => {
  it("a medium that passes on is attribution, wherever it stands", () => {
    for (const text of [
      "According to Reuters, Ghana promised to send two ships.",
      "Ghana promised to send two ships, as Reuters reported.",
    ]) {
      const { claims } = read(text);
      expect(claims).toHaveLength(1);
      expect(claims[0]).toMatchObject({
        kind: "PROMISE",
        speakers: ["country:gha"],
        attribution: ["organization:reuters"],
      });
    }
  });

  it("a promise told by another has both in its chain", () => {
    const { claims } = read(
      "A Japanese official told Reuters that South Korea had promised to withdraw the complaint.",
    );
    expect(
      claims.map(({ speakers, attribution }) => [speakers, attribution]),
    ).toEqual([
      [["country:jpn"], ["organization:reuters"]],
      [["country:kor"], ["organization:reuters", "country:jpn"]],
    ]);
  });

  it("an unknown source is named by its words and warned of", () => {
    const { claims, warnings } = read(
      "Villagers near the river said the bridge had been closed.",
    );
    expect(claims[0]).toMatchObject({
      speakers: [],
      speakerSpan: { quote: "Villagers near the river" },
    });
    expect(warnings.map(({ code, record }) => [code, record])).toContainEqual([
      "UNRESOLVED_ACTOR",
      claims[0]?.id,
    ]);
  });
});

describe("when and how a claim was made", () => {
  it("is dated by its own day, else left open up to publication", () => {
    const { claims } = read(
      "On Monday Norway accused Denmark of spying. Denmark denied it had listened to anyone.",
      { publishedOn: "2024-05-10" },
    );
    expect(claims.map(({ when }) => [when.from, when.to])).toEqual([
      ["2024-05-06", "2024-05-06"],
      [null, "2024-05-10"],
    ]);
  });

  it("keeps its hedges", () => {
    const claim = claimWith(
      read("Norway said the ship may have been, arguably, a spy ship."),
      "spy ship",
    );
    expect(claim.hedges.map(({ quote }) => quote)).toEqual(["may", "arguably"]);
  });

  it("is marked where only the title says so", () => {
    const { claims } = read(
      "Norway says Denmark spied\n\nThe weather was fine in Oslo.",
      { title: "Norway says Denmark spied" },
    );
    expect(claims.map(({ headline }) => headline)).toEqual([true]);
  });
});

it("has every span hold its words, whatever the text", () => {
  const piece = fc.constantFrom(
    "Norway",
    "Kari Berg",
    "said",
    "told",
    "that",
    "“",
    "”",
    '"',
    ",",
    ".",
    "promised",
    "to",
    "leave",
    "he",
    "accused",
    "of",
    "lying",
    "\n\n",
    "Denmark",
    "and",
    "according",
    "😀",
    "’s",
    "if",
    "the",
    "pledge",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { article, claims } = read(pieces.join(" "));
      for (const claim of claims) {
        expect(claim.content.quote.length).toBeGreaterThan(0);
        for (const span of [
          claim.content,
          ...claim.spans,
          ...claim.hedges,
          claim.cue,
          claim.speakerSpan,
        ])
          if (span !== null) expect(holds(article.text, span)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
