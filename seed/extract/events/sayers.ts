import type { Token } from "../analysis.ts";
import { clauseOf } from "./clause.ts";
import { partiesOf } from "./parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { ancestors } from "./tree.ts";

/** Who says what a word tells of, by the verb of saying that governs it. */
export function sayersAbove(view: SentenceView, verb: number): Party[] {
  for (const at of ancestors(view, verb)) {
    const { lemma } = view.tokens[at] as Token;
    if (
      !/^(?:say|announce|declare|add|tell|confirm|report|claim|state|reveal|insist|warn|pledge|promise|vow)$/.test(
        lemma,
      )
    )
      continue;
    return clauseOf(view, at).subjects.flatMap((each) => partiesOf(view, each));
  }
  return [];
}
