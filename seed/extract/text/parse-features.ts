import type { ParseInput, ParseState } from "./parse-state.ts";
import { compileTemplates } from "./templates.ts";

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

/** What decides on the next action. */
const states = compileTemplates(
  NAMES,
  `
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
`,
);

/** How many features describe a state. */
export const STATE_FEATURES = states.count;

const atoms = new Int32Array(NAMES.length);
const WIDTH = KINDS.length;

/** What is seen where there is no word. */
const NOBODY = -7;

/** All that is seen of a word on the stack or in front of it. */
function put(slot: number, input: ParseInput, i: number): void {
  const at = slot * WIDTH;
  if (i < 0 || i > input.length) {
    for (let k = 0; k < WIDTH; k += 1) atoms[at + k] = NOBODY;
    return;
  }
  atoms[at] = input.word[i] as number;
  atoms[at + 1] = input.tag[i] as number;
  atoms[at + 2] = input.part[i] as number;
  atoms[at + 3] = input.group[i] as number;
  atoms[at + 4] = input.coarse[i] as number;
}

/** What features look at of a child: its word, its tag and its label. */
function putChild(slot: number, state: ParseState, i: number): void {
  const at = slot * WIDTH;
  const none = i < 0;
  atoms[at] = none ? NOBODY : (state.input.word[i] as number);
  atoms[at + 1] = none ? NOBODY : (state.input.tag[i] as number);
  atoms[at + 5] = none ? NOBODY : (state.labels[i] as number);
}

function childOf(of: Int32Array, i: number): number {
  return i < 0 ? -1 : (of[i] as number);
}

function fewOf(of: Int32Array, i: number): number {
  return i < 0 ? -1 : Math.min(5, of[i] as number);
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
  const { left1, left2, right1, right2 } = state;
  put(0, input, s0);
  put(1, input, s1);
  put(2, input, s2);
  put(3, input, front);
  put(4, input, front + 1);
  put(5, input, front + 2);
  putChild(6, state, childOf(left1, s0));
  putChild(7, state, childOf(left2, s0));
  putChild(8, state, childOf(right1, s0));
  putChild(9, state, childOf(right2, s0));
  putChild(10, state, childOf(left1, s1));
  putChild(11, state, childOf(right1, s1));
  putChild(12, state, childOf(left1, front));
  putChild(13, state, childOf(left2, front));
  const rest = NODES.length * WIDTH;
  atoms[rest] = s0 < 0 ? -1 : distance(s0, front);
  atoms[rest + 1] = s1 < 0 ? -1 : distance(s1, s0);
  atoms[rest + 2] = fewOf(state.leftCount, s0);
  atoms[rest + 3] = fewOf(state.rightCount, s0);
  atoms[rest + 4] = fewOf(state.rightCount, s1);
  atoms[rest + 5] = fewOf(state.leftCount, front);
  atoms[rest + 6] = s0 < 0 ? -1 : (state.leftLabels[s0] as number);
  atoms[rest + 7] = s0 < 0 ? -1 : (state.rightLabels[s0] as number);
  atoms[rest + 8] = s1 < 0 ? -1 : (state.rightLabels[s1] as number);
  atoms[rest + 9] = state.leftLabels[front] as number;
  atoms[rest + 10] = s0 < 0 ? -1 : marks(input, s0, front);
  atoms[rest + 11] = s1 < 0 ? -1 : marks(input, s1, s0);

  states.rows(atoms, mask, out);
}

/** What is seen of an arc to be labelled: h its head, c its child, l and r a word's outermost children. */
const ARC_NAMES = [
  "side",
  "dist",
  "marks",
  "first",
  "hw",
  "hp",
  "hu",
  "hg",
  "hc",
  "hll",
  "hrl",
  "hr1p",
  "hr1l",
  "hl1l",
  "h-p",
  "h+p",
  "cw",
  "cp",
  "cu",
  "cg",
  "cc",
  "cll",
  "crl",
  "c-p",
  "c+p",
  "c-w",
  "c+w",
  "clw",
  "clp",
  "clu",
  "cl2w",
  "crw",
  "crp",
] as const;

/** What decides on an arc's label. */
const arcs = compileTemplates(
  ARC_NAMES,
  `
hw side
hp side
cw side
cp side
hw cw side
hp cp side
hw cp side
hp cw side
hg cg side
hg cp side
hp cg side
hw cg side
hg cw side
hp cp dist
hu cu dist
hp cp cll side
hu cu cll crl
cp cll side
cw cll side
clw cp hu side
clw hw side
clw cw side
clw cg hg side
cl2w clw cp side
crp cp hp side
crw cp side
c-p cp hp side
c+p cp hp side
h-p hp cp side
h+p hp cp side
c-w cp side
c+w cp side
hll hp cp side
hrl hp cp side
hrl hll hu cu
hll hw cp side
hrl hw cp side
hr1l hp cp side
hl1l hp cp side
hr1p hp cp side
cc hc side
marks hp cp side
marks cu hu dist
clw clu hu cu
crw hu cu side
first cp hp side
`,
);

/** How many features describe an arc to be labelled. */
export const ARC_FEATURES = arcs.count;

const seen = new Int32Array(ARC_NAMES.length);

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
  const a = Math.min(head, child);
  const b = Math.max(head, child);
  const side = head > child ? 1 : 2;
  const cl = state.left1[child] as number;
  const cl2 = state.left2[child] as number;
  const cr = state.right1[child] as number;
  const hl1 = state.left1[head] as number;
  const hr1 = state.right1[head] as number;
  seen[0] = side;
  seen[1] = distance(a, b) * 3 + side;
  seen[2] = marks(state.input, a, b);
  seen[3] = child === 0 ? 1 : 0;
  seen[4] = word[head] as number;
  seen[5] = tag[head] as number;
  seen[6] = part[head] as number;
  seen[7] = group[head] as number;
  seen[8] = coarse[head] as number;
  seen[9] = state.leftLabels[head] as number;
  seen[10] = state.rightLabels[head] as number;
  seen[11] = at(tag, hr1, n);
  seen[12] = at(state.labels, hr1, n);
  seen[13] = at(state.labels, hl1, n);
  seen[14] = at(tag, head - 1, n);
  seen[15] = at(tag, head + 1, n);
  seen[16] = word[child] as number;
  seen[17] = tag[child] as number;
  seen[18] = part[child] as number;
  seen[19] = group[child] as number;
  seen[20] = coarse[child] as number;
  seen[21] = state.leftLabels[child] as number;
  seen[22] = state.rightLabels[child] as number;
  seen[23] = at(tag, child - 1, n);
  seen[24] = at(tag, child + 1, n);
  seen[25] = at(word, child - 1, n);
  seen[26] = at(word, child + 1, n);
  seen[27] = at(word, cl, n);
  seen[28] = at(tag, cl, n);
  seen[29] = at(part, cl, n);
  seen[30] = at(word, cl2, n);
  seen[31] = at(word, cr, n);
  seen[32] = at(tag, cr, n);
  arcs.rows(seen, mask, out);
}

function at(of: Int32Array, i: number, last: number): number {
  return i < 0 || i > last ? NOBODY : (of[i] as number);
}
