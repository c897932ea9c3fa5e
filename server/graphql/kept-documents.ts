import type { DocumentNode } from "graphql";

/**
 * Documents that are kept, with what was worked out of them: their plans may take a thousand times as much room as
 * their text. The page asks some thirty.
 */
const MOST_KEPT = 100;
/** Characters of one; longer ones carry an article, or nothing of use. */
const LONGEST = 20_000;
/** Characters of all. */
const MOST_CHARACTERS = 300_000;

/** What was made of texts, by text; who was not asked for longest goes first. */
interface KeptTexts<T> {
  get(text: string): T | undefined;
  set(text: string, made: T): void;
}

/**
 * What Yoga keeps of the texts of queries. Its own kept a thousand of each, however long they were: as much memory as
 * anybody liked to fill.
 */
export const keptDocuments = () => ({
  documentCache: keptTexts<DocumentNode>(),
  errorCache: keptTexts<unknown>(),
});

export function keptTexts<T>(): KeptTexts<T> {
  const kept = new Map<string, T>();
  let characters = 0;
  const drop = (text: string) => {
    if (kept.delete(text)) characters -= text.length;
  };
  return {
    get(text) {
      const made = kept.get(text);
      if (made === undefined) return undefined;
      // The last in the order now.
      kept.delete(text);
      kept.set(text, made);
      return made;
    },
    set(text, made) {
      if (text.length > LONGEST) return;
      drop(text);
      kept.set(text, made);
      characters += text.length;
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT && characters <= MOST_CHARACTERS) return;
        drop(oldest);
      }
    },
  };
}
