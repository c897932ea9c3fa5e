import type { Sense } from "./lexicon.ts";

/** A span of a sentence that may name somebody or something, before the article as a whole is known. */
export interface Item {
  readonly kind:
    | "PHRASE"
    /** A full name by its shape. */
    | "PERSON"
    /** A full name by default only: wants a witness. */
    | "WEAK"
    /** One capitalised word that no list knows. */
    | "SINGLE"
    /** An organization by its shape. */
    | "ORGANIZATION"
    /** An acronym that no list knows. */
    | "ACRONYM";
  readonly first: number;
  readonly last: number;
  /** What the lists say it can mean. */
  readonly senses: readonly Sense[];
  /** An organization that is a newspaper or channel by what stands around it. */
  readonly isMedium: boolean;
}

/** Every item is made here: of one shape, as what is asked of them all needs it (text/altered.ts). */
export const itemOf = (
  kind: Item["kind"],
  first: number,
  last: number,
  senses: readonly Sense[],
  isMedium = false,
): Item => ({ kind, first, last, senses, isMedium });
