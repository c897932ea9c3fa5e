import { hashText } from "./hash.ts";

/** Parts of speech that a dictionary form can have, as bits. */
export const NOUN = 1;
export const VERB = 2;
export const ADJECTIVE = 4;
export const ADVERB = 8;

/** The lexicographers' classes of WordNet, of a word's first sense. */
const NOUN_CLASSES = [
  "none",
  "tops",
  "act",
  "animal",
  "artifact",
  "attribute",
  "body",
  "cognition",
  "communication",
  "event",
  "feeling",
  "food",
  "group",
  "location",
  "motive",
  "object",
  "person",
  "phenomenon",
  "plant",
  "possession",
  "process",
  "quantity",
  "relation",
  "shape",
  "state",
  "substance",
  "time",
] as const;
export type NounClass = (typeof NOUN_CLASSES)[number];

const VERB_CLASSES = [
  "none",
  "body",
  "change",
  "cognition",
  "communication",
  "competition",
  "consumption",
  "contact",
  "creation",
  "emotion",
  "motion",
  "perception",
  "possession",
  "social",
  "stative",
  "weather",
] as const;
export type VerbClass = (typeof VERB_CLASSES)[number];

/** What is known of single words, asked for in lower case. */
export interface Dictionary {
  /** Which of 512 groups of words used alike; 0 when not known. */
  readonly group: (norm: string) => number;
  /** The same with 64 groups. */
  readonly coarseGroup: (norm: string) => number;
  /** Parts of speech of a dictionary form, as bits; 0 when not known. */
  readonly partsOfSpeech: (lemma: string) => number;
  readonly nounClass: (lemma: string) => NounClass;
  readonly verbClass: (lemma: string) => VerbClass;
}

export interface Entry {
  readonly word: string;
  readonly group: number;
  readonly coarse: number;
  readonly partsOfSpeech: number;
  readonly nounClass: number;
  readonly verbClass: number;
}

/** The file's bytes: how many words, their hashes in order, then what is known of each. */
export function encodeDictionary(entries: readonly Entry[]): Uint8Array {
  const byHash = new Map(
    entries.map((entry) => [hashText(entry.word) >>> 0, entry]),
  );
  const order = [...byHash].sort((a, b) => a[0] - b[0]);
  const out = new DataView(new ArrayBuffer(4 + order.length * 8));
  out.setUint32(0, order.length, true);
  order.forEach(([hash, entry], k) => {
    out.setUint32(4 + k * 4, hash, true);
    out.setUint32(
      4 + (order.length + k) * 4,
      entry.group |
        (entry.coarse << 10) |
        (entry.partsOfSpeech << 17) |
        (entry.nounClass << 21) |
        (entry.verbClass << 26),
      true,
    );
  });
  return new Uint8Array(out.buffer);
}

export function decodeDictionary(bytes: Uint8Array): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  let size = 2;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const facts = new Int32Array(size).fill(-1);
  for (let k = 0; k < count; k += 1) {
    const hash = view.getInt32(4 + k * 4, true);
    let at = hash & mask;
    while (facts[at] !== -1) at = (at + 1) & mask;
    keys[at] = hash;
    facts[at] = view.getInt32(4 + (count + k) * 4, true);
  }
  const factsOf = (word: string): number => {
    const hash = hashText(word);
    let at = hash & mask;
    while (facts[at] !== -1) {
      if (keys[at] === hash) return facts[at] as number;
      at = (at + 1) & mask;
    }
    return 0;
  };
  return {
    group: (norm) => factsOf(norm) & 1023,
    coarseGroup: (norm) => (factsOf(norm) >> 10) & 127,
    partsOfSpeech: (lemma) => (factsOf(lemma) >> 17) & 15,
    nounClass: (lemma) => NOUN_CLASSES[(factsOf(lemma) >> 21) & 31] ?? "none",
    verbClass: (lemma) => VERB_CLASSES[(factsOf(lemma) >> 26) & 15] ?? "none",
  };
}
