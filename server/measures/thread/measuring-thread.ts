import type { TieRecord } from "../../domain/tie.ts";
import { TookTooMuch } from "../../errors.ts";
import {
  ANSWER_WITHIN_MS,
  ownThread,
  type Limit,
} from "../../thread/own-thread.ts";
import {
  centralityOf,
  type CentralityMeasure,
  type CentralityRecord,
  type Edge,
} from "../centrality.ts";

/** The most central actors of the ties, by the measure. Throws TookTooMuch. */
export type Centrality = (
  ties: readonly TieRecord[],
  by: CentralityMeasure,
  first: number,
) => Promise<CentralityRecord[]>;

export interface ToMeasure {
  readonly edges: readonly Edge[];
  readonly by: CentralityMeasure;
  readonly first: number;
}

/** Fewer ties take less time than it takes to start a thread. */
const WORTH_A_THREAD = 500;

const START = new URL("./start.js", import.meta.url);

export function measuringThread(
  worthAThread = WORTH_A_THREAD,
  ms = ANSWER_WITHIN_MS,
): Centrality {
  const thread = ownThread<ToMeasure, CentralityRecord[]>({ start: START });
  return async (ties, by, first) => {
    const edges = ties.map(({ sideA, sideB, events, claims }) => ({
      sideA,
      sideB,
      records: events + claims,
    }));
    return edges.length < worthAThread
      ? centralityOf(edges, by).slice(0, first)
      : thread.ask({ edges, by, first }, limitOf(edges.length, ms));
  };
}

const limitOf = (ties: number, ms: number): Limit => ({
  ms,
  because: (why) =>
    new TookTooMuch(
      why === "WAITED"
        ? `\`centrality\` was not measured within ${ms / 1000} s: the server is busy, or others had asked before. Try again later.`
        : `\`centrality\` must be measured within ${ms / 1000} s, and ${ties.toLocaleString("en")} ties took longer, or more memory than there is. Ask of fewer: with a shorter \`filter.during\`, for instance.`,
    ),
});
