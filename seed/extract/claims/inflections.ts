/** The forms that an English verb takes. */
import irregular from "../../lexicon/irregular-verbs.json" with { type: "json" };

const IRREGULAR = new Map<string, readonly string[]>(
  Object.entries(irregular as Record<string, string>).map(([lemma, forms]) => [
    lemma,
    forms.split(" "),
  ]),
);
const VOWEL = /[aeiou]/;
/** Stressed on the last syllable, so that the consonant doubles: "rebutted", but "offered". */
const DOUBLING = new Set(
  "rebut admit permit commit regret refer prefer infer defer confer deter occur compel expel rebel repel propel submit omit transmit acquit abet".split(
    " ",
  ),
);

/** Every form of a verb: base, third person, past, participles. */
export function inflections(lemma: string): string[] {
  const past = IRREGULAR.get(lemma) ?? [regularPast(lemma)];
  const british = BRITISH_L.test(lemma) ? [`${lemma}led`, `${lemma}ling`] : [];
  return [lemma, third(lemma), present(lemma), ...past, ...british];
}

/** "labelled", "signalling": an "l" that Britain doubles though the stress is elsewhere. */
const BRITISH_L = /[aeiou][^aeiou]+[ae]l$/;

function third(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubles(lemma) ? lemma + lemma.slice(-1) : lemma}ed`;
}

function present(lemma: string): string {
  if (lemma.endsWith("ie")) return `${lemma.slice(0, -2)}ying`;
  if (/[^eyo]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubles(lemma) ? lemma + lemma.slice(-1) : lemma}ing`;
}

function doubles(lemma: string): boolean {
  if (DOUBLING.has(lemma)) return true;
  const syllables = lemma.match(/[aeiouy]+/g)?.length ?? 0;
  return (
    syllables === 1 &&
    /[^aeiouwxy]$/.test(lemma) &&
    VOWEL.test(lemma.at(-2) ?? "") &&
    !VOWEL.test(lemma.at(-3) ?? "")
  );
}
