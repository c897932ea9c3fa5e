/** Text that has nothing to fold but its case. */
const ASCII = /^[\x20-\x7e]*$/;

const MARKS = /\p{M}+/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Lower case, without diacritics: how text is compared where a person types it. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
}

/** The words of a text, folded: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).match(WORDS) ?? [];
}

/**
 * The text with its words as SQLite's full-text index takes them: it splits and folds by itself what is plain ASCII,
 * and does it as `wordsOf` does.
 */
export function indexedText(text: string): string {
  return ASCII.test(text) ? text : wordsOf(text).join(" ");
}

/** Whether the text has all the words that are asked for. */
export function hasWords(text: string, asked: string): boolean {
  const words = new Set(wordsOf(text));
  return wordsOf(asked).every((word) => words.has(word));
}

/** Whether one of the names begins, or has a word that begins, with what was typed. */
export function nameMatches(names: readonly string[], typed: string): boolean {
  const asked = wordsOf(typed).join(" ");
  return names.some((name) =>
    ` ${wordsOf(name).join(" ")}`.includes(` ${asked}`),
  );
}
