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
import {
  ARC_FEATURES,
  arcFeatures,
  STATE_FEATURES,
  stateFeatures,
} from "../extract/text/parse-features.ts";
import { bestActions } from "./oracle.ts";
import { createPerceptron } from "./perceptron.ts";
import { randomFrom, shuffled } from "./random.ts";
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

export const STATE_ROWS = 1 << 21;
export const ARC_ROWS = 1 << 17;
export const ACTIONS = 4;

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
        stateFeatures(state, STATE_ROWS - 1, stateRows);
        acts.score(stateRows, STATE_FEATURES, actScores);
        const guess = best(
          ([SHIFT, LEFT, RIGHT] as const).filter((a) => isLegal(state, a)),
        );
        const good = bestActions(state, lesson.heads);
        const right = best(good);
        if (!good.includes(guess))
          acts.learn(stateRows, STATE_FEATURES, right, guess);
        acts.tick();
        const next = round > 0 && random() < 0.9 ? guess : right;
        if (next === SHIFT) {
          shift(state);
          continue;
        }
        const child = state.stack[state.size - 1] as number;
        const head = headOf(state, next);
        arcFeatures(state, head, child, ARC_ROWS - 1, arcRows);
        names.score(arcRows, ARC_FEATURES, nameScores);
        const name = largest(nameScores);
        if (lesson.heads[child] === head) {
          const gold = lesson.labels[child] as number;
          if (name !== gold) names.learn(arcRows, ARC_FEATURES, gold, name);
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
