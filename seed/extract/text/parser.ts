import { hashText } from "./hash.ts";
import type { Dictionary } from "./dictionary.ts";
import { listOf } from "./lists.ts";
import { interned, remember, rememberToken } from "./remember.ts";
import { decodeModel } from "./model-file.ts";
import { ARC_FEATURES, arcFeatures } from "./arc-features.ts";
import { STATE_FEATURES, stateFeatures } from "./state-features.ts";
import {
  attach,
  headOf,
  isDone,
  isLegal,
  LEFT,
  RIGHT,
  roomFor,
  SHIFT,
  shift,
  startParse,
  type Action,
  type ParseInput,
  type ParseState,
} from "./parse-state.ts";
import { rowSums, type RowSums } from "./row-sums.ts";
import { indexOfLargest } from "./weights.ts";

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
  readonly states: RowSums;
  readonly arcs: RowSums;
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
    states: rowSums(sections[0] ?? empty, stateRows, stateColumns),
    arcs: rowSums(sections[1] ?? empty, arcRows, arcColumns),
    labels: labels.map(interned),
  };
}

/** Most sentences are shorter. Making room for one takes longer than filling it again. */
const LENGTH = 100;

/** A greedy parser: one pass over the words, each decision the best of the moment. */
export function createParser(
  model: ParserModel,
  dictionary: Dictionary,
): Parser {
  const { states, arcs, labels } = model;
  const likeliest = (state: ParseState): Action => {
    stateFeatures(state, states.rows - 1, states.asked);
    states.sums.fill(0);
    states.add(STATE_FEATURES);
    let best: Action = SHIFT;
    let most = -Infinity;
    for (const action of ACTIONS) {
      const sum = states.sums[action] as number;
      if (sum <= most || !isLegal(state, action)) continue;
      best = action;
      most = sum;
    }
    return best;
  };
  const wordOf = knownWords(dictionary);
  let input = inputFor(LENGTH);
  let room = roomFor(input);
  return (words) => {
    if (words.length >= input.word.length) {
      input = inputFor(words.length);
      room = roomFor(input);
    }
    const state = startParse(parseInput(words, wordOf, input), room);
    while (!isDone(state)) {
      const best = onlyAction(state) ?? likeliest(state);
      if (best === SHIFT) {
        shift(state);
        continue;
      }
      const child = state.stack[state.size - 1] as number;
      const head = headOf(state, best);
      arcFeatures(state, head, child, arcs.rows - 1, arcs.asked);
      arcs.sums.fill(0);
      arcs.add(ARC_FEATURES);
      attach(state, best, indexOfLargest(arcs.sums, labels.length));
    }
    return listOf(words, (word, i): Arc => {
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
        deprel: mended(labels[label] ?? "dep", word, words[head]),
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

/** What the parser sees of a word whatever its tag. */
interface KnownWord {
  readonly word: number;
  readonly group: number;
  readonly coarse: number;
}

type KnownWords = (norm: string) => KnownWord;

export const knownWords = (dictionary: Dictionary): KnownWords =>
  rememberToken((norm) => ({
    word: hashText(norm),
    group: dictionary.group(norm),
    coarse: dictionary.coarseGroup(norm),
  }));

function inputFor(length: number): ParseInput {
  const numbers = (): Int32Array => new Int32Array(length + 1);
  return {
    length,
    word: numbers(),
    tag: numbers(),
    part: numbers(),
    group: numbers(),
    coarse: numbers(),
    mark: new Uint8Array(length + 1),
  };
}

/** What the parser sees of the words, and of the root behind them. */
export function parseInput(
  words: readonly TaggedWord[],
  wordOf: KnownWords,
  input: ParseInput = inputFor(words.length),
): ParseInput {
  const { length } = words;
  for (let i = 0; i < length; i += 1) {
    const { norm, upos, xpos } = words[i] as TaggedWord;
    const known = wordOf(norm);
    input.word[i] = known.word;
    const part = partOf(upos);
    input.tag[i] = part.tagOf(xpos);
    input.part[i] = part.part;
    input.group[i] = known.group;
    input.coarse[i] = known.coarse;
    input.mark[i] = upos === "PUNCT" ? markOf(norm) : 0;
  }
  input.length = length;
  for (const seen of [input.word, input.tag, input.part]) seen[length] = ROOT;
  for (const seen of [input.group, input.coarse]) seen[length] = ROOT;
  input.mark[length] = 0;
  return input;
}

const partOf = remember((upos) => ({
  part: hashText(upos),
  tagOf: remember((xpos) => hashText(`${upos} ${xpos}`)),
}));

function markOf(norm: string): number {
  if (/^(?:,|;|:|-+|–|—)$/.test(norm)) return 1;
  return /^(?:"|''|``|')$/.test(norm) ? 2 : 0;
}
