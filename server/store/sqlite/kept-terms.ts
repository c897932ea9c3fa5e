import type { StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";

/** Reads those that are new in the file. */
export function readTerms(db: Connection, { terms, kept }: StoredGraph): void {
  const rows = db
    .prepare<[number], [number, string]>(
      "SELECT n, text FROM term WHERE n > ? ORDER BY n",
    )
    .raw()
    .all(kept.terms);
  for (const [n, text] of rows) {
    terms.texts[n] = text;
    terms.numbers.set(text, n);
    kept.terms = n;
  }
}

/** Writes those that are new in memory. */
export function keepTerms(db: Connection, { terms, kept }: StoredGraph): void {
  const add = db.prepare("INSERT INTO term VALUES (?, ?)");
  for (let n = kept.terms + 1; n < terms.texts.length; n += 1) {
    add.run(n, terms.texts[n]);
  }
  kept.terms = terms.texts.length - 1;
}
