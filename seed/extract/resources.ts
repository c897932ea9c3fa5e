import type { ActorLexicon } from "./actors/lexicon.ts";
import type { Dictionary } from "./text/dictionary.ts";
import type { Parser } from "./text/parser.ts";
import type { Tagger } from "./text/tagger.ts";

/**
 * All that reading leans on besides the text: models and word lists, loaded once, outside. Reading
 * itself touches no file, no clock and no network.
 */
export interface ReaderResources {
  /** Parts of speech and dictionary forms of a sentence's words. */
  readonly tag: Tagger;
  /** Heads and relations of a sentence's words. */
  readonly parse: Parser;
  /** What is known of single words: groups of words used alike, WordNet's classes. */
  readonly dictionary: Dictionary;
  /** Names of countries, organizations and places; office holders; words of titles and names. */
  readonly actors: ActorLexicon;
}
