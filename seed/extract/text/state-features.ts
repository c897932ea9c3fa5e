/** What the parser looks at when it decides on its next action. */
import { distance, marksBetween, NOBODY } from "./between-words.ts";
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
  atoms[rest + 10] = s0 < 0 ? -1 : marksBetween(input, s0, front);
  atoms[rest + 11] = s1 < 0 ? -1 : marksBetween(input, s1, s0);

  states.rows(atoms, mask, out);
}
