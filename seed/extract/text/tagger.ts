import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Tag } from "../resources.ts";
import type { RawToken } from "./tokens.ts";

const CLITICS = new Map<string, Tag>([
  ["n't", { upos: "PART", xpos: "RB", lemma: "not" }],
  ["'s", { upos: "PART", xpos: "POS", lemma: "'s" }],
  ["'m", { upos: "AUX", xpos: "VBP", lemma: "be" }],
  ["'re", { upos: "AUX", xpos: "VBP", lemma: "be" }],
  ["'ve", { upos: "AUX", xpos: "VBP", lemma: "have" }],
  ["'ll", { upos: "AUX", xpos: "MD", lemma: "will" }],
  ["'d", { upos: "AUX", xpos: "MD", lemma: "would" }],
]);

/** A tagger over wink-nlp's tags, put on our tokens. */
export function createTagger(): (
  text: string,
  tokens: readonly RawToken[],
) => readonly Tag[] {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const its = nlp.its;
  return (text, tokens) => {
    const from = tokens[0]?.start ?? 0;
    const to = tokens.at(-1)?.end ?? 0;
    const doc = nlp.readDoc(text.slice(from, to));
    const words = doc.tokens().out(its.value);
    const tags = doc.tokens().out(its.pos);
    let at = from;
    let w = -1;
    let reached = from;
    return tokens.map((token): Tag => {
      while (w + 1 < words.length && reached <= token.start) {
        w += 1;
        const word = words[w] ?? "";
        const found = text.indexOf(word, at);
        if (found >= 0 && found < at + 50) at = found + word.length;
        reached = at;
      }
      const clitic = CLITICS.get(token.norm);
      if (clitic !== undefined) return clitic;
      const upos = tags[w] ?? "X";
      return { upos, xpos: penn(upos, token), lemma: token.norm };
    });
  };
}

function penn(upos: string, token: RawToken): string {
  const word = token.norm;
  switch (upos) {
    case "NOUN":
      return /[^s]s$/.test(word) ? "NNS" : "NN";
    case "PROPN":
      return "NNP";
    case "VERB":
    case "AUX":
      if (word.endsWith("ing")) return "VBG";
      if (word.endsWith("ed") || word === "said") return "VBD";
      return /[^s]s$/.test(word) ? "VBZ" : "VB";
    case "ADJ":
      return "JJ";
    case "ADV":
      return "RB";
    case "ADP":
    case "SCONJ":
      return "IN";
    case "DET":
      return "DT";
    case "PRON":
      return "PRP";
    case "CCONJ":
      return "CC";
    case "NUM":
      return "CD";
    case "PART":
      return word === "to" ? "TO" : "RP";
    case "PUNCT":
      return word === "," ? "," : ".";
    default:
      return "FW";
  }
}
