import { type Span, spanOf } from "../../../server/domain/span.ts";
import { groupBy } from "../../../server/domain/collections.ts";
import lists from "../../lexicon/hedges.json" with { type: "json" };
import type { Ground, Run } from "./ground.ts";
import type { Word } from "./passage.ts";

/** By their first words, the longest first. */
const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = groupBy(
  lists.phrases
    .map((phrase) => phrase.split(" "))
    .toSorted((a, b) => b.length - a.length),
  ([first = ""]) => first,
);

/** Words by which a speaker holds back: "arguably", "generally speaking", "may". */
export function hedgesIn(ground: Ground, run: Run): Span[] {
  const { words, passage } = ground;
  const found: Span[] = [];
  for (let i = run.first; i <= run.last; i++) {
    const word = words[i] as Word;
    const phrase = PHRASES.get(word.norm)?.find(
      (each) =>
        i + each.length - 1 <= run.last &&
        each.every((part, k) => words[i + k]?.norm === part),
    );
    // The month of May is no hedge.
    if (phrase === undefined || (word.text === "May" && word.place > 0))
      continue;
    const end = words[i + phrase.length - 1]?.end ?? word.end;
    found.push(spanOf(passage.text, word.start, end));
    i += phrase.length - 1;
  }
  return found;
}
