import type { ParseInput } from "../extract/text/parse-state.ts";
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
} from "../extract/text/parse-state.ts";
import { ARC_FEATURES, arcFeatures } from "../extract/text/arc-features.ts";
import {
  STATE_FEATURES,
  stateFeatures,
} from "../extract/text/state-features.ts";
import { bestActions } from "./oracle.ts";
import { createPerceptron } from "./perceptron.ts";
import { randomFrom, shuffled } from "../random.ts";
import { largest } from "./train-tagger.ts";

/** A sentence to learn from: what the parser will see, and what is right. */
export interface ParseLesson {
  readonly input: ParseInput;
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}

export interface TrainedParser {
  readonly stateRows: number;
  readonly stateWeights: Float32Array;
  readonly arcRows: number;
  readonly arcWeights: Float32Array;
}

const STATE_ROWS = 1 << 20;
const ARC_ROWS = 1 << 16;
export const ACTIONS = 4;
/** Rarer features teach nothing. */
const LEAST_OFTEN = 2;

/** Trains by following the parser's own decisions, so that it learns to go on after a mistake. */
export function trainParser(
  lessons: readonly ParseLesson[],
  labels: number,
  rounds: number,
): TrainedParser {
  const acts = createPerceptron(STATE_ROWS, ACTIONS);
  const names = createPerceptron(ARC_ROWS, labels);
  const actScores = new Float64Array(ACTIONS);
  const nameScores = new Float64Array(labels);
  const stateRows = new Int32Array(STATE_FEATURES);
  const arcRows = new Int32Array(ARC_FEATURES);
  const random = randomFrom(11);
  const seen = countFeatures(lessons);

  const best = (among: readonly Action[]): Action => {
    let found = among[0] ?? SHIFT;
    for (const action of among)
      if ((actScores[action] as number) > (actScores[found] as number))
        found = action;
    return found;
  };

  for (let round = 0; round < rounds; round += 1)
    for (const lesson of shuffled(lessons, random)) {
      const state = startParse(lesson.input);
      while (!isDone(state)) {
        stateFeatures(state, seen.states.length - 1, stateRows);
        const many = keepFrequent(stateRows, seen.states, STATE_ROWS - 1);
        acts.score(stateRows, many, actScores);
        const guess = best(
          ([SHIFT, LEFT, RIGHT] as const).filter((a) => isLegal(state, a)),
        );
        const good = bestActions(state, lesson.heads);
        const right = best(good);
        if (!good.includes(guess)) acts.learn(stateRows, many, right, guess);
        acts.tick();
        const next = round > 0 && random() < 0.9 ? guess : right;
        if (next === SHIFT) {
          shift(state);
          continue;
        }
        const child = state.stack[state.size - 1] as number;
        const head = headOf(state, next);
        arcFeatures(state, head, child, seen.arcs.length - 1, arcRows);
        const some = keepFrequent(arcRows, seen.arcs, ARC_ROWS - 1);
        names.score(arcRows, some, nameScores);
        const name = largest(nameScores);
        if (lesson.heads[child] === head) {
          const gold = lesson.labels[child] as number;
          if (name !== gold) names.learn(arcRows, some, gold, name);
          names.tick();
        }
        attach(state, next, name);
      }
    }
  return {
    stateRows: STATE_ROWS,
    stateWeights: acts.average(),
    arcRows: ARC_ROWS,
    arcWeights: names.average(),
  };
}

/** How often each feature is met on the way to the gold trees, up to 255 times, by its hash. */
function countFeatures(lessons: readonly ParseLesson[]): {
  states: Uint8Array;
  arcs: Uint8Array;
} {
  const states = new Uint8Array(1 << 26);
  const arcs = new Uint8Array(1 << 25);
  const count = (seen: Uint8Array, rows: Int32Array): void => {
    for (const row of rows)
      seen[row] = Math.min(255, (seen[row] as number) + 1);
  };
  const stateRows = new Int32Array(STATE_FEATURES);
  const arcRows = new Int32Array(ARC_FEATURES);
  for (const { input, heads, labels } of lessons) {
    const state = startParse(input);
    while (!isDone(state)) {
      stateFeatures(state, states.length - 1, stateRows);
      count(states, stateRows);
      const [action = SHIFT] = bestActions(state, heads);
      if (action === SHIFT) {
        shift(state);
        continue;
      }
      const child = state.stack[state.size - 1] as number;
      arcFeatures(
        state,
        headOf(state, action),
        child,
        arcs.length - 1,
        arcRows,
      );
      count(arcs, arcRows);
      attach(state, action, labels[child] as number);
    }
  }
  return { states, arcs };
}

/** Keeps the rows of features met often enough to learn from, at the front; how many these are. */
function keepFrequent(
  rows: Int32Array,
  seen: Uint8Array,
  mask: number,
): number {
  let kept = 0;
  for (const row of rows)
    if ((seen[row] as number) >= LEAST_OFTEN) {
      rows[kept] = row & mask;
      kept += 1;
    }
  return kept;
}
