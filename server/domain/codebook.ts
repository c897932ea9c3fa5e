/**
 * Version of the rules in `docs/codebook.md` that records and sums follow. Raised when a rule changes what
 * is counted, so that a number can be cited with the rules it was made by.
 */
export const CODEBOOK = "demarche-1 (CAMEO 1.1b3)";
