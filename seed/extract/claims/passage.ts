import type {
  ActorMention,
  Analysis,
  Block,
  Quotation,
  Token,
} from "../analysis.ts";
import { startsWithLetter } from "../text/letters.ts";
import { restoreMainVerbs } from "./restrictive.ts";
import { retag } from "./retagging.ts";

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

/**
 * The quotation in which the word at a place stands. What a list has at -1 is not asked: the engine looks it up as a
 * name, which takes twenty times as long.
 */
export function quotationAt(
  { words, quotations }: Passage,
  at: number,
): QuotedRun | undefined {
  const quotation = words[at]?.quotation ?? -1;
  return quotation < 0 ? undefined : quotations[quotation];
}

const PUNCTUATION = /^[^\p{L}\p{N}$€£%&@#]+$/u;

/** Whether a word stands in the name of an actor that is not used as an adjective. */
function names(mention: ActorMention | undefined, token: Token): boolean {
  return (
    mention !== undefined &&
    mention.start <= token.start &&
    mention.end >= token.end &&
    (mention.how === "NAME" ||
      mention.how === "ALIAS" ||
      mention.how === "METONYM") &&
    !mention.attributive
  );
}

/** The blocks that have words, with the quotations laid over them. */
export function passagesOf(
  analysis: Analysis,
  mentions: readonly ActorMention[],
): Passage[] {
  const { quotations } = analysis;
  const passages: Passage[] = [];
  let q = 0;
  let m = 0;
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
        while (m < mentions.length && (mentions[m]?.end ?? 0) <= token.start)
          m++;
        if (token.head >= 0) parsed = true;
        const tags = retag(
          token,
          sentence.tokens[place - 1],
          sentence.tokens[place + 1],
          names(mentions[m], token),
          mentions[m - 1]?.end === sentence.tokens[place - 1]?.end,
        );
        // Written out: every word is asked for its parts so often that all must be made alike.
        words.push({
          start: token.start,
          end: token.end,
          text: token.text,
          norm: token.norm,
          lemma: token.lemma,
          upos: tags.upos,
          xpos: tags.xpos,
          head: token.head,
          deprel: token.deprel,
          sentence: sentence.index,
          place,
          governor: token.head < 0 ? -1 : base + token.head,
          quotation: inside ? runs.length - 1 : -1,
          isMark: !startsWithLetter(token.text) && PUNCTUATION.test(token.text),
        });
      });
    }
    restoreMainVerbs(words);
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
