import type { ActorMention, Sentence } from "../analysis.ts";
import { treeOf, type SentenceTree } from "./tree.ts";

/** A sentence's tree with the mentions in it by token. */
export interface SentenceView extends SentenceTree {
  readonly mentions: readonly ActorMention[];
  /** Mentions that cover a token; several where a word names two ("Biden-Xi"). */
  readonly covering: ReadonlyMap<number, readonly ActorMention[]>;
  /** What kind of thing a noun names, by WordNet. */
  readonly nounClass: (lemma: string) => string;
  readonly countryOfAdjective: (word: string) => string | undefined;
  readonly countryOfPlace: (name: string) => string | undefined;
}

/** Somebody who takes part, and the word that stands for them. */
export interface Party {
  readonly actor: string;
  readonly token: number;
  readonly mention: ActorMention;
  /** The word of the phrase it was found for: "leaders" in "the leaders of Ethiopia". */
  readonly head: number;
}

export function viewOf(
  sentence: Sentence,
  mentions: readonly ActorMention[],
  words: Pick<
    SentenceView,
    "nounClass" | "countryOfAdjective" | "countryOfPlace"
  >,
): SentenceView {
  const covering = new Map<number, ActorMention[]>();
  for (const mention of mentions)
    for (let at = mention.first; at <= mention.last; at++) {
      const known = covering.get(at);
      if (known === undefined) covering.set(at, [mention]);
      else known.push(mention);
    }
  const { tokens, children, relations, known } = treeOf(sentence);
  const { nounClass, countryOfAdjective, countryOfPlace } = words;
  return {
    sentence,
    tokens,
    children,
    relations,
    known,
    mentions,
    covering,
    nounClass,
    countryOfAdjective,
    countryOfPlace,
  };
}
