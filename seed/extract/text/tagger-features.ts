import { finish, hashRange, hashText, mix } from "./hash.ts";

/** How many features describe a word to the tagger. */
export const TAGGER_FEATURES = 36;

/** What the tagger sees of a word without its neighbours, as hashes. */
export interface WordShape {
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix1: number;
  readonly prefix3: number;
  readonly shape: number;
  readonly group: number;
  readonly forms: number;
}

export function wordShape(
  text: string,
  norm: string,
  group: number,
  forms: number,
): WordShape {
  const n = norm.length;
  return {
    word: hashText(norm),
    suffix1: hashRange(norm, Math.max(0, n - 1), n),
    suffix2: hashRange(norm, Math.max(0, n - 2), n),
    suffix3: hashRange(norm, Math.max(0, n - 3), n),
    suffix4: hashRange(norm, Math.max(0, n - 4), n),
    prefix1: hashRange(norm, 0, Math.min(1, n)),
    prefix3: hashRange(norm, 0, Math.min(3, n)),
    shape: shapeOf(text),
    group,
    forms,
  };
}

/** Capitals, digits and marks of a word's first letters: "Xx", "XX", "dd", "x-". */
function shapeOf(text: string): number {
  let h = 7;
  let before = 0;
  const stop = Math.min(text.length, 12);
  for (let i = 0; i < stop; i += 1) {
    const c = text.charCodeAt(i);
    const kind =
      c >= 97 && c <= 122
        ? 1
        : c >= 65 && c <= 90
          ? 2
          : c >= 48 && c <= 57
            ? 3
            : c < 128
              ? c
              : text[i] !== text[i]?.toLowerCase()
                ? 2
                : text[i] !== text[i]?.toUpperCase()
                  ? 1
                  : 4;
    if (kind !== before) h = mix(h, kind);
    before = kind;
  }
  return h;
}

/** A word outside the sentence. */
export const NO_WORD: WordShape = wordShape("", "", 0, 0);

/** Writes the rows of a word's features into `out`; `tag1` and `tag2` are the tags before it, -1 for none. */
export function taggerFeatures(
  words: readonly WordShape[],
  i: number,
  tag1: number,
  tag2: number,
  mask: number,
  out: Int32Array,
): void {
  const w = words[i] as WordShape;
  const p = words[i - 1] ?? NO_WORD;
  const q = words[i - 2] ?? NO_WORD;
  const n = words[i + 1] ?? NO_WORD;
  const m = words[i + 2] ?? NO_WORD;
  const first = i === 0 ? 1 : 0;
  let k = 0;
  const add = (a: number, b = 0, c = 0): void => {
    out[k] = finish(mix(mix(mix(k * 0x51ed2701 + 3, a), b), c)) & mask;
    k += 1;
  };
  add(0);
  add(w.word);
  add(w.suffix1, w.shape);
  add(w.suffix2);
  add(w.suffix3);
  add(w.suffix4);
  add(w.prefix1);
  add(w.prefix3);
  add(w.shape, first);
  add(p.word);
  add(q.word);
  add(n.word);
  add(m.word);
  add(tag1);
  add(tag1, tag2);
  add(tag1, w.word);
  add(tag1, w.suffix3);
  add(tag1, n.word);
  add(p.word, w.word);
  add(w.word, n.word);
  add(n.suffix3, w.suffix3);
  add(p.suffix3, w.suffix2);
  add(n.shape, w.shape, first);
  add(p.shape, w.shape);
  add(w.group);
  add(w.group, tag1);
  add(n.group, w.group);
  add(p.group, w.group, n.group);
  add(w.forms);
  add(w.forms, w.suffix2, w.shape);
  add(w.forms, tag1);
  add(w.forms, n.forms);
  add(p.word, w.forms);
  add(w.forms, n.word);
  add(tag1, w.forms, n.forms);
  add(tag1, tag2, w.forms);
}
