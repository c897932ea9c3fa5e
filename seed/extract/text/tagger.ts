import type { Dictionary } from "./dictionary.ts";
import { lemmaOf, stems } from "./lemmas.ts";
import { listOf } from "./lists.ts";
import { decodeModel } from "./model-file.ts";
import {
  FEATURES_AROUND,
  featuresAround,
  OWN_FEATURES,
  ownFeatures,
  wordShape,
  type WordShape,
} from "./tagger-features.ts";
import { interned, rememberToken } from "./remember.ts";
import { normalize, type RawToken } from "./tokens.ts";
import { rowSums, type RowSums } from "./row-sums.ts";
import { indexOfLargest } from "./weights.ts";
import { wordForms } from "./word-forms.ts";

/** What the tagger says of a word. */
export interface Tag {
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Dictionary form; a name keeps its own. */
  readonly lemma: string;
}

export type Tagger = (tokens: readonly RawToken[]) => Tag[];

export interface TaggerModel {
  readonly weights: RowSums;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
}

export function readTagger(bytes: Uint8Array): TaggerModel {
  const { header, sections } = decodeModel(bytes);
  const { tags, rows, columns } = header as {
    tags: string[];
    rows: number;
    columns: number;
  };
  return {
    weights: rowSums(sections[0] ?? new Uint8Array(), rows, columns),
    upos: tags.map((tag) => interned(tag.split(" ")[0] ?? "X")),
    xpos: tags.map((tag) => interned(tag.split(" ")[1] ?? "FW")),
  };
}

/** A word as the tagger knows it, and what its own features say of each tag, wherever it stands but first. */
interface KnownWord {
  readonly shape: WordShape;
  readonly sums: Int32Array;
}

/** Each takes half a kilobyte. */
const MOST_WORDS = 10_000;

/** Tags a sentence from left to right; each decision sees the two before it. */
export function createTagger(
  model: TaggerModel,
  dictionary: Dictionary,
): Tagger {
  const { weights, upos, xpos } = model;
  const mask = weights.rows - 1;
  const sumOwn = (word: WordShape, isFirst: boolean): void => {
    ownFeatures(word, isFirst, mask, weights.asked);
    weights.sums.fill(0);
    weights.add(OWN_FEATURES);
  };
  const wordOf = rememberToken((text): KnownWord => {
    const norm = normalize(text);
    const shape = wordShape(
      text,
      norm,
      dictionary.group(norm),
      wordForms(norm, dictionary),
    );
    sumOwn(shape, false);
    return { shape, sums: weights.sums.slice() };
  }, MOST_WORDS);
  const stemOf = stems(dictionary);
  return (tokens) => {
    const words: KnownWord[] = [];
    const shapes: WordShape[] = [];
    for (let i = 0; i < tokens.length; i += 1) {
      const word = wordOf((tokens[i] as RawToken).text);
      words.push(word);
      shapes.push(word.shape);
    }
    let tag1 = -1;
    let tag2 = -1;
    return listOf(tokens, (token, i) => {
      const { shape, sums } = words[i] as KnownWord;
      if (i === 0) sumOwn(shape, true);
      else weights.sums.set(sums);
      featuresAround(shapes, i, tag1, tag2, mask, weights.asked);
      weights.add(FEATURES_AROUND);
      const best = indexOfLargest(weights.sums, upos.length);
      tag2 = tag1;
      tag1 = best;
      const part = upos[best] ?? "X";
      const tag = xpos[best] ?? "FW";
      return {
        upos: part,
        xpos: tag,
        lemma: lemmaOf(token.text, token.norm, part, tag, stemOf),
      };
    });
  };
}
