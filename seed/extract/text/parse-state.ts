/** What the parser sees of a sentence's words: hashes and small numbers, by position. */
export interface ParseInput {
  length: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly part: Int32Array;
  readonly group: Int32Array;
  readonly coarse: Int32Array;
  /** 1 for a comma or dash, 2 for a quotation mark, 0 for others. */
  readonly mark: Uint8Array;
}

/**
 * Where an arc-hybrid parse stands (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the rest of
 * the sentence, and the arcs so far. The root stands after the last word, at `length`.
 */
export interface ParseState {
  input: ParseInput;
  readonly stack: Int32Array;
  size: number;
  front: number;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** Outermost children on the left and on the right, and those next to them; -1 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Which labels the children have, as a bag of bits. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
}

export const SHIFT = 0;
/** The stack's top gets the next word as its head. */
export const LEFT = 1;
/** The stack's top gets the word below it as its head. */
export const RIGHT = 2;
export type Action = typeof SHIFT | typeof LEFT | typeof RIGHT;

/** Room for parses of sentences that are no longer than the input's arrays. */
export function roomFor(input: ParseInput): ParseState {
  const numbers = (): Int32Array => new Int32Array(input.word.length);
  return {
    input,
    stack: numbers(),
    size: 0,
    front: 0,
    heads: numbers(),
    labels: numbers(),
    left1: numbers(),
    left2: numbers(),
    right1: numbers(),
    right2: numbers(),
    leftCount: numbers(),
    rightCount: numbers(),
    leftLabels: numbers(),
    rightLabels: numbers(),
  };
}

/** The parse at its beginning; whatever was in the room before is gone. */
export function startParse(
  input: ParseInput,
  room: ParseState = roomFor(input),
): ParseState {
  const size = input.length + 1;
  room.input = input;
  room.size = 0;
  room.front = 0;
  room.heads.fill(-1, 0, size);
  room.labels.fill(-1, 0, size);
  room.left1.fill(-1, 0, size);
  room.left2.fill(-1, 0, size);
  room.right1.fill(-1, 0, size);
  room.right2.fill(-1, 0, size);
  room.leftCount.fill(0, 0, size);
  room.rightCount.fill(0, 0, size);
  room.leftLabels.fill(0, 0, size);
  room.rightLabels.fill(0, 0, size);
  return room;
}

export const isDone = (state: ParseState): boolean =>
  state.front === state.input.length && state.size === 0;

export function isLegal(state: ParseState, action: Action): boolean {
  if (action === SHIFT) return state.front < state.input.length;
  if (action === RIGHT) return state.size > 1;
  // Only one word hangs on the root: the last on the stack once nothing else is left.
  return (
    state.size > 0 && (state.front < state.input.length || state.size === 1)
  );
}

/** The head that an arc of this action gives to the stack's top. */
export const headOf = (state: ParseState, action: Action): number =>
  action === LEFT ? state.front : (state.stack[state.size - 2] as number);

export function shift(state: ParseState): void {
  state.stack[state.size] = state.front;
  state.size += 1;
  state.front += 1;
}

export function attach(state: ParseState, action: Action, label: number): void {
  const child = state.stack[state.size - 1] as number;
  const head = headOf(state, action);
  state.size -= 1;
  state.heads[child] = head;
  state.labels[child] = label;
  const bit = 1 << (label & 31);
  if (action === LEFT) {
    state.left2[head] = state.left1[head] as number;
    state.left1[head] = child;
    state.leftCount[head] = (state.leftCount[head] as number) + 1;
    state.leftLabels[head] = (state.leftLabels[head] as number) | bit;
  } else {
    state.right2[head] = state.right1[head] as number;
    state.right1[head] = child;
    state.rightCount[head] = (state.rightCount[head] as number) + 1;
    state.rightLabels[head] = (state.rightLabels[head] as number) | bit;
  }
}
