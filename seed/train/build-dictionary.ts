import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  VERB,
  type Entry,
} from "../extract/text/dictionary.ts";
import { assignGroups, groupCentres, type Vectors } from "./word-groups.ts";

/** What WordNet says of a lemma. */
interface Lexeme {
  parts: number;
  nounClass: number;
  verbClass: number;
}

const PART: Record<string, number> = {
  "1": NOUN,
  "2": VERB,
  "3": ADJECTIVE,
  "4": ADVERB,
  "5": ADJECTIVE,
};

/** Single words of WordNet's `index.sense`: parts of speech, and the classes of their first senses. */
export function readWordNet(senses: string): Map<string, Lexeme> {
  const out = new Map<string, Lexeme>();
  for (const line of senses.split("\n")) {
    const found = /^([^%_]+)%(\d):(\d\d):\S* \d+ (\d+) /.exec(line);
    if (found === null) continue;
    const [, word = "", type = "", file = "", sense = ""] = found;
    const lexeme = out.get(word) ?? { parts: 0, nounClass: 0, verbClass: 0 };
    lexeme.parts |= PART[type] ?? 0;
    // Lexicographer files: 03 to 28 are nouns, 29 to 43 verbs.
    if (type === "1" && sense === "1") lexeme.nounClass = Number(file) - 2;
    if (type === "2" && sense === "1") lexeme.verbClass = Number(file) - 28;
    out.set(word, lexeme);
  }
  return out;
}

/** The most frequent words, and those of WordNet that occur at all, with their groups. */
export function buildDictionary(
  vectors: Vectors,
  lexemes: ReadonlyMap<string, Lexeme>,
  frequent: number,
): Entry[] {
  const fine = assignGroups(vectors, groupCentres(vectors, 512, frequent, 12));
  const coarse = assignGroups(vectors, groupCentres(vectors, 64, frequent, 12));
  return vectors.words.flatMap((word, i): Entry[] => {
    const lexeme = lexemes.get(word);
    if (i >= frequent && lexeme === undefined) return [];
    return [
      {
        word,
        group: (fine[i] ?? 0) + 1,
        coarse: (coarse[i] ?? 0) + 1,
        partsOfSpeech: lexeme?.parts ?? 0,
        nounClass: lexeme?.nounClass ?? 0,
        verbClass: lexeme?.verbClass ?? 0,
      },
    ];
  });
}
