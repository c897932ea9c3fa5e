import { hashRange, hashText, mix } from "./hash.ts";
import { compileTemplates } from "./templates.ts";

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
const NO_WORD: WordShape = wordShape("", "", 0, 0);

/** What is seen: w the word, p and q those before it, n and m those after it, t and u the tags before. */
const NAMES = [
  "first",
  "t",
  "u",
  "ww",
  "w1",
  "w2",
  "w3",
  "w4",
  "wp1",
  "wp3",
  "ws",
  "wg",
  "wf",
  "pw",
  "p3",
  "ps",
  "pg",
  "qw",
  "nw",
  "n3",
  "ns",
  "ng",
  "nf",
  "mw",
] as const;

const templates = compileTemplates(
  NAMES,
  `
wf
ww
w1 ws
w2
w3
w4
wp1
wp3
ws first
pw
qw
nw
mw
t
t u
t ww
t w3
t nw
pw ww
ww nw
n3 w3
p3 w2
ns ws first
ps ws
wg
wg t
ng wg
pg wg ng
wf w2 ws
wf t
wf nf
pw wf
wf nw
t wf nf
t u wf
t ws first
`,
);

/** How many features describe a word to the tagger. */
export const TAGGER_FEATURES = templates.count;

/** What a word shows by itself, whatever stands around it, but for whether it is the first. */
const [own, around] = templates.apart([
  "first",
  "ww",
  "w1",
  "w2",
  "w3",
  "w4",
  "wp1",
  "wp3",
  "ws",
  "wg",
  "wf",
]);
export const OWN_FEATURES = own.count;
export const FEATURES_AROUND = around.count;

const seen = new Int32Array(NAMES.length);

/** Writes the rows of a word's features into `out`; `tag1` and `tag2` are the tags before it, -1 for none. */
export function taggerFeatures(
  words: readonly WordShape[],
  i: number,
  tag1: number,
  tag2: number,
  mask: number,
  out: Int32Array,
): void {
  see(words[i] as WordShape, i === 0);
  seeAround(words, i, tag1, tag2);
  templates.rows(seen, mask, out);
}

/** The rows of those features that look at the word alone. */
export function ownFeatures(
  word: WordShape,
  isFirst: boolean,
  mask: number,
  out: Int32Array,
): void {
  see(word, isFirst);
  own.rows(seen, mask, out);
}

/** The rows of all other features. */
export function featuresAround(
  words: readonly WordShape[],
  i: number,
  tag1: number,
  tag2: number,
  mask: number,
  out: Int32Array,
): void {
  see(words[i] as WordShape, i === 0);
  seeAround(words, i, tag1, tag2);
  around.rows(seen, mask, out);
}

function see(word: WordShape, isFirst: boolean): void {
  seen[0] = isFirst ? 1 : 0;
  seen[3] = word.word;
  seen[4] = word.suffix1;
  seen[5] = word.suffix2;
  seen[6] = word.suffix3;
  seen[7] = word.suffix4;
  seen[8] = word.prefix1;
  seen[9] = word.prefix3;
  seen[10] = word.shape;
  seen[11] = word.group;
  seen[12] = word.forms;
}

function seeAround(
  words: readonly WordShape[],
  i: number,
  tag1: number,
  tag2: number,
): void {
  // No list is asked for what it has in front of its first, which is dear.
  const p = i < 1 ? NO_WORD : (words[i - 1] as WordShape);
  const q = i < 2 ? NO_WORD : (words[i - 2] as WordShape);
  const n = words[i + 1] ?? NO_WORD;
  const m = words[i + 2] ?? NO_WORD;
  seen[1] = tag1;
  seen[2] = tag2;
  seen[13] = p.word;
  seen[14] = p.suffix3;
  seen[15] = p.shape;
  seen[16] = p.group;
  seen[17] = q.word;
  seen[18] = n.word;
  seen[19] = n.suffix3;
  seen[20] = n.shape;
  seen[21] = n.group;
  seen[22] = n.forms;
  seen[23] = m.word;
}
