import type { DocumentNode } from "graphql";

/** How much is kept: bounded by room too, and not by number alone. */
interface Room {
  readonly most: number;
  /** Characters of one text; longer ones carry an article, or nothing of use. */
  readonly longest: number;
  /** Characters of all texts. */
  readonly characters: number;
}

/**
 * Documents are kept with what was worked out of them: their plans may take a thousand times as much room as their
 * text. The page asks some thirty.
 */
const DOCUMENTS: Room = { most: 100, longest: 20_000, characters: 300_000 };

/** What was made of texts, by text or by what stands for it; who was not asked for longest goes first. */
interface KeptTexts<T> {
  get(key: string): T | undefined;
  /** `text` takes up the room. */
  set(key: string, made: T, text?: string): void;
}

/**
 * What Yoga keeps of the texts of queries. Its own kept a thousand of each, however long they were: as much memory as
 * anybody liked to fill.
 */
export const keptDocuments = () => ({
  documentCache: keptTexts<DocumentNode>(),
  errorCache: keptTexts<unknown>(),
});

export function keptTexts<T>(room: Room = DOCUMENTS): KeptTexts<T> {
  const kept = new Map<string, { readonly made: T; readonly length: number }>();
  let characters = 0;
  const drop = (key: string) => {
    characters -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      // The last in the order now.
      kept.delete(key);
      kept.set(key, found);
      return found.made;
    },
    set(key, made, { length } = key) {
      if (length > room.longest) return;
      drop(key);
      kept.set(key, { made, length });
      characters += length;
      for (const oldest of kept.keys()) {
        if (kept.size <= room.most && characters <= room.characters) return;
        drop(oldest);
      }
    },
  };
}
