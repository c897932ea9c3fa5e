import type { Dictionary } from "../extract/text/dictionary.ts";
import { createParser, readParser } from "../extract/text/parser.ts";
import { createTagger, readTagger } from "../extract/text/tagger.ts";
import { normalize } from "../extract/text/tokens.ts";
import type { GoldSentence } from "./conllu.ts";
import { rawTokens } from "./train-models.ts";

/** Shares of words that are right, on sentences that were not learned from. */
export interface Figures {
  readonly sentences: number;
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemmas: number;
  /** Head right; head and relation right; the same without punctuation marks. */
  readonly uas: number;
  readonly las: number;
  readonly uasWithoutPunctuation: number;
  readonly lasWithoutPunctuation: number;
}

/** Tags and parses a treebank's sentences, its words given, its tags not. */
export function evaluate(
  sentences: readonly GoldSentence[],
  tagger: Uint8Array,
  parser: Uint8Array,
  dictionary: Dictionary,
): Figures {
  const tag = createTagger(readTagger(tagger), dictionary);
  const parse = createParser(readParser(parser), dictionary);
  const count = { words: 0, upos: 0, xpos: 0, lemmas: 0, uas: 0, las: 0 };
  const bare = { words: 0, uas: 0, las: 0 };
  for (const sentence of sentences) {
    const tags = tag(rawTokens(sentence.words));
    const arcs = parse(
      tags.map((t, i) => ({ ...t, norm: normalize(sentence.words[i] ?? "") })),
    );
    sentence.words.forEach((_, i) => {
      const gold = sentence.heads[i];
      const head = arcs[i]?.head === -1 ? sentence.words.length : arcs[i]?.head;
      const uas = head === gold ? 1 : 0;
      const las = arcs[i]?.deprel === sentence.deprels[i] ? uas : 0;
      count.words += 1;
      if (tags[i]?.upos === sentence.upos[i]) count.upos += 1;
      if (tags[i]?.xpos === sentence.xpos[i]) count.xpos += 1;
      if (tags[i]?.lemma === sentence.lemmas[i]) count.lemmas += 1;
      count.uas += uas;
      count.las += las;
      if (sentence.upos[i] === "PUNCT") return;
      bare.words += 1;
      bare.uas += uas;
      bare.las += las;
    });
  }
  const share = (n: number, of: number): number =>
    Math.round((n / of) * 10_000) / 10_000;
  return {
    sentences: sentences.length,
    words: count.words,
    upos: share(count.upos, count.words),
    xpos: share(count.xpos, count.words),
    lemmas: share(count.lemmas, count.words),
    uas: share(count.uas, count.words),
    las: share(count.las, count.words),
    uasWithoutPunctuation: share(bare.uas, bare.words),
    lasWithoutPunctuation: share(bare.las, bare.words),
  };
}
