import type { RawToken } from "./text/tokens.ts";

/** What the tagger says of a word. */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
}

/**
 * All that reading leans on besides the text: models and word lists, loaded once, outside. Reading
 * itself touches no file, no clock and no network.
 */
export interface ReaderResources {
  /** Tags for a sentence's tokens, in their order. */
  readonly tag: (text: string, tokens: readonly RawToken[]) => readonly Tag[];
}
