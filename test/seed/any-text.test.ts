import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, type Span } from "../../server/domain/span.ts";
import { articleOf, reader } from "../support/text.ts";

/** Every span anywhere in what was read. */
function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  const span = value as Span;
  return [
    ...(typeof span.quote === "string" && typeof span.start === "number"
      ? [span]
      : []),
    ...Object.values(value).flatMap(spansIn),
  ];
}

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
});
