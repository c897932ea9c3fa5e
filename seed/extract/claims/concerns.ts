const UNSETTLES =
  /^(?:frighten|scare|alarm|worry|trouble|disturb|unsettle|terrif)(?:s|es|ies|ed|ied|ing)?$/;
const US = /^(?:us|me|all|everyone|everybody|him|her|them)$/;

/** "the situation frightens us". */
export const unsettles = (norms: readonly string[]): boolean =>
  norms.some((norm, i) => UNSETTLES.test(norm) && US.test(norms[i + 1] ?? ""));
