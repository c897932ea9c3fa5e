/** Longer words are no copies but windows on the text they were cut from, which they would keep alive. */
const LONGEST = 12;
const MOST = 20_000;

/**
 * What is found out of a word, found once: texts use the same words over and over. With too many words
 * it begins afresh, so that it never takes more than a few megabytes.
 */
export function remember<T extends {}>(
  find: (word: string) => T,
  most = MOST,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return find(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = find(word);
    known.set(word, found);
    return found;
  };
}

/** The engine's own copy of a word, of which it has but one: names of properties are such copies. */
export const interned = (word: string): string =>
  Object.keys({ [word]: true })[0] ?? word;
