/** Training the tagger, then the parser on what that guesses. */
import type { Dictionary } from "../extract/text/dictionary.ts";
import { encodeModel } from "../extract/text/model-file.ts";
import { knownWords, parseInput } from "../extract/text/parser.ts";
import { createTagger, readTagger } from "../extract/text/tagger.ts";
import { normalize, type RawToken } from "../extract/text/tokens.ts";
import { encodeWeights } from "../extract/text/weights.ts";
import type { GoldSentence } from "./conllu.ts";
import { ACTIONS, trainParser } from "./train-parser.ts";
import { trainTagger } from "./train-tagger.ts";

const FOLDS = 6;
const TAGGER_ROUNDS = 8;
const PARSER_ROUNDS = 8;

/** A treebank's words as the tokenizer would give them. */
export const rawTokens = (words: readonly string[]): RawToken[] =>
  words.map((text) => ({ start: 0, end: 0, text, norm: normalize(text) }));

/** Trains tagger and parser on documents; the parser learns from tags that were guessed, as it will get them. */
export function trainModels(
  documents: readonly (readonly GoldSentence[])[],
  dictionary: Dictionary,
  log: (line: string) => void,
): { tagger: Uint8Array; parser: Uint8Array } {
  const tagger = taggerBytes(documents.flat(), dictionary);
  log("the tagger is trained");
  const tagged = Array.from({ length: FOLDS }, (_, fold) => {
    const mine = documents.filter((_, i) => i % FOLDS === fold).flat();
    const others = documents.filter((_, i) => i % FOLDS !== fold).flat();
    const tag = createTagger(
      readTagger(taggerBytes(others, dictionary)),
      dictionary,
    );
    log(`tags are guessed for part ${fold + 1} of ${FOLDS}`);
    return mine.map((sentence) => ({
      sentence,
      tags: tag(rawTokens(sentence.words)),
    }));
  }).flat();
  const labels = [
    ...new Set(tagged.flatMap(({ sentence }) => sentence.deprels)),
  ].sort();
  const number = new Map(labels.map((label, i) => [label, i]));
  const wordOf = knownWords(dictionary);
  const parser = trainParser(
    tagged.map(({ sentence, tags }) => ({
      input: parseInput(
        tags.map((tag, i) => ({
          ...tag,
          norm: normalize(sentence.words[i] ?? ""),
        })),
        wordOf,
      ),
      heads: sentence.heads,
      labels: sentence.deprels.map((label) => number.get(label) ?? 0),
    })),
    labels.length,
    PARSER_ROUNDS,
  );
  log("the parser is trained");
  return {
    tagger,
    parser: encodeModel(
      {
        labels,
        stateRows: parser.stateRows,
        stateColumns: ACTIONS,
        arcRows: parser.arcRows,
        arcColumns: labels.length,
      },
      [encodeWeights(parser.stateWeights), encodeWeights(parser.arcWeights)],
    ),
  };
}

function taggerBytes(
  sentences: readonly GoldSentence[],
  dictionary: Dictionary,
): Uint8Array {
  const { tags, rows, weights } = trainTagger(
    sentences,
    dictionary,
    TAGGER_ROUNDS,
  );
  return encodeModel({ tags, rows, columns: tags.length }, [
    encodeWeights(weights),
  ]);
}
