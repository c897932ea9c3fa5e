import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../../server/domain/span.ts";
import { readCases } from "../support/cases.ts";
import { spansIn } from "../support/spans.ts";
import { articleOf, reader } from "../support/text.ts";

function expectSound(text: string): void {
  const found = reader.extract(articleOf(text, { publishedOn: "2024-05-01" }));
  expect(found.article.text).toBe(text);
  for (const span of spansIn({ ...found, article: null }))
    expect(holds(text, span), JSON.stringify(span)).toBe(true);
  const actors = new Set(found.actors.map(({ id }) => id));
  const named = [
    ...found.mentions.map(({ actor }) => actor),
    ...found.events.flatMap((e) => e.participants.map(({ actor }) => actor)),
    ...found.claims.flatMap((c) => [
      ...c.speakers,
      ...c.targets,
      ...c.addressees,
      ...c.attribution,
    ]),
  ];
  for (const id of named) expect(actors, id).toContain(id);
  const ids = [...found.events, ...found.claims].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { confidence } of [...found.events, ...found.claims]) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

const PIECES = [
  "Kenyan President Peter Mwangi ",
  "met ",
  "said ",
  "said: “",
  "” ",
  '"',
  "‘",
  "’s ",
  "that ",
  "the minister ",
  "Tanzania ",
  "accused ",
  "of ",
  "denied ",
  "on Friday",
  "on 31 February 2024",
  ", ",
  ". ",
  "\n\n",
  "\n- ",
  "did not ",
  "will visit ",
  "according to Reuters",
  "(LBC) ",
  "😀",
  "\u0000",
  "قال ",
  "\u202e",
  "ﬁ",
  "İstanbul ",
  "e\u0301",
  "Beijing: ",
  "Related Articles",
];

describe("any text at all", () => {
  it.each([
    [
      "a long run without a full stop",
      "the minister met the envoy of Chile and ".repeat(500),
    ],
    ["nothing but quotation marks", '"'.repeat(5_000)],
    ["quotation marks never closed", "“ word ".repeat(2_000)],
    ["one endless word", "x".repeat(100_000)],
    ["null bytes", "\0".repeat(20_000)],
    ["emoji", "😀👨‍👩‍👧 ".repeat(1_000)],
    ["right-to-left text", "قال الوزير إن ".repeat(1_000)],
    ["half of a surrogate pair", "Peter \ud83d met \udc4d Tanzania."],
    ["nothing but blanks and marks", " \t\n. … !\n\n—"],
  ])("survives %s", (_, text) => expectSound(text));

  it("gives spans that hold what the text holds, and names no one who is not an actor", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }),
        (pieces) => expectSound(pieces.join("")),
      ),
      { numRuns: 150 },
    );
  });

  it("reads a sentence that breaks off after any of its words", () => {
    for (const { source } of readCases()) {
      const words = source.text.split(" ").slice(-30);
      for (let n = 1; n < words.length; n++)
        expectSound(words.slice(0, n).join(" "));
    }
  }, 300_000);

  it("reads the words of its cases in any order", () => {
    const words = fc.constantFrom(
      ...new Set(readCases().flatMap(({ source }) => source.text.split(/\s+/))),
      "it",
      "gave",
      "her",
      "their",
      "which",
      ",",
      "“",
      "”",
      "(",
      ")",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (chosen) =>
        expectSound(chosen.join(" ")),
      ),
      { numRuns: 2_000 },
    );
  }, 300_000);
});
