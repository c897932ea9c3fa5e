/** What the parser looks at when it names the relation of two words. */
import { distance, marksBetween, NOBODY } from "./between-words.ts";
import type { ParseState } from "./parse-state.ts";
import { compileTemplates } from "./templates.ts";

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
  seen[2] = marksBetween(state.input, a, b);
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
