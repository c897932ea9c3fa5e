import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { createActorLexicon } from "./extract/actors/lexicon.ts";
import type { ReaderResources } from "./extract/resources.ts";
import { decodeDictionary } from "./extract/text/dictionary.ts";
import { createParser, readParser } from "./extract/text/parser.ts";
import { createTagger, readTagger } from "./extract/text/tagger.ts";

/** Loads models and word lists; a reader is made of them. */
export function loadResources(): ReaderResources {
  const dictionary = decodeDictionary(loadModel("dictionary"));
  return {
    dictionary,
    actors: createActorLexicon(dictionary),
    tag: createTagger(readTagger(loadModel("tagger")), dictionary),
    parse: createParser(readParser(loadModel("parser")), dictionary),
  };
}

function loadModel(name: string): Uint8Array {
  return brotliDecompressSync(
    readFileSync(new URL(`lexicon/models/${name}.bin.br`, import.meta.url)),
  );
}
