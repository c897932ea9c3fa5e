/** Hardly any word is longer, and what somebody strings together must not take all memory. */
const LONGEST = 24;
/**
 * Longer ones are no copies of the engine's own either. Every word that is none makes comparing words dearer wherever
 * it was seen once; addresses of pages have up to some hundred letters.
 */
const LONGEST_COPIED = 250;
const MOST = 20_000;

/**
 * What is found out of a word, found once: texts use the same words over and over. With too many words
 * it begins afresh, so that it never takes more than a few megabytes. Words of a text may be no copies but windows on
 * it, which would keep it alive: what is kept is the engine's own copy, and what was found out of that.
 */
export const remember = <T extends {}>(
  find: (word: string) => T,
): ((word: string) => T) => remembering(find, MOST, interned);

/** The same for words that the tokenizer made, which are the engine's own copies already: copying is dear. */
export const rememberToken = <T extends {}>(
  find: (word: string) => T,
  most = MOST,
): ((word: string) => T) => remembering(find, most, (word) => word);

function remembering<T extends {}>(
  find: (word: string) => T,
  most: number,
  kept: (word: string) => string,
): (word: string) => T {
  const known = new Map<string, T>();
  return (given) => {
    if (given.length > LONGEST)
      return find(given.length > LONGEST_COPIED ? given : kept(given));
    const before = known.get(given);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const word = kept(given);
    const found = find(word);
    known.set(word, found);
    return found;
  };
}

/**
 * The engine's own copy of a word, of which it has but one: names of properties are such copies, and short strings of
 * JSON, whose numbers are no names. Of an object without a prototype the engine remembers no shape, which is most of
 * the work.
 */
export const interned = (word: string): string =>
  NUMBER.test(word)
    ? (JSON.parse(`"${word}"`) as string)
    : (Object.keys({ __proto__: null, [word]: true })[0] ?? word);

const NUMBER = /^\d{1,10}$/;
