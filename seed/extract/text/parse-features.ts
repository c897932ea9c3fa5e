import { finish, mix } from "./hash.ts";
import type { ParseInput, ParseState } from "./parse-state.ts";

/** The words that the parser looks at, in the order of their atoms. */
const NODES = [
  "s0",
  "s1",
  "s2",
  "b0",
  "b1",
  "b2",
  "s0l1",
  "s0l2",
  "s0r1",
  "s0r2",
  "s1l1",
  "s1r1",
  "b0l1",
  "b0l2",
] as const;
/** What it sees of each: word, tag, part of speech, group, coarse group, label. */
const KINDS = ["w", "p", "u", "g", "c", "l"] as const;
/** What it sees of the whole: distances, numbers of children, labels of children, marks between. */
const REST = [
  "d0",
  "d1",
  "s0vl",
  "s0vr",
  "s1vr",
  "b0vl",
  "s0sl",
  "s0sr",
  "s1sr",
  "b0sl",
  "m0",
  "m1",
] as const;

const NAMES: readonly string[] = [
  ...NODES.flatMap((node) => KINDS.map((kind) => `${node}.${kind}`)),
  ...REST,
];

/** One template a line, its atoms apart by blanks. */
const TEMPLATES = `
s0.w
s0.p
s0.w s0.p
s0.g
s1.w
s1.p
s1.w s1.p
s1.g
s2.p
s2.w s2.p
b0.w
b0.p
b0.w b0.p
b0.g
b1.w
b1.p
b1.w b1.p
b1.g
b2.p
b2.w b2.p
s0.w s0.p b0.w b0.p
s0.w s0.p b0.w
s0.w b0.w b0.p
s0.w s0.p b0.p
s0.p b0.w b0.p
s0.w b0.w
s0.p b0.p
s0.g b0.g
s0.g b0.p
s0.p b0.g
s0.w b0.g
s0.g b0.w
s0.c b0.c s0.p b0.p
s1.p s0.p
s1.w s0.w
s1.w s1.p s0.p
s1.p s0.w s0.p
s1.g s0.g
s1.g s0.p
s1.p s0.g
s1.c s0.c s1.p s0.p
s1.p s0.p b0.w
s1.w s0.p b0.p
s1.p s0.w b0.p
s1.c s0.p b0.c
b0.p b1.p
b0.w b1.p
b0.p b1.w
b0.w b1.w
s1.p b0.p
s1.w b0.w
s1.g b0.g
s0.p b0.p b1.p
s0.w b0.p b1.p
s0.p b0.w b1.p
s0.p b0.p b1.w
b0.p b1.p b2.p
s1.p s0.p b0.p
s1.p s0.p b0.p b1.p
s2.p s1.p s0.p
s0.p b0.p b1.p b2.p
s0.p s0l1.p b0.p
s0.p s0r1.p b0.p
s0.p b0.p b0l1.p
s1.p s1r1.p s0.p
s1.p s1l1.p s0.p
s1.p s0.p s0l1.p
s1.p s0.p s0r1.p
s0.p s0l1.p s0l2.p
s0.p s0r1.p s0r2.p
b0.p b0l1.p b0l2.p
s0l1.w s0.p
s0r1.w s0.p
b0l1.w b0.p
s0l1.l s0.p b0.p
s0r1.l s0.p b0.p
b0l1.l b0.p s0.p
s1r1.l s1.p s0.p
s0l1.w s0.w b0.w
s0r1.w s0.w b0.p
s0.p s0l1.w s1.p
s0.p s0l1.w s1.w
s0.w d0
s0.p d0
b0.w d0
b0.p d0
s0.p b0.p d0
s1.p s0.p d1
s0.w b0.w d0
s0.w s0vr
s0.p s0vr
s0.w s0vl
s0.p s0vl
b0.w b0vl
b0.p b0vl
s1.p s1vr s0.p
s0.w s0sl
s0.p s0sl
s0.w s0sr
s0.p s0sr b0.p
b0.w b0sl
b0.p b0sl s0.p
s1.p s1sr s0.p
s1.w s1sr
m0 s0.p b0.p
m1 s1.p s0.p
m0 s0.w
s0.p s0sl s0sr b0.p
s1.u s0.u b0.u b1.u s2.u
s0.g b0.p b1.p
s1.p s0.g b0.p
s1.g s0.p b0.p
`;

const parsed = TEMPLATES.trim()
  .split("\n")
  .map((line) => line.split(" ").map((name) => NAMES.indexOf(name)));

/** How many features describe a state. */
export const STATE_FEATURES = parsed.length;
const COUNTS = Int32Array.from(parsed, (atoms) => atoms.length);
const ATOMS = Int32Array.from(parsed.flat());

const atoms = new Int32Array(NAMES.length);
const WIDTH = KINDS.length;

function put(slot: number, input: ParseInput, i: number, label: number): void {
  const at = slot * WIDTH;
  if (i < 0 || i > input.length) {
    atoms[at] = -7;
    atoms[at + 1] = -7;
    atoms[at + 2] = -7;
    atoms[at + 3] = -7;
    atoms[at + 4] = -7;
    atoms[at + 5] = -7;
    return;
  }
  atoms[at] = input.word[i] as number;
  atoms[at + 1] = input.tag[i] as number;
  atoms[at + 2] = input.part[i] as number;
  atoms[at + 3] = input.group[i] as number;
  atoms[at + 4] = input.coarse[i] as number;
  atoms[at + 5] = label;
}

function distance(a: number, b: number): number {
  const d = b - a;
  return d < 5 ? d : d < 10 ? 5 : d < 20 ? 6 : 7;
}

/** Commas, dashes and quotation marks between two words, up to two of each. */
function marks(input: ParseInput, a: number, b: number): number {
  let commas = 0;
  let quotes = 0;
  // Far words all look alike: no need to look further than this.
  for (let i = a + 1; i < b && i < a + 40; i += 1) {
    if (input.mark[i] === 1 && commas < 2) commas += 1;
    if (input.mark[i] === 2 && quotes < 2) quotes += 1;
  }
  return commas * 3 + quotes;
}

/** Writes the rows of a state's features into `out`. */
export function stateFeatures(
  state: ParseState,
  mask: number,
  out: Int32Array,
): void {
  const { input, stack, size, front } = state;
  const s0 = size > 0 ? (stack[size - 1] as number) : -1;
  const s1 = size > 1 ? (stack[size - 2] as number) : -1;
  const s2 = size > 2 ? (stack[size - 3] as number) : -1;
  const child = (of: Int32Array, i: number): number =>
    i < 0 ? -1 : (of[i] as number);
  const label = (i: number): number =>
    i < 0 ? -1 : (state.labels[i] as number);
  put(0, input, s0, -1);
  put(1, input, s1, -1);
  put(2, input, s2, -1);
  put(3, input, front, -1);
  put(4, input, front + 1, -1);
  put(5, input, front + 2, -1);
  let node = child(state.left1, s0);
  put(6, input, node, label(node));
  node = child(state.left2, s0);
  put(7, input, node, label(node));
  node = child(state.right1, s0);
  put(8, input, node, label(node));
  node = child(state.right2, s0);
  put(9, input, node, label(node));
  node = child(state.left1, s1);
  put(10, input, node, label(node));
  node = child(state.right1, s1);
  put(11, input, node, label(node));
  node = child(state.left1, front);
  put(12, input, node, label(node));
  node = child(state.left2, front);
  put(13, input, node, label(node));
  const at = NODES.length * WIDTH;
  const count = (of: Int32Array, i: number): number =>
    i < 0 ? -1 : Math.min(5, of[i] as number);
  atoms[at] = s0 < 0 ? -1 : distance(s0, front);
  atoms[at + 1] = s1 < 0 ? -1 : distance(s1, s0);
  atoms[at + 2] = count(state.leftCount, s0);
  atoms[at + 3] = count(state.rightCount, s0);
  atoms[at + 4] = count(state.rightCount, s1);
  atoms[at + 5] = count(state.leftCount, front);
  atoms[at + 6] = s0 < 0 ? -1 : (state.leftLabels[s0] as number);
  atoms[at + 7] = s0 < 0 ? -1 : (state.rightLabels[s0] as number);
  atoms[at + 8] = s1 < 0 ? -1 : (state.rightLabels[s1] as number);
  atoms[at + 9] = state.leftLabels[front] as number;
  atoms[at + 10] = s0 < 0 ? -1 : marks(input, s0, front);
  atoms[at + 11] = s1 < 0 ? -1 : marks(input, s1, s0);

  let k = 0;
  for (let t = 0; t < STATE_FEATURES; t += 1) {
    let h = t * 0x51ed2701 + 11;
    const stop = k + (COUNTS[t] as number);
    for (; k < stop; k += 1) h = mix(h, atoms[ATOMS[k] as number] as number);
    out[t] = finish(h) & mask;
  }
}

/** How many features describe an arc to be labelled. */
export const ARC_FEATURES = 46;

/** Writes the rows of the features of an arc between two words into `out`. */
export function arcFeatures(
  state: ParseState,
  head: number,
  child: number,
  mask: number,
  out: Int32Array,
): void {
  const { word, tag, part, group, coarse } = state.input;
  const n = state.input.length;
  const at = (of: Int32Array, i: number): number =>
    i < 0 || i > n ? -7 : (of[i] as number);
  const side = head > child ? 1 : 2;
  const hw = at(word, head);
  const hp = at(tag, head);
  const hg = at(group, head);
  const hu = at(part, head);
  const cw = at(word, child);
  const cp = at(tag, child);
  const cg = at(group, child);
  const cu = at(part, child);
  const cl = at(state.left1, child);
  const cl2 = at(state.left2, child);
  const cr = at(state.right1, child);
  const d = distance(Math.min(head, child), Math.max(head, child)) * 3 + side;
  const hl = at(state.leftLabels, head);
  const hr = at(state.rightLabels, head);
  const ll = at(state.leftLabels, child);
  const rl = at(state.rightLabels, child);
  const hl1 = at(state.left1, head);
  const hr1 = at(state.right1, head);
  let k = 0;
  const add = (a: number, b = 0, c = 0, e = 0): void => {
    const h = mix(mix(mix(mix(k * 0x51ed2701 + 29, a), b), c), e);
    out[k] = finish(h) & mask;
    k += 1;
  };
  add(hw, side);
  add(hp, side);
  add(cw, side);
  add(cp, side);
  add(hw, cw, side);
  add(hp, cp, side);
  add(hw, cp, side);
  add(hp, cw, side);
  add(hg, cg, side);
  add(hg, cp, side);
  add(hp, cg, side);
  add(hw, cg, side);
  add(hg, cw, side);
  add(hp, cp, d);
  add(hu, cu, d);
  add(hp, cp, ll, side);
  add(hu, cu, ll, rl);
  add(cp, ll, side);
  add(cw, ll, side);
  add(at(word, cl), cp, hu, side);
  add(at(word, cl), hw, side);
  add(at(word, cl), cw, side);
  add(at(word, cl), cg, hg, side);
  add(at(word, cl2), at(word, cl), cp, side);
  add(at(tag, cr), cp, hp, side);
  add(at(word, cr), cp, side);
  add(at(tag, child - 1), cp, hp, side);
  add(at(tag, child + 1), cp, hp, side);
  add(at(tag, head - 1), hp, cp, side);
  add(at(tag, head + 1), hp, cp, side);
  add(at(word, child - 1), cp, side);
  add(at(word, child + 1), cp, side);
  add(hl, hp, cp, side);
  add(hr, hp, cp, side);
  add(hr, hl, hu, cu);
  add(hl, hw, cp, side);
  add(hr, hw, cp, side);
  add(at(state.labels, hr1), hp, cp, side);
  add(at(state.labels, hl1), hp, cp, side);
  add(at(tag, hr1), hp, cp, side);
  add(at(coarse, child), at(coarse, head), side);
  add(
    marks(state.input, Math.min(head, child), Math.max(head, child)),
    hp,
    cp,
    side,
  );
  add(
    marks(state.input, Math.min(head, child), Math.max(head, child)),
    cu,
    hu,
    d,
  );
  add(at(word, cl), at(part, cl), hu, cu);
  add(at(word, cr), hu, cu, side);
  add(child === 0 ? 1 : 0, cp, hp, side);
}
