import {
  isLegal,
  LEFT,
  RIGHT,
  SHIFT,
  type Action,
  type ParseState,
} from "../extract/text/parse-state.ts";

/**
 * How many gold arcs an action puts out of reach, whatever was done before: the dynamic oracle of
 * the arc-hybrid system (Goldberg and Nivre 2012).
 */
function costOf(
  state: ParseState,
  action: Action,
  gold: readonly number[],
): number {
  const { stack, size, front } = state;
  const n = state.input.length;
  let cost = 0;
  if (action === SHIFT) {
    for (let k = 0; k < size; k += 1) {
      const word = stack[k] as number;
      if (gold[word] === front) cost += 1;
      if (k < size - 1 && gold[front] === word) cost += 1;
    }
    return cost;
  }
  const top = stack[size - 1] as number;
  for (let word = front; word < n; word += 1) if (gold[word] === top) cost += 1;
  const head = gold[top] as number;
  if (action === LEFT) {
    if (head > front || (size > 1 && head === stack[size - 2])) cost += 1;
  } else if (head >= front) cost += 1;
  return cost;
}

/** The legal actions that cost least. */
export function bestActions(
  state: ParseState,
  gold: readonly number[],
): Action[] {
  let least = Infinity;
  let out: Action[] = [];
  for (const action of [SHIFT, LEFT, RIGHT] as const) {
    if (!isLegal(state, action)) continue;
    const cost = costOf(state, action, gold);
    if (cost < least) {
      least = cost;
      out = [];
    }
    if (cost === least) out.push(action);
  }
  return out;
}
