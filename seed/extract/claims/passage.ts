import type { Analysis, Block, Token } from "../analysis.ts";
import { verbCues } from "./cues.ts";
import type { Quotation } from "./quotations.ts";

/** A word of a passage: its token and what the passage knows of it. */
export interface Word extends Token {
  /** Index of the sentence in the analysis. */
  readonly sentence: number;
  /** Index among the sentence's tokens. */
  readonly place: number;
  /** Index of the head in the passage; -1 for a root or when nothing was parsed. */
  readonly governor: number;
  /** Index in the passage's quotations; -1 outside all marks. */
  readonly quotation: number;
  readonly isMark: boolean;
}

/** A quotation's words in a passage, marks included; both ends inclusive. */
export interface QuotedRun {
  readonly first: number;
  readonly last: number;
  readonly quotation: Quotation;
}

/** A paragraph as one run of words, for quotations pay no heed to where sentences end. */
export interface Passage {
  readonly text: string;
  readonly block: number;
  readonly role: Block["role"];
  readonly words: readonly Word[];
  readonly quotations: readonly QuotedRun[];
  readonly parsed: boolean;
}

/** Words that begin sentences with a capital and are no names, whatever stands after them. */
const OPENERS = new Set(
  "he she it they we i you this that these those who what which there one some many most both others all few several everyone nobody someone as if when while after before since but and or so yet then also not no".split(
    " ",
  ),
);
const CAPITALISED = /^\p{Lu}[\p{L}’'-]*\p{Ll}/u;
const REPORTS = /^(?:said|says|told|tells|wrote|writes|added|asked)$/;

type Tags = { upos: string; xpos: string } | Record<string, never>;

/** What the tagger got wrong, as far as a reporting verb and its neighbours show it. */
function retag(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): Tags {
  return isReportingVerb(token, before, after)
    ? { upos: "VERB", xpos: token.norm.endsWith("s") ? "VBZ" : "VBP" }
    : nameTag(token, before, after);
}

/** "CNN reports that", "who hopes for": a noun to the tagger, between a subject and what it reports. */
function isReportingVerb(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.upos !== "NOUN" || before === undefined || after === undefined)
    return false;
  if (
    !verbCues(token.norm).some(({ frames }) =>
      frames.some(({ takes }) => takes.has("CLAUSE")),
    )
  )
    return false;
  if (token.text !== token.norm) return false;
  const subject =
    (before.upos === "PROPN" && CAPITALISED.test(before.text)) ||
    /^(?:who|he|she|it|they)$/.test(before.norm) ||
    (before.upos === "NOUN" && before.xpos === "NNS");
  // "guards on strike say they": a pronoun of a clause to come.
  if (before.upos === "NOUN" && /^(?:he|she|it|they|we)$/.test(after.norm))
    return true;
  if (!subject) return before.text === "," && after.norm === "that";
  return /^(?:that|the|he|she|it|they|we|there|his|her|its|their)$/.test(
    after.norm,
  );
}

/** A capital inside a sentence, or in front of "said", makes a name of what the tagger took for another word. */
function nameTag(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): Tags {
  if (!CAPITALISED.test(token.text) || token.upos === "PROPN") return {};
  const initial = before === undefined || !/^[\p{L}\p{N},]/u.test(before.text);
  const misread = ["VERB", "ADP", "SCONJ", "AUX", "X", "INTJ", "ADV"].includes(
    token.upos,
  );
  if (initial) {
    const subject =
      after !== undefined &&
      REPORTS.test(after.norm) &&
      !OPENERS.has(token.norm);
    return subject && token.upos !== "NOUN"
      ? { upos: "PROPN", xpos: "NNP" }
      : {};
  }
  return misread ? { upos: "PROPN", xpos: "NNP" } : {};
}

const PUNCTUATION = /^[^\p{L}\p{N}$€£%&@#]+$/u;

/** The blocks that have words, with the quotations laid over them. */
export function passagesOf(
  analysis: Analysis,
  quotations: readonly Quotation[],
): Passage[] {
  const passages: Passage[] = [];
  let q = 0;
  for (let s = 0; s < analysis.sentences.length;) {
    const block = analysis.sentences[s]?.block ?? 0;
    const words: Word[] = [];
    const runs: { first: number; last: number; quotation: Quotation }[] = [];
    while (q < quotations.length && (quotations[q]?.block ?? 0) < block) q++;
    let parsed = false;
    for (; analysis.sentences[s]?.block === block; s++) {
      const sentence = analysis.sentences[s];
      if (sentence === undefined) break;
      const base = words.length;
      sentence.tokens.forEach((token, place) => {
        while (
          quotations[q]?.block === block &&
          (quotations[q]?.end ?? 0) <= token.start
        )
          q++;
        const quotation = quotations[q];
        const inside =
          quotation !== undefined &&
          quotation.block === block &&
          token.start >= quotation.start;
        if (inside) {
          const run = runs[runs.length - 1];
          if (run?.quotation === quotation) run.last = words.length;
          else
            runs.push({ first: words.length, last: words.length, quotation });
        }
        if (token.head >= 0) parsed = true;
        words.push({
          ...token,
          ...retag(
            token,
            sentence.tokens[place - 1],
            sentence.tokens[place + 1],
          ),
          sentence: sentence.index,
          place,
          governor: token.head < 0 ? -1 : base + token.head,
          quotation: inside ? runs.length - 1 : -1,
          isMark: PUNCTUATION.test(token.text),
        });
      });
    }
    passages.push({
      text: analysis.text,
      block,
      role: analysis.blocks[block]?.role ?? "PARAGRAPH",
      words,
      quotations: runs,
      parsed,
    });
  }
  return passages;
}
