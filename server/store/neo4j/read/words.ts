import { text } from "../rules.ts";
import type { Statement } from "../statement.ts";

/** Words come folded, of letters and digits alone (`wordsOf`), so that none of them means anything to Lucene. */
function allOf(words: readonly string[]): string {
  return words.map((word) => `+"${word}"`).join(" ");
}

export function recordsWithWords(words: readonly string[]): Statement<string> {
  return {
    text: `CALL db.index.fulltext.queryNodes('record_words', $query) YIELD node RETURN node.id AS id`,
    params: { query: allOf(words) },
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}

/** Records whose title, or whose claim, has all the words: not those whose evidence alone has them. */
export function recordsTitled(words: readonly string[]): Statement<string> {
  return {
    text: `CALL db.index.fulltext.queryNodes('record_titles', $query) YIELD node RETURN node.id AS id`,
    params: { query: allOf(words) },
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}

/** Event data written before have words of their addresses; they are not found by them. */
export function articlesWithWords(words: readonly string[]): Statement<string> {
  return {
    text: `
      CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node WHERE node.kind <> 'EVENT_DATA'
      RETURN node.id AS id`,
    params: { query: allOf(words) },
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}
