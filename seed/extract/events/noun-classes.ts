/** What a noun phrase is about: “dozens of soldiers” are soldiers. */
import type { Token } from "../analysis.ts";
import { inClass } from "./lexicon.ts";
import { coordinated, dependents, modifiersOf, preposition } from "./tree.ts";
import type { SentenceView } from "./view.ts";

const QUANTITY = new Set(
  "number dozen hundred thousand million score group series total majority couple lot piece team string wave handful pair batch member tens hundreds thousands dozens scores some all many most one two three four five six seven eight nine ten several part crowd load host ton tonne deployment shipment delivery state more third half quarter percent % worth round majority minority".split(
    " ",
  ),
);

/** The words that a noun phrase is really about: "dozens of soldiers" is about soldiers. */
export function semanticHeads(
  view: SentenceView,
  head: number,
): readonly number[] {
  const known = view.known.heads.get(head);
  if (known !== undefined) return known;
  // A ring in the parse ends here.
  view.known.heads.set(head, [head]);
  const found = findHeads(view, head);
  view.known.heads.set(head, found);
  return found;
}

function findHeads(view: SentenceView, head: number): number[] {
  const found: number[] = [];
  for (const each of coordinated(view, head)) {
    found.push(each);
    const token = view.tokens[each] as Token;
    if (QUANTITY.has(token.lemma) || token.upos === "NUM")
      for (const below of dependents(view, each, "nmod"))
        if (preposition(view, below) === "of")
          found.push(...semanticHeads(view, below));
  }
  return found;
}

/** Classes of nouns that WordNet's own complete. */
const WORDNET: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["HUMAN", new Set(["person"])],
  ["THING", new Set(["artifact", "object", "location"])],
]);

/** Whether the noun phrase is of one of the classes. */
export function ofClass(
  view: SentenceView,
  head: number,
  name: string,
): boolean {
  return semanticHeads(view, head).some((at) => {
    const token = view.tokens[at] as Token;
    return (
      inClass(name, token.lemma.toLowerCase(), modifiersOf(view, at)) ||
      (token.upos === "NOUN" &&
        WORDNET.get(name)?.has(view.nounClass(token.lemma)) === true)
    );
  });
}
