/** The place so many steps on in a list that goes round; from nowhere, -1, forwards to the first and backwards to the last. */
export const stepRound = (at: number, by: 1 | -1, count: number): number =>
  ((at === -1 && by === -1 ? 0 : at) + by + count) % count;
