import type { SentenceTree } from "./tree.ts";

/** How far in front of a gathering its "sidelines" may stand. */
const REACH = 7;

/** "met on Friday on the sidelines of the summit": it was held on that day too, and is not that meeting. */
export function isOnTheSidelines(
  { tokens }: SentenceTree,
  noun: number,
): boolean {
  return tokens
    .slice(Math.max(0, noun - REACH), noun)
    .some(({ norm }) => /^(?:sideline|margin|fringe)s?$/.test(norm));
}
