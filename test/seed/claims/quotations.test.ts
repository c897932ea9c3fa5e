import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../seed/extract/analysis.ts";
import { findQuotations } from "../../../seed/extract/claims/quotations.ts";

function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g))
    blocks.push({
      start: match.index,
      end: match.index + match[0].length,
      role: "PARAGRAPH",
      speechFrom: null,
    });
  return blocks;
}

const inner = (text: string): string[] =>
  findQuotations(text, paragraphs(text)).map((q) =>
    text.slice(q.innerStart, q.innerEnd),
  );

describe("quotations", () => {
  it.each([
    ["“We agree,” she said.", ["We agree,"]],
    ['"We agree," she said. "Now sign."', ["We agree,", "Now sign."]],
    ["«Nous verrons», he said.", ["Nous verrons"]],
    ["„Wir warten“, he said.", ["Wir warten"]],
    ["''We wait,'' he said.", ["We wait,"]],
    ["``We wait,'' he said.", ["We wait,"]],
    ["‘We wait,’ the minister’s aide said.", ["We wait,"]],
    ["'We don't wait,' he said.", ["We don't wait,"]],
    ["He spoke of 'a lost decade' and left.", ["a lost decade"]],
    ["The ministers' plea and the envoys' reply.", []],
    ["In the '90s they didn't talk.", []],
    [
      "“He called it ‘a gift’ to us,” she said.",
      ["He called it ‘a gift’ to us,"],
    ],
    ['They said “yes" at once.', ["yes"]],
    ["Nothing ” closes what was never opened.", []],
  ])("in %s are found", (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  it("run over paragraphs when each opens with a mark and only the last closes", () => {
    const text = "“We waited.\n“We wait still,” he said.\n“Others left.”";
    const quotations = findQuotations(text, paragraphs(text));
    expect(
      quotations.map(({ closed, continues }) => [closed, continues]),
    ).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
  });

  it("never overlap and never leave their paragraph, whatever the marks", () => {
    const piece = fc.constantFrom(
      "“",
      "”",
      '"',
      "'",
      "‘",
      "’",
      "«",
      "»",
      "„",
      "''",
      "`",
      "a",
      "is",
      " ",
      ".",
      ",",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const blocks = paragraphs(text);
        let last = 0;
        for (const q of findQuotations(text, blocks)) {
          const block = blocks[q.block] as Block;
          expect(q.start).toBeGreaterThanOrEqual(Math.max(last, block.start));
          expect(q.innerStart).toBeLessThanOrEqual(q.innerEnd);
          expect(q.end).toBeLessThanOrEqual(block.end);
          last = q.end;
        }
      }),
    );
  });
});
