/**
 * Rises when the stores lay out what they derive of records otherwise, or `server/domain` comes to count otherwise:
 * what was derived and kept under another number is derived anew at the next start.
 */
export const DERIVATION = 3;
