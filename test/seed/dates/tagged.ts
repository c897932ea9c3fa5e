import type {
  Analysis,
  Sentence,
  Token,
} from "../../../seed/extract/analysis.ts";

/**
 * An analysis of one sentence per line whose verbs carry their Penn tags by hand ("met/VBD"),
 * so that a test of dates does not hang on what a tagger makes of the words.
 */
export function tagged(marked: string): Analysis {
  let text = "";
  const sentences: Sentence[] = [];
  for (const line of marked.split("\n")) {
    const start = text.length;
    const tokens: Token[] = [];
    for (const word of line.split(" ")) {
      const [, surface = word, xpos = "NN"] =
        /^(.+)\/([A-Z]+)$/.exec(word) ?? [];
      if (text.length > start) text += " ";
      const norm = surface.toLowerCase();
      tokens.push({
        start: text.length,
        end: text.length + surface.length,
        text: surface,
        norm,
        lemma: norm.replace(/ed$/, ""),
        upos: "X",
        xpos,
        head: -1,
        deprel: "",
      });
      text += surface;
    }
    sentences.push({
      start,
      end: text.length,
      index: sentences.length,
      block: 0,
      tokens,
    });
    text += "\n";
  }
  return { text, blocks: [], sentences, quotations: [] };
}
