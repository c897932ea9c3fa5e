import type { MentionManner } from "../../server/domain/vocabulary.ts";

/**
 * What the stages of reading hand on to one another. Offsets are UTF-16 offsets into the article's
 * text throughout; nothing holds a copy of the text that it could not find again.
 *
 * text → blocks (structure.ts) → sentences (sentences.ts) → tokens (tokens.ts) → tags (tagger.ts)
 *      → dependencies (parser.ts) → mentions and actors (actors/) → dates (dates/) → quotations, claims
 *      (claims/) and events (events/) → relations and warnings (relations/) → extraction (extract.ts)
 */

/** A run of text with one role in the article. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly role:
    | "LABEL"
    | "TITLE"
    | "BYLINE"
    | "DATELINE"
    | "CAPTION"
    | "PARAGRAPH"
    | "ITEM"
    | "BOILERPLATE";
  /** Where the words spoken begin, in an answer of a transcript ("Spokesman: …"); null in all other text. */
  readonly speechFrom: number | null;
}

/** A word or mark, with its tag and its head once these stages have run. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly apostrophes straightened: what word lists are asked for. */
  readonly norm: string;
  /** Dictionary form. */
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Index of the head in the sentence's tokens; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head. */
  readonly deprel: string;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index in the analysis's sentences. */
  readonly index: number;
  readonly block: number;
  readonly tokens: readonly Token[];
}

/** A stretch of text between quotation marks, or from an opening mark to the end of its paragraph. */
export interface Quotation {
  /** With the marks. */
  readonly start: number;
  readonly end: number;
  /** Without them. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly block: number;
  /** False when the paragraph ends before the marks are closed. */
  readonly closed: boolean;
  /** Opens a paragraph and takes up a quotation that the paragraph before left open. */
  readonly continues: boolean;
}

/** The text with its structure, before anything is known of who and what. */
export interface Analysis {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Outermost quotations, in the order of the text. */
  readonly quotations: readonly Quotation[];
}

/** A span that names an actor, and which. `sentence`, `first` and `last` are token addresses, both ends inclusive. */
export interface ActorMention {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
  readonly how: MentionManner;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** A country named as a place only, here: "a road in Norway". Cities as places are place mentions. */
  readonly placeOnly: boolean;
  /** An attributive use, "US envoy", "Chinese officials": names the country, does not act. */
  readonly attributive: boolean;
  /** 0 to 1: pronouns and bare offices that may be somebody else are below 0.7. */
  readonly confidence: number;
}

/** A span that names a city, region, building or country where something may have happened: "in Beijing". */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}
