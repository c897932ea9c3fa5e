import type { ParseInput } from "./parse-state.ts";

/** What is seen where there is no word. */
export const NOBODY = -7;

/** How far apart two words stand, the farther the more coarsely. */
export function distance(a: number, b: number): number {
  const d = b - a;
  return d < 5 ? d : d < 10 ? 5 : d < 20 ? 6 : 7;
}

/** Commas, dashes and quotation marks between two words, up to two of each. */
export function marksBetween(input: ParseInput, a: number, b: number): number {
  let commas = 0;
  let quotes = 0;
  // Far words all look alike: no need to look further than this.
  for (let i = a + 1; i < b && i < a + 40; i += 1) {
    if (input.mark[i] === 1 && commas < 2) commas += 1;
    if (input.mark[i] === 2 && quotes < 2) quotes += 1;
  }
  return commas * 3 + quotes;
}
