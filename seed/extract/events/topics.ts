/** What a meeting was about. */
import type { Token } from "../analysis.ts";
import type { SentenceView } from "./view.ts";
import { coordinated, dependents, extentOf, preposition } from "./tree.ts";

const OUTSIDE = new Set([
  "acl",
  "advcl",
  "conj",
  "cc",
  "case",
  "appos",
  "parataxis",
  "punct",
]);
const LONGEST = 60;

/** What was talked of, as the text words it: what follows "on" or "about", and what was discussed. */
export function topicsOf(
  view: SentenceView,
  verb: number,
  heads: readonly number[],
): string[] {
  const all = [...heads, ...discussed(view, verb)];
  const found: string[] = [];
  for (const head of all)
    for (const each of coordinated(view, head)) {
      const examples = examplesBehind(view, each);
      const named =
        examples.length > 0
          ? examples.flatMap((at) => coordinated(view, at))
          : [each];
      for (const topic of [
        ...named,
        ...named.flatMap((at) => strayConjuncts(view, at)),
      ]) {
        const words = phrase(view, topic);
        if (words !== null && !found.includes(words)) found.push(words);
      }
    }
  return found;
}

/** "issues, such as A and B": the examples, wherever the parse hung them. */
function examplesBehind(view: SentenceView, head: number): number[] {
  const [, last] = extentOf(view, head);
  return view.tokens.flatMap((_, at) =>
    at > head &&
    at <= Math.max(last + 8, head + 8) &&
    /^(?:such as|including)$/.test(preposition(view, at))
      ? [phraseHead(view, at)]
      : [],
  );
}

/** "X's backing of Moscow and US controls": the second topic, hung on the name in the first. */
function strayConjuncts(view: SentenceView, topic: number): number[] {
  return dependents(view, topic, "nmod").flatMap((below) =>
    (view.tokens[below] as Token).upos === "PROPN"
      ? dependents(view, below, "conj").filter(
          (at) => (view.tokens[at] as Token).upos === "NOUN",
        )
      : [],
  );
}

/** From "Beijing" up to "backing" in "Beijing's backing". */
function phraseHead(view: SentenceView, at: number): number {
  const { deprel, head } = view.tokens[at] as Token;
  return head > at && /^(?:nmod:poss|compound|amod)$/.test(deprel)
    ? phraseHead(view, head)
    : at;
}

/** "to discuss X", "discussing X". */
function discussed(view: SentenceView, verb: number): number[] {
  if (verb < 0) return [];
  return [verb, ...dependents(view, verb, "advcl", "xcomp", "conj")].flatMap(
    (at) =>
      (view.tokens[at] as Token).lemma === "discuss"
        ? dependents(view, at, "obj")
        : [],
  );
}

function phrase(view: SentenceView, head: number): string | null {
  const token = view.tokens[head] as Token;
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return null;
  // A date is no topic ("on Friday").
  if (
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|sidelines?|margins?|visit|trip|tour|end|behalf|hand|way|side|phone|telephone|condition|ground)$/.test(
      token.norm,
    )
  )
    return null;
  let [first, last] = extentOf(view, head, OUTSIDE);
  while (
    first < head &&
    ["DET", "PUNCT", "ADP"].includes((view.tokens[first] as Token).upos)
  )
    first++;
  while (last > head && (view.tokens[last] as Token).upos === "PUNCT") last--;
  const { start } = view.tokens[first] as Token;
  const { end } = view.tokens[last] as Token;
  return end - start > LONGEST ? null : wordsOf(view, first, last);
}

function wordsOf(view: SentenceView, first: number, last: number): string {
  let text = "";
  for (let at = first; at <= last; at++) {
    const token = view.tokens[at] as Token;
    const before = view.tokens[at - 1];
    text +=
      at > first && before !== undefined && before.end < token.start ? " " : "";
    text += token.text;
  }
  return text;
}
