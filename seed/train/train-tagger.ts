/** Training the tagger: an averaged perceptron over hashed features. */
import {
  taggerFeatures,
  TAGGER_FEATURES,
  wordShape,
  type WordShape,
} from "../extract/text/tagger-features.ts";
import { normalize } from "../extract/text/tokens.ts";
import type { Dictionary } from "../extract/text/dictionary.ts";
import { wordForms } from "../extract/text/word-forms.ts";
import type { GoldSentence } from "./conllu.ts";
import { createPerceptron } from "./perceptron.ts";
import { randomFrom, shuffled } from "../random.ts";

export interface TrainedTagger {
  readonly tags: readonly string[];
  readonly rows: number;
  readonly weights: Float32Array;
}

export const ROWS = 1 << 16;

const jointTag = (sentence: GoldSentence, i: number): string =>
  `${sentence.upos[i]} ${sentence.xpos[i]}`;

const shapesOf = (
  words: readonly string[],
  dictionary: Dictionary,
): WordShape[] =>
  words.map((word) => {
    const norm = normalize(word);
    return wordShape(
      word,
      norm,
      dictionary.group(norm),
      wordForms(norm, dictionary),
    );
  });

/** Trains a tagger that decides from left to right, on its own decisions before. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  dictionary: Dictionary,
  rounds: number,
): TrainedTagger {
  const tags = [
    ...new Set(sentences.flatMap((s) => s.words.map((_, i) => jointTag(s, i)))),
  ].sort();
  const number = new Map(tags.map((tag, i) => [tag, i]));
  const model = createPerceptron(ROWS, tags.length);
  const scores = new Float64Array(tags.length);
  const rows = new Int32Array(TAGGER_FEATURES);
  const prepared = sentences.map((s) => ({
    shapes: shapesOf(s.words, dictionary),
    gold: s.words.map((_, i) => number.get(jointTag(s, i)) ?? 0),
  }));
  const random = randomFrom(7);
  for (let round = 0; round < rounds; round += 1)
    for (const { shapes, gold } of shuffled(prepared, random)) {
      let tag1 = -1;
      let tag2 = -1;
      for (let i = 0; i < shapes.length; i += 1) {
        taggerFeatures(shapes, i, tag1, tag2, ROWS - 1, rows);
        model.score(rows, TAGGER_FEATURES, scores);
        const best = largest(scores);
        if (best !== gold[i])
          model.learn(rows, TAGGER_FEATURES, gold[i] as number, best);
        model.tick();
        tag2 = tag1;
        tag1 = best;
      }
    }
  return { tags, rows: ROWS, weights: model.average() };
}

/** The place of the largest score, the first of several. */
export function largest(scores: Float64Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c += 1)
    if ((scores[c] as number) > (scores[best] as number)) best = c;
  return best;
}
