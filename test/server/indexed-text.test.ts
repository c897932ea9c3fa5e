import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { indexedText, wordsOf } from "../../server/domain/words.ts";

const db = new Database(":memory:");
db.exec(`CREATE VIRTUAL TABLE text USING fts5(words, content='', contentless_delete=1);
         CREATE VIRTUAL TABLE found USING fts5vocab(text, row)`);
const add = db.prepare("INSERT INTO text (rowid, words) VALUES (1, ?)");
const found = db.prepare("SELECT term FROM found ORDER BY term").pluck();

it("is indexed by the words of the text, and by no others", () => {
  const character = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }).map((n) => String.fromCharCode(n)),
    fc.constantFrom("É", "ß", "\n", "Ω", "・"),
  );
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
      db.exec("DELETE FROM text WHERE rowid = 1");
      add.run(indexedText(text));
      expect(found.all()).toEqual([...new Set(wordsOf(text))].sort());
    }),
    { numRuns: 1_000 },
  );
});
