import { hashText } from "./hash.ts";
import type { Dictionary } from "./dictionary.ts";
import { remember } from "./remember.ts";
import { decodeModel } from "./model-file.ts";
import {
  ARC_FEATURES,
  arcFeatures,
  STATE_FEATURES,
  stateFeatures,
} from "./parse-features.ts";
import {
  attach,
  headOf,
  isDone,
  isLegal,
  LEFT,
  RIGHT,
  SHIFT,
  shift,
  startParse,
  type Action,
  type ParseInput,
  type ParseState,
} from "./parse-state.ts";
import {
  decodeSparseWeights,
  decodeWeights,
  indexOfLargest,
  sumRows,
  sumThree,
  type SparseWeights,
  type Weights,
} from "./weights.ts";

/** A word as the parser is given it. */
export interface TaggedWord {
  readonly norm: string;
  readonly upos: string;
  readonly xpos: string;
}

/** Index of the head among the words, -1 for the root, and the Universal Dependencies relation to it. */
export interface Arc {
  readonly head: number;
  readonly deprel: string;
}

export type Parser = (words: readonly TaggedWord[]) => Arc[];

export interface ParserModel {
  readonly states: Weights;
  readonly arcs: SparseWeights;
  readonly labels: readonly string[];
}

export function readParser(bytes: Uint8Array): ParserModel {
  const { header, sections } = decodeModel(bytes);
  const { labels, stateRows, stateColumns, arcRows, arcColumns } = header as {
    labels: string[];
    stateRows: number;
    stateColumns: number;
    arcRows: number;
    arcColumns: number;
  };
  const empty = new Uint8Array();
  return {
    states: decodeWeights(sections[0] ?? empty, stateRows, stateColumns),
    arcs: decodeSparseWeights(sections[1] ?? empty, arcRows, arcColumns),
    labels,
  };
}

/** A greedy parser: one pass over the words, each decision the best of the moment. */
export function createParser(
  model: ParserModel,
  dictionary: Dictionary,
): Parser {
  const stateRows = new Int32Array(STATE_FEATURES);
  const arcRows = new Int32Array(ARC_FEATURES);
  const actionSums = new Int32Array(model.states.columns);
  const labelSums = new Int32Array(model.arcs.columns);
  const likeliest = (state: ParseState): Action => {
    stateFeatures(state, model.states.rows - 1, stateRows);
    sumThree(model.states, stateRows, STATE_FEATURES, actionSums);
    let best: Action = SHIFT;
    let most = -Infinity;
    for (const action of ACTIONS) {
      const sum = actionSums[action] as number;
      if (sum <= most || !isLegal(state, action)) continue;
      best = action;
      most = sum;
    }
    return best;
  };
  return (words) => {
    const input = parseInput(words, dictionary);
    const state = startParse(input);
    while (!isDone(state)) {
      const best = onlyAction(state) ?? likeliest(state);
      if (best === SHIFT) {
        shift(state);
        continue;
      }
      const child = state.stack[state.size - 1] as number;
      const head = headOf(state, best);
      arcFeatures(state, head, child, model.arcs.rows - 1, arcRows);
      sumRows(model.arcs, arcRows, ARC_FEATURES, labelSums);
      attach(state, best, indexOfLargest(labelSums, model.labels.length));
    }
    return words.map((word, i): Arc => {
      let label = state.labels[i] as number;
      let head = state.heads[i] as number;
      // Nothing hangs on a mark: what does takes the mark's own place in the tree.
      while (
        words[head]?.upos === "PUNCT" &&
        state.heads[head] !== input.length
      ) {
        label = state.labels[head] as number;
        head = state.heads[head] as number;
      }
      return {
        head: head === input.length ? -1 : head,
        deprel: mended(model.labels[label] ?? "dep", word, words[head]),
      };
    });
  };
}

/** What the words rule out, whatever the weights say. */
function mended(
  label: string,
  word: TaggedWord,
  head: TaggedWord | undefined,
): string {
  if (head === undefined) return label;
  if (word.upos === "PUNCT") return "punct";
  // "spoke by phone": only what is done can be done by somebody.
  return label === "obl:agent" && head.xpos !== "VBN" ? "obl" : label;
}

/** The action that is left when there is but one: nothing to attach, or nothing to wait for. */
function onlyAction(state: ParseState): Action | null {
  if (state.size === 0) return SHIFT;
  if (state.front < state.input.length) return null;
  return state.size > 1 ? RIGHT : LEFT;
}

const ACTIONS = [SHIFT, LEFT, RIGHT] as const;

const ROOT = hashText("the root");

/** What the parser sees of the words. */
export function parseInput(
  words: readonly TaggedWord[],
  dictionary: Dictionary,
): ParseInput {
  const length = words.length;
  const numbers = (): Int32Array => new Int32Array(length + 1).fill(ROOT);
  const input = {
    length,
    word: numbers(),
    tag: numbers(),
    part: numbers(),
    group: numbers(),
    coarse: numbers(),
    mark: new Uint8Array(length + 1),
  };
  words.forEach(({ norm, upos, xpos }, i) => {
    input.word[i] = hashText(norm);
    input.tag[i] = tagHash(upos, xpos);
    input.part[i] = partHash(upos);
    input.group[i] = dictionary.group(norm);
    input.coarse[i] = dictionary.coarseGroup(norm);
    input.mark[i] = upos === "PUNCT" ? markOf(norm) : 0;
  });
  return input;
}

const partHash = remember(hashText);
const tagHashes = remember((upos) =>
  remember((xpos) => hashText(`${upos} ${xpos}`)),
);
const tagHash = (upos: string, xpos: string): number => tagHashes(upos)(xpos);

function markOf(norm: string): number {
  if (/^(?:,|;|:|-+|–|—)$/.test(norm)) return 1;
  return /^(?:"|''|``|')$/.test(norm) ? 2 : 0;
}
