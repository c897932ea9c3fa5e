import type { Dictionary } from "./dictionary.ts";
import { lemmaOf, stems } from "./lemmas.ts";
import { decodeModel } from "./model-file.ts";
import {
  FEATURES_AROUND,
  featuresAround,
  OWN_FEATURES,
  ownFeatures,
  wordShape,
  type WordShape,
} from "./tagger-features.ts";
import { rememberToken } from "./remember.ts";
import { normalize, type RawToken } from "./tokens.ts";
import {
  decodeSparseWeights,
  indexOfLargest,
  sumRows,
  type SparseWeights,
} from "./weights.ts";
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
  readonly weights: SparseWeights;
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
    weights: decodeSparseWeights(
      sections[0] ?? new Uint8Array(),
      rows,
      columns,
    ),
    upos: tags.map((tag) => tag.split(" ")[0] ?? "X"),
    xpos: tags.map((tag) => tag.split(" ")[1] ?? "FW"),
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
  const rows = new Int32Array(FEATURES_AROUND);
  const ownRows = new Int32Array(OWN_FEATURES);
  const nothing = new Int32Array(weights.columns);
  const opening = new Int32Array(weights.columns);
  const sums = new Int32Array(weights.columns);
  const sumOwn = (word: WordShape, isFirst: boolean, out: Int32Array): void => {
    ownFeatures(word, isFirst, mask, ownRows);
    sumRows(weights, ownRows, OWN_FEATURES, nothing, out);
  };
  const wordOf = rememberToken((text): KnownWord => {
    const norm = normalize(text);
    const shape = wordShape(
      text,
      norm,
      dictionary.group(norm),
      wordForms(norm, dictionary),
    );
    const own = new Int32Array(weights.columns);
    sumOwn(shape, false, own);
    return { shape, sums: own };
  }, MOST_WORDS);
  const stemOf = stems(dictionary);
  return (tokens) => {
    const words = tokens.map(({ text }) => wordOf(text));
    const shapes = words.map(({ shape }) => shape);
    if (shapes[0] !== undefined) sumOwn(shapes[0], true, opening);
    let tag1 = -1;
    let tag2 = -1;
    return tokens.map((token, i) => {
      featuresAround(shapes, i, tag1, tag2, mask, rows);
      const own = i === 0 ? opening : (words[i] as KnownWord).sums;
      sumRows(weights, rows, FEATURES_AROUND, own, sums);
      const best = indexOfLargest(sums, upos.length);
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
