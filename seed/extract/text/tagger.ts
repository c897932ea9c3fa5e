import type { Dictionary } from "./dictionary.ts";
import { lemmaOf } from "./lemmas.ts";
import { decodeModel } from "./model-file.ts";
import {
  TAGGER_FEATURES,
  taggerFeatures,
  wordShape,
} from "./tagger-features.ts";
import { remember } from "./remember.ts";
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

/** Tags a sentence from left to right; each decision sees the two before it. */
export function createTagger(
  model: TaggerModel,
  dictionary: Dictionary,
): Tagger {
  const { weights, upos, xpos } = model;
  const rows = new Int32Array(TAGGER_FEATURES);
  const sums = new Int32Array(weights.columns);
  const shapeOf = remember((text) => {
    const norm = normalize(text);
    return wordShape(
      text,
      norm,
      dictionary.group(norm),
      wordForms(norm, dictionary),
    );
  });
  return (tokens) => {
    const shapes = tokens.map(({ text }) => shapeOf(text));
    let tag1 = -1;
    let tag2 = -1;
    return tokens.map((token, i) => {
      taggerFeatures(shapes, i, tag1, tag2, weights.rows - 1, rows);
      sumRows(weights, rows, TAGGER_FEATURES, sums);
      const best = indexOfLargest(sums, upos.length);
      tag2 = tag1;
      tag1 = best;
      const part = upos[best] ?? "X";
      const tag = xpos[best] ?? "FW";
      return {
        upos: part,
        xpos: tag,
        lemma: lemmaOf(token.text, token.norm, part, tag, dictionary),
      };
    });
  };
}
