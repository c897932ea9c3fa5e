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
    return subjectsAt(view, at);
  }
  return [];
}

const WRITES =
  /^(?:say|write|post|tweet|add|announce|report|note|tell|publish)$/;
const OPENS = /^[:"“‘'«]$/;

/** "Met the envoy of Chad, Ana Ruiz said", "Ana Ruiz wrote: “Good talks with …”": who left out "I" in a note. */
export function writerOf(view: SentenceView, first: number): Party[] {
  const { tokens } = view;
  if (first > 0 && !OPENS.test(tokens[first - 1]?.text ?? "")) return [];
  const writes = (at: number): boolean =>
    /^VB[DZ]$/.test(tokens[at]?.xpos ?? "") &&
    WRITES.test(tokens[at]?.lemma ?? "");
  for (let at = first + 1; at < tokens.length; at++)
    if (writes(at)) return subjectsAt(view, at);
  for (let at = first - 1; at >= 0; at--)
    if (writes(at)) return subjectsAt(view, at);
  return [];
}

const subjectsAt = (view: SentenceView, verb: number): Party[] =>
  clauseOf(view, verb).subjects.flatMap((each) => partiesOf(view, each));

/** The same where the note opens with a noun: "Good meeting with X", "Held talks with X". */
export function writerOfNote(view: SentenceView, noun: number): Party[] {
  let first = noun;
  while (
    first > 0 &&
    /^(?:JJ|VB[DN]|DT|RB)/.test(view.tokens[first - 1]?.xpos ?? "")
  )
    first--;
  return writerOf(view, first);
}
