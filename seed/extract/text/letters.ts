/**
 * What words begin with, by Unicode's classes of letters. Expressions with `\p{…}` stand outside of
 * functions here and everywhere: the loader that runs TypeScript writes them as `new RegExp(…)`,
 * which inside a function is made anew each time that it is asked.
 */
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const LETTER = /^\p{L}/u;

/** Whether the text begins with a capital letter. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text);
}

/** Whether the text begins with a small letter. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : LOWER.test(text);
}

export function startsWithLetter(text: string): boolean {
  return startsUpper(text) || startsLower(text) || LETTER.test(text);
}
