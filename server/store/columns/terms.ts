/** Texts that columns name by number: ids of actors and places, publishers, sources, topics. Numbers begin at 1. */
export interface Terms {
  readonly texts: string[];
  readonly numbers: Map<string, number>;
}

export function emptyTerms(): Terms {
  return { texts: [""], numbers: new Map() };
}

/** The text's number, a new one if it has none; 0 for null. */
export function termNumber(terms: Terms, text: string | null): number {
  if (text === null) return 0;
  const known = terms.numbers.get(text);
  if (known !== undefined) return known;
  terms.numbers.set(text, terms.texts.length);
  return terms.texts.push(text) - 1;
}
