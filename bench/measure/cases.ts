import type { Extraction } from "../../server/domain/extraction.ts";
import {
  assigned,
  hasRelation,
  type ReadingCase,
} from "../../test/support/cases.ts";
import { count, newScore, type Score } from "./score.ts";

const LISTS = ["actors", "mentions", "events", "claims", "warnings"] as const;

/** How much of what our own cases ask for is found; nothing is said there of what is too much. */
export function scoreCases(
  cases: readonly ReadingCase[],
  extract: (found: ReadingCase) => Extraction,
): Map<string, Score> {
  const scores = new Map<string, Score>();
  const add = (name: string, right: boolean): void => {
    const score = scores.get(name) ?? newScore();
    scores.set(name, score);
    count(score, right ? 1 : 0, 0, right ? 0 : 1);
  };
  for (const one of cases) {
    const found = extract(one);
    for (const list of LISTS) {
      const patterns = one.expected[list] ?? [];
      for (const at of assigned(found[list], patterns)) add(list, at >= 0);
    }
    for (const relation of one.expected.relations ?? [])
      add("relations", hasRelation(found, relation));
  }
  return scores;
}
