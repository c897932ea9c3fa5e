import xxhash from "xxhash-wasm";

/**
 * Finds copies of one text by MinHash (Broder, "On the resemblance and containment of documents", 1997):
 * sixty minima over shingles of five words, in twenty bands of three. Two texts that share 60 % of their shingles
 * share a band with probability 0.99, two that share 20 % with 0.15; what shares one is then compared in full.
 */
export interface Fingerprinter {
  /** Bands of the text's minima; empty for a text too short to tell. */
  readonly bands: (text: string) => string[];
}

const SHINGLE_WORDS = 5;
const BANDS = 20;
const ROWS = 3;
/** A text of fewer shingles says too little to be called a copy. */
const MIN_SHINGLES = 15;

/** Two texts are copies from this share of common shingles on, or when the shorter one lies in the longer to this share. */
const COPY_RESEMBLANCE = 0.5;
const COPY_CONTAINMENT = 0.8;

export async function createFingerprinter(): Promise<Fingerprinter> {
  const { h32 } = await xxhash();
  const multipliers = Array.from(
    { length: BANDS * ROWS },
    (_, i) => (h32(`multiplier ${i}`) | 1) >>> 0,
  );
  const offsets = multipliers.map((_, i) => h32(`offset ${i}`));

  return {
    bands(text) {
      const hashes = [...shingles(text)].map((shingle) => h32(shingle));
      if (hashes.length < MIN_SHINGLES) return [];
      const minima = multipliers.map((multiplier, i) => {
        let least = 0xffffffff;
        for (const hash of hashes) {
          const mixed = (Math.imul(hash ^ (offsets[i] ?? 0), multiplier) >>>
            0) as number;
          if (mixed < least) least = mixed;
        }
        return least;
      });
      return Array.from({ length: BANDS }, (_, band) => {
        const rows = minima.slice(band * ROWS, (band + 1) * ROWS);
        return `${band}:${h32(rows.join(",")).toString(16)}`;
      });
    },
  };
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Every run of five words, case and punctuation aside. */
function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++)
    found.add(words.slice(i, i + SHINGLE_WORDS).join(" "));
  return found;
}

/** Whether one text is the other's copy, cut or lightly edited. */
export function areCopies(one: string, other: string): boolean {
  const a = shingles(one);
  const b = shingles(other);
  if (a.size < MIN_SHINGLES || b.size < MIN_SHINGLES) return false;
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  return (
    common / (a.size + b.size - common) >= COPY_RESEMBLANCE ||
    common / Math.min(a.size, b.size) >= COPY_CONTAINMENT
  );
}
