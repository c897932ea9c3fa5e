import type { Connection } from "./open.ts";

/** Texts that columns name by number: ids of actors and places, publishers, sources, topics. Numbers begin at 1. */
export interface Terms {
  readonly texts: string[];
  readonly numbers: Map<string, number>;
  /** How many of them are in the file. */
  kept: number;
}

export function emptyTerms(): Terms {
  return { texts: [""], numbers: new Map(), kept: 0 };
}

/** The text's number, a new one if it has none; 0 for null. */
export function termNumber(terms: Terms, text: string | null): number {
  if (text === null) return 0;
  const known = terms.numbers.get(text);
  if (known !== undefined) return known;
  terms.numbers.set(text, terms.texts.length);
  return terms.texts.push(text) - 1;
}

/** Reads those that are new in the file. */
export function readTerms(db: Connection, terms: Terms): void {
  const rows = db
    .prepare<[number], [number, string]>(
      "SELECT n, text FROM term WHERE n > ? ORDER BY n",
    )
    .raw()
    .all(terms.kept);
  for (const [n, text] of rows) {
    terms.texts[n] = text;
    terms.numbers.set(text, n);
    terms.kept = n;
  }
}

/** Writes those that are new in memory. */
export function keepTerms(db: Connection, terms: Terms): void {
  const add = db.prepare("INSERT INTO term VALUES (?, ?)");
  for (let n = terms.kept + 1; n < terms.texts.length; n += 1) {
    add.run(n, terms.texts[n]);
  }
  terms.kept = terms.texts.length - 1;
}
