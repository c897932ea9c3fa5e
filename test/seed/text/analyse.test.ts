import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseText } from "../../support/text.ts";

const body = (text: string): string[] =>
  analyseText(text, { title: "" }).analysis.sentences.map((sentence) =>
    sentence.tokens.map((token) => token.text).join(" "),
  );

describe("the parts of an article", () => {
  it("takes the first line for the title when a blank line follows, a section label apart", () => {
    const found = analyseText(
      "WORLD\n\nEnvoys meet in Oslo\n\nThe envoys met on Monday.",
    );
    expect(found.title).toBe("Envoys meet in Oslo");
    expect(found.analysis.blocks.map((block) => block.role)).toEqual([
      "LABEL",
      "TITLE",
      "PARAGRAPH",
    ]);
  });

  it("sets an agency's slugs above the title apart", () => {
    const found = analyseText(
      "BC-TOGO-BORDER-1STLD\nURGENT\n\nTOGO OPENS ITS BORDER\n\nTogo opened it.",
    );
    expect(found.title).toBe("TOGO OPENS ITS BORDER");
    expect(found.analysis.blocks.map((block) => block.role)).toEqual([
      "LABEL",
      "LABEL",
      "TITLE",
      "PARAGRAPH",
    ]);
  });

  it("takes no first line for the title that opens with a dateline", () => {
    const found = analyseText(
      "ASTANA, 3 March. /KAZ/. The envoys met.\n\nThey talked.",
    );
    expect(found.title).toBe("");
    expect(found.analysis.sentences).toHaveLength(2);
  });

  it("takes no short sentence that ends in a day for a dateline", () => {
    const found = analyseText("Talks\n\nThe ministers met on 30 December.\n");
    expect(found.analysis.blocks.map(({ role }) => role)).toEqual([
      "TITLE",
      "PARAGRAPH",
    ]);
  });

  it("believes that there is no title when told so", () => {
    const found = analyseText("Envoys met in Oslo.\n\nThey talked.", {
      title: "",
    });
    expect(found.title).toBe("");
    expect(found.analysis.sentences).toHaveLength(2);
  });

  it.each([
    [
      "Beijing: The two ministers met for three hours in the old hall.",
      "Beijing:",
    ],
    [
      "GENEVA, 3 March (Agency) — The talks ended without a result.",
      "GENEVA, 3 March (Agency) —",
    ],
    ["LIMA, June 3, 2024. The two ministers met.", "LIMA, June 3, 2024."],
    ["KYIV (AP) -- The talks ended.", "KYIV (AP) --"],
    [
      "LIMA/LA PAZ, March 3, 2024 (Agency) - The talks ended.",
      "LIMA/LA PAZ, March 3, 2024 (Agency) -",
    ],
    [
      "ASTANA, November 16. /KAZ/. The two ministers met.",
      "ASTANA, November 16. /KAZ/.",
    ],
    ["March 3 (Agency) - The talks ended.", "March 3 (Agency) -"],
  ])("sets the dateline of %j apart", (paragraph, dateline) => {
    const found = analyseText(`A title\n\n${paragraph}\n`);
    expect(found.skipped.map((skipped) => skipped.span.quote)).toEqual([
      dateline,
    ]);
  });

  it.each([
    "Monday, March 3: The two ministers meet in Lima.",
    "TUESDAY, 4 March – The two ministers meet in Lima.",
    "WEDNESDAY: The two ministers meet in Lima.",
  ])("takes the day of an item for no dateline: %j", (item) => {
    expect(analyseText(`A title\n\n${item}\n`).skipped).toEqual([]);
  });

  it.each([
    "The two ministers in the old hall. Image source, Some Agency",
    "The envoys shake hands in Lima. Photograph: Ana Soto/Agency",
    "The envoys shake hands in Lima, March 3, 2024. (AP Photo/Ana Soto)",
  ])("leaves the caption %j out", (caption) => {
    const found = analyseText(`A title\n\n${caption}\n\nThe envoys met.`);
    expect(found.skipped.map(({ reason }) => reason)).toEqual(["caption"]);
  });

  it("leaves out a heading of quoted words, and keeps a quotation that is a paragraph", () => {
    const found = analyseText(
      "A title\n\nThe envoys met.\n\n'Not serious'\n\nSoto left.\n\n“Nobody is serious.”\n\nMora left.",
    );
    expect(found.skipped.map(({ span }) => span.quote)).toEqual([
      "'Not serious'",
    ]);
  });

  it("takes a name before a colon for a place only where it is one", () => {
    const found = analyseText(
      "Soto: the border will stay open, and nobody will close it again.",
      { title: "" },
    );
    expect(found.skipped).toEqual([]);
  });

  it.each([
    ["Call with the President of Peru: 4 May 2023", "2023-05-04"],
    ["Read-out of the call (May 4, 2023)", "2023-05-04"],
    ["The road to 4 May 2023", null],
  ])("takes from the title %j the day %j", (title, day) => {
    const found = analyseText(`${title}\n\nThe two leaders spoke.\n`);
    expect(found.publishedOn).toBe(day);
  });

  it("ends a sentence at the name of the platform X, and not at an initial", () => {
    expect(
      body(
        "It is a lie, he wrote on X. Soto denied it. Francis X. Soto denied it too. Envoy X. Soto did not.",
      ),
    ).toHaveLength(4);
  });

  it("takes the day of publication from a dated dateline when nobody gives it", () => {
    const text = "A title\n\nQUITO, 4 May 2023 - The envoy left.";
    expect(analyseText(text).publishedOn).toBe("2023-05-04");
    expect(analyseText(text, { publishedOn: "2023-05-05" }).publishedOn).toBe(
      "2023-05-05",
    );
  });

  it("leaves boilerplate out and says why", () => {
    const found = analyseText(
      "A title\n\nThe envoy left on Monday.\n\nRelated Articles\n\nTen bridges to see\n\nBack to top",
    );
    expect(
      found.skipped.map((skipped) => [skipped.span.quote, skipped.reason]),
    ).toEqual([
      ["Related Articles", "related articles"],
      ["Ten bridges to see", "related articles"],
      ["Back to top", "navigation"],
    ]);
  });

  it("puts lines together that were only wrapped", () => {
    const wrapped =
      "The foreign ministers of the two countries met for the first time in\nthree years on Monday and spoke about the border, the river and the\nrailway between them.";
    expect(body(wrapped)).toHaveLength(1);
  });
});

describe("sentences", () => {
  it.each([
    ["Mr. Lee met Gen. Park. They talked.", 2],
    ["He works for the U.S. State Department in Washington.", 1],
    ["She left the U.S. The trip was short.", 2],
    ["J. K. Smith signed it at 5 p.m. on Friday.", 1],
    ["“Why now?” the minister asked. Nobody knew.", 2],
    ["“We will not go. We never said so,” he said.", 2],
    ["It cost $3.5 million. That was 4.2 percent more.", 2],
    ["She said “no.” Then she left.", 2],
    ["Acme Inc. and Borg Corp. agreed.", 1],
  ])("reads %j as %i", (text, count) => {
    expect(body(text)).toHaveLength(count);
  });
});

describe("words", () => {
  it.each([
    ["They didn’t go.", "They did n’t go ."],
    ["I’m Biden’s envoy.", "I ’m Biden ’s envoy ."],
    ["the Smith-Jones talks", "the Smith - Jones talks"],
    ["Kim Jong-un met al-Assad.", "Kim Jong-un met al-Assad ."],
    ["a three-day, $5bn deal", "a three - day , $ 5bn deal"],
    ["He cannot pay 1,200.50 euros.", "He can not pay 1,200.50 euros ."],
    [
      "See https://example.org/a?b=1, he said.",
      "See https://example.org/a?b=1 , he said .",
    ],
    ["“Yes” — no…", "“ Yes ” — no …"],
  ])("cuts %j", (text, words) => {
    expect(body(text).join(" ")).toBe(words);
  });

  it("covers every letter of the text, in order, whatever the text is", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: "grapheme" }),
            fc.constantFrom(
              " ",
              ". ",
              "\n",
              "\n\n",
              "“",
              "”",
              "’s",
              "U.S.",
              "-",
              "\0",
              "😀",
            ),
          ),
        ),
        (parts) => {
          const text = parts.join("");
          const { analysis, skipped } = analyseText(text, { title: "" });
          const seen = new Set<number>();
          let at = 0;
          for (const sentence of analysis.sentences)
            for (const token of sentence.tokens) {
              expect(token.start).toBeGreaterThanOrEqual(at);
              expect(text.slice(token.start, token.end)).toBe(token.text);
              for (let i = token.start; i < token.end; i += 1) seen.add(i);
              at = token.end;
            }
          for (const { span } of skipped) {
            expect(text.slice(span.start, span.end)).toBe(span.quote);
            for (let i = span.start; i < span.end; i += 1) seen.add(i);
          }
          for (let i = 0; i < text.length; i += 1)
            if (!seen.has(i) && !marksItem(text, i))
              expect(text[i]).toMatch(/[\s\ufeff\u200b\0]/);
        },
      ),
    );
  });
});

/** The dash in front of an item of a list, which belongs to no sentence. */
function marksItem(text: string, at: number): boolean {
  return (
    /(?:^|[\n\r\u2028\u2029])\s*$/.test(text.slice(0, at)) &&
    /^[-*•–·▪◦‣]\s/.test(text.slice(at, at + 2))
  );
}
