/** How sure a rule is, from its precision where it was measured; see `docs/reading.md`. */
export function confidenceOf(rule: string): number {
  const family = FAMILIES.find(([prefix]) => rule.startsWith(prefix));
  return family?.[1] ?? 0.6;
}

const FAMILIES: readonly (readonly [string, number])[] = [
  ["that,", 0.9],
  ["bare,", 0.85],
  ["quotation", 0.85],
  ["according to", 0.85],
  ["preposition,", 0.8],
  ["clause before", 0.75],
  ["infinitive,", 0.6],
  ["object,", 0.55],
  ["noun", 0.55],
  ["adjective", 0.55],
];
